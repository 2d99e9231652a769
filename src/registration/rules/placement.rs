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
    let code = fold_code(code);
    let invited = match code.as_str() {
        "" => None,
        code => Some(by_code(quotas, code).ok_or(Refusal::Code)?),
    };
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
