use rust_decimal::Decimal;

use crate::check::{Facts, Layer, Rule, Run, lookup};
use crate::diag::{Finding, Severity, Span};
use crate::input::Placed;
use crate::model::value::quantity::Quantity;
use crate::model::value::unit::Unit;
use crate::model::{Source, Status};

pub const RULE: Rule = Rule {
    code: "M401",
    name: "precision-beyond-data",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A figure that nobody at the client has measured (assumed, a benchmark, or without a source) is written with \
           more than three significant digits.",
    why: "`1,033,517` says that somebody counted. If it was an estimate, the reader who asks learns that the digits were \
          computed, and trusts the other figures less.",
    mend: "Round it to three digits or fewer, or name in `source` who stated or confirmed it. Zeros at either end don't \
           count as digits. Of a percentage above 50 %, those of the rest to 100 % count where they are fewer, so that \
           `99.95 %` has one.",
    example: "drivers:\n  orders_lost: {value: 1033517 EUR/year, source: {status: assumed}}\n",
    run: Run::Facts(look),
};

/// As many digits as an estimate carries.
const ENOUGH: u32 = 3;

/// A figure, and what stands behind it.
struct Figure<'a> {
    quantity: &'a Placed<Quantity>,
    unit: Option<&'a Unit>,
    source: Option<&'a Source>,
    record: Span,
    what: String,
}

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for figure in figures(facts) {
        let because = match figure.source.map(|source| source.status.value) {
            Some(Status::Confirmed | Status::Stated) => continue,
            Some(Status::Assumed) => "it is assumed",
            Some(Status::Benchmark) => "it is a benchmark",
            None => "it has no source",
        };
        let value = figure.quantity.value.value;
        let digits = digits(value, figure.unit);
        let read = lookup::whole(facts, figure.record) && lookup::was_read(facts, figure.quantity.span);
        if digits <= ENOUGH || !read {
            continue;
        }
        let message = format!("{} is given to {digits} digits, and {because}: `{}`", figure.what, value.normalize());
        let rounded = value.round_sf(ENOUGH).unwrap_or(value).normalize();
        let mend = format!("write `{rounded}`, or name in `source` who stated or confirmed the figure");
        findings.push(RULE.at(figure.quantity.span, message).mend(mend));
    }
}

/// All drivers, baselines and targets.
fn figures<'a>(facts: &Facts<'a>) -> Vec<Figure<'a>> {
    let model = &facts.proposal.model;
    let mut figures = Vec::new();
    for (id, driver) in &model.drivers.entries {
        let (unit, source) = (driver.unit_of_value(), driver.source.as_ref());
        figures.push(Figure {
            quantity: &driver.value,
            unit,
            source,
            record: driver.span,
            what: format!("the driver `{id}`"),
        });
    }
    let department = model
        .department_kpis
        .iter()
        .map(|kpi| (&kpi.id.text, kpi.span, &kpi.unit, kpi.source.as_ref(), [Some(&kpi.baseline), Some(&kpi.target)]));
    let executive = model.kept_executive_kpis().map(|kpi| {
        (&kpi.id.text, kpi.span, &kpi.unit, kpi.source.as_ref(), [kpi.baseline.as_ref(), kpi.target.as_ref()])
    });
    for (id, record, unit, source, ends) in department.chain(executive) {
        for (end, quantity) in ["baseline", "target"].into_iter().zip(ends) {
            let Some(quantity) = quantity else { continue };
            let unit = quantity.unit.as_ref().or(Some(&unit.value));
            figures.push(Figure { quantity, unit, source, record, what: format!("the {end} of `{id}`") });
        }
    }
    figures
}

/// How many significant digits a figure claims to know.
fn digits(value: Decimal, unit: Option<&Unit>) -> u32 {
    let rest = Decimal::ONE_HUNDRED - value;
    let is_most_of_a_whole = unit.is_some_and(Unit::is_percent) && rest > Decimal::ZERO && rest < value;
    if is_most_of_a_whole { significant(value).min(significant(rest)) } else { significant(value) }
}

/// The digits of a number without the zeros at either end.
fn significant(value: Decimal) -> u32 {
    let mut mantissa = value.mantissa().unsigned_abs();
    while mantissa != 0 && mantissa.is_multiple_of(10) {
        mantissa /= 10;
    }
    mantissa.checked_ilog10().map_or(0, |power| power + 1)
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::{RULE, digits, significant};
    use crate::check::testing::{finds, passes};
    use crate::model::value::unit::Unit;

    const DELIVERIES: &str = "value: 412000 deliveries/year, range: [395000, 440000], source: {status: confirmed";

    #[test]
    fn an_assumption_given_to_the_last_digit_is_found() {
        finds(
            &RULE,
            &[(DELIVERIES, "value: 412317 deliveries/year, source: {status: assumed")],
            "deliveries: {value: 412317",
            "the driver `deliveries` is given to 6 digits, and it is assumed: `412317`",
        );
    }

    #[test]
    fn a_benchmark_carries_three_digits() {
        finds(
            &RULE,
            &[(
                "value: 34 EUR/delivery, range: [30, 40], source: {status: stated",
                "value: 34.25 EUR/delivery, source: {status: benchmark",
            )],
            "value: 34.25",
            "the driver `penalty` is given to 4 digits, and it is a benchmark: `34.25`",
        );
    }

    #[test]
    fn a_kpi_without_a_source_is_looked_at() {
        finds(
            &RULE,
            &[("    target: 4.4\n", "    target: 4.4138\n")],
            "target: 4.4138",
            "the target of `late-share` is given to 5 digits, and it has no source",
        );
    }

    #[test]
    fn what_somebody_measured_may_be_exact() {
        passes(&RULE, &[(DELIVERIES, "value: 412317 deliveries/year, source: {status: confirmed")]);
        passes(&RULE, &[(DELIVERIES, "value: 412000 deliveries/year, source: {status: assumed")]);
    }

    #[test]
    fn zeros_at_either_end_are_no_digits() {
        let of = |text: &str| significant(text.parse::<Decimal>().expect(text));
        assert_eq!([of("0.045"), of("1033500"), of("41.370"), of("0"), of("-8760")], [2, 5, 4, 0, 3]);
    }

    #[test]
    fn the_rest_to_a_whole_may_have_fewer_digits() {
        let percent = Unit::parse("percent").expect("a unit");
        let of = |text: &str| digits(text.parse::<Decimal>().expect(text), Some(&percent));
        assert_eq!([of("99.95"), of("91.25"), of("41.37"), of("86.5512")], [1, 3, 4, 6]);
    }
}
