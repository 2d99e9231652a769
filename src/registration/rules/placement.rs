//! Where somebody who registers is put: a seat, the waiting list, the organisers' desk.

use super::Refusal;
use crate::events::{Access, Event, Mode, Quota, Seat, fold_code};
use crate::registration::model::{Answers, CityAnswer, State};

/// Where somebody is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::registration) struct Placement<'a> {
    pub(in crate::registration) state: State,
    pub(in crate::registration) seat: Option<Seat>,
    /// Whose seats the person may take.
    pub(in crate::registration) quota: Option<&'a Quota>,
}

/// Puts somebody with these answers, who may have typed a code.
///
/// A code that is wrong, spent or over is refused, and nothing tells which.
pub(in crate::registration) fn place<'a>(
    event: &Event,
    quotas: &'a [Quota],
    answers: &Answers,
    code: &str,
) -> Result<Placement<'a>, Refusal> {
    let invited = invited_by(quotas, code)?;
    if event.access == Access::Invited && invited.is_none() {
        return Err(Refusal::Code);
    }
    let quota = invited.or_else(|| of_city(quotas, &answers.city));
    if event.access == Access::Approval && invited.is_none() {
        return Ok(Placement {
            state: State::Pending,
            seat: None,
            quota,
        });
    }
    Ok(at_once(event, quota, answers.mode))
}

/// The quota whose code somebody typed; none where nothing was typed.
fn invited_by<'a>(quotas: &'a [Quota], code: &str) -> Result<Option<&'a Quota>, Refusal> {
    match fold_code(code).as_str() {
        "" => Ok(None),
        code => by_code(quotas, code).ok_or(Refusal::Code).map(Some),
    }
}

/// The quota whose seats somebody from this city, or with this code, may take.
pub(in crate::registration) fn quota_of<'a>(
    quotas: &'a [Quota],
    city: &CityAnswer,
    code: &str,
) -> Result<Option<&'a Quota>, Refusal> {
    Ok(invited_by(quotas, code)?.or_else(|| of_city(quotas, city)))
}

fn at_once<'a>(event: &Event, quota: Option<&'a Quota>, mode: Mode) -> Placement<'a> {
    let seat = event.seat_for(quota, mode);
    let state = match seat {
        Some(_) => State::Confirmed,
        None => State::Waiting,
    };
    Placement { state, seat, quota }
}

fn by_code<'a>(quotas: &'a [Quota], code: &str) -> Option<&'a Quota> {
    let with_code = quotas.iter().find(|it| it.code.as_deref() == Some(code));
    with_code.filter(|it| it.free() > 0 && it.returned_at.is_none())
}

/// The quota of a city whose people need no code.
pub(in crate::registration) fn of_city<'a>(
    quotas: &'a [Quota],
    city: &CityAnswer,
) -> Option<&'a Quota> {
    let CityAnswer::Known(city) = city else {
        return None;
    };
    let is_theirs = |it: &&Quota| it.code.is_none() && it.city.as_ref() == Some(city);
    quotas.iter().find(is_theirs)
}
