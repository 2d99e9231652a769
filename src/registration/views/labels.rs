//! Words for states and answers.

use maud::Markup;

use crate::registration::model::{Gender, Reason, State, TargetGroup};
use crate::web::{Tone, chip};
use crate::wording::{Phrase, Words, say};

/// A state as a chip.
pub fn state_chip(state: State, words: &Words) -> Markup {
    let (tone, word) = match state {
        State::Confirmed => (Tone::Good, say::registration_state_confirmed()),
        State::Waiting => (Tone::Warn, say::registration_state_waiting()),
        State::Cancelled => (Tone::Bad, say::registration_state_cancelled()),
    };
    chip(tone, &words.say(word))
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

/// The words for a reason not to come.
pub(super) fn reason_label(reason: Reason) -> Phrase {
    match reason {
        Reason::Dates => say::registration_reason_dates(),
        Reason::Travel => say::registration_reason_travel(),
        Reason::Colleague => say::registration_reason_colleague(),
        Reason::Other => say::registration_reason_other(),
    }
}
