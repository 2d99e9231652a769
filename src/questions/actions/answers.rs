//! Answers: sealed when they are written, opened when they are read.

use std::collections::BTreeMap;

use super::Error;
use super::store::{self, Kept};
use crate::base::{EventId, RegistrationId, UploadId};
use crate::platform::{Services, Tx};
use crate::questions::model::{Question, Reply};
use crate::questions::rules;

/// Puts these answers in the place of all that a registration had, with the files they name.
pub async fn save(
    tx: &Tx,
    services: &Services,
    registration: RegistrationId,
    replies: &[Reply],
) -> Result<(), Error> {
    let kept = replies.iter().map(|reply| {
        let plain = serde_json::to_vec(&reply.value).unwrap_or_default();
        let nonce = services.chance.bytes();
        let sealed = services.vault.seal(&plain, &purpose(registration), nonce)?;
        Ok(Kept {
            registration,
            question: reply.question,
            version: reply.version.no,
            sealed,
        })
    });
    let kept: Vec<Kept> = kept.collect::<Result<_, Error>>()?;
    let files = replies.iter().filter_map(Reply::upload).map(|it| it.id);
    let files: Vec<UploadId> = files.collect();
    store::replace_answers(tx, registration, kept).await?;
    if store::attach(tx, registration, &files).await? {
        Ok(())
    } else {
        // Claimed by another registration, or erased, at this moment.
        Err(Error::Changed)
    }
}

/// What somebody answered, in the order of the form; to questions that are asked no more too.
pub async fn replies_of(
    services: &Services,
    event: EventId,
    registration: RegistrationId,
) -> Result<Vec<Reply>, Error> {
    let mut all = replies(services, event, Some(registration)).await?;
    Ok(all.remove(&registration).unwrap_or_default())
}

/// What everybody answered.
pub async fn replies_of_event(
    services: &Services,
    event: EventId,
) -> Result<BTreeMap<RegistrationId, Vec<Reply>>, Error> {
    replies(services, event, None).await
}

/// How many answered a question, and how often each of its answers was chosen.
pub(in crate::questions) async fn tally(
    services: &Services,
    question: &Question,
) -> Result<(i64, Vec<(String, i64)>), Error> {
    let replies = replies_of_event(services, question.event).await?;
    let replies: Vec<Reply> = replies.into_values().flatten().collect();
    Ok(rules::tally(question, &replies))
}

async fn replies(
    services: &Services,
    event: EventId,
    of: Option<RegistrationId>,
) -> Result<BTreeMap<RegistrationId, Vec<Reply>>, Error> {
    let conn = services.db.read();
    let questions = store::ever_of_event(conn, event).await?;
    let place = |of: &Reply| questions.iter().position(|it| it.id == of.question);
    let mut replies: BTreeMap<RegistrationId, Vec<Reply>> = BTreeMap::new();
    for kept in store::answers(conn, &questions, of).await? {
        let registration = kept.registration;
        if let Some(reply) = open(services, &questions, &kept)? {
            replies.entry(registration).or_default().push(reply);
        }
    }
    for all in replies.values_mut() {
        all.sort_by_key(place);
    }
    Ok(replies)
}

fn open(services: &Services, questions: &[Question], kept: &Kept) -> Result<Option<Reply>, Error> {
    let question = questions.iter().find(|it| it.id == kept.question);
    let versions = question.map_or(&[][..], |it| it.versions.as_slice());
    let version = versions.iter().find(|it| it.no == kept.version);
    let purpose = purpose(kept.registration);
    let plain = services.vault.open(&kept.sealed, &purpose)?;
    let value = serde_json::from_slice(&plain).ok();
    Ok(version.zip(value).map(|(version, value)| Reply {
        question: kept.question,
        version: version.clone(),
        value,
    }))
}

fn purpose(registration: RegistrationId) -> String {
    format!("answer {}", registration.0)
}
