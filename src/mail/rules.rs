//! What a failed try means for a letter.

use chrono::{DateTime, TimeDelta, Utc};

use super::Reason;
use super::transport::{Failure, Happening, Step};

/// Letters are tried for two days …
const PATIENCE: TimeDelta = TimeDelta::hours(48);
/// … and at least this often, should the site itself have been away.
const LEAST_ATTEMPTS: i32 = 6;
/// How often a letter that may have arrived goes out again.
pub(super) const MOST_UNCERTAIN: i32 = 2;
/// Between the first two tries; doubles with each, up to the longest.
const FIRST_PAUSE: TimeDelta = TimeDelta::minutes(1);
const LONGEST_PAUSE: TimeDelta = TimeDelta::hours(6);

/// What happens to a letter after a try that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is tried again.
    Wait {
        due_at: DateTime<Utc>,
        reason: Reason,
    },
    /// It is not.
    Fail { reason: Reason },
}

/// How a letter stands after the try that just failed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    pub(super) created_at: DateTime<Utc>,
    /// Tries, this one included.
    pub(super) attempts: i32,
    /// Tries that may have arrived, this one included.
    pub(super) uncertain: i32,
}

/// Decides about a letter; `jitter` is a number from 0 to 99 that spreads the next tries.
pub(super) fn judge(
    failure: &Failure,
    standing: Standing,
    jitter: u64,
    now: DateTime<Utc>,
) -> Verdict {
    let reason = reason(failure);
    let spent = standing.attempts >= LEAST_ATTEMPTS && now - standing.created_at >= PATIENCE;
    match reason {
        Reason::Refused => Verdict::Fail { reason },
        Reason::Uncertain if standing.uncertain > MOST_UNCERTAIN => Verdict::Fail { reason },
        _ if spent => Verdict::Fail {
            reason: Reason::GaveUp,
        },
        _ => Verdict::Wait {
            due_at: now + pause(standing.attempts, jitter),
            reason,
        },
    }
}

/// Whether the letter may have arrived though the try failed.
pub(super) fn is_uncertain(failure: &Failure) -> bool {
    failure.step == Step::Text && !matches!(failure.happening, Happening::Reply { code: 400.., .. })
}

/// The reason of a failure. A refusal of ourselves (before RCPT) is never the letter's fault, so never final.
fn reason(failure: &Failure) -> Reason {
    if is_uncertain(failure) {
        return Reason::Uncertain;
    }
    match (failure.step, &failure.happening) {
        (Step::File, _) => Reason::Unwritable,
        (Step::SignIn, Happening::Reply { .. }) => Reason::SignIn,
        (Step::Connect | Step::Greeting | Step::Sender, Happening::Reply { .. })
        | (Step::Connect, _) => Reason::Unreachable,
        (Step::Tls, _) => Reason::Insecure,
        (_, Happening::Silence) => Reason::Silent,
        (_, Happening::Cut(_)) => Reason::Cut,
        (_, Happening::Reply { code: 500.., .. }) => Reason::Refused,
        (_, Happening::Reply { .. }) => Reason::Deferred,
    }
}

/// One minute, two, four … six hours, each up to a quarter longer.
fn pause(attempts: i32, jitter: u64) -> TimeDelta {
    let doublings = u32::try_from(attempts.saturating_sub(1))
        .unwrap_or_default()
        .min(12);
    let pause = (FIRST_PAUSE * (1 << doublings)).min(LONGEST_PAUSE);
    let spread = i32::try_from(jitter.min(99)).unwrap_or_default();
    pause + pause * spread / 400
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> DateTime<Utc> {
        "2027-03-01T12:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(hours)
    }

    fn failure(step: Step, happening: Happening) -> Failure {
        Failure { step, happening }
    }

    fn reply(code: u16) -> Happening {
        Happening::Reply {
            code,
            text: String::new(),
        }
    }

    fn standing(attempts: i32, uncertain: i32) -> Standing {
        Standing {
            created_at: at(0),
            attempts,
            uncertain,
        }
    }

    fn judged(failure: &Failure, standing: Standing, now: DateTime<Utc>) -> (bool, Reason) {
        match judge(failure, standing, 0, now) {
            Verdict::Wait { reason, .. } => (true, reason),
            Verdict::Fail { reason } => (false, reason),
        }
    }

    #[test]
    fn only_a_refusal_of_the_letter_itself_is_final() {
        for (step, happening, waits, reason) in [
            (Step::Connect, Happening::Silence, true, Reason::Unreachable),
            (Step::Greeting, reply(554), true, Reason::Unreachable),
            (Step::Greeting, Happening::Silence, true, Reason::Silent),
            (
                Step::Tls,
                Happening::Cut(String::new()),
                true,
                Reason::Insecure,
            ),
            (Step::SignIn, reply(535), true, Reason::SignIn),
            (Step::Sender, reply(550), true, Reason::Unreachable),
            (Step::Recipient, reply(450), true, Reason::Deferred),
            (Step::Recipient, reply(550), false, Reason::Refused),
            (Step::Start, reply(554), false, Reason::Refused),
            (Step::Text, reply(451), true, Reason::Deferred),
            (Step::Text, reply(554), false, Reason::Refused),
            (Step::Text, reply(354), true, Reason::Uncertain),
            (Step::Text, Happening::Silence, true, Reason::Uncertain),
            (
                Step::Text,
                Happening::Cut(String::new()),
                true,
                Reason::Uncertain,
            ),
            (
                Step::File,
                Happening::Cut(String::new()),
                true,
                Reason::Unwritable,
            ),
        ] {
            let failure = failure(step, happening);
            assert_eq!(
                judged(&failure, standing(1, 0), at(0)),
                (waits, reason),
                "{failure:?}"
            );
        }
    }

    #[test]
    fn a_letter_that_may_have_arrived_goes_out_again_twice() {
        let failure = failure(Step::Text, Happening::Silence);
        assert_eq!(
            judged(&failure, standing(2, 2), at(0)),
            (true, Reason::Uncertain)
        );
        assert_eq!(
            judged(&failure, standing(3, 3), at(0)),
            (false, Reason::Uncertain)
        );
    }

    #[test]
    fn two_days_are_enough_but_six_tries_must_be() {
        let failure = failure(Step::Recipient, reply(450));
        assert_eq!(
            judged(&failure, standing(5, 0), at(48)),
            (true, Reason::Deferred)
        );
        assert_eq!(
            judged(&failure, standing(6, 0), at(47)),
            (true, Reason::Deferred)
        );
        assert_eq!(
            judged(&failure, standing(6, 0), at(48)),
            (false, Reason::GaveUp)
        );
    }

    #[test]
    fn pauses_double_up_to_six_hours() {
        assert_eq!(pause(1, 0), TimeDelta::minutes(1));
        assert_eq!(pause(4, 0), TimeDelta::minutes(8));
        assert_eq!(pause(40, 0), TimeDelta::hours(6));
        assert!(pause(1, 99) > pause(1, 0) && pause(1, 99) < TimeDelta::seconds(75));
    }
}
