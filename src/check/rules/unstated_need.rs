use crate::check::lookup;
use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};
use crate::model::Status;

pub const RULE: Rule = Rule {
    code: "M323",
    name: "unstated-need",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A need has no source, is only our assumption, or names nobody at the client who stated it.",
    why: "A need is a gap as the client perceives it. One that nobody there has stated is ours, and the \
          client buys nothing for it.",
    mend: "Ask the person who has the trouble. Write in `source` who said it and when, with the status \
          `stated` or `confirmed`.",
    example: "needs:\n  - id: late-found-late\n    name: Delays are found too late\n    source: {status: assumed}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for need in &facts.proposal.model.needs {
        let (place, what) = match &need.source {
            None => (need.id.span, "has no source"),
            Some(source) if source.status.value == Status::Assumed => (source.status.span, "is our own assumption"),
            Some(source) if source.who.is_none() => (source.span, "names nobody who stated it"),
            Some(_) => continue,
        };
        if lookup::whole(facts, need.span) {
            findings.push(
                RULE.at(place, format!("the need `{}` {what}", need.id))
                    .label("who at the client says so?")
                    .mend("ask the person who has the trouble, and write `source: {status: stated, who: …, when: …}`"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const SOURCE: &str = "    source: {status: stated, who: Head of dispatch, when: 2026-10-05}\n";

    #[test]
    fn a_need_without_a_source_is_found() {
        finds(&RULE, &[(SOURCE, "")], "id: late-found-late", "the need `late-found-late` has no source");
    }

    #[test]
    fn an_assumed_need_is_found() {
        finds(
            &RULE,
            &[(SOURCE, "    source: {status: assumed, who: We}\n")],
            "status: assumed",
            "is our own assumption",
        );
    }

    #[test]
    fn a_need_that_nobody_stated_is_found() {
        finds(
            &RULE,
            &[(SOURCE, "    source: {status: stated}\n")],
            "source: {status: stated}",
            "names nobody who stated it",
        );
    }

    #[test]
    fn a_confirmed_need_passes() {
        passes(&RULE, &[(SOURCE, "    source: {status: confirmed, who: Dispatch}\n")]);
    }
}
