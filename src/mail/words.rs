//! Kinds, states and reasons in the reader's words.

use super::{LetterKind, LetterState, Reason, TextFault};
use crate::wording::{Phrase, say};

impl LetterKind {
    /// What the letter is.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::RegistrationConfirmed => say::mail_kind_registration_confirmed(),
            Self::RegistrationInvitation => say::mail_kind_registration_invitation(),
            Self::RegistrationWaiting => say::mail_kind_registration_waiting(),
            Self::RegistrationOffered => say::mail_kind_registration_offered(),
            Self::RegistrationInvited => say::mail_kind_registration_invited(),
            Self::RegistrationLapsed => say::mail_kind_registration_lapsed(),
            Self::RegistrationPlace => say::mail_kind_registration_place(),
            Self::RegistrationReminder => say::mail_kind_registration_reminder(),
            Self::RegistrationPending => say::mail_kind_registration_pending(),
            Self::RegistrationDeclined => say::mail_kind_registration_declined(),
            Self::RegistrationCancelled => say::mail_kind_registration_cancelled(),
            Self::RegistrationChanged => say::mail_kind_registration_changed(),
            Self::RegistrationUpdated => say::mail_kind_registration_updated(),
            Self::EventCancelled => say::mail_kind_event_cancelled(),
            Self::RegistrationLink => say::mail_kind_registration_link(),
            Self::Announcement => say::mail_kind_announcement(),
            Self::CalendarDeclined => say::mail_kind_calendar_declined(),
            Self::CalendarQuestion => say::mail_kind_calendar_question(),
            Self::CalendarTooLate => say::mail_kind_calendar_too_late(),
            Self::EventThanks => say::mail_kind_event_thanks(),
            Self::EventFollowUp => say::mail_kind_event_follow_up(),
            Self::StaffSignIn => say::mail_kind_staff_sign_in(),
            Self::StaffInvitation => say::mail_kind_staff_invitation(),
        }
    }
}

impl LetterState {
    /// What has become of the letter.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Queued => say::mail_state_queued(),
            Self::Sending => say::mail_state_sending(),
            Self::Waiting => say::mail_state_waiting(),
            Self::Sent => say::mail_state_sent(),
            Self::Bounced => say::mail_state_bounced(),
            Self::Failed => say::mail_state_failed(),
            Self::Superseded => say::mail_state_superseded(),
        }
    }
}

impl Reason {
    /// Why the letter waits or failed: a sentence.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Unreachable => say::mail_reason_unreachable(),
            Self::Insecure => say::mail_reason_insecure(),
            Self::SignIn => say::mail_reason_sign_in(),
            Self::Silent => say::mail_reason_silent(),
            Self::Cut => say::mail_reason_cut(),
            Self::Deferred => say::mail_reason_deferred(),
            Self::Refused => say::mail_reason_refused(),
            Self::DeadAddress => say::mail_reason_dead_address(),
            Self::Uncertain => say::mail_reason_uncertain(),
            Self::TooLate => say::mail_reason_too_late(),
            Self::GaveUp => say::mail_reason_gave_up(),
            Self::Unrenderable => say::mail_reason_unrenderable(),
            Self::Unwritable => say::mail_reason_unwritable(),
        }
    }
}

impl TextFault {
    /// Why a text is refused: a sentence.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Empty => say::office_text_empty(),
            Self::TooLong => say::office_text_too_long(),
            Self::Lines => say::office_fault_one_line(),
            Self::Unknown(name) => say::office_text_unknown(name.as_str()),
            Self::Code(code) => say::office_text_code(code.as_str()),
            Self::Unfinished => say::office_text_unfinished(),
        }
    }
}
