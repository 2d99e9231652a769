//! The letters there are, and their texts. A letter without a language does not compile.

use crate::base::{Language, codes};

codes! {
    /// A kind of letter: a folder in `emails/`.
    pub enum LetterKind {
        /// A seat is taken: what people keep.
        RegistrationConfirmed = "registration_confirmed",
        /// The calendar invitation of a seat.
        RegistrationInvitation = "registration_invitation",
        /// No seat yet.
        RegistrationWaiting = "registration_waiting",
        /// A seat is kept until a deadline.
        RegistrationOffered = "registration_offered",
        /// A seat is kept until a deadline, unasked.
        RegistrationInvited = "registration_invited",
        /// The deadline passed: back on the list.
        RegistrationLapsed = "registration_lapsed",
        /// A place in a session that was full is given.
        RegistrationPlace = "registration_place",
        /// It is near.
        RegistrationReminder = "registration_reminder",
        /// A request for a seat has arrived.
        RegistrationPending = "registration_pending",
        /// A request for a seat was declined.
        RegistrationDeclined = "registration_declined",
        /// The seat or the wait is over; withdraws the invitation if there was one.
        RegistrationCancelled = "registration_cancelled",
        /// What the person changed in the registration.
        RegistrationChanged = "registration_changed",
        /// What has changed about the event.
        RegistrationUpdated = "registration_updated",
        /// The event does not take place.
        EventCancelled = "event_cancelled",
        /// The personal link, asked for again.
        RegistrationLink = "registration_link",
        /// A no in the calendar gave the seat back.
        CalendarDeclined = "calendar_declined",
        /// Somebody else may have answered in the calendar: was it the recipient?
        CalendarQuestion = "calendar_question",
        /// A yes in the calendar, and the seat is somebody else's.
        CalendarTooLate = "calendar_too_late",
        /// A message of organisers to some of an event's people.
        Announcement = "announcement",
        /// Thanks for coming, with the way to say how it was.
        EventThanks = "event_thanks",
        /// What came of it, three months later?
        EventFollowUp = "event_follow_up",
        /// The one-time link of an organiser.
        StaffSignIn = "staff_sign_in",
        /// The one-time link of a new organiser.
        StaffInvitation = "staff_invitation",
    }
}

macro_rules! texts {
    ($($kind:ident $folder:literal [$($variable:literal)+])+) => {
        impl LetterKind {
            /// What a letter of this kind must be told, no more and no less.
            pub const fn variables(self) -> &'static [&'static str] {
                match self { $(Self::$kind => &[$($variable),+]),+ }
            }

            /// An example of what a letter of this kind is told.
            pub(super) const fn sample_source(self) -> &'static str {
                match self {
                    $(Self::$kind => include_str!(concat!("../../emails/", $folder, "/sample.toml"))),+
                }
            }

            /// Front matter and Markdown.
            pub(super) const fn source(self, lang: Language) -> &'static str {
                match (self, lang) {$(
                    (Self::$kind, Language::En) => include_str!(concat!("../../emails/", $folder, "/en.md")),
                    (Self::$kind, Language::Fr) => include_str!(concat!("../../emails/", $folder, "/fr.md")),
                    (Self::$kind, Language::De) => include_str!(concat!("../../emails/", $folder, "/de.md")),
                    (Self::$kind, Language::Es) => include_str!(concat!("../../emails/", $folder, "/es.md")),
                    (Self::$kind, Language::It) => include_str!(concat!("../../emails/", $folder, "/it.md")),
                )+}
            }
        }
    };
}

texts! {
    RegistrationConfirmed "registration_confirmed"
        ["name" "event" "when" "where" "reference" "personal_link" "event_link" "registered_by"]
    RegistrationInvitation "registration_invitation"
        ["name" "event" "when" "where" "personal_link"]
    RegistrationWaiting "registration_waiting"
        ["name" "event" "when" "where" "position" "reference" "personal_link" "registered_by"]
    RegistrationOffered "registration_offered"
        ["name" "event" "when" "where" "deadline" "reference" "personal_link"]
    RegistrationInvited "registration_invited"
        ["name" "event" "when" "where" "deadline" "reference" "personal_link"]
    RegistrationLapsed "registration_lapsed"
        ["name" "event" "when" "where" "reference" "personal_link"]
    RegistrationPlace "registration_place"
        ["name" "event" "session" "when" "left" "reference" "personal_link"]
    RegistrationReminder "registration_reminder"
        ["name" "event" "ahead" "when" "where" "reference" "personal_link" "cancel_link" "join_link"]
    RegistrationPending "registration_pending"
        ["name" "event" "when" "where" "reference" "personal_link" "registered_by"]
    RegistrationDeclined "registration_declined"
        ["name" "event" "when" "where" "reference" "reason"]
    RegistrationCancelled "registration_cancelled"
        ["name" "event" "when" "where" "reference" "event_link" "by_organisers" "unanswered" "passed_on"]
    RegistrationChanged "registration_changed"
        ["name" "event" "when" "reference" "changes" "personal_link"]
    RegistrationUpdated "registration_updated"
        ["name" "event" "when" "where" "reference" "changes" "personal_link"]
    EventCancelled "event_cancelled"
        ["name" "event" "when" "reference" "event_link"]
    RegistrationLink "registration_link"
        ["name" "event" "when" "personal_link" "again" "state" "reference"]
    CalendarDeclined "calendar_declined"
        ["name" "event" "when" "where" "reference" "return_link"]
    CalendarQuestion "calendar_question"
        ["name" "event" "when" "reference" "declined" "answer_link"]
    CalendarTooLate "calendar_too_late"
        ["name" "event" "when" "reference" "event_link"]
    Announcement "announcement"
        ["name" "event" "when" "where" "reference" "personal_link" "unsubscribe_link"]
    EventThanks "event_thanks"
        ["name" "event" "feedback_link" "personal_link"]
    EventFollowUp "event_follow_up"
        ["name" "event" "follow_up_link"]
    StaffSignIn "staff_sign_in"
        ["name" "sign_in_link" "minutes"]
    StaffInvitation "staff_invitation"
        ["name" "sign_in_link" "days" "sign_in_page"]
}

impl LetterKind {
    /// Whether reading it would let somebody act as its recipient on the staff pages: the log keeps it shut.
    pub const fn is_secret(self) -> bool {
        matches!(self, Self::StaffSignIn | Self::StaffInvitation)
    }
}
