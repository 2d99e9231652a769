//! What people answered to the questions that organisers added: as a table of all, and the files.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::Error;
use crate::base::QuestionId;
use crate::events;
use crate::platform::{Services, Tx};
use crate::questions::{self, Question, Reply, Upload};
use crate::registration::model::{Registration, state_label};
use crate::registration::store;
use crate::staff::{self, Action, Actor, Entry, Subject};
use crate::wording::{Words, say};

/// The file among these answers, and what is in it.
pub(in crate::registration) async fn file<'a>(
    services: &Services,
    replies: &'a [Reply],
    question: QuestionId,
) -> Result<(&'a Upload, Vec<u8>), Error> {
    let reply = replies.iter().find(|it| it.question == question);
    let upload = reply.and_then(Reply::upload).ok_or(Error::NotFound)?;
    let bytes = questions::contents(services, upload).await?;
    Ok((upload, bytes))
}

/// A row a registration, a column a question whose answers this reader may see; noted in the audit log.
pub(in crate::registration) async fn answer_table(
    services: &Services,
    slug: &str,
    words: &Words,
    (actor, is_lead): (Actor, bool),
    now: DateTime<Utc>,
) -> Result<Vec<Vec<String>>, Error> {
    let conn = services.db.read();
    let event = events::by_slug(conn, slug).await?.ok_or(Error::NotFound)?;
    let questions = questions::of_event(conn, event.id).await?;
    let shown = questions::at_the_desk(&questions, is_lead);
    let replies = questions::replies_of_event(services, event.id).await?;
    let entry = Entry {
        actor,
        action: Action::Exported,
        subject: Subject {
            kind: "event",
            id: event.id.0.to_string(),
        },
        event: Some(event.id),
        detail: json!({ "what": "answers" }),
    };
    let work = async |tx: &Tx| staff::audit(tx, entry, &services.chance, now).await;
    services.db.write(work).await?;
    let label = |it: &Question| {
        let version = it.now();
        version.map_or_else(String::new, |it| {
            it.asking.label.in_(words.lang()).to_owned()
        })
    };
    let heads = [
        say::registration_reference(),
        say::registration_family_name(),
        say::registration_given_name(),
        say::registration_organisation(),
        say::registration_data_state(),
    ];
    let heads = heads.into_iter().map(|it| words.say(it));
    let mut rows = vec![heads.chain(shown.iter().map(label)).collect()];
    for person in store::of_event(conn, event.id).await? {
        let said = replies.get(&person.id).map_or(&[][..], Vec::as_slice);
        let answer = |question: &Question| {
            let mut own = said.iter().filter(|it| it.is_for(is_lead));
            let reply = own.find(|it| it.question == question.id);
            reply.map_or_else(String::new, |it| it.text(words))
        };
        let answers = shown.iter().map(answer);
        rows.push(about(&person, words).into_iter().chain(answers).collect());
    }
    Ok(rows)
}

fn about(it: &Registration, words: &Words) -> [String; 5] {
    [
        it.reference.clone(),
        it.answers.family_name.as_str().to_owned(),
        it.answers.given_name.as_str().to_owned(),
        it.answers.organisation.clone(),
        words.say(state_label(it.state)),
    ]
}
