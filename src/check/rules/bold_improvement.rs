use crate::check::rules::beyond_evidence;
use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity};
use crate::finance::case::figures::in_formula;
use crate::model::DepartmentKpi;

pub const RULE: Rule = Rule {
    code: "M402",
    name: "bold-improvement",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A department KPI is to improve by more than 30 %, and nothing shows that this has been reached before: no KPI \
           of the catalogue that has evidence, and no evidence with its source.",
    why: "Few departments improve a figure by a third in a year. Who answers for it asks where that was done, and without \
          an answer takes the whole case for a wish.",
    mend: "Name the catalogue's KPI in `catalogue`, and there the `evidence`; or expect less until a pilot has shown it. \
           What counts is the change relative to the baseline. A percentage that rises is measured on its gap to 100 % \
           too, because that gap is what readers see shrink: from 91.2 to 96.5 % the misses fall by 60 %. The larger of \
           the two counts.",
    example: "department_kpis:\n  - {id: late-share, name: Late deliveries, unit: percent, better: lower, baseline: 8.8, target: 4.4}\n",
    run: Run::Facts(look),
};

/// The most that is believed without a precedent.
const BELIEVED: f64 = 0.30;

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for kpi in &facts.proposal.model.department_kpis {
        let Improvement { share, of_the_gap } = improvement(kpi);
        let told = |finding: &Finding| finding.code == beyond_evidence::RULE.code && finding.span.overlaps(kpi.span);
        let sound = lookup::kpi_was_read(facts, kpi) && lookup::whole(facts, kpi.span);
        if share <= BELIEVED + 1e-9 || !sound || findings.iter().any(told) {
            continue;
        }
        let (share, of) = (lookup::percent(share), if of_the_gap { "its gap to 100 %" } else { "its baseline" });
        let claim = format!("`{}` is to improve by `{share}` of {of}", kpi.id);
        if let Some(finding) = missing_precedent(facts, kpi, &claim) {
            findings.push(finding);
        }
    }
}

/// By how much a KPI is to improve.
struct Improvement {
    /// Relative to what it is measured on; zero where that is zero.
    share: f64,
    /// Whether it is measured on the gap to 100 %, and not on the baseline.
    of_the_gap: bool,
}

fn improvement(kpi: &DepartmentKpi) -> Improvement {
    let figure = |quantity| in_formula(quantity, Some(&kpi.unit));
    let (baseline, target) = (figure(&kpi.baseline), figure(&kpi.target));
    let relative = |change: f64, to: f64| if to == 0.0 { 0.0 } else { (change / to).abs() };
    let (change, gap) = (target - baseline, 1.0 - baseline);
    let is_part_of_a_whole = kpi.unit.is_percent() && baseline >= 0.0 && target <= 1.0;
    let (of_baseline, of_gap) = (relative(change, baseline), relative(change, gap));
    if is_part_of_a_whole && change > 0.0 && of_gap > of_baseline {
        Improvement { share: of_gap, of_the_gap: true }
    } else {
        Improvement { share: of_baseline, of_the_gap: false }
    }
}

/// What is to be said where no precedent is named. A link to the catalogue that leads nowhere is another finding.
fn missing_precedent(facts: &Facts, kpi: &DepartmentKpi, claim: &str) -> Option<Finding> {
    if kpi.source.as_ref().is_some_and(|source| source.evidence.is_some()) {
        return None;
    }
    let Some(reference) = &kpi.catalogue else {
        let message = format!("{claim}, and no KPI of the catalogue shows that this was reached before");
        let mend = "add `catalogue: …` with a KPI that has evidence, or expect less until a pilot has shown it";
        return Some(RULE.at(kpi.target.span, message).also(kpi.baseline.span, "from here").mend(mend));
    };
    let known = facts.proposal.vendor.kpis.iter().find(|known| reference.names(&known.id))?;
    (known.evidence.is_empty() && lookup::whole(facts, known.span)).then(|| {
        RULE.at(reference.span, format!("{claim}, and `{}` of the catalogue has no evidence", known.id))
            .also(known.id.span, "this names nothing that can be looked up")
            .mend(format!("add `evidence: …` to `{}` in the catalogue, or expect less", known.id))
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const LINK: (&str, &str) = ("    catalogue: late\n", "");
    const FIGURES: &str = "baseline: 8.8\n    target: 4.4\n    range: [5.5, 4.0]";
    const EVIDENCE: (&str, &str) = ("typical: 45 %, evidence: trial}", "typical: 45 %}");

    #[test]
    fn half_without_a_precedent_is_found() {
        finds(&RULE, &[LINK], "target: 4.4", "`late-share` is to improve by `50 %` of its baseline, and no KPI");
    }

    #[test]
    fn a_catalogue_without_evidence_is_no_precedent() {
        finds(&RULE, &[EVIDENCE], "catalogue: late", "and `late` of the catalogue has no evidence");
    }

    #[test]
    fn a_share_that_rises_is_measured_on_its_gap() {
        let rises = [LINK, ("    better: lower\n", ""), (FIGURES, "baseline: 91.2\n    target: 96.5")];
        finds(&RULE, &rises, "target: 96.5", "by `60.2 %` of its gap to 100 %");
        let small = [LINK, ("    better: lower\n", ""), (FIGURES, "baseline: 2\n    target: 6")];
        finds(&RULE, &small, "target: 6", "by `200 %` of its baseline");
    }

    #[test]
    fn a_share_that_falls_is_measured_on_itself() {
        passes(&RULE, &[LINK, (FIGURES, "baseline: 95\n    target: 90")]);
    }

    #[test]
    fn thirty_percent_is_believed() {
        passes(&RULE, &[LINK, (FIGURES, "baseline: 8.8\n    target: 6.16")]);
    }

    #[test]
    fn evidence_with_the_kpi_s_own_source_is_a_precedent() {
        let own = "    source: {status: benchmark, evidence: trial}\n";
        passes(&RULE, &[("    catalogue: late\n", own)]);
    }

    #[test]
    fn what_goes_beyond_the_evidence_is_found_once() {
        passes(&RULE, &[EVIDENCE, ("    target: 4.4\n", "    target: 3.0\n")]);
    }

    #[test]
    fn a_link_that_leads_nowhere_is_anothers_finding() {
        passes(&RULE, &[("    catalogue: late\n", "    catalogue: lateness\n")]);
    }
}
