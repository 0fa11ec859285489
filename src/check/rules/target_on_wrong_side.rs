use crate::check::{Facts, Layer, Rule, Run};
use crate::diag::{Finding, Severity};

use std::cmp::Ordering;

use crate::check::lookup;
use crate::finance::case::figures::in_formula;
use crate::input::Placed;
use crate::model::Better;
use crate::model::bounds::Bounds;
use crate::model::value::{Quantity, Unit};

pub const RULE: Rule = Rule {
    code: "M305",
    name: "target-on-wrong-side",
    layer: Layer::Method,
    severity: Severity::Error,
    what: "A target equals its baseline or is worse than it, or the pessimistic end of a target's range is \
          better than the optimistic one.",
    why: "The improvement would be nothing or a loss, and the business case would count it with the wrong \
          sign.",
    mend: "Exchange the figures, or correct `better`. A range is written `[pessimistic, optimistic]`, \
          whichever way the KPI improves.",
    example: "department_kpis:\n  - id: late-share\n    better: lower\n    baseline: 4.4\n    target: 8.8\n    range: [4.0, 5.5]\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    let model = &facts.proposal.model;
    for kpi in model.kept_executive_kpis() {
        if let (Some(baseline), Some(target)) = (&kpi.baseline, &kpi.target) {
            Figures { facts, better: kpi.better.as_ref(), unit: &kpi.unit, baseline, target }.direction(findings);
        }
    }
    for kpi in &model.department_kpis {
        let (better, baseline, target) = (kpi.better.as_ref(), &kpi.baseline, &kpi.target);
        let figures = Figures { facts, better, unit: &kpi.unit, baseline, target };
        let direction = figures.direction(findings);
        if let (Some(direction), Some(range)) = (direction, &kpi.range) {
            figures.range(direction, range, findings);
        }
    }
}

/// The figures of one KPI.
struct Figures<'a> {
    facts: &'a Facts<'a>,
    better: Option<&'a Placed<Better>>,
    unit: &'a Placed<Unit>,
    baseline: &'a Placed<Quantity>,
    target: &'a Placed<Quantity>,
}

impl Figures<'_> {
    /// Which way the target lies, where it lies on the right side.
    fn direction(&self, findings: &mut Vec<Finding>) -> Option<Better> {
        let (baseline, target) = (&self.baseline.value, &self.target.value);
        let direction = match self.compare(self.target, self.baseline)? {
            Ordering::Greater => Better::Higher,
            Ordering::Less => Better::Lower,
            Ordering::Equal => {
                findings.push(
                    RULE.at(self.target.span, format!("the target `{target}` equals the baseline"))
                        .label("nothing is to improve")
                        .also(self.baseline.span, format!("the baseline `{baseline}`"))
                        .mend("write the figure that is to be reached"),
                );
                return None;
            }
        };
        match self.better {
            Some(better) if better.value != direction => {
                let word = better.value.word();
                findings.push(
                    RULE.at(self.target.span, format!("the target `{target}` is worse than the baseline `{baseline}`"))
                        .label("on the wrong side")
                        .also(self.baseline.span, "the baseline")
                        .also(better.span, format!("`{word}` is better"))
                        .mend(format!("exchange the two figures, or write `better: {}`", direction.word())),
                );
                None
            }
            _ => Some(direction),
        }
    }

    fn range(&self, direction: Better, range: &Bounds, findings: &mut Vec<Finding>) {
        let wrong = match direction {
            Better::Higher => Ordering::Greater,
            Better::Lower => Ordering::Less,
        };
        let (pessimistic, optimistic) = (&range.first, &range.second);
        if self.compare(pessimistic, optimistic) == Some(wrong) {
            let (first, second) = (&pessimistic.value, &optimistic.value);
            let message =
                format!("the pessimistic end `{first}` of the range is better than the optimistic `{second}`");
            findings.push(
                RULE.at(range.span, message)
                    .label("pessimistic first, optimistic second")
                    .mend(format!("write `[{second}, {first}]`")),
            );
        }
    }

    /// How two figures compare; none where one can't be read, or has a unit that is none of the KPI's.
    fn compare(&self, one: &Placed<Quantity>, other: &Placed<Quantity>) -> Option<Ordering> {
        let figure = |quantity: &Placed<Quantity>| {
            let read = lookup::was_read(self.facts, quantity.span) && lookup::was_read(self.facts, self.unit.span);
            let fits = quantity.unit.as_ref().is_none_or(|unit| unit.unscaled() == self.unit.unscaled());
            (read && fits).then(|| in_formula(quantity, Some(self.unit)))
        };
        Some(figure(one)?.total_cmp(&figure(other)?))
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    #[test]
    fn a_target_on_the_wrong_side_is_found_once() {
        finds(
            &RULE,
            &[("    target: 4.4\n", "    target: 9.9\n")],
            "target: 9.9",
            "`9.9` is worse than the baseline `8.8`",
        );
    }

    #[test]
    fn a_target_that_equals_the_baseline_is_found_in_any_unit() {
        finds(&RULE, &[("    target: 97\n", "    target: 91.2 %\n")], "target: 91.2 %", "equals the baseline");
    }

    #[test]
    fn a_range_in_the_wrong_order_is_found() {
        finds(
            &RULE,
            &[("range: [5.5, 4.0]", "range: [4.0, 5.5]")],
            "range: [4.0, 5.5]",
            "`4.0` of the range is better",
        );
    }

    #[test]
    fn the_direction_is_told_from_the_figures_where_it_is_not_said() {
        passes(&RULE, &[("    better: lower\n", "")]);
        finds(
            &RULE,
            &[("    better: lower\n", ""), ("[5.5, 4.0]", "[4.0, 5.5]")],
            "range",
            "better than the optimistic",
        );
    }

    #[test]
    fn figures_that_cannot_be_read_or_compared_pass() {
        passes(&RULE, &[("    baseline: 8.8\n", "    baseline: many\n")]);
        passes(&RULE, &[("    baseline: 8.8\n", "    baseline: 3 days\n")]);
    }
}
