//! Rules that show a question only while those it depends on have their answer (Selectors Level 4, `:has()`).

use crate::questions::model::{Condition, Question, field_of};
use crate::questions::rules::chain;

/// The name of the part of the page that holds a question.
pub(super) fn part(question: &Question) -> String {
    format!("part-{}", question.id.0.simple())
}

/// The rules; browsers that do not know `:has()` show every question, each with a line that says of whom it is asked.
pub(in crate::questions) fn style(questions: &[Question]) -> String {
    let rules: Vec<String> = questions
        .iter()
        .filter_map(|question| {
            let chain = chain(questions, question);
            let conditions: Vec<String> = chain.iter().map(|it| answered(it)).collect();
            let (part, conditions) = (part(question), conditions.concat());
            let hidden = format!("#{part},#{part} .only-if{{display:none}}");
            let shown = format!("form{conditions} #{part}{{display:block}}");
            (!chain.is_empty()).then(|| format!("{hidden}\n{shown}\n"))
        })
        .collect();
    let rules = rules.concat();
    format!("@supports selector(:has(*)) {{\n{rules}}}\n")
}

/// "In which this answer is chosen", of a form.
fn answered(condition: &Condition) -> String {
    let answer = &condition.answer;
    let named = format!("[name=\"{}\"]", field_of(condition.question));
    let ticked = format!("{named}[value=\"{answer}\"]:checked");
    format!(":has({ticked},{named} [value=\"{answer}\"]:checked)")
}
