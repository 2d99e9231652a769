//! Forms with files (RFC 7578), read within bounds: a file that is too large is let pass by, and the fields are kept.

use axum::body::to_bytes;
use axum::extract::multipart::{Field, Multipart};
use axum::extract::{DefaultBodyLimit, FromRequest, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tokio::sync::{Semaphore, SemaphorePermit};

use super::Error;
use crate::platform::Services;

/// Largest file that is held.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// Largest form with files: what is larger than a file may be is read and let go.
const LARGEST_FORM: usize = 64 * 1024 * 1024;
/// Largest field that is no file.
const LARGEST_FIELD: usize = 64 * 1024;
/// Largest form without files: a list of a thousand people goes from page to page in one.
const LARGEST_FIELDS: usize = 4 * 1024 * 1024;
/// Most fields and files.
const MOST: usize = 500;
/// What all forms with files that are being read may hold together, in MiB. Who needs more is sent away at once: waiting for
/// each other they would never end.
static MEMORY: Semaphore = Semaphore::const_new(256);
const MIB: usize = 1024 * 1024;

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
            return Ok(Self {
                fields: fields(request).await.map_err(IntoResponse::into_response)?,
                files: Vec::new(),
            });
        }
        let multipart = Multipart::from_request(request, services).await;
        read(multipart.map_err(IntoResponse::into_response)?).await
    }
}

/// Whether a request carries files.
pub fn has_files(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|it| it.as_bytes().starts_with(b"multipart/form-data"))
}

/// The fields of a form without files (URL standard, application/x-www-form-urlencoded).
async fn fields(request: Request) -> Result<Vec<(String, String)>, StatusCode> {
    let kind = request.headers().get(header::CONTENT_TYPE);
    let kind = kind.map_or(&b""[..], HeaderValue::as_bytes);
    if !kind.starts_with(b"application/x-www-form-urlencoded") {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let bytes = to_bytes(request.into_body(), LARGEST_FIELDS).await;
    let bytes = bytes.map_err(|_too_large| StatusCode::PAYLOAD_TOO_LARGE)?;
    Ok(url::form_urlencoded::parse(&bytes).into_owned().collect())
}

async fn read(mut multipart: Multipart) -> Result<Posted, Response> {
    let mut posted = Posted::default();
    let mut held = Held::default();
    while let Some(field) = multipart.next_field().await.map_err(refused)? {
        if posted.fields.len() + posted.files.len() >= MOST {
            return Err(Error::TooMany.into_response());
        }
        let name = field.name().unwrap_or_default().to_owned();
        if let Some(called) = field.file_name().map(str::to_owned) {
            posted.files.push(PostedFile {
                field: name,
                name: called,
                bytes: bytes(field, LARGEST_FILE, &mut held).await?,
            });
        } else {
            let bytes = bytes(field, LARGEST_FIELD, &mut held).await?;
            let bytes = bytes.unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            posted.fields.push((name, text));
        }
    }
    Ok(posted)
}

/// The memory that a form takes while it is read.
#[derive(Default)]
struct Held {
    bytes: usize,
    taken: Vec<SemaphorePermit<'static>>,
}

impl Held {
    /// Takes as much as so many more bytes need, if that much is left.
    fn grow(&mut self, by: usize) -> Result<(), StatusCode> {
        self.bytes += by;
        while self.taken.len() * MIB < self.bytes {
            let more = MEMORY.try_acquire();
            self.taken
                .push(more.map_err(|_none_left| StatusCode::SERVICE_UNAVAILABLE)?);
        }
        Ok(())
    }
}

/// What is in a field; none where it is more than `most`.
async fn bytes(
    mut field: Field<'_>,
    most: usize,
    held: &mut Held,
) -> Result<Option<Vec<u8>>, Response> {
    let mut bytes = Some(Vec::new());
    while let Some(chunk) = field.chunk().await.map_err(refused)? {
        match &mut bytes {
            Some(so_far) if so_far.len() + chunk.len() <= most => {
                let grown = held.grow(chunk.len());
                grown.map_err(IntoResponse::into_response)?;
                so_far.extend_from_slice(&chunk);
            }
            too_much => *too_much = None,
        }
    }
    Ok(bytes)
}

fn refused(error: axum::extract::multipart::MultipartError) -> Response {
    error.into_response()
}
