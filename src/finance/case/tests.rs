//! The business case of the sound model, and what its settings change. Expectations are identities or computed here by hand.

use proptest::prelude::*;

use super::figures::{Figures, Variable};
use super::outlook::ScenarioKind;
use super::valuation::Valuation;
use super::{BusinessCase, compute, compute_with};
use crate::model::Model;
use crate::pipeline;

const MODEL: &str = include_str!("../../../tests/fixtures/sound/model.yaml");
const VENDOR: &str = include_str!("../../../tests/fixtures/sound/vendor.yaml");

/// The sound model after edits, each of which must apply exactly once.
fn model(edits: &[(&str, &str)]) -> Model {
    let mut text = MODEL.to_owned();
    for (from, to) in edits {
        assert_eq!(text.matches(from).count(), 1, "`{from}` should stand once in the sound model");
        text = text.replacen(from, to, 1);
    }
    let open = |name: &str| Ok((name.to_owned(), VENDOR.to_owned()));
    let checked = pipeline::check("model.yaml", &text, &[], &open);
    assert!(checked.is_sound(), "{}", crate::diag::short::print(&checked.findings, &checked.sources));
    checked.proposal.expect("it is sound").0.model
}

/// The case where settings are added to the sound model's.
fn with(settings: &str) -> BusinessCase {
    compute(&model(&[("  discount_rate: 10 %", &format!("  discount_rate: 10 %\n{settings}"))]))
}

#[track_caller]
fn near(found: f64, expected: f64) {
    let scale = expected.abs().max(1.0);
    assert!((found - expected).abs() <= 1e-9 * scale, "found {found}, expected {expected}");
}

#[test]
fn risk_on_a_cost_raises_the_case_and_not_the_price() {
    let (plain, risky) = (compute(&model(&[])), compute(&model(&[("one_off: 148000", "one_off: 148000, risk: 10 %")])));
    near(risky.totals.pv_costs, plain.totals.pv_costs + 14_800.0);
    near(risky.totals.price_one_off, plain.totals.price_one_off);
    near(risky.totals.npv, plain.totals.npv - 14_800.0);
}

#[test]
fn optimism_lowers_every_benefit_and_raises_every_cost() {
    let (plain, careful) = (compute(&model(&[])), with("  optimism: {benefits: 10 %, costs: 20 %}"));
    near(careful.totals.pv_benefits, plain.totals.pv_benefits * 0.9);
    near(careful.totals.pv_costs, plain.totals.pv_costs * 1.2);
    near(careful.benefits[0].full, plain.benefits[0].full * 0.9);
}

#[test]
fn prices_grow_with_inflation_but_for_what_we_charge() {
    let (plain, dear) = (compute(&model(&[])), with("  inflation: 5 %"));
    for (year, growth) in [(1, 1.0), (2, 1.05), (3, 1.1025)] {
        near(dear.benefits[0].by_year[year], plain.benefits[0].by_year[year] * growth);
    }
    near(dear.totals.pv_costs, plain.totals.pv_costs);
    let own = compute(&model(&[("yearly: 96000", "yearly: 96000, escalation: 3 %")]));
    near(own.costs[1].by_year[3], plain.costs[1].by_year[3] * 1.03 * 1.03);
}

#[test]
fn with_costs_written_off_at_once_tax_takes_its_rate_off_the_result() {
    let (plain, taxed) = (compute(&model(&[])), with("  tax: {rate: 25 %}"));
    near(taxed.totals.npv, plain.totals.npv * 0.75);
    near(taxed.totals.pv_benefits, plain.totals.pv_benefits * 0.75);
    assert_eq!(taxed.totals.roi.map(|roi| format!("{roi:.9}")), plain.totals.roi.map(|roi| format!("{roi:.9}")));
    near(taxed.totals.cost_of_delay, plain.totals.cost_of_delay * 0.75);
}

#[test]
fn what_is_written_off_later_brings_relief_later() {
    let (at_once, later) = (with("  tax: {rate: 25 %}"), with("  tax: {rate: 25 %, depreciation_years: 2}"));
    // 148,000 and 22,000 at the start, half in each of two years, discounted as at their ends.
    let spread = 170_000.0 / 2.0 * (1.0 / 1.1 + 1.0 / 1.21);
    near(later.totals.npv, at_once.totals.npv - 0.25 * (170_000.0 - spread));
    near(later.tax.expect("it is taxed").relief.by_year[0], 0.0);
}

#[test]
fn conventions_move_what_flows_and_not_what_is_summed() {
    let plain = compute(&model(&[]));
    near(with("  convention: excel").totals.npv, plain.totals.npv / 1.1);
    let net: Vec<f64> = plain.yearly.iter().map(|year| year.flows.net).collect();
    near(with("  convention: omb-a94").totals.npv, (net[0] + net[1]) / 1.1 + net[2] / 1.21 + net[3] / 1.331);
    let middle = |years: f64| 1.1_f64.powf(-years);
    near(
        with("  convention: omb-a94\n  timing: mid-year").totals.npv,
        (net[0] + net[1]) * middle(0.5) + net[2] * middle(1.5) + net[3] * middle(2.5),
    );
    near(
        with("  convention: continuous").totals.npv,
        net[0] + net[1] * (-0.1_f64).exp() + net[2] * (-0.2_f64).exp() + net[3] * (-0.3_f64).exp(),
    );
    let months: f64 =
        plain.monthly.iter().zip(0..).map(|(month, at)| month.net * 1.1_f64.powf(-f64::from(at) / 12.0)).sum();
    near(with("  timing: monthly").totals.npv, months);
    near(with("  timing: monthly").totals.flows.net, plain.totals.flows.net);
}

/// The phases of the sound model end after 2 11/31 months (March 22) and 6 28/31 months (August 9).
const ENDS: [f64; 2] = [2.0 + 11.0 / 31.0, 6.0 + 29.0 / 31.0];

#[test]
fn a_benefit_counts_for_those_who_use_it_and_when_it_takes_effect() {
    let edits = [
        ("ramp: 20 %", "adoption: 90 %\n      ramp: 20 %"),
        ("ramp: 100 %", "adoption: [50 %, 75 %]\n      delay: 3\n      ramp: 100 %"),
    ];
    let case = compute(&model(&edits));
    let line = &case.benefits[0];
    near(case.phases[0].end_month, ENDS[0]);
    near(case.phases[1].effect_month, ENDS[1] + 3.0);
    near(line.begins.expect("it begins"), ENDS[0]);
    // 0.2 × 0.9 from the pilot on; 0.8 × 0.5 more from three months after the rollout on, 0.8 × 0.75 a year later.
    let (pilot, first, later) = (0.2 * 0.9, 0.8 * 0.5, 0.8 * 0.75);
    let month = line.full / 12.0;
    let effect = ENDS[1] + 3.0;
    near(line.by_year[1], month * (pilot * (12.0 - ENDS[0]) + first * (12.0 - effect)));
    near(line.by_year[2], month * (pilot * 12.0 + first * effect + later * (12.0 - effect)));
    near(line.by_year[3], month * (pilot + later) * 12.0);
    near(line.reached, pilot + later);
    near(case.totals.full_benefits, line.full * (pilot + later));
    near(case.totals.cost_of_delay, (case.totals.full_benefits - case.totals.running_costs) / 12.0);
}

#[test]
fn executive_targets_are_reached_as_far_as_the_plan_is_followed() {
    let plain = compute(&model(&[]));
    let followed = compute(&model(&[("ramp: 100 %", "adoption: 75 %\n      ramp: 100 %")]));
    near(followed.executive[0].delivered, plain.executive[0].delivered * (0.2 + 0.8 * 0.75));
    near(plain.benefits[0].reached, 1.0);
    // All who are to use it, at once, is what counts where nothing is said.
    let said = compute(&model(&[("ramp: 100 %", "adoption: 100 %\n      delay: 0\n      ramp: 100 %")]));
    assert_eq!(said.totals, plain.totals);
}

#[test]
fn what_is_given_by_year_comes_whoever_uses_it() {
    let given = ("formula: (baseline - target) * deliveries * penalty, ", "amounts: [90000, 400000, 400000], ");
    let need = ("yearly: penalties_paid", "yearly: deliveries * penalty");
    let plain = compute(&model(&[given, need]));
    let adopted = compute(&model(&[given, need, ("ramp: 100 %", "adoption: 50 %\n      delay: 6\n      ramp: 100 %")]));
    assert_eq!(adopted.totals, plain.totals);
}

#[test]
fn cash_is_released_as_the_share_in_effect_grows() {
    let edits =
        [("kind: saving", "kind: cash"), ("ramp: 100 %", "adoption: [50 %, 75 %]\n      delay: 3\n      ramp: 100 %")];
    let case = compute(&model(&edits));
    let line = &case.benefits[0];
    near(line.months[3], line.full * 0.2);
    near(line.months[10], line.full * 0.8 * 0.5);
    near(line.months[22], line.full * 0.8 * 0.25);
    near(line.by_year.iter().sum(), line.full * (0.2 + 0.8 * 0.75));
}

#[test]
fn discounted_payback_comes_later() {
    let totals = compute(&model(&[])).totals;
    assert!(totals.discounted_payback.expect("it pays back") > totals.payback.expect("it pays back"));
}

#[test]
fn scenarios_are_ordered_and_move_with_their_figures() {
    let model = model(&[]);
    let case = compute(&model);
    let npv = |kind| {
        let scenario = case.outlook.scenarios.iter().find(|scenario| scenario.kind == kind);
        scenario.expect("there are ranges").totals.npv
    };
    let worst =
        [("deliveries", 395_000.0), ("penalty", 30.0)].map(|(name, value)| (Variable::Driver(name.into()), value));
    let worst = worst.into_iter().chain([(Variable::Target("late-share".into()), 0.055)]);
    near(npv(ScenarioKind::Conservative), compute_with(&model, &Figures::with(worst)).totals.npv);
    near(npv(ScenarioKind::Expected), case.totals.npv);
    assert!(npv(ScenarioKind::Conservative) < npv(ScenarioKind::Expected));
    assert!(npv(ScenarioKind::Expected) < npv(ScenarioKind::Optimistic));
}

#[test]
fn levers_are_sorted_by_their_swing_and_break_even_where_they_say() {
    let model = model(&[]);
    let case = compute(&model);
    let levers = &case.outlook.levers;
    assert_eq!(levers.len(), 3, "two drivers and a target: {levers:?}");
    assert!(levers.windows(2).all(|pair| pair[0].swing() >= pair[1].swing()), "{levers:?}");
    for lever in levers {
        let at = lever.break_even.expect("one benefit line carries the case").value();
        let there = compute_with(&model, &Figures::with([(lever.variable.clone(), at)])).totals.npv;
        assert!(there.abs() < 1e-6 * case.totals.pv_benefits, "{lever:?}: {there}");
        let [first, second] = lever.ends.expect("each has a range");
        for end in [first, second] {
            let npv = compute_with(&model, &Figures::with([(lever.variable.clone(), end.value)])).totals.npv;
            near(end.npv, npv);
        }
    }
}

#[test]
fn an_alternative_is_computed_as_the_proposal_is() {
    let texts = "gains: g, limits: l, risk: r";
    let settings = format!(
        "  comparison:\n    ours: {{{texts}}}\n    nothing: {{{texts}}}\n    alternatives:\n      \
         - {{name: Another way, one_off: 100000, yearly: 12000, benefits: 50 %, after: 12, {texts}}}"
    );
    let case = with(&settings);
    let half = case.totals.full_benefits / 2.0;
    let comparison = case.comparison.expect("it is asked for");
    let other = &comparison.alternatives[0];
    near(other.costs, 136_000.0);
    near(other.benefits, half * 2.0);
    near(other.npv, half * (1.0 / 1.21 + 1.0 / 1.331) - 100_000.0 - 12_000.0 * (1.0 / 1.1 + 1.0 / 1.21 + 1.0 / 1.331));
    assert_eq!((other.first_benefit, comparison.nothing.first_benefit), (Some(12.0), None));
    near(comparison.ours.npv, case.totals.npv);
    near(comparison.nothing.costs, case.totals.doing_nothing * 3.0);
}

#[test]
fn waiting_costs_the_net_flow_of_the_last_months() {
    let case = compute(&model(&[]));
    let net = |month: usize| case.monthly[month].net;
    near(case.cost_of_waiting(0.0), 0.0);
    near(case.cost_of_waiting(2.0), net(36) + net(35));
    near(case.cost_of_waiting(1.5), net(36) + net(35) / 2.0);
    // Once everything runs, a month costs what the totals say.
    near(case.cost_of_waiting(1.0), case.totals.cost_of_delay);
    near(case.cost_of_waiting(100.0), case.totals.flows.net);
}

#[test]
fn contributions_sum_to_the_whole() {
    let case = compute(&model(&[]));
    for parts in [&case.contributions.initiatives, &case.contributions.components] {
        near(parts.iter().map(|part| part.present_value).sum(), case.totals.pv_benefits);
        let moved: f64 = parts.iter().flat_map(|part| &part.executive).map(|(_, moved)| moved).sum();
        near(moved, case.executive[0].delivered);
    }
    // Two components move the only KPI.
    let [one, other] = &case.contributions.components[..] else { panic!("two components") };
    near(one.present_value, other.present_value);
}

#[test]
fn a_case_without_ranges_has_no_scenarios_and_one_with_mistakes_no_outlook() {
    let bare = [(", range: [395000, 440000]", ""), (", range: [30, 40]", ""), ("    range: [5.5, 4.0]\n", "")];
    let outlook = compute(&model(&bare)).outlook;
    assert!(outlook.scenarios.is_empty() && outlook.levers.len() == 3, "{outlook:?}");
    let text = MODEL.replacen("* deliveries * penalty", "* deliveries * penalty / 0", 1);
    let checked = pipeline::check("model.yaml", &text, &[], &|name| Ok((name.to_owned(), VENDOR.to_owned())));
    let (_, case) = checked.proposal.expect("it can be read");
    assert!(!case.problems.is_empty() && case.outlook.levers.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn the_valuation_gives_what_the_whole_computation_gives(
        penalty in 0.0..1e3_f64, deliveries in 0.0..1e7_f64, target in 0.0..0.2_f64, settings in 0..4_usize,
    ) {
        let settings = ["", "\n  inflation: 4 %\n  timing: monthly", "\n  tax: {rate: 30 %, depreciation_years: 3}",
            "\n  convention: omb-a94\n  optimism: {benefits: 15 %, costs: 5 %}"][settings];
        let model = model(&[("  discount_rate: 10 %", &format!("  discount_rate: 10 %{settings}"))]);
        let valuation = Valuation::of(&model, &compute(&model)).expect("it is sound");
        let changed = [
            (Variable::Driver("penalty".into()), penalty),
            (Variable::Driver("deliveries".into()), deliveries),
            (Variable::Target("late-share".into()), target),
        ];
        let mut values = valuation.values().to_vec();
        for (slot, variable) in valuation.variables() {
            values[slot] = changed.iter().find(|(one, _)| one == variable).expect("all are changed").1;
        }
        let whole = compute_with(&model, &Figures::with(changed)).totals;
        prop_assert!((valuation.npv(&values) - whole.npv).abs() <= 1e-9 * whole.pv_costs.max(whole.pv_benefits.abs()));
    }
}

#[test]
fn a_simulation_follows_its_seed_and_its_correlations() {
    let simulation = |settings: &str| {
        let case = with(&format!("  simulation: {{runs: 20000, {settings}}}"));
        case.outlook.simulation.expect("it is asked for").npv
    };
    let (once, again, other) = (simulation("seed: 3"), simulation("seed: 3"), simulation("seed: 4"));
    assert_eq!(once, again);
    assert!((once.mean - other.mean).abs() < 5.0 * once.standard_error(), "{} and {}", once.mean, other.mean);
    assert!(once != other && once.p10 < once.p50 && once.p50 < once.p90);
    // Where volume and penalty rise together, good and bad runs lie farther apart.
    let together = simulation("seed: 3, correlations: [{of: deliveries, with: penalty, rank: 0.9}]");
    assert!(together.deviation > once.deviation * 1.05, "{} and {}", together.deviation, once.deviation);
}

#[test]
fn a_simulation_s_mean_is_the_mean_of_its_distributions() {
    // The target stays, so the result is linear in the product of two independent drivers, and means multiply:
    // uniform (30 + 40) / 2, triangular (395 + 412 + 440) / 3 thousand.
    let edits = [
        ("range: [30, 40]", "range: [30, 40], distribution: uniform"),
        ("range: [395000, 440000]", "range: [395000, 440000], distribution: triangular"),
        ("    range: [5.5, 4.0]\n", ""),
        ("  discount_rate: 10 %", "  discount_rate: 10 %\n  simulation: {runs: 50000}"),
    ];
    let case = compute(&model(&edits));
    let mean = 35.0 * (395.0 + 412.0 + 440.0) / 3.0 * 1000.0;
    let expected = case.totals.pv_benefits * mean / (34.0 * 412_000.0) - case.totals.pv_costs;
    let npv = case.outlook.simulation.expect("it is asked for").npv;
    assert!((npv.mean - expected).abs() < 4.0 * npv.standard_error(), "{} is not {expected}", npv.mean);
}

/// A second KPI, which the same component moves, with this value.
fn with_second(value: &str, more: &[(&str, &str)]) -> Model {
    let kpi = format!(
        "  - {{id: claims, name: Open claims, department: Finance, serves: foresee, unit: days, baseline: 40, target: 34, measured_by: Ledger, \
         value: {{{value}}}}}\nsolution:\n  components:"
    );
    let moved = ("      moves: late-share\n      utility", "      moves: [late-share, claims]\n      utility");
    model(&[&[("solution:\n  components:", kpi.as_str()), moved], more].concat())
}

#[test]
fn amounts_by_year_come_as_written() {
    let value = "amounts: [63000, 380000, 400000], attribution: 70 %, risk: 10 %, kind: saving";
    let plain = compute(&with_second(value, &[]));
    let line = &plain.benefits[1];
    let counts = 0.7 * 0.9;
    for (year, amount) in [(0, 0.0), (1, 63_000.0), (2, 380_000.0), (3, 400_000.0)] {
        near(line.by_year[year], amount * counts);
    }
    near(line.gross, 843_000.0 / 3.0);
    near(line.full, 843_000.0 / 3.0 * counts);
    near(line.present_value, counts * (63_000.0 / 1.1 + 380_000.0 / 1.21 + 400_000.0 / 1.331));
    near(line.months[13], 380_000.0 * counts / 12.0);
    // The pilot ends on 22 March: two months and 11 of the 31 days from 11 March on. The rest of the year holds 63,000.
    let end = 2.0 + 11.0 / 31.0;
    near(line.begins.expect("it begins"), end);
    near(line.months[2], 0.0);
    near(line.months[3], 63_000.0 * counts * (3.0 - end) / (12.0 - end));
    near(line.months[4], 63_000.0 * counts / (12.0 - end));
    let settings = ("  discount_rate: 10 %", "  discount_rate: 10 %\n  inflation: 5 %\n  optimism: {benefits: 20 %}");
    let careful = compute(&with_second(value, &[settings]));
    near(careful.benefits[1].present_value, line.present_value * 0.8);
}

#[test]
fn dated_flows_fall_into_the_month_of_their_day() {
    let value =
        "flows: [{on: 2028-01-11, amount: 60000}, {on: 2027-03-22, amount: 50000}], risk: 10 %, kind: avoidance";
    let model =
        with_second(value, &[("  discount_rate: 10 %", "  discount_rate: 10 %\n  timing: monthly\n  inflation: 5 %")]);
    let line = &compute(&model).benefits[1];
    for (year, amount) in [(0, 0.0), (1, 45_000.0), (2, 54_000.0), (3, 0.0)] {
        near(line.by_year[year], amount);
    }
    near(line.months[3], 45_000.0);
    near(line.months[13], 54_000.0);
    near(line.present_value, 45_000.0 * 1.1_f64.powf(-3.0 / 12.0) + 54_000.0 * 1.1_f64.powf(-13.0 / 12.0));
    near(line.gross, 110_000.0 / 3.0);
    near(line.begins.expect("it begins"), 2.0 + 11.0 / 31.0);
}

#[test]
fn own_effort_by_year_and_by_date_adds_up() {
    let effort = "one_off: 22000, amounts: [10000, 20000], flows: [{on: 2027-01-11, amount: 5000}, {on: 2029-06-30, amount: 4000}], risk: 10 %";
    let (plain, more) = (compute(&model(&[])), compute(&model(&[("one_off: 22000", effort)])));
    let line = more.costs.last().expect("the effort comes last");
    for (year, amount) in [(0, 27_000.0), (1, 10_000.0), (2, 20_000.0), (3, 4_000.0)] {
        near(line.by_year[year], amount * 1.1);
    }
    near(line.months[1], 10_000.0 / 12.0 * 1.1);
    near(more.totals.pv_costs - plain.totals.pv_costs, line.present_value - 22_000.0);
    let group = more.cost_groups.last().expect("effort is the last kind");
    near(group.present_value, line.present_value);
    near(more.totals.running_costs, plain.totals.running_costs);
    near(more.totals.cost_of_delay, plain.totals.cost_of_delay);
}

#[test]
fn what_is_given_has_no_yearly_rate() {
    let (plain, more) =
        (compute(&model(&[])), compute(&with_second("amounts: [0, 90000, 90000], kind: avoidance", &[])));
    near(more.totals.full_benefits, plain.totals.full_benefits);
    near(more.totals.cost_of_delay, plain.totals.cost_of_delay);
    near(more.totals.npv, plain.totals.npv + 90_000.0 * (1.0 / 1.21 + 1.0 / 1.331));
    // Cash is shown as a sum, and is not taxed.
    let taxed = ("  discount_rate: 10 %", "  discount_rate: 10 %\n  tax: {rate: 25 %}");
    let cash = compute(&with_second("amounts: [0, 90000, 60000], kind: cash", &[taxed]));
    near(cash.benefits[1].gross, 150_000.0);
    near(cash.totals.npv, plain.totals.npv * 0.75 + 90_000.0 / 1.21 + 60_000.0 / 1.331);
}

#[test]
fn what_is_given_is_taxed_and_deducted_in_its_own_period() {
    let value = "amounts: [0, 90000, 90000], kind: avoidance";
    let effort = ("one_off: 22000", "one_off: 22000, amounts: [9000, 9000]");
    let taxed = |terms: &str| {
        let settings = format!("  discount_rate: 10 %\n  tax: {{rate: 25 %{terms}}}");
        compute(&with_second(value, &[effort, ("  discount_rate: 10 %", &settings)])).totals.npv
    };
    near(taxed(""), compute(&with_second(value, &[effort])).totals.npv * 0.75);
    let spread = 170_000.0 / 2.0 * (1.0 / 1.1 + 1.0 / 1.21);
    near(taxed(", depreciation_years: 2"), taxed("") - 0.25 * (170_000.0 - spread));
}

#[test]
fn what_is_given_is_a_constant_of_the_valuation() {
    let settings = ("  discount_rate: 10 %", "  discount_rate: 10 %\n  tax: {rate: 25 %}");
    let plain = compute(&model(&[settings]));
    let both = with_second("amounts: [0, 90000, 70000], risk: 10 %, kind: avoidance", &[settings]);
    let case = compute(&both);
    let own = 0.9 * 0.75 * (90_000.0 / 1.21 + 70_000.0 / 1.331);
    let valuation = Valuation::of(&both, &case).expect("it is sound");
    near(valuation.npv(valuation.values()), case.totals.npv);
    near(case.totals.npv, plain.totals.npv + own);
    let named = |case: &BusinessCase| case.outlook.levers.iter().map(|one| one.variable.clone()).collect::<Vec<_>>();
    assert_eq!(named(&case), named(&plain), "it has no levers");
    for (with, without) in case.outlook.scenarios.iter().zip(&plain.outlook.scenarios) {
        near(with.totals.npv, without.totals.npv + own);
    }
}

#[test]
fn an_alternative_has_its_share_of_what_is_given_later() {
    let texts = "gains: g, limits: l, risk: r";
    let settings = format!(
        "  discount_rate: 10 %\n  comparison:\n    ours: {{{texts}}}\n    nothing: {{{texts}}}\n    alternatives:\n      \
         - {{name: Another way, one_off: 100000, benefits: 50 %, after: 12, {texts}}}"
    );
    let settings = [("  discount_rate: 10 %", settings.as_str())];
    let other = |case: &BusinessCase| case.comparison.as_ref().expect("it is asked for").alternatives[0].clone();
    let without = other(&compute(&model(&settings)));
    let with = other(&compute(&with_second("amounts: [30000, 90000, 70000], kind: avoidance", &settings)));
    near(with.benefits, without.benefits + 80_000.0);
    near(with.npv, without.npv + 45_000.0 / 1.21 + 35_000.0 / 1.331);
}
