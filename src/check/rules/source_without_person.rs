use crate::check::{Facts, Layer, Rule, Run, gather, lookup};
use crate::diag::{Finding, Severity};
use crate::model::Status;

pub const RULE: Rule = Rule {
    code: "M346",
    name: "source-without-person",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "Something is called confirmed or stated, and it isn't said by whom.",
    why: "A figure counts as the client's because a person at the client stands by it. Without the person it is an \
          assumption with a better name.",
    mend: "Write the name or the role in `who`, or change the status to `assumed`.",
    example: "drivers:\n  penalty: {value: 34 EUR/delivery, source: {status: confirmed}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for (source, what) in gather::sources(&facts.proposal.model) {
        let status = source.status.value;
        let open = matches!(status, Status::Confirmed | Status::Stated) && source.who.is_none();
        if open && lookup::whole(facts, source.span) {
            findings.push(
                RULE.at(source.status.span, format!("{what} is `{}` by nobody", status.word()))
                    .mend("add `who: …`, or write `status: assumed`"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const STATED: &str = "source: {status: stated, who: Finance}";

    #[test]
    fn stated_by_nobody_is_found() {
        finds(
            &RULE,
            &[(STATED, "source: {status: stated}")],
            "penalty: {value",
            "the driver `penalty` is `stated` by nobody",
        );
    }

    #[test]
    fn the_source_of_a_need_is_looked_at() {
        let who = "{status: stated, who: Head of dispatch, when: 2026-10-05}";
        finds(&RULE, &[(who, "{status: stated}")], "source: {status: stated}", "the need `late-found-late`");
    }

    #[test]
    fn an_assumption_needs_nobody() {
        passes(&RULE, &[(STATED, "source: {status: assumed}")]);
    }
}
