//! Between rows and the model.

use sea_orm::DbErr;

use crate::base::{CityId, EmailAddress, EventId, Language, PersonName, QuotaId, RegistrationId};
use crate::events::{Mode, Seat};
use crate::platform::{from_json, unreadable};
use crate::registration::model::{
    Answers, CityAnswer, Ending, Gender, Registration, Rsvp, RsvpAnswer, Source, State, TargetGroup,
};
use crate::schema::registration::Model;

/// The two answers that lie sealed, as they lie there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::registration) struct Needs {
    pub(in crate::registration) access_needs: Option<Vec<u8>>,
    pub(in crate::registration) diet: Option<Vec<u8>>,
}

/// The registration without its sealed answers and its sessions.
pub(super) fn registration(row: Model) -> Result<Registration, DbErr> {
    let state =
        State::parse(&row.state).ok_or_else(|| unreadable("registration.state", &row.state))?;
    let source =
        Source::parse(&row.source).ok_or_else(|| unreadable("registration.source", &row.source))?;
    Ok(Registration {
        id: RegistrationId(row.id),
        event: EventId(row.event_id),
        reference: row.reference.clone(),
        state,
        source,
        person_no: row.person_no,
        link_version: row.link_version,
        uid: row.uid.clone(),
        sequence: row.sequence,
        fingerprint: row.fingerprint.clone(),
        rsvp: rsvp(&row),
        created_at: row.created_at,
        updated_at: row.updated_at,
        waiting_since: row.waiting_since,
        quota: row.quota_id.map(QuotaId),
        seat: Seat::parse(&row.seat),
        deadline: row.deadline,
        missed: row.missed,
        registered_by: row.registered_by.clone(),
        ending: row.reason.as_deref().and_then(Ending::parse),
        answers: answers(row)?,
    })
}

fn rsvp(row: &Model) -> Option<Rsvp> {
    Some(Rsvp {
        answer: row.rsvp.as_deref().and_then(RsvpAnswer::parse)?,
        sequence: row.rsvp_sequence?,
        stamp: row.rsvp_stamp?,
    })
}

fn answers(row: Model) -> Result<Answers, DbErr> {
    let city = city(&row)?;
    let name =
        |text: &str| PersonName::parse(text).map_err(|_fault| unreadable("registration.name", ""));
    Ok(Answers {
        given_name: name(&row.given_name)?,
        family_name: name(&row.family_name)?,
        badge_name: row.badge_name,
        email: EmailAddress::parse(&row.email).ok(),
        organisation: row.organisation,
        city,
        country: row.country,
        target_group: row.target_group.as_deref().and_then(TargetGroup::parse),
        function: row.function.unwrap_or_default(),
        gender: row.gender.as_deref().and_then(Gender::parse),
        mode: Mode::parse(&row.mode).ok_or_else(|| unreadable("registration.mode", &row.mode))?,
        sessions: Vec::new(),
        waits: Vec::new(),
        lang: Language::parse(&row.lang)
            .ok_or_else(|| unreadable("registration.lang", &row.lang))?,
        languages: from_json(row.languages)?,
        access_needs: String::new(),
        diet: String::new(),
        photo: row.photo,
        list_sharing: row.list_sharing,
        replies: Vec::new(),
    })
}

fn city(row: &Model) -> Result<CityAnswer, DbErr> {
    match (row.city_standing.as_str(), &row.city_id) {
        ("matched", Some(id)) => Ok(CityAnswer::Known(CityId(id.clone()))),
        ("none", _) => Ok(CityAnswer::NoCity),
        ("unmatched", _) => Ok(CityAnswer::Unmatched(
            row.city_text.clone().unwrap_or_default(),
        )),
        ("not_stated", _) => Ok(CityAnswer::NotStated),
        (other, _) => Err(unreadable("registration.city_standing", other)),
    }
}

/// The columns of a city: standing, id, text, folded text.
pub(super) fn city_columns(
    city: &CityAnswer,
) -> (&'static str, Option<String>, Option<String>, Option<String>) {
    match city {
        CityAnswer::Known(id) => ("matched", Some(id.0.clone()), None, None),
        CityAnswer::NoCity => ("none", None, None, None),
        CityAnswer::Unmatched(text) => (
            "unmatched",
            None,
            Some(text.clone()),
            Some(crate::base::fold(text)),
        ),
        CityAnswer::NotStated => ("not_stated", None, None, None),
    }
}
