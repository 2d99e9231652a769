//! The page of the programme: what it is, when, what comes, what was, who takes part.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use maud::{Markup, html};

use super::labels::event_label;
use super::timeline::timeline;
use crate::events::model::{Event, Kind, Phase};
use crate::events::rules::phase;
use crate::places::Directory;
use crate::programmes::{Partner, Programme};
use crate::web::{Frame, Tone, chip, mark, prose, urls, words_in};
use crate::wording::{Phrase, say};

/// What the page shows; drafts are not among the events.
pub(in crate::events) struct ProgrammePage {
    pub(in crate::events) programme: Programme,
    pub(in crate::events) events: Vec<Event>,
    pub(in crate::events) partners: Vec<Partner>,
    pub(in crate::events) directory: Directory,
    pub(in crate::events) now: DateTime<Utc>,
}

/// The page.
pub(in crate::events) fn programme_page(frame: &Frame, page: &ProgrammePage) -> Markup {
    let (programme, words, lang) = (&page.programme, &frame.words, frame.lang());
    let months = months_between(programme.starts_on, programme.ends_on);
    let first = programme
        .starts_on
        .with_day(1)
        .unwrap_or(programme.starts_on);
    let (past, coming): (Vec<&Event>, Vec<&Event>) = page
        .events
        .iter()
        .partition(|it| phase(it, page.now) == Phase::Held);
    let shown: Vec<&Event> = page.events.iter().collect();
    let span = say::programme_months(
        months,
        words.month(programme.starts_on),
        words.month(programme.ends_on),
    );
    let content = html! {
        div.hero {
            p.kicker { (programme.acronym) " · " (words.say(span)) }
            h1 { (words_in(&programme.title, lang)) }
            div.lead { (prose(&programme.summary, lang)) }
        }
        (timeline(frame, (first, months), &shown, page.now.date_naive()))
        (promises(frame, page))
        h2 { (words.say(say::programme_coming())) }
        @if coming.is_empty() { p.quiet { (words.say(say::programme_none_coming())) } }
        (list(frame, page, &coming))
        p.actions { a.button.quiet href=(urls::calendar(lang)) { (words.say(say::programme_subscribe())) } }
        @if !past.is_empty() { h2 { (words.say(say::programme_past())) } (list(frame, page, &past)) }
        (partners(frame, page))
    };
    frame.page_about(
        programme.title.in_(lang),
        programme.summary.in_(lang),
        &content,
    )
}

/// The page before there is a programme.
pub(in crate::events) fn nothing_yet(frame: &Frame) -> Markup {
    let title = frame.words.say(say::programme_empty_title());
    let content =
        html! { h1 { (title) } p.lead { (frame.words.say(say::programme_empty_text())) } };
    frame.page(&title, &content)
}

/// Whole months from the first day's to the last day's, both counted.
fn months_between(first: NaiveDate, last: NaiveDate) -> u32 {
    let months = (last.year() - first.year()) * 12 + last.month0().cast_signed()
        - first.month0().cast_signed();
    u32::try_from(months + 1).unwrap_or(1)
}

fn promises(frame: &Frame, page: &ProgrammePage) -> Markup {
    let (words, promised) = (&frame.words, page.programme.promised);
    let held = |kind: Kind| {
        page.events
            .iter()
            .filter(|it| it.kind == kind && phase(it, page.now) == Phase::Held)
            .count()
    };
    html! {
        h2 { (words.say(say::programme_promised())) }
        ul.promises {
            li { b { (words.say(say::programme_promise(held(Kind::Conference), promised.conferences))) } (words.say(say::programme_conferences())) }
            li { b { (words.say(say::programme_promise(held(Kind::Training), promised.trainings))) } (words.say(say::programme_trainings())) }
            li { b { (words.number(i64::from(promised.pilots))) } (words.say(say::programme_pilots())) }
        }
    }
}

fn list(frame: &Frame, page: &ProgrammePage, events: &[&Event]) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    html! {
        ul.events {
            @for event in events {
                li {
                    time datetime=(event.starts_on) { (words.date_range(event.starts_on, event.ends_on)) }
                    div {
                        p.quiet {
                            (event_label(event, words))
                            @if let Some(city) = &event.city { " · " (page.directory.name(city, lang)) }
                            @if event.illustrative { " " (mark(words)) }
                        }
                        h3 { a href=(urls::event(lang, &event.slug)) { (words_in(&event.title, lang)) } }
                        @if let Some((tone, word)) = state(event, page.now) { p { (chip(tone, &words.say(word))) } }
                    }
                }
            }
        }
    }
}

/// What stands beside an event in the list; nothing when it is over.
fn state(event: &Event, now: DateTime<Utc>) -> Option<(Tone, Phrase)> {
    match phase(event, now) {
        Phase::Open => Some((
            Tone::Good,
            say::event_seats_free(event.free(), event.capacity),
        )),
        Phase::Full => Some((Tone::Warn, say::event_full(event.capacity))),
        Phase::Cancelled => Some((Tone::Bad, say::event_cancelled())),
        Phase::UnderWay => Some((Tone::Good, say::event_under_way())),
        Phase::Closed => Some((Tone::Plain, say::event_closed())),
        Phase::Draft | Phase::NotYetOpen | Phase::Held => None,
    }
}

/// Partners by country, both in the order of the reader's language.
fn partners(frame: &Frame, page: &ProgrammePage) -> Markup {
    let words = &frame.words;
    let mut by_country: BTreeMap<String, Vec<&Partner>> = BTreeMap::new();
    for partner in &page.partners {
        let country = partner.country.as_deref().or_else(|| {
            partner
                .city
                .as_ref()
                .and_then(|it| page.directory.city(it))
                .map(|it| it.country.as_str())
        });
        by_country
            .entry(words.country(country.unwrap_or_default()))
            .or_default()
            .push(partner);
    }
    let mut countries: Vec<(String, Vec<&Partner>)> = by_country.into_iter().collect();
    words.sort_by(&mut countries, |it| it.0.as_str());
    let lead = say::programme_partners_lead(
        page.partners.len(),
        countries.len(),
        page.programme.lead.as_str(),
    );
    html! {
        h2 { (words.say(say::programme_partners())) }
        p.lead { (words.say(lead)) }
        ul.partners {
            @for (country, of_country) in &mut countries {
                (of_one_country(frame, page, country, of_country))
            }
        }
    }
}

fn of_one_country(
    frame: &Frame,
    page: &ProgrammePage,
    country: &str,
    partners: &[&Partner],
) -> Markup {
    let words = &frame.words;
    let name = |partner: &Partner| match &partner.city {
        Some(city) => page.directory.name(city, frame.lang()).to_owned(),
        None => partner.name.clone(),
    };
    let mut named: Vec<(String, &Partner)> = partners.iter().map(|it| (name(it), *it)).collect();
    words.sort_by(&mut named, |it| it.0.as_str());
    html! {
        li {
            b { (country) }
            @for (name, partner) in named {
                (name)
                @if let Some(from) = partner.from_on { " " span.quiet { "(" (words.say(say::programme_since(words.month(from)))) ")" } }
                br;
            }
        }
    }
}
