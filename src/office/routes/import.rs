//! A list of people in a file: read, its columns named, what would follow shown, then done.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use chrono::{DateTime, NaiveDate, Utc};

use crate::base::Language;
use crate::events::Event;
use crate::office::views::{self, Followed, ListPage};
use crate::platform::{Now, Services};
use crate::registration::{self as people, Column, Error, Import, List, Listed, Otherwise};
use crate::staff::{OfficeForm, Organiser};
use crate::web::{self, Frame, MOST_ROWS, Posted, SheetFault, Typed, urls};
use crate::wording::{Phrase, say};

pub(super) async fn ask(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    Ok(views::file_page(&frame, &organiser.desk(), &event, None).into_response())
}

pub(super) async fn submit(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(slug): Path<String>,
    mut form: OfficeForm,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let posted = form.take();
    let list = match read(&posted) {
        Ok(list) => list,
        Err(fault) => {
            let page = views::file_page(&frame, &form.organiser.desk(), &event, Some(&fault));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let sent = Sent {
        typed: Typed(posted.fields),
        list,
    };
    let listed = sent.listed(&services, &event, frame.lang()).await?;
    let import = sent.import(&services, &form.organiser, &listed);
    let decided = sent.typed.one("sure") == "yes" && sent.typed.one("seen") == sent.seen();
    if decided && sent.list.is_named() && !import.people.is_empty() {
        match people::import(&services, event.id, &import, now).await {
            Ok(done) => return Ok(to_list(&slug, done, import.until.is_some())),
            Err(Error::TooFew(_)) => {} // seats were taken since: shown anew
            Err(other) => return Err(other.into()),
        }
    }
    let followed = follow(&services, (&event, &sent), &import, now).await?;
    let (status, followed) = match followed {
        Ok(followed) => (StatusCode::OK, Ok(followed)),
        Err(fault) => (StatusCode::UNPROCESSABLE_ENTITY, Err(fault)),
    };
    let page = ListPage {
        event: &event,
        list: &sent.list,
        typed: &sent.typed,
        listed: &listed,
        people: import.people.len(),
        invites: import.until.is_some(),
        followed: followed.as_ref(),
        form_id: &import.form_id,
        seen: &sent.seen(),
    };
    let page = views::list_page(&frame, &form.organiser.desk(), &page);
    Ok((status, page).into_response())
}

/// What would follow, or why nothing can.
async fn follow(
    services: &Services,
    (event, sent): (&Event, &Sent),
    import: &Import,
    now: DateTime<Utc>,
) -> web::Result<Result<Followed, Phrase>> {
    if !sent.list.is_named() {
        return Ok(Err(say::lists_fault_columns()));
    }
    match people::rehearse_import(services, event.id, import, now).await {
        Ok((done, letters)) => Ok(Ok(Followed { done, letters })),
        Err(Error::TooFew(seats)) => Ok(Err(say::lists_too_few(seats, import.people.len()))),
        Err(Error::Refused(refusal)) => Ok(Err(refusal.phrase())),
        Err(other) => Err(other.into()),
    }
}

/// The list of the file that was sent, or of the form that carries it from page to page.
fn read(posted: &Posted) -> Result<List, Phrase> {
    let one = |name: &str| {
        let found = posted.fields.iter().find(|it| it.0 == name);
        found.map_or("", |it| it.1.as_str())
    };
    let file = posted.files.iter().find(|it| !it.is_nothing());
    let rows = match file {
        Some(file) => file.bytes.as_deref().ok_or(SheetFault::Long),
        None => Ok(one("rows").as_bytes()),
    };
    let rows = rows
        .and_then(web::read_table)
        .map_err(|fault| match fault {
            SheetFault::Unreadable => say::lists_fault_unreadable(),
            SheetFault::Empty => say::lists_fault_empty(),
            SheetFault::Long => say::lists_fault_long(MOST_ROWS - 1),
        })?;
    if one("columns").is_empty() {
        return Ok(List::guessed(rows));
    }
    let width = rows.first().map_or(0, Vec::len);
    let column = |no: usize| Column::parse(one(&format!("column_{no}")));
    Ok(List {
        rows,
        has_heads: !one("has_heads").is_empty(),
        columns: (0..width).map(column).collect(),
    })
}

/// The form with its list.
struct Sent {
    typed: Typed,
    list: List,
}

impl Sent {
    async fn listed(
        &self,
        services: &Services,
        event: &Event,
        lang: Language,
    ) -> web::Result<Vec<Listed>> {
        if !self.list.is_named() {
            return Ok(Vec::new());
        }
        let otherwise = Otherwise {
            organisation: self.typed.one("organisation"),
            city: self.typed.one("city"),
        };
        let of = (&self.list, otherwise);
        Ok(people::check_people(services, event.id, of, lang).await?)
    }

    fn import(&self, services: &Services, organiser: &Organiser, listed: &[Listed]) -> Import {
        let sent = self.typed.one("form_id");
        let own = !sent.is_empty() && sent.chars().all(|it| it.is_ascii_alphanumeric());
        let right = listed.iter().filter_map(|it| it.person.as_ref().ok());
        Import {
            form_id: if own {
                sent.to_owned()
            } else {
                services.chance.token()
            },
            by: organiser.name.clone(),
            people: right.cloned().collect(),
            until: self.typed.one("until").parse::<NaiveDate>().ok(),
        }
    }

    /// What was said about the list: a decision holds only for what was seen.
    fn seen(&self) -> String {
        let columns = self.list.columns.iter();
        let columns: Vec<&str> = columns.map(|it| it.map_or("", Column::code)).collect();
        let heads = if self.list.has_heads { "heads" } else { "" };
        let said = ["organisation", "city", "until"].map(|it| self.typed.one(it));
        format!("{} {heads} {} .", columns.join(","), said.join(" / "))
    }
}

fn to_list(slug: &str, done: people::GroupDone, invites: bool) -> Response {
    let list = urls::office_event_part(slug, "registrations");
    let (seated, waiting) = (done.seated.to_string(), done.waiting.to_string());
    let told = if invites {
        vec![("invited", seated.as_str())]
    } else {
        vec![("seated", seated.as_str()), ("waiting", &waiting)]
    };
    Redirect::to(&urls::with_query(&list, &told)).into_response()
}
