//! One type per kind of id, so that a registration cannot be looked up with an event's id.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta] $name:ident),+ $(,)?) => {$(
        #[$doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);
    )+};
}

id! {
    /// Names an account.
    AccountId,
    /// Names one stamp of attendance.
    AttendanceId,
    /// Names a door link.
    DoorId,
    /// Names an event.
    EventId,
    /// Names a letter.
    LetterId,
    /// Names an organisation.
    OrganisationId,
    /// Names a partner of a programme.
    PartnerId,
    /// Names a programme.
    ProgrammeId,
    /// Names a question of a form.
    QuestionId,
    /// Names a quota of seats.
    QuotaId,
    /// Names a registration.
    RegistrationId,
    /// Names a session.
    SessionId,
    /// Names a slot.
    SlotId,
    /// Names a file that somebody sent.
    UploadId,
    /// Names a signed-in browser.
    VisitId,
}

/// Names a city: the short name in addresses, `the-hague`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(transparent)]
pub struct CityId(pub String);

impl CityId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
