//! The texts of letters: shown, changed, previewed, put back.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use maud::Markup;
use serde::Deserialize;

use crate::base::Language;
use crate::events::Event;
use crate::mail::{self, LetterKind, Letterhead, Rendered, TextScope, TextVersion};
use crate::office::actions;
use crate::office::views::{self, TextPage, TextsPage, may_be_changed};
use crate::platform::{Now, Services};
use crate::programmes;
use crate::staff::{OfficeForm, Organiser};
use crate::web::{self, Frame, Typed, framed, urls};

pub(super) fn router() -> Router<Services> {
    Router::new()
        .route(urls::OFFICE_TEXTS, get(list))
        .route("/office/texts/{kind}/{lang}", get(show).post(change))
        .route(
            "/office/texts/{kind}/{lang}/preview",
            get(kept).post(preview),
        )
        .route("/office/texts/{kind}/{lang}/reset", post(reset))
}

/// Where the texts count, and which version is looked at.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    event: String,
    version: Option<i32>,
    kept: Option<i32>,
    r#as: String,
}

/// A text: where it counts, of which letter, in which language.
struct Which {
    scope: TextScope,
    event: Option<Event>,
    kind: LetterKind,
    lang: Language,
}

impl Which {
    async fn find(
        services: &Services,
        (kind, lang): &(String, String),
        asked: &Asked,
    ) -> web::Result<Self> {
        let kind = LetterKind::parse(kind).filter(|it| may_be_changed(*it));
        let lang = Language::parse(lang);
        let (scope, event) = scope(services, &asked.event).await?;
        Ok(Self {
            scope,
            event,
            kind: kind.ok_or(web::Error::NotFound)?,
            lang: lang.ok_or(web::Error::NotFound)?,
        })
    }

    fn path(&self) -> String {
        views::text_path(self.event.as_ref(), self.kind, self.lang)
    }
}

/// Where texts count: about one event, or in the whole programme.
async fn scope(services: &Services, slug: &str) -> web::Result<(TextScope, Option<Event>)> {
    if slug.is_empty() {
        let programme = programmes::current(services.db.read()).await?;
        let programme = programme.ok_or(web::Error::NotFound)?;
        return Ok((TextScope::Programme(programme.id), None));
    }
    let event = super::event(services, slug).await?;
    Ok((TextScope::Event(event.id), Some(event)))
}

async fn list(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> web::Result<Markup> {
    let (scope, event) = scope(&services, &asked.event).await?;
    let page = TextsPage {
        event: event.as_ref(),
        own: &mail::texts_in(services.db.read(), scope).await?,
    };
    Ok(views::texts_page(&frame, &organiser.desk(), &page))
}

async fn show(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(which): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> web::Result<Markup> {
    let which = Which::find(&services, &which, &asked).await?;
    let conn = services.db.read();
    let versions = mail::text_versions(conn, which.scope, (which.kind, which.lang)).await?;
    let looked_at = match asked.version {
        Some(number) => versions.iter().find(|it| it.version == number),
        None => versions.first(),
    };
    let own = looked_at.and_then(|it| it.own());
    let shipped = mail::shipped_text(which.kind, which.lang).map_err(web::Error::internal)?;
    let (subject, body) = own.unwrap_or((&shipped.0, &shipped.1));
    let typed = Typed(vec![
        ("subject".to_owned(), subject.to_owned()),
        ("body".to_owned(), body.to_owned()),
    ]);
    let page = TextPage {
        event: which.event.as_ref(),
        kind: which.kind,
        lang: which.lang,
        typed: &typed,
        faults: &[],
        versions: &versions,
        kept: asked.kept,
    };
    Ok(views::text_page(&frame, &organiser.desk(), &page))
}

async fn change(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(which): Path<(String, String)>,
    Query(asked): Query<Asked>,
    form: OfficeForm,
) -> web::Result<Response> {
    let which = Which::find(&services, &which, &asked).await?;
    let typed = Typed(form.fields().to_vec());
    let text = match views::check_text_form(&typed, which.kind) {
        Ok(text) => text,
        Err(faults) => {
            let conn = services.db.read();
            let versions = mail::text_versions(conn, which.scope, (which.kind, which.lang)).await?;
            let page = TextPage {
                event: which.event.as_ref(),
                kind: which.kind,
                lang: which.lang,
                typed: &typed,
                faults: &faults,
                versions: &versions,
                kept: None,
            };
            let page = views::text_page(&frame, &form.organiser.desk(), &page);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let place = (which.scope, which.kind, which.lang);
    let text = Some((text.0.as_str(), text.1.as_str()));
    let event = which.event.as_ref().map(|it| it.id);
    let by = (&form.organiser, now);
    let kept = actions::keep_text(&services, place, (text, event), by).await?;
    Ok(back(&which, kept.version).into_response())
}

/// The shipped text counts again; the versions before stay.
async fn reset(
    State(services): State<Services>,
    Now(now): Now,
    Path(which): Path<(String, String)>,
    Query(asked): Query<Asked>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let which = Which::find(&services, &which, &asked).await?;
    let place = (which.scope, which.kind, which.lang);
    let event = which.event.as_ref().map(|it| it.id);
    let by = (&form.organiser, now);
    let kept = actions::keep_text(&services, place, (None, event), by).await?;
    Ok(back(&which, kept.version))
}

fn back(which: &Which, version: i32) -> Redirect {
    let path = which.path();
    let mark = if path.contains('?') { '&' } else { '?' };
    Redirect::to(&format!("{path}{mark}kept={version}"))
}

/// The text that counts, as a letter with invented facts: for the frame beside the form, which is as narrow as a telephone or
/// as wide as one pulls it.
async fn kept(
    State(services): State<Services>,
    _organiser: Organiser,
    frame: Frame,
    Path(which): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> web::Result<Response> {
    let which = Which::find(&services, &which, &asked).await?;
    let place = (which.kind, which.lang);
    let text = mail::own_text(services.db.read(), which.scope, place).await?;
    let own = text.as_ref().and_then(TextVersion::own);
    let letter = sample(&services, &frame, &which, own)?;
    Ok(framed(Html(letter.html)))
}

/// The same of what is typed.
async fn preview(
    State(services): State<Services>,
    frame: Frame,
    Path(which): Path<(String, String)>,
    Query(asked): Query<Asked>,
    form: OfficeForm,
) -> web::Result<Response> {
    let which = Which::find(&services, &which, &asked).await?;
    let typed = Typed(form.fields().to_vec());
    let text = match views::check_text_form(&typed, which.kind) {
        Ok(text) => text,
        Err(faults) => {
            let lines = faults.into_iter().map(|it| frame.words.say(it.1));
            let lines = lines.collect::<Vec<_>>().join("\n");
            return Ok(framed(lines));
        }
    };
    let own = Some((text.0.as_str(), text.1.as_str()));
    let letter = sample(&services, &frame, &which, own)?;
    Ok(if asked.r#as == "text" {
        framed(format!("{}\n\n{}", letter.subject, letter.text))
    } else {
        framed(Html(letter.html))
    })
}

/// A letter with invented facts.
fn sample(
    services: &Services,
    frame: &Frame,
    which: &Which,
    own: Option<(&str, &str)>,
) -> web::Result<Rendered> {
    let head = Letterhead::of(&frame.site, which.lang, &services.config.base_url);
    let facts = mail::sample(which.kind).map_err(web::Error::internal)?;
    mail::render((which.kind, which.lang), &head, &facts, false, own).map_err(web::Error::internal)
}
