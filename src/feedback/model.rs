//! The words of this slice: answers, and what they add up to.

use crate::base::EventId;

/// Fewest answers of which anything is shown.
pub(super) const FEWEST: usize = 5;

/// What somebody said, in grades from 1 (poor) to 5 (very good) and in own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Feedback {
    pub(super) event: EventId,
    /// On the whole.
    pub(super) overall: i32,
    /// For one's work.
    pub(super) useful: i32,
    /// How it was prepared and run.
    pub(super) organised: i32,
    /// What somebody will do in their city.
    pub(super) will_do: String,
    /// What should be better.
    pub(super) better: String,
}

/// What somebody says three months later has come of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FollowUp {
    pub(super) event: EventId,
    /// How much of it is used: from 1 (not) to 4 (regularly).
    pub(super) used: i32,
    /// What the city has done.
    pub(super) done: String,
    /// What stands in the way.
    pub(super) hinders: String,
}

/// What such answers add up to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct FollowUpSummary {
    /// How many answered.
    pub(super) answers: usize,
    /// How often each was chosen, from 1 to 4; nothing below the fewest answers.
    pub(super) used: Option<[i64; 4]>,
    /// What was done, and what hinders, in the order of the alphabet.
    pub(super) words: [Vec<String>; 2],
}

/// The two times at which guests are written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Occasion {
    /// The morning after.
    Thanks,
    /// Three months later.
    FollowUp,
}

/// What the answers about an event add up to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Summary {
    /// How many answered.
    pub(super) answers: usize,
    /// How often each grade was given, from 1 to 5, by question; nothing below the fewest answers.
    pub(super) grades: Option<[[i64; 5]; 3]>,
    /// What people will do, and what should be better, in the order of the alphabet.
    pub(super) words: [Vec<String>; 2],
}
