//! A change that people are told of: shown with what they would read, then made.

use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, Utc};

use crate::events::{EditError, Event};
use crate::office::views::{self, TellingPage};
use crate::platform::Services;
use crate::registration::{self, EventChange};
use crate::staff::OfficeForm;
use crate::web::{self, Frame};

/// Makes the change, if nobody is told of it or the form says that the organiser has seen what they would be told; else
/// gives the page that shows it. `action` is where the form goes.
pub(super) async fn change_or_show(
    services: &Services,
    frame: &Frame,
    (form, action): (&OfficeForm, &str),
    (event, change): (&Event, EventChange),
    now: DateTime<Utc>,
) -> web::Result<Result<Option<Response>, EditError>> {
    let (id, actor) = (event.id, form.organiser.actor());
    if form.one("sure") != "yes" {
        let preview =
            registration::preview_change(services, id, change.clone(), actor.clone(), now);
        let telling = match preview.await {
            Ok(telling) => telling,
            Err(error) => return Ok(Err(error)),
        };
        if !telling.letters.is_empty() {
            let page = TellingPage {
                event,
                telling: &telling,
                fields: form.fields(),
                action,
            };
            let page = views::telling_page(frame, &form.organiser.desk(), &page);
            return Ok(Ok(Some(page.into_response())));
        }
    }
    let made = registration::change_event(services, id, change, actor, now).await;
    Ok(made.map(|_| None))
}
