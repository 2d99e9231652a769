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
