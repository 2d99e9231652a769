//! Organisers correct somebody's answers, and the address to which their letters go.

use chrono::{DateTime, Utc};

use super::change::Change;
use super::register::{country, number};
use super::setting::seal;
use super::turn::{Deed, Turn, take_turn};
use super::{Error, Personal};
use crate::base::EmailAddress;
use crate::mail;
use crate::platform::Services;
use crate::registration::model::{Answers, Registration};
use crate::registration::store;
use crate::staff::Actor;

/// Writes the answers anew and tells the person what changed; at a new address they are sent their link.
pub(in crate::registration) async fn correct(
    services: &Services,
    it: &Personal,
    answers: Answers,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let seen = &it.registration;
    let answers = Answers {
        country: country(&it.setting, &answers),
        ..answers
    };
    let deed = Correction {
        change: Change {
            needs: &seal(services, &answers)?,
            occasion: &services.chance.token(),
            seen,
            answers: &answers,
            actor,
        },
        seen,
        answers: &answers,
    };
    take_turn(services, seen.event, now, &deed).await
}

struct Correction<'a> {
    change: Change<'a>,
    seen: &'a Registration,
    answers: &'a Answers,
}

impl Deed for Correction<'_> {
    type Done = ();

    async fn done_in(&self, turn: &Turn<'_>) -> Result<(), Error> {
        self.change.done_in(turn).await?;
        let key = |it: &Option<EmailAddress>| it.as_ref().map(EmailAddress::key);
        if key(&self.seen.answers.email) == key(&self.answers.email) {
            return Ok(());
        }
        turn.readdress(self.seen, self.answers).await
    }
}

impl Turn<'_> {
    /// Gives somebody another address, unless the same person is registered with it.
    async fn readdress(&self, seen: &Registration, answers: &Answers) -> Result<(), Error> {
        let Some(email) = &answers.email else {
            return Ok(());
        };
        let live = store::live_by_address(self.tx.conn(), seen.event, email).await?;
        let person_no = number(&live, answers)?;
        store::save_address(self.tx, seen.id, (email, person_no)).await?;
        let it = self.find(seen.id).await?;
        let words = self.services.wording.words(it.answers.lang);
        let desk = self.setting.desk(self.services, &words);
        let occasion = self.services.chance.token();
        if let Some(letter) = desk.link(&it, false, &occasion) {
            mail::queue(self.tx, self.services, &letter, self.now).await?;
        }
        Ok(())
    }
}
