//! Of whom a question is asked.

use crate::questions::model::{Condition, Question, Reply};

/// Whether a question under this condition is asked of somebody who gave these answers.
pub(super) fn asked_of(condition: Option<&Condition>, replies: &[Reply]) -> bool {
    condition.is_none_or(|it| replies.iter().any(|reply| reply.meets(it)))
}

/// The condition of a question, that of the question it depends on, and so on.
pub(in crate::questions) fn chain<'a>(
    questions: &'a [Question],
    question: &'a Question,
) -> Vec<&'a Condition> {
    let mut chain: Vec<&Condition> = Vec::new();
    let mut at = Some(question);
    while let Some(condition) = at.and_then(condition) {
        if chain.len() > questions.len() {
            break;
        }
        chain.push(condition);
        at = questions.iter().find(|it| it.id == condition.question);
    }
    chain
}

/// Whether every question stands after the one it depends on.
pub(in crate::questions) fn may_stand(in_order: &[&Question]) -> bool {
    in_order.iter().enumerate().all(|(place, question)| {
        condition(question).is_none_or(|it| {
            let mut before = in_order.iter().take(place);
            before.any(|at| at.id == it.question)
        })
    })
}

fn condition(question: &Question) -> Option<&Condition> {
    question.now()?.asking.condition.as_ref()
}
