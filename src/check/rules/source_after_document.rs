use crate::check::{Facts, Layer, Rule, Run, gather, lookup};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M347",
    name: "source-after-document",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A source is dated after the document.",
    why: "The document would cite a talk that has not taken place. Either the date is wrong or the document's date \
          was not moved on.",
    mend: "Correct the date, or set `date` at the top of the model to the day of this document.",
    example: "date: 2026-11-02\ndrivers:\n  penalty: {value: 34 EUR/delivery, source: {status: stated, who: Finance, when: 2026-11-20}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    if !lookup::was_read(facts, model.date.span) {
        return;
    }
    for (source, what) in gather::sources(model) {
        if let Some(when) = source.when.as_ref().filter(|when| when.value > model.date.value) {
            let message =
                format!("the source of {what} is of `{}`, the document of `{}`", when.value, model.date.value);
            findings.push(
                RULE.at(when.span, message)
                    .also(model.date.span, "the document's date")
                    .mend("correct the date, or move the document's date on"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_source_of_tomorrow_is_found() {
        finds(
            &RULE,
            &[("when: 2026-10-12", "when: 2026-11-03")],
            "when: 2026-11-03",
            "the executive KPI `on-time` is of `2026-11-03`",
        );
    }

    #[test]
    fn a_source_of_the_same_day_is_fine() {
        passes(&RULE, &[("when: 2026-10-12", "when: 2026-11-02")]);
    }
}
