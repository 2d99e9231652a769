mod export;
mod page;
mod sums;

use plenary::attendance::{self, How, Stamp};
use plenary::base::{AttendanceId, EventId, RegistrationId, SlotId};
use plenary::events;
use plenary::platform::Tx;

use crate::support::Site;

impl Site {
    /// Stamps somebody in the half-days with these places.
    pub(crate) async fn was_there(&self, event: EventId, person: RegistrationId, slots: &[usize]) {
        let all = events::slots(self.services.db.read(), event).await.unwrap();
        for slot in slots {
            let stamp = self.stamp_of(event, person, all.get(*slot).unwrap().id);
            let work = async |tx: &Tx| attendance::add_stamp(tx, &stamp).await;
            assert!(self.services.db.write(work).await.unwrap());
        }
    }

    fn stamp_of(&self, event: EventId, registration: RegistrationId, slot: SlotId) -> Stamp {
        let now = self.services.now();
        Stamp {
            id: AttendanceId(self.services.chance.uuid(now)),
            event,
            registration,
            slot,
            how: How::Search,
            at: now,
            by: "Ana".to_owned(),
        }
    }

    /// Registers somebody and gives the id of the registration.
    pub(crate) async fn enrol(&self, slug: &str, fields: &[(&str, &str)]) -> RegistrationId {
        self.register(slug, fields).await;
        self.registrations(slug).await.last().unwrap().id
    }
}
