//! What people answered, in words.

use super::{Answers, CityAnswer, Gender, TargetGroup};
use crate::base::{QuestionId, SessionId};
use crate::events::{Session, mode_label};
use crate::places::Directory;
use crate::wording::{Phrase, Words, say};

/// An answer beside its question.
#[derive(Debug, Clone)]
pub(in crate::registration) struct AnswerLine {
    /// Names the question, whatever its words.
    key: String,
    pub(in crate::registration) question: String,
    /// Empty where it was left open.
    pub(in crate::registration) answer: String,
    /// Whether only the person and few others may read it.
    pub(in crate::registration) is_sealed: bool,
    /// The question, where the answer is a file.
    pub(in crate::registration) file: Option<QuestionId>,
}

/// Every answer in the order of the form, in the language of `words`; `sessions` is the agenda.
pub(in crate::registration) fn answer_lines(
    it: &Answers,
    words: &Words,
    (directory, sessions): (&Directory, &[Session]),
) -> Vec<AnswerLine> {
    let titles = |ids: &[SessionId]| {
        let named = sessions.iter().filter(|at| ids.contains(&at.id));
        let titles: Vec<&str> = named.map(|at| at.title.in_(words.lang())).collect();
        words.list(&titles)
    };
    let followed = it.languages.iter().map(|it| words.language_name(it));
    let followed: Vec<String> = followed.collect();
    let yes_no = |it: bool| words.say(if it { say::web_yes() } else { say::web_no() });
    let group = it.target_group.map(|it| words.say(target_group_label(it)));
    let gender = it.gender.map(|it| words.say(gender_label(it)));
    let name = format!("{} {}", it.given_name.as_str(), it.family_name.as_str());
    let lines = [
        (say::registration_name(), name),
        (say::registration_badge_name(), it.badge_name.clone()),
        (
            say::registration_email(),
            it.email
                .as_ref()
                .map_or_else(String::new, |it| it.as_str().to_owned()),
        ),
        (say::registration_organisation(), it.organisation.clone()),
        (say::registration_city(), city(it, words, directory)),
        (say::registration_function(), it.function.clone()),
        (say::registration_target_group(), group.unwrap_or_default()),
        (say::registration_gender(), gender.unwrap_or_default()),
        (say::registration_mode(), words.say(mode_label(it.mode))),
        (say::registration_sessions(), titles(&it.sessions)),
        (say::registration_waits(), titles(&it.waits)),
        (
            say::registration_language(),
            words.language_endonym(it.lang).to_owned(),
        ),
        (say::registration_followed(), words.list(&followed)),
        (say::registration_photo_short(), yes_no(it.photo)),
        (say::registration_list_short(), yes_no(it.list_sharing)),
    ];
    let sealed = [
        (say::registration_access_needs(), it.access_needs.clone()),
        (say::registration_diet(), it.diet.clone()),
    ];
    let open = lines.into_iter().map(|it| (it, false));
    let sealed = sealed.into_iter().map(|it| (it, true));
    let known = open
        .chain(sealed)
        .map(|((question, answer), is_sealed)| AnswerLine {
            key: question.id().to_owned(),
            question: words.say(question),
            answer,
            is_sealed,
            file: None,
        });
    let replies = it.replies.iter().map(|reply| AnswerLine {
        key: reply.question.0.to_string(),
        question: reply.label(words.lang()).to_owned(),
        answer: reply.text(words),
        is_sealed: !reply.is_for(false),
        file: reply.upload().map(|_| reply.question),
    });
    known.chain(replies).collect()
}

/// The lines that read otherwise than before, as they were and as they are.
pub(in crate::registration) fn changed_lines(
    before: &[AnswerLine],
    after: Vec<AnswerLine>,
) -> Vec<(AnswerLine, AnswerLine)> {
    let blank = |it: &AnswerLine| AnswerLine {
        answer: String::new(),
        ..it.clone()
    };
    let gone = |it: &&AnswerLine| !after.iter().any(|at| at.key == it.key);
    let gone: Vec<AnswerLine> = before.iter().filter(gone).map(blank).collect();
    let pairs = after.into_iter().chain(gone).map(|now| {
        let was = before.iter().find(|it| it.key == now.key);
        (was.cloned().unwrap_or_else(|| blank(&now)), now)
    });
    pairs
        .filter(|(was, now)| was.answer != now.answer)
        .collect()
}

fn city(it: &Answers, words: &Words, directory: &Directory) -> String {
    match &it.city {
        CityAnswer::Known(id) => directory.name(id, words.lang()).to_owned(),
        CityAnswer::Unmatched(typed) => typed.clone(),
        CityAnswer::NoCity => words.say(say::registration_no_city_short()),
        CityAnswer::NotStated => String::new(),
    }
}

/// The word for a gender.
pub fn gender_label(gender: Gender) -> Phrase {
    match gender {
        Gender::Female => say::registration_gender_female(),
        Gender::Male => say::registration_gender_male(),
        Gender::NonBinary => say::registration_gender_non_binary(),
    }
}

/// The words for a target group.
pub fn target_group_label(group: TargetGroup) -> Phrase {
    match group {
        TargetGroup::LocalAuthority => say::registration_group_local_authority(),
        TargetGroup::Police => say::registration_group_police(),
        TargetGroup::SocialWork => say::registration_group_social_work(),
        TargetGroup::Education => say::registration_group_education(),
        TargetGroup::Justice => say::registration_group_justice(),
        TargetGroup::Health => say::registration_group_health(),
        TargetGroup::Research => say::registration_group_research(),
        TargetGroup::Ngo => say::registration_group_ngo(),
        TargetGroup::Other => say::registration_group_other(),
    }
}
