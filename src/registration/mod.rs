//! Registration: a person takes a seat at an event, gets letters about it, and looks after it on a personal page.
//!
//! Invariants: never more seats than the event has; nobody newly arriving passes somebody who waits; one live registration
//! an event and address, but for colleagues who share a mailbox; every change of state is one transaction with its letters
//! and its line in the audit log.

mod actions;
mod letters;
mod model;
mod office;
mod routes;
mod rules;
mod store;
mod views;

pub use actions::{
    AgendaStep, CalendarReply, Decision, Error, EventChange, GroupDone, Import, Leaving, Outcome,
    Plan, Telling, add_note, by_feed, by_link, by_reference, by_token, cancel_by_staff,
    change_event, check_people, confirm, decide_all, decline, drop_quota, enrol, go_round, hear,
    import, join_persons, keep_quota, part_person, personal_link, preview_change, queue, rehearse,
    rehearse_import, reinstate, remember, set_tags, settle_city, tag_all, trust_address, walk_in,
    walked_in,
};
pub use model::{
    Answers, CityAnswer, Column, Ending, Gender, List, Note, Registration, Rsvp, RsvpAnswer,
    Source, State, TargetGroup, Unmatched, WalkIn, gender_label, rsvp_label, state_label,
    target_group_label, when_line,
};
pub use office::office_router;
pub use routes::{GroupBack, GroupForm, router};
pub use rules::{Listed, Otherwise, Refusal, may_seat};
pub use store::{
    Filter, all_chosen, awaited_sessions, chosen_sessions, counts, find, last_change, lines, list,
    namesakes, notes, of_event, requests, same_person, tagged, tags, tags_of_event, unmatched,
};
pub use views::{ending_label, state_chip};
