//! Measures of an investment: present values, rates of return, payback.
//!
//! Flows are one per period, money in positive, money out negative. `flows[0]` is the start, which
//! no convention discounts (initial costs of Total Economic Impact studies); `flows[t]` belongs to
//! period `t`, discounted by [`discount_factor`]. Rates are per period, as fractions: 0.1 is 10 %.
//!
//! Sources: published Total Economic Impact (TEI) studies; OMB Circular A-94 (mid-year discounting);
//! Brealey, Myers, Allen, *Principles of Corporate Finance*, the chapter on investment criteria;
//! Microsoft's documentation of Excel's NPV, IRR and MIRR.

/// When within a period its flow falls.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Timing {
    /// At its end: period `t` is `t` periods away. The convention of TEI studies and of Excel's NPV.
    #[default]
    EndOfYear,
    /// Spread over it, so in its middle: `t − ½` periods away. OMB A-94 for flows through the year.
    MidYear,
    /// At its start: `t − 1` periods away, as a subscription paid in advance.
    StartOfYear,
}

/// What one unit of money in a period is worth at the start: `(1 + rate)^−away`, and 1 in period 0.
///
/// `rate` is above −1.
pub fn discount_factor(rate: f64, period: usize, timing: Timing) -> f64 {
    if period == 0 {
        return 1.0;
    }
    let whole = i32::try_from(period).unwrap_or(i32::MAX);
    match timing {
        Timing::EndOfYear => (1.0 + rate).powi(-whole),
        Timing::MidYear => (1.0 + rate).powi(-whole) * (1.0 + rate).sqrt(),
        Timing::StartOfYear => (1.0 + rate).powi(1 - whole),
    }
}

/// The present value of flows: `Σ flows[t] × discount_factor(rate, t)`.
pub fn present_value(flows: &[f64], rate: f64, timing: Timing) -> f64 {
    flows.iter().enumerate().map(|(period, flow)| flow * discount_factor(rate, period, timing)).sum()
}

/// The net present value: the present value of benefits less that of costs, both positive amounts.
pub fn npv(benefits: &[f64], costs: &[f64], rate: f64, timing: Timing) -> f64 {
    present_value(benefits, rate, timing) - present_value(costs, rate, timing)
}

/// Return on investment as TEI has it: `(PV benefits − PV costs) / PV costs`, 3.29 for 329 %.
/// `None` where nothing is spent.
pub fn roi(pv_benefits: f64, pv_costs: f64) -> Option<f64> {
    (pv_costs > 0.0).then(|| (pv_benefits - pv_costs) / pv_costs)
}

/// The benefit-cost ratio of OMB A-94: `PV benefits / PV costs`. `None` where nothing is spent.
pub fn benefit_cost_ratio(pv_benefits: f64, pv_costs: f64) -> Option<f64> {
    (pv_costs > 0.0).then(|| pv_benefits / pv_costs)
}

/// Sums of flows up to and with each period.
pub fn cumulative(flows: &[f64]) -> Vec<f64> {
    let add = |sum: &mut f64, flow: &f64| {
        *sum += flow;
        Some(*sum)
    };
    flows.iter().scan(0.0, add).collect()
}

/// Periods from the start until the cumulative flows stay at zero or above, linear within a period.
///
/// `cumulative[0]` stands at the start, `cumulative[t]` at the end of period `t`. Where they cross
/// zero several times, the last crossing counts. 0 where they are never below zero, `None` where
/// they end below it. Below means by more than rounding: a billionth of the largest sum.
pub fn payback(cumulative: &[f64]) -> Option<f64> {
    let largest = cumulative.iter().fold(0.0_f64, |most, sum| most.max(sum.abs()));
    let below = |sum: f64| sum < -1e-9 * largest;
    let last = cumulative.last()?;
    if !last.is_finite() || below(*last) {
        return None;
    }
    let Some(before) = cumulative.iter().rposition(|sum| below(*sum)) else { return Some(0.0) };
    let (from, to) = (cumulative[before], cumulative[before + 1].max(0.0));
    Some(before as f64 + from / (from - to))
}

/// The monthly rate that compounds to a yearly one: `(1 + yearly)^(1/12) − 1`.
pub fn monthly_rate(yearly: f64) -> f64 {
    (yearly.ln_1p() / 12.0).exp_m1()
}

/// The modified internal rate of return, as Excel's MIRR: money out is financed at one rate, money
/// in is invested at another until the end,
/// `(FV of inflows at reinvest_rate / −PV of outflows at finance_rate)^(1/n) − 1` over `n` periods.
///
/// `None` where there is no inflow, no outflow, or no period.
pub fn mirr(flows: &[f64], finance_rate: f64, reinvest_rate: f64) -> Option<f64> {
    let periods = flows.len().checked_sub(1).filter(|periods| *periods > 0)?;
    let inflows: Vec<f64> = flows.iter().map(|flow| flow.max(0.0)).collect();
    let outflows: Vec<f64> = flows.iter().map(|flow| flow.min(0.0)).collect();
    let end = (1.0 + reinvest_rate).powi(i32::try_from(periods).ok()?);
    let future = present_value(&inflows, reinvest_rate, Timing::EndOfYear) * end;
    let present = -present_value(&outflows, finance_rate, Timing::EndOfYear);
    let rate = (future / present).powf(1.0 / periods as f64) - 1.0;
    (future > 0.0 && present > 0.0 && rate.is_finite()).then_some(rate)
}

/// The internal rates of return of flows.
#[derive(Debug, Clone, PartialEq)]
pub enum Irr {
    /// No rate makes the net present value zero.
    None,
    /// One rate does.
    One(f64),
    /// Several do, in rising order: none of them says whether it pays.
    Several(Vec<f64>),
}

impl Irr {
    /// The rate, where there is just one.
    pub fn single(&self) -> Option<f64> {
        match self {
            Self::One(rate) => Some(*rate),
            Self::None | Self::Several(_) => None,
        }
    }
}

/// The lowest rate that is looked for.
const LOWEST_RATE: f64 = -0.99;

/// All rates above −0.99 and up to a billion per period at which flows at period ends have a net present value of zero.
///
/// With `x = 1 / (1 + rate)` the net present value is a polynomial in `x`. Between two neighbouring
/// zeros of its derivative it crosses zero once at most, so its zeros are bracketed by those of the
/// derivative, found the same way, down to a constant; each bracket is halved to the last bit.
/// Rates from 0 up have `x` in (0, 1]; for those below, the polynomial is read in `1 / x`, so that no
/// power grows large.
pub fn irr(flows: &[f64]) -> Irr {
    let live = |flow: &f64| *flow != 0.0;
    let (Some(first), Some(last)) = (flows.iter().position(live), flows.iter().rposition(live)) else {
        return Irr::None;
    };
    if !flows.iter().all(|flow| flow.is_finite()) {
        return Irr::None;
    }
    let rising = &flows[first..=last];
    let falling: Vec<f64> = rising.iter().rev().copied().collect();
    let mut rates: Vec<f64> = zeros(&falling, 1.0 + LOWEST_RATE, 1.0).into_iter().map(|y| y - 1.0).collect();
    rates.extend(zeros(rising, 1e-9, 1.0).into_iter().map(|x| 1.0 / x - 1.0));
    rates.sort_by(f64::total_cmp);
    // A zero at rate 0 is found from both sides.
    rates.dedup_by(|right, left| (*right - *left).abs() <= 1e-9 * (1.0 + left.abs()));
    match rates[..] {
        [] => Irr::None,
        [rate] => Irr::One(rate),
        _ => Irr::Several(rates),
    }
}

/// The zeros of `Σ coefficients[k] x^k` between two positive bounds, in rising order.
fn zeros(coefficients: &[f64], low: f64, high: f64) -> Vec<f64> {
    // By Descartes' rule, without a change of sign there is none, and with one there is one at most.
    let signs: Vec<bool> = coefficients.iter().filter(|c| **c != 0.0).map(|c| *c > 0.0).collect();
    let changes = signs.windows(2).filter(|pair| pair[0] != pair[1]).count();
    let inner = match changes {
        0 => return Vec::new(),
        1 => Vec::new(),
        _ => zeros(&derivative(coefficients), low, high),
    };
    let mut edges = vec![low];
    edges.extend(inner.iter().copied().filter(|edge| *edge > low && *edge < high));
    edges.push(high);

    let mut found = Vec::new();
    for (index, edge) in edges.iter().enumerate() {
        if touches(coefficients, *edge) {
            found.push(*edge);
            continue;
        }
        let Some(next) = edges.get(index + 1).filter(|next| !touches(coefficients, **next)) else { continue };
        if (value(coefficients, *edge) > 0.0) != (value(coefficients, *next) > 0.0) {
            found.push(halve(coefficients, *edge, *next));
        }
    }
    found
}

/// The derivative, scaled so that its largest coefficient is 1: only its zeros matter.
fn derivative(coefficients: &[f64]) -> Vec<f64> {
    let slopes: Vec<f64> = coefficients.iter().enumerate().skip(1).map(|(power, c)| c * power as f64).collect();
    let largest = slopes.iter().fold(0.0_f64, |most, c| most.max(c.abs()));
    slopes.iter().map(|c| c / largest).collect()
}

fn value(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, c| sum * x + c)
}

/// Whether the polynomial is zero at `x` as far as doubles can tell.
fn touches(coefficients: &[f64], x: f64) -> bool {
    let size = coefficients.iter().rev().fold(0.0, |sum, c| sum * x + c.abs());
    value(coefficients, x).abs() <= 2.0 * coefficients.len() as f64 * f64::EPSILON * size
}

/// The zero between two points of opposite sign, by bisection until no double is between them.
fn halve(coefficients: &[f64], mut low: f64, mut high: f64) -> f64 {
    let rises = value(coefficients, high) > 0.0;
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return middle;
        }
        if (value(coefficients, middle) > 0.0) == rises {
            high = middle;
        } else {
            low = middle;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn near(found: f64, expected: f64, tolerance: f64) {
        assert!((found - expected).abs() <= tolerance, "found {found}, expected {expected}");
    }

    /// A published TEI cash-flow table: 10 %, initial costs undiscounted, three years.
    const COSTS: [f64; 4] = [53_150.0, 666_715.0, 636_772.0, 647_783.0];
    const BENEFITS: [f64; 4] = [0.0, 1_606_511.0, 3_061_331.0, 4_229_760.0];

    #[test]
    fn present_values_are_those_of_a_published_tei_study() {
        let (benefits, costs) =
            (present_value(&BENEFITS, 0.1, Timing::EndOfYear), present_value(&COSTS, 0.1, Timing::EndOfYear));
        near(costs, 1_672_201.0, 0.5);
        near(benefits, 7_168_371.0, 0.5);
        near(npv(&BENEFITS, &COSTS, 0.1, Timing::EndOfYear), 5_496_170.0, 0.6);
        assert_eq!((roi(benefits, costs).expect("costs") * 100.0).round().to_bits(), 329_f64.to_bits());
        near(benefit_cost_ratio(benefits, costs).expect("costs"), 4.287, 0.001);
    }

    #[test]
    fn npv_is_that_of_excels_documentation() {
        // NPV(10%, -10000, 3000, 4200, 6800): the first flow is a year away as well.
        near(present_value(&[0.0, -10_000.0, 3000.0, 4200.0, 6800.0], 0.1, Timing::EndOfYear), 1188.44, 0.005);
        // NPV(8%, 8000, 9200, 10000, 12000, 14500) - 40000, and with a loss of 9000 in year six.
        let shop = [-40_000.0, 8000.0, 9200.0, 10_000.0, 12_000.0, 14_500.0, -9000.0];
        near(present_value(&shop[..6], 0.08, Timing::EndOfYear), 1922.06, 0.005);
        near(present_value(&shop, 0.08, Timing::EndOfYear), -3749.47, 0.005);
    }

    #[test]
    fn discount_factors_follow_the_timing() {
        // OMB A-94's conventions at its base rate of 7 %: 1/1.07, 1/√1.07, 1.
        near(discount_factor(0.07, 1, Timing::EndOfYear), 0.9346, 5e-5);
        near(discount_factor(0.07, 1, Timing::MidYear), 0.9667, 5e-5);
        near(discount_factor(0.07, 1, Timing::StartOfYear), 1.0, 1e-15);
        near(discount_factor(0.07, 2, Timing::MidYear), 0.9035, 5e-5);
        near(discount_factor(0.07, 0, Timing::MidYear), 1.0, 1e-15);
    }

    #[test]
    fn irr_is_that_of_excels_documentation() {
        let restaurant = [-70_000.0, 12_000.0, 15_000.0, 18_000.0, 21_000.0, 26_000.0];
        let one = |flows: &[f64]| irr(flows).single().expect("one rate");
        near(one(&restaurant), 0.0866, 5e-5);
        near(one(&restaurant[..5]), -0.0212, 5e-5);
        near(one(&restaurant[..3]), -0.4435, 5e-5);
    }

    #[test]
    fn several_rates_and_none_are_those_of_brealey_and_myers() {
        // A project with two changes of sign: −50 % and 15.2 %, NPV at 10 % is 74.9.
        let clean_up = [-1000.0, 800.0, 150.0, 150.0, 150.0, 150.0, -150.0];
        let Irr::Several(rates) = irr(&clean_up) else { panic!("{:?}", irr(&clean_up)) };
        assert_eq!(rates.len(), 2);
        near(rates[0], -0.5, 1e-9);
        near(rates[1], 0.152, 5e-4);
        near(present_value(&clean_up, 0.1, Timing::EndOfYear), 74.9, 0.05);
        // A project without any: NPV at 10 % is 339.
        let none = [1000.0, -3000.0, 2500.0];
        assert_eq!(irr(&none), Irr::None);
        near(present_value(&none, 0.1, Timing::EndOfYear), 339.0, 0.5);
    }

    #[test]
    fn rates_at_the_edges_are_found() {
        let one = |flows: &[f64]| irr(flows).single().unwrap_or_else(|| panic!("{flows:?}: {:?}", irr(flows)));
        near(one(&[-100.0, 100.0]), 0.0, 1e-12);
        near(one(&[-100.0, 220.0, -121.0]), 0.1, 1e-6);
        near(one(&[-1.0, 1_000_000.0]), 999_999.0, 1e-3);
        near(one(&[-100.0, 2.0]), -0.98, 1e-12);
        near(one(&[0.0, 0.0, -100.0, 110.0, 0.0]), 0.1, 1e-12);
        near(one(&[100.0, -110.0]), 0.1, 1e-12);
        for none in
            [&[][..], &[0.0, 0.0], &[-5.0], &[1.0, 2.0], &[-100.0, 0.5], &[f64::NAN, 1.0], &[-1.0, f64::INFINITY]]
        {
            assert_eq!(irr(none), Irr::None, "{none:?}");
        }
        let mut monthly = vec![-1_000_000.0];
        monthly.extend([20_000.0; 120]);
        let rate = one(&monthly);
        near(present_value(&monthly, rate, Timing::EndOfYear), 0.0, 1e-3);
        // (x − 1/1.1)(x − 1/1.2)(x − 1/1.3), scaled: three rates.
        let Irr::Several(rates) = irr(&[-1.0, 3.6, -4.31, 1.716]) else { panic!("three rates") };
        assert_eq!(rates.len(), 3);
        for (found, expected) in rates.iter().zip([0.1, 0.2, 0.3]) {
            near(*found, expected, 1e-9);
        }
    }

    #[test]
    fn mirr_is_that_of_excels_documentation() {
        let boats = [-120_000.0, 39_000.0, 30_000.0, 21_000.0, 37_000.0, 46_000.0];
        near(mirr(&boats, 0.1, 0.12).expect("a rate"), 0.1261, 5e-5);
        near(mirr(&boats[..4], 0.1, 0.12).expect("a rate"), -0.0480, 5e-5);
        near(mirr(&boats, 0.1, 0.14).expect("a rate"), 0.1348, 5e-5);
        for none in [&[][..], &[-5.0], &[5.0, 5.0], &[-5.0, -5.0], &[-5.0, 0.0]] {
            assert_eq!(mirr(none, 0.1, 0.1), None, "{none:?}");
        }
    }

    #[test]
    fn payback_is_the_last_crossing() {
        let after = |flows: &[f64]| payback(&cumulative(flows));
        near(after(&[-2000.0, 500.0, 500.0, 5000.0]).expect("pays back"), 2.2, 1e-12);
        near(after(&[-100.0, 100.0]).expect("pays back"), 1.0, 1e-12);
        near(after(&[-100.0, 150.0, -100.0, 100.0]).expect("pays back"), 2.5, 1e-12);
        near(after(&[-100.0, 100.0, 0.0, 50.0]).expect("pays back"), 1.0, 1e-12);
        near(after(&[-0.3, 0.1, 0.1, 0.1]).expect("pays back, but for rounding"), 3.0, 1e-9);
        near(after(&[0.0, 5.0]).expect("nothing to pay back"), 0.0, 0.0);
        assert_eq!(after(&[-100.0, 150.0, -100.0]), None);
        assert_eq!(after(&[-100.0, 20.0]), None);
        assert_eq!(after(&[]), None);
        assert_eq!(after(&[-1.0, f64::NAN]), None);
    }

    #[test]
    fn ratios_need_costs() {
        assert_eq!(roi(5.0, 0.0), None);
        assert_eq!(benefit_cost_ratio(5.0, 0.0), None);
        near(roi(0.0, 10.0).expect("costs"), -1.0, 0.0);
    }

    #[test]
    fn twelve_months_compound_to_the_year() {
        near((1.0 + monthly_rate(0.1)).powi(12), 1.1, 1e-14);
        near(monthly_rate(0.0), 0.0, 0.0);
    }

    /// Money out at the start, money in afterwards.
    fn conventional() -> impl Strategy<Value = Vec<f64>> {
        (1.0..1e7_f64, proptest::collection::vec(1.0..1e6_f64, 1..12)).prop_map(|(cost, mut flows)| {
            flows.insert(0, -cost);
            flows
        })
    }

    proptest! {
        #[test]
        fn npv_falls_as_the_rate_rises(flows in conventional(), rate in -0.5..2.0_f64, step in 0.001..1.0_f64) {
            for timing in [Timing::EndOfYear, Timing::MidYear] {
                prop_assert!(present_value(&flows, rate + step, timing) < present_value(&flows, rate, timing));
            }
        }

        #[test]
        fn conventional_flows_have_one_rate_at_most_and_it_is_a_zero(flows in conventional()) {
            match irr(&flows) {
                Irr::One(rate) => {
                    let size: f64 = flows.iter().enumerate()
                        .map(|(t, flow)| flow.abs() * discount_factor(rate, t, Timing::EndOfYear)).sum();
                    prop_assert!(present_value(&flows, rate, Timing::EndOfYear).abs() <= 1e-9 * size);
                }
                Irr::None => {}
                Irr::Several(rates) => prop_assert!(false, "{:?}", rates),
            }
        }

        #[test]
        fn every_rate_is_a_zero_and_every_crossing_has_one(flows in proptest::collection::vec(-1e5..1e5_f64, 2..15)) {
            let rates = match irr(&flows) {
                Irr::None => vec![],
                Irr::One(rate) => vec![rate],
                Irr::Several(rates) => rates,
            };
            for rate in &rates {
                let size: f64 = flows.iter().enumerate()
                    .map(|(t, flow)| flow.abs() * discount_factor(*rate, t, Timing::EndOfYear)).sum();
                prop_assert!(present_value(&flows, *rate, Timing::EndOfYear).abs() <= 1e-9 * size);
            }
            let mut last = -0.9;
            for step in -89..200 {
                let next = f64::from(step) / 100.0;
                let signs = [last, next].map(|rate| present_value(&flows, rate, Timing::EndOfYear) > 0.0);
                if signs[0] != signs[1] {
                    prop_assert!(rates.iter().any(|rate| *rate >= last - 1e-9 && *rate <= next + 1e-9));
                }
                last = next;
            }
        }

        #[test]
        fn payback_lies_within_the_periods(flows in proptest::collection::vec(-1e5..1e5_f64, 1..40)) {
            let sums = cumulative(&flows);
            match payback(&sums) {
                Some(periods) => prop_assert!(periods >= 0.0 && periods <= (sums.len() - 1) as f64),
                None => prop_assert!(sums.last().is_some_and(|sum| *sum < 0.0)),
            }
        }
    }
}
