//! Forms with files (RFC 7578), read within bounds: a file that is too large is let pass by, and the fields are kept.

use axum::extract::multipart::{Field, Multipart};
use axum::extract::{DefaultBodyLimit, Form, FromRequest, Request};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use tokio::sync::Semaphore;

use super::Error;
use crate::platform::Services;

/// Largest file that is held.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// Largest form with files: what is larger than a file may be is read and let go.
const LARGEST_FORM: usize = 64 * 1024 * 1024;
/// Largest field that is no file.
const LARGEST_FIELD: usize = 64 * 1024;
/// Most fields and files.
const MOST: usize = 500;
/// Forms with files that are read at the same moment; others wait.
static READING: Semaphore = Semaphore::const_new(4);

/// A form as it was posted, in either encoding.
#[derive(Debug, Default)]
pub struct Posted {
    /// Names and values in their order.
    pub fields: Vec<(String, String)>,
    /// The files.
    pub files: Vec<PostedFile>,
}

/// A file that came with a form.
#[derive(Debug)]
pub struct PostedFile {
    /// The name of its field.
    pub field: String,
    /// What the sender calls it.
    pub name: String,
    /// What is in it; none where that is too much.
    pub bytes: Option<Vec<u8>>,
}

impl PostedFile {
    /// Whether no file was chosen.
    pub fn is_nothing(&self) -> bool {
        self.name.is_empty() && self.bytes.as_ref().is_some_and(Vec::is_empty)
    }
}

/// For routes whose forms may carry files: their bodies may be larger.
pub fn with_files() -> DefaultBodyLimit {
    DefaultBodyLimit::max(LARGEST_FORM)
}

impl FromRequest<Services> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request, services: &Services) -> Result<Self, Response> {
        if !has_files(&request) {
            let form = Form::<Vec<(String, String)>>::from_request(request, services).await;
            let Form(fields) = form.map_err(axum::response::IntoResponse::into_response)?;
            return Ok(Self {
                fields,
                files: Vec::new(),
            });
        }
        let _turn = READING.acquire().await;
        let multipart = Multipart::from_request(request, services).await;
        let multipart = multipart.map_err(axum::response::IntoResponse::into_response)?;
        read(multipart)
            .await
            .map_err(axum::response::IntoResponse::into_response)
    }
}

/// Whether a request carries files.
pub fn has_files(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|it| it.as_bytes().starts_with(b"multipart/form-data"))
}

async fn read(mut multipart: Multipart) -> Result<Posted, Response> {
    let mut posted = Posted::default();
    while let Some(field) = multipart.next_field().await.map_err(refused)? {
        if posted.fields.len() + posted.files.len() >= MOST {
            return Err(Error::TooMany.into_response());
        }
        let name = field.name().unwrap_or_default().to_owned();
        if let Some(called) = field.file_name().map(str::to_owned) {
            posted.files.push(PostedFile {
                field: name,
                name: called,
                bytes: bytes(field, LARGEST_FILE).await?,
            });
        } else {
            let bytes = bytes(field, LARGEST_FIELD).await?.unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            posted.fields.push((name, text));
        }
    }
    Ok(posted)
}

/// What is in a field; none where it is more than `most`.
async fn bytes(mut field: Field<'_>, most: usize) -> Result<Option<Vec<u8>>, Response> {
    let mut bytes = Some(Vec::new());
    while let Some(chunk) = field.chunk().await.map_err(refused)? {
        match &mut bytes {
            Some(held) if held.len() + chunk.len() <= most => held.extend_from_slice(&chunk),
            too_much => *too_much = None,
        }
    }
    Ok(bytes)
}

fn refused(error: axum::extract::multipart::MultipartError) -> Response {
    error.into_response()
}
