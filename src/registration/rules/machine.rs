//! What moves a registration from one state to another, and what follows from it. The table is in `docs/REGISTRATION.md`.

use super::Refusal;
use crate::registration::model::State;
use crate::staff::Action;

/// What happens to a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::registration) enum Act {
    /// Organisers give it a seat.
    Confirm,
    /// Organisers put somebody who asked on the waiting list.
    Queue,
    /// Organisers decide against somebody who asked.
    Decline,
    /// A free seat is kept for somebody who waits.
    Offer,
    /// The person takes the seat kept for them.
    Accept,
    /// The person does not want the seat kept for them.
    Refuse,
    /// The deadline passes without an answer.
    Expire,
    /// The same, once too often.
    ExpireAgain,
    /// The person, or the organisers, give it back.
    Cancel,
    /// The person's seat passes to a colleague.
    PassOn,
    /// Organisers give a seat to somebody whose registration was over.
    Reinstate,
    /// The person takes back what a calendar gave back.
    TakeBack,
}

/// What becomes of the seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::registration) enum SeatChange {
    /// There is none, before and after.
    None,
    /// One is taken, or the act is refused.
    Take,
    /// The one that was kept stays.
    Keep,
    /// It goes to the next person who waits.
    Free,
}

/// What the person is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::registration) enum Tidings {
    /// The confirmation, and the invitation for the calendar.
    Confirmed,
    /// The place on the waiting list.
    Waiting,
    /// A seat is kept until a deadline.
    Offered,
    /// The offer passed: back on the list.
    Lapsed,
    /// Organisers decided against it.
    Declined,
    /// It is over; calendars strike it out where they knew of it.
    Cancelled,
}

/// A change of state and everything that follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::registration) struct Transition {
    pub(in crate::registration) to: State,
    pub(in crate::registration) seat: SeatChange,
    pub(in crate::registration) tidings: Tidings,
    pub(in crate::registration) action: Action,
}

/// The transition that `act` is for somebody in `state`, or why there is none.
pub(in crate::registration) fn next(state: State, act: Act) -> Result<Transition, Refusal> {
    use Act::{
        Accept, Cancel, Confirm, Decline, Expire, ExpireAgain, Offer, PassOn, Queue, Refuse,
        Reinstate, TakeBack,
    };
    use State::{Cancelled, Confirmed, Declined, Invited, Offered, Pending, Refused, Waiting};
    let to = |to, seat, tidings, action| {
        Ok(Transition {
            to,
            seat,
            tidings,
            action,
        })
    };
    let (take, keep, free) = (SeatChange::Take, SeatChange::Keep, SeatChange::Free);
    match (state, act) {
        (Pending | Waiting, Confirm) | (Cancelled | Declined | Refused, Reinstate) => {
            to(Confirmed, take, Tidings::Confirmed, Action::Confirmed)
        }
        (Cancelled, TakeBack) => to(Confirmed, take, Tidings::Confirmed, Action::TakenBack),
        (Offered | Invited, Confirm) => to(Confirmed, keep, Tidings::Confirmed, Action::Confirmed),
        (Offered | Invited, Accept) => to(Confirmed, keep, Tidings::Confirmed, Action::Accepted),
        (Pending, Queue) => to(Waiting, SeatChange::None, Tidings::Waiting, Action::Waited),
        (Pending, Decline) => to(
            Declined,
            SeatChange::None,
            Tidings::Declined,
            Action::Declined,
        ),
        (Waiting, Offer) => to(Offered, take, Tidings::Offered, Action::Offered),
        (Offered, Expire) => to(Waiting, free, Tidings::Lapsed, Action::Lapsed),
        (Offered, ExpireAgain) | (Invited, Expire | ExpireAgain) => {
            to(Cancelled, free, Tidings::Cancelled, Action::Lapsed)
        }
        (Invited, Refuse) => to(Refused, free, Tidings::Cancelled, Action::Cancelled),
        (Offered, Refuse) | (Offered | Invited | Confirmed, Cancel) => {
            to(Cancelled, free, Tidings::Cancelled, Action::Cancelled)
        }
        (Confirmed, PassOn) => to(Cancelled, free, Tidings::Cancelled, Action::PassedOn),
        (Pending | Waiting, Cancel) => to(
            Cancelled,
            SeatChange::None,
            Tidings::Cancelled,
            Action::Cancelled,
        ),
        (Confirmed, Confirm | Accept | Reinstate | TakeBack)
        | (Waiting, Queue)
        | (Declined, Decline)
        | (Refused, Refuse)
        | (Cancelled | Declined | Refused, Cancel)
        | (Pending | Waiting | Offered | Invited, Reinstate | TakeBack)
        | (Offered | Invited, Offer) => Err(Refusal::AlreadySo),
        (Cancelled | Declined | Refused, _) => Err(Refusal::Cancelled),
        (_, PassOn) => Err(Refusal::NoSeat),
        (_, Queue | Decline) => Err(Refusal::NotAsked),
        (_, Offer | Accept | Refuse | Expire | ExpireAgain) => Err(Refusal::NoOffer),
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    const ACTS: [Act; 12] = [
        Act::Confirm,
        Act::Queue,
        Act::Decline,
        Act::Offer,
        Act::Accept,
        Act::Refuse,
        Act::Expire,
        Act::ExpireAgain,
        Act::Cancel,
        Act::PassOn,
        Act::Reinstate,
        Act::TakeBack,
    ];

    #[test]
    fn the_seat_follows_the_state() {
        for (state, act) in pairs() {
            let Ok(it) = next(state, act) else { continue };
            let seats = (state.has_seat(), it.to.has_seat());
            let expected = match it.seat {
                SeatChange::None => (false, false),
                SeatChange::Take => (false, true),
                SeatChange::Keep => (true, true),
                SeatChange::Free => (true, false),
            };
            assert_eq!(seats, expected, "{state:?} {act:?}");
        }
    }

    #[test]
    fn what_is_over_comes_back_by_organisers_or_after_a_decline_in_the_calendar() {
        for (state, act) in pairs().filter(|it| !it.0.is_live()) {
            let allowed = next(state, act).is_ok();
            let taken_back = (state, act) == (State::Cancelled, Act::TakeBack);
            assert_eq!(
                allowed,
                act == Act::Reinstate || taken_back,
                "{state:?} {act:?}"
            );
        }
    }

    #[test]
    fn everybody_who_is_not_over_can_cancel() {
        for state in State::LIVE {
            assert_eq!(next(state, Act::Cancel).unwrap().to, State::Cancelled);
        }
    }

    /// The page for readers shows every transition, and what every state says to every act.
    #[test]
    fn the_diagram_and_the_table_of_the_documents_are_these() {
        let page = include_str!("../../../docs/REGISTRATION.md");
        let (diagram, table) = (diagram(), table());
        assert!(
            page.contains(&diagram),
            "docs/REGISTRATION.md wants:\n{diagram}"
        );
        assert!(
            page.contains(&table),
            "docs/REGISTRATION.md wants:\n{table}"
        );
    }

    fn diagram() -> String {
        let mut lines = "stateDiagram-v2".to_owned();
        for (state, act) in pairs() {
            if let Ok(it) = next(state, act) {
                write!(lines, "\n    {state:?} --> {:?} : {act:?}", it.to).unwrap();
            }
        }
        lines
    }

    fn table() -> String {
        let states: Vec<String> = State::ALL.iter().map(|it| format!("{it:?}")).collect();
        let mut table = format!("| act | {} |\n|---|", states.join(" | "));
        table.push_str(&"---|".repeat(states.len()));
        for act in ACTS {
            write!(table, "\n| **{act:?}** |").unwrap();
            for state in State::ALL {
                match next(*state, act) {
                    Ok(it) => write!(table, " **{:?}**, seat: {:?} |", it.to, it.seat).unwrap(),
                    Err(refusal) => write!(table, " {refusal:?} |").unwrap(),
                }
            }
        }
        table
    }

    fn pairs() -> impl Iterator<Item = (State, Act)> {
        let each = |state: &State| ACTS.map(|act| (*state, act));
        State::ALL.iter().flat_map(each)
    }
}
