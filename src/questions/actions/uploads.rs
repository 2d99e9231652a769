//! Files: kept as soon as they arrive, so that a form that comes back has lost nothing; claimed by the registration.

use chrono::{DateTime, Utc};

use super::{Error, store};
use crate::base::{RegistrationId, UploadId};
use crate::platform::{Client, LinkToken, Services, Tx};
use crate::questions::model::{Kind, Question, Reply, Upload};
use crate::questions::rules::{FileFault, name_of, recognise};
use crate::web::{Posted, PostedFile};

/// What the tokens of files are for.
const UPLOAD: &str = "upload";

/// Keeps the files that came with a form about these questions; gives the fields, with a token for each file or a mark for
/// one that was not taken.
pub async fn stage(
    services: &Services,
    client: Client,
    questions: &[Question],
    posted: Posted,
    now: DateTime<Utc>,
) -> Result<Vec<(String, String)>, Error> {
    let mut fields = posted.fields;
    for question in questions.iter().filter(|it| it.kind == Kind::File) {
        let (name, drop) = (question.field(), question.drop_field());
        let sent = posted.files.iter().find(|it| it.field == name);
        let given_up = fields.iter().any(|it| it.0 == drop);
        if let Some(sent) = sent.filter(|it| !it.is_nothing()) {
            let text = match keep(services, client, question, sent, now).await? {
                Ok(upload) => token(services, upload.id),
                Err(fault) => fault.mark().to_owned(),
            };
            fields.retain(|it| it.0 != name);
            fields.push((name, text));
        } else if given_up {
            fields.retain(|it| it.0 != name);
        }
    }
    Ok(fields)
}

async fn keep(
    services: &Services,
    client: Client,
    question: &Question,
    sent: &PostedFile,
    now: DateTime<Utc>,
) -> Result<Result<Upload, FileFault>, Error> {
    let Some(bytes) = &sent.bytes else {
        return Ok(Err(FileFault::Large));
    };
    let format = match recognise(bytes) {
        Ok(format) => format,
        Err(fault) => return Ok(Err(fault)),
    };
    if !services.limits.allows_client(UPLOAD, client) {
        return Ok(Err(FileFault::Many));
    }
    let upload = Upload {
        id: UploadId(services.chance.uuid(now)),
        question: question.id,
        name: name_of(&sent.name, format),
        format,
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
    };
    let nonce = services.chance.bytes();
    let sealed = services.vault.seal(bytes, &purpose(upload.id), nonce)?;
    let work = async |tx: &Tx| store::add_upload(tx, &upload, sealed.clone(), now).await;
    services.db.write(work).await?;
    Ok(Ok(upload))
}

/// The files that a form names by their tokens, if they are nobody's yet or this registration's.
pub async fn named(
    services: &Services,
    questions: &[Question],
    fields: &[(String, String)],
    of: Option<RegistrationId>,
) -> Result<Vec<(String, Upload)>, Error> {
    let mut found = Vec::new();
    for question in questions.iter().filter(|it| it.kind == Kind::File) {
        let name = question.field();
        for (_, text) in fields.iter().filter(|it| it.0 == name) {
            let token = LinkToken::parse(text);
            let Some(token) = token.filter(|it| services.vault.proves(it, UPLOAD, 1)) else {
                continue;
            };
            let upload = store::upload(services.db.read(), UploadId(token.id)).await?;
            if let Some((upload, owner)) = upload
                && (owner.is_none() || owner == of)
            {
                found.push((text.clone(), upload));
            }
        }
    }
    Ok(found)
}

/// The files among these answers, with their tokens.
pub fn with_token(services: &Services, replies: &[Reply]) -> Vec<(String, Upload)> {
    let files = replies.iter().filter_map(Reply::upload);
    files
        .map(|it| (token(services, it.id), it.clone()))
        .collect()
}

/// What is in a file.
pub async fn contents(services: &Services, upload: &Upload) -> Result<Vec<u8>, Error> {
    let sealed = store::contents(services.db.read(), upload.id).await?;
    let sealed = sealed.ok_or(Error::NotFound)?;
    Ok(services.vault.open(&sealed, &purpose(upload.id))?)
}

fn token(services: &Services, id: UploadId) -> String {
    services.vault.link(UPLOAD, id.0, 1)
}

fn purpose(id: UploadId) -> String {
    format!("upload {}", id.0)
}
