use crate::check::{Facts, Layer, Rule, Run, gather, lookup};
use crate::diag::{Finding, Severity};
use crate::model::Status;

pub const RULE: Rule = Rule {
    code: "M348",
    name: "benchmark-without-evidence",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A figure is called a benchmark, and it isn't said which.",
    why: "A benchmark is somebody's published figure. A reader who can't look it up takes it for invented.",
    mend: "Name the piece of evidence from the catalogue in `evidence`, or say in `where` or `note` where it can \
          be read.",
    example: "drivers:\n  lost_share: {value: 45 %, source: {status: benchmark}}\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for (source, what) in gather::sources(&facts.proposal.model) {
        let told = source.evidence.is_some() || source.r#where.is_some() || source.note.is_some();
        if source.status.value == Status::Benchmark && !told && lookup::whole(facts, source.span) {
            findings.push(
                RULE.at(source.status.span, format!("{what} is a benchmark that can't be looked up"))
                    .mend("add `evidence: …` from the catalogue, or `where: …`"),
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
    fn a_benchmark_from_nowhere_is_found() {
        finds(
            &RULE,
            &[(STATED, "source: {status: benchmark}")],
            "penalty: {value",
            "the driver `penalty` is a benchmark",
        );
    }

    #[test]
    fn evidence_or_a_place_is_enough() {
        passes(&RULE, &[(STATED, "source: {status: benchmark, evidence: trial}")]);
        passes(&RULE, &[(STATED, "source: {status: benchmark, where: Yearbook of 2025}")]);
    }
}
