//! Plain values shared by every slice. Nothing here does I/O or knows a framework.

mod chance;
mod clock;
mod codes;
mod email_address;
mod fold;
mod ids;
mod language;
mod local_time;
mod localised;
mod person_name;

pub use chance::Chance;
pub use clock::{Clock, SystemClock, TestClock};
pub(crate) use codes::codes;
pub use email_address::{EmailAddress, EmailFault};
pub use fold::fold;
pub use ids::{
    AccountId, AttendanceId, CityId, DoorId, EventId, LetterId, OrganisationId, PartnerId,
    ProgrammeId, QuestionId, QuotaId, RegistrationId, SessionId, SlotId, UploadId, VisitId,
};
pub use language::Language;
pub use local_time::{LocalTimeFault, day_begins_at, day_ends_at, instant_at};
pub use localised::Localised;
pub use person_name::{NameFault, PersonName, is_hidden, one_line, several_lines};
