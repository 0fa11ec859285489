//! What holds for any business case: whole sample models, with other ranges, ramps, adoptions, delays, costs and rates.

use std::sync::LazyLock;

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::outlook::ScenarioKind;
use super::{BusinessCase, compute};
use crate::diag::Span;
use crate::input::Placed;
use crate::model::bounds::Bounds;
use crate::model::plain::Count;
use crate::model::shares::YearlyShares;
use crate::model::value::percent::Percent;
use crate::model::value::quantity::Quantity;
use crate::model::{Model, Phase};
use crate::pipeline;

/// The sound model with a driver of which more is worse: what a late delivery still costs to handle.
const HANDLING: [(&str, &str); 2] = [
    ("* deliveries * penalty,", "* deliveries * (penalty - handling),"),
    (
        "  penalty:",
        "  handling: {value: 4 EUR/delivery, source: {status: stated, who: Finance, when: 2026-10-14}}\n  penalty:",
    ),
];

/// The samples, and the sound model with a driver of which more is worse; read once.
static MODELS: LazyLock<Vec<Model>> = LazyLock::new(|| {
    let mut sound = include_str!("../../../tests/fixtures/sound/model.yaml").to_owned();
    for (from, to) in HANDLING {
        assert_eq!(sound.matches(from).count(), 1, "`{from}` should stand once in the sound model");
        sound = sound.replacen(from, to, 1);
    }
    let sound_vendor = include_str!("../../../tests/fixtures/sound/vendor.yaml");
    let kestrel = include_str!("../../../inputs/kestrel/model.yaml").to_owned();
    let lanyue = include_str!("../../../inputs/lanyue/model.yaml").to_owned();
    let yusui = include_str!("../../../inputs/yusui/model.yaml").to_owned();
    vec![
        read(&sound, sound_vendor),
        read(&kestrel, include_str!("../../../inputs/kestrel/vendor.yaml")),
        read(&lanyue, include_str!("../../../inputs/lanyue/vendor.yaml")),
        read(&yusui, include_str!("../../../inputs/yusui/vendor.yaml")),
    ]
});

fn read(model: &str, vendor: &str) -> Model {
    let open = |name: &str| Ok((name.to_owned(), vendor.to_owned()));
    let mut model = pipeline::check("model.yaml", model, &[], &open).proposal.expect("it can be read").0.model;
    // Many runs of many models would take long, and have tests of their own.
    model.case.simulation = None;
    model
}

/// Numbers from 0 to 1, one after the other, again from the first where there are no more.
struct Chance<'a> {
    numbers: &'a [f64],
    next: usize,
}

impl Chance<'_> {
    fn between(&mut self, low: f64, high: f64) -> f64 {
        self.next += 1;
        low + (high - low) * self.numbers[(self.next - 1) % self.numbers.len()]
    }

    fn happens(&mut self, share: f64) -> bool {
        self.between(0.0, 1.0) < share
    }
}

fn decimal(number: f64) -> Decimal {
    Decimal::try_from(number).expect("it is no large number").round_dp(6)
}

fn percent(share: f64, span: Span) -> Placed<Percent> {
    Placed { value: Percent(decimal(share * 100.0)), span }
}

/// A figure at two other values, in the one order or the other.
fn bounds(figure: &Placed<Quantity>, ends: [Decimal; 2], chance: &mut Chance) -> Bounds {
    let at = |end: Decimal| Placed { value: Quantity { value: end, ..figure.value.clone() }, span: figure.span };
    let [first, second] = if chance.happens(0.5) { ends } else { [ends[1], ends[0]] };
    Bounds { span: figure.span, first: at(first), second: at(second) }
}

/// The model with other figures. Drivers keep their signs, and targets stay between a half more than was aimed at and the
/// baseline, so that no formula changes the direction in which it moves with one figure while others move.
fn varied(model: &Model, numbers: &[f64]) -> Model {
    let mut model = model.clone();
    let chance = &mut Chance { numbers, next: 0 };
    for (_, driver) in &mut model.drivers.entries {
        let likely = driver.value.value.value;
        let ends = [chance.between(0.6, 1.0), chance.between(1.0, 1.5)].map(|factor| likely * decimal(factor));
        driver.range = chance.happens(0.7).then(|| bounds(&driver.value, ends, chance));
    }
    for kpi in &mut model.department_kpis {
        let (baseline, target) = (kpi.baseline.value.value, kpi.target.value.value);
        let at = |share: f64| baseline + (target - baseline) * decimal(share);
        let ends = [chance.between(0.0, 1.0), chance.between(1.0, 1.5)].map(at);
        kpi.range = chance.happens(0.7).then(|| bounds(&kpi.target, ends, chance));
    }
    let mut ramp = 0.0;
    for phase in &mut model.plan.phases {
        ramp = chance.between(ramp, 1.0);
        let span = phase.weeks.span;
        phase.ramp = Some(percent(ramp, span));
        let first = chance.between(0.3, 1.0);
        let shares = [first, chance.between(first, 1.0)].map(|share| percent(share, span));
        phase.adoption = chance.happens(0.5).then(|| YearlyShares { span, shares: shares.to_vec() });
        let months = chance.between(0.0, 9.0).floor();
        phase.delay = Some(Placed { value: Count(months as u32), span });
    }
    for item in &mut model.price.items {
        for amount in [&mut item.one_off, &mut item.yearly].into_iter().flatten() {
            amount.value.amount *= decimal(chance.between(0.2, 3.0));
        }
    }
    model.case.discount_rate.value = Percent(decimal(chance.between(0.0, 30.0)));
    model
}

fn npv(case: &BusinessCase, kind: ScenarioKind) -> f64 {
    let scenario = case.outlook.scenarios.iter().find(|scenario| scenario.kind == kind);
    scenario.map_or(case.totals.npv, |scenario| scenario.totals.npv)
}

fn near(found: f64, expected: f64, scale: f64) -> bool {
    (found - expected).abs() <= 1e-9 * scale.abs().max(expected.abs()).max(1.0)
}

/// Whether a flow turns from what is paid to what comes back, once.
fn is_conventional(flow: &[f64]) -> bool {
    let signs: Vec<bool> = flow.iter().filter(|amount| **amount != 0.0).map(|amount| *amount > 0.0).collect();
    signs.first() == Some(&false) && signs.windows(2).filter(|pair| pair[0] != pair[1]).count() == 1
}

fn numbers() -> impl Strategy<Value = Vec<f64>> {
    proptest::collection::vec(0.0..1.0_f64, 211)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn conservative_is_no_more_than_expected_and_optimistic_no_less(of in 0..4_usize, numbers in numbers()) {
        let case = compute(&varied(&MODELS[of], &numbers));
        prop_assert!(case.problems.is_empty());
        let [worse, expected, better] =
            [ScenarioKind::Conservative, ScenarioKind::Expected, ScenarioKind::Optimistic].map(|kind| npv(&case, kind));
        prop_assert!(worse <= expected && expected <= better, "{worse} {expected} {better}");
        for lever in case.outlook.levers.iter().filter(|lever| lever.swing() > 0.0) {
            let [first, second] = lever.ends.expect("what swings has ends");
            let lowest = first.npv.min(second.npv).min(expected);
            prop_assert!(worse <= lowest + 1e-9 * expected.abs(), "{lever:?} alone comes below all together");
        }
    }

    #[test]
    fn contributions_sum_to_the_whole(of in 0..4_usize, numbers in numbers()) {
        let case = compute(&varied(&MODELS[of], &numbers));
        let whole: f64 = case.benefits.iter().map(|line| line.present_value).sum();
        for parts in [&case.contributions.initiatives, &case.contributions.components] {
            prop_assert!(near(parts.iter().map(|part| part.present_value).sum(), whole, whole));
            for delivery in &case.executive {
                let of_it = parts.iter().flat_map(|part| &part.executive).filter(|(kpi, _)| *kpi == delivery.kpi);
                let moved: f64 = of_it.map(|(_, moved)| moved).sum();
                prop_assert!(near(moved, delivery.delivered, delivery.needed), "{}", delivery.kpi);
            }
        }
    }

    #[test]
    fn a_case_that_pays_is_worth_less_at_a_higher_rate(
        of in 0..4_usize, numbers in numbers(), step in 0.1..20.0_f64,
    ) {
        let mut model = varied(&MODELS[of], &numbers);
        let lower = compute(&model);
        let net: Vec<f64> = lower.monthly.iter().map(|month| month.net).collect();
        // One that does not pay may lose less when what is lost later counts for less.
        if is_conventional(&net) && lower.totals.npv > 0.0 {
            model.case.discount_rate.value.0 += decimal(step);
            prop_assert!(compute(&model).totals.npv < lower.totals.npv);
        }
    }

    #[test]
    fn more_use_and_an_earlier_effect_are_worth_no_less(of in 0..4_usize, numbers in numbers(), at in 0..4_usize) {
        let mut model = varied(&MODELS[of], &numbers);
        let before = compute(&model).totals.pv_benefits;
        let phases = model.plan.phases.len();
        let phase: &mut Phase = &mut model.plan.phases[at % phases];
        phase.delay = None;
        let earlier = compute(&model).totals.pv_benefits;
        model.plan.phases[at % phases].adoption = None;
        let all = compute(&model).totals.pv_benefits;
        prop_assert!(before <= earlier * (1.0 + 1e-12) && earlier <= all * (1.0 + 1e-12), "{before} {earlier} {all}");
    }
}
