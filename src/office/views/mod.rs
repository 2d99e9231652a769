//! The pages of the desk: values in, markup out.

mod acts;
mod agenda;
mod audit;
mod cities;
mod decisions;
mod delegation;
mod event;
mod home;
mod import;
mod letters;
mod marks;
mod persons;
mod registrations;
mod seats;
mod telling;
mod texts;

pub(super) use agenda::{AgendaForm, agenda_page};
pub(super) use audit::{AuditPage, audit_page};
pub(super) use cities::cities_page;
pub(super) use decisions::rehearsal_page;
pub(super) use delegation::delegation_page;
pub(super) use event::{EventForm, event_page};
pub(super) use home::{Todo, events_page, home_page};
pub(super) use import::{Followed, ListPage, file_page, list_page};
pub(super) use letters::{LettersPage, letter_page, letters_page};
pub(super) use registrations::{
    PersonPage, RegistrationsPage, person_page, registrations_page, search_query,
};
pub(super) use seats::{SeatsPage, seats_page};
pub(super) use telling::{TellingPage, telling_page};
pub(super) use texts::{
    TextPage, TextsPage, check_text_form, may_be_changed, text_page, text_path, texts_page,
};
