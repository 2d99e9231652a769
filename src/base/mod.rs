//! Plain values shared by every slice. Nothing here does I/O or knows a framework.

mod chance;
mod clock;
mod email_address;
mod fold;
mod ids;
mod language;
mod localised;
mod person_name;

pub use chance::Chance;
pub use clock::{Clock, SystemClock, TestClock};
pub use email_address::{EmailAddress, EmailFault};
pub use fold::fold;
pub use ids::{
    AccountId, AttendanceId, CityId, DoorId, EventId, LetterId, OrganisationId, PartnerId,
    ProgrammeId, RegistrationId, SessionId, SlotId, VisitId,
};
pub use language::Language;
pub use localised::Localised;
pub use person_name::{NameFault, PersonName, one_line};
