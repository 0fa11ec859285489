//! Break-even values: where a figure would have to be for the net present value to be zero, all else being as it is.

/// A value at which the net present value is zero, and on which side of it the case pays.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BreakEven {
    /// It pays while the figure is at least this.
    AtLeast(f64),
    /// It pays while the figure is at most this.
    AtMost(f64),
}

impl BreakEven {
    /// The value.
    pub fn value(self) -> f64 {
        match self {
            Self::AtLeast(value) | Self::AtMost(value) => value,
        }
    }
}

/// So many times its likely value is the highest that a figure is looked for at.
const FARTHEST: f64 = 10.0;

/// Steps in which an interval is searched where the result does not change in a straight line.
const STEPS: usize = 64;

/// The break-even value of a figure that is nearest to its likely one. `npv` gives the net present value by the figure.
///
/// A figure is looked for between zero and ten times its likely value; one with a limit, such as a target that may miss
/// by all of its way from the baseline, between that and what is likely. None where nothing there brings the result to
/// zero.
pub fn break_even(npv: &dyn Fn(f64) -> f64, likely: f64, limit: Option<f64>) -> Option<BreakEven> {
    let at_likely = npv(likely);
    if !at_likely.is_finite() {
        return None;
    }
    let ends = match limit {
        Some(limit) => vec![limit],
        None => vec![0.0, likely * FARTHEST],
    };
    let found = ends.into_iter().filter_map(|end| zero(npv, likely, end));
    let nearest = found.min_by(|a, b| (a - likely).abs().total_cmp(&(b - likely).abs()))?;
    Some(if (nearest < likely) == (at_likely >= 0.0) {
        BreakEven::AtLeast(nearest)
    } else {
        BreakEven::AtMost(nearest)
    })
}

/// The zero between two values that is nearest to the first.
fn zero(npv: &dyn Fn(f64) -> f64, from: f64, to: f64) -> Option<f64> {
    let (start, end) = (npv(from), npv(to));
    let at = |share: f64| from + (to - from) * share;
    // Most results change in a straight line with each figure.
    let scale = start.abs().max(end.abs());
    let straight = end.is_finite() && (npv(at(0.5)) - f64::midpoint(start, end)).abs() <= 1e-9 * scale;
    if straight {
        // Not a number, and so in no range, where nothing changes.
        let share = start / (start - end);
        return (0.0..1.0).contains(&share).then(|| at(share));
    }
    let pays = |value: f64| npv(value) >= 0.0;
    let mut low = from;
    for step in 1..=STEPS {
        let high = at(step as f64 / STEPS as f64);
        if !npv(high).is_finite() {
            return None;
        }
        if pays(high) != pays(low) {
            return Some(halve(&pays, low, high));
        }
        low = high;
    }
    None
}

/// Where an answer changes between two values, by bisection until no double is between them.
fn halve(pays: &dyn Fn(f64) -> bool, mut from: f64, mut to: f64) -> f64 {
    let before = pays(from);
    loop {
        let middle = f64::midpoint(from, to);
        if middle <= from.min(to) || middle >= from.max(to) {
            return middle;
        }
        if pays(middle) == before { from = middle } else { to = middle }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_that_pays_breaks_even_below_a_driver_of_benefit_and_above_one_of_cost() {
        assert_eq!(break_even(&|x| 4.0 * x - 100.0, 50.0, None), Some(BreakEven::AtLeast(25.0)));
        assert_eq!(break_even(&|x| 300.0 - 2.0 * x, 50.0, None), Some(BreakEven::AtMost(150.0)));
    }

    #[test]
    fn one_that_does_not_pay_says_from_where_on_it_would() {
        assert_eq!(break_even(&|x| 4.0 * x - 100.0, 10.0, None), Some(BreakEven::AtLeast(25.0)));
        assert_eq!(break_even(&|x| 20.0 - 2.0 * x, 50.0, None), Some(BreakEven::AtMost(10.0)));
    }

    #[test]
    fn a_target_is_looked_for_up_to_the_baseline() {
        // (8.8 − target) × 100 − 200: pays while the target is at most 6.8.
        let Some(BreakEven::AtMost(at)) = break_even(&|x| (8.8 - x) * 100.0 - 200.0, 4.4, Some(8.8)) else {
            panic!("it breaks even")
        };
        assert!((at - 6.8).abs() < 1e-9, "{at}");
        assert_eq!(break_even(&|x| (8.8 - x) * 100.0 + 1.0, 4.4, Some(8.8)), None);
    }

    #[test]
    fn curves_are_followed_to_their_nearest_zero() {
        let Some(BreakEven::AtLeast(at)) = break_even(&|x| x * x - 9.0, 5.0, None) else { panic!("it breaks even") };
        assert!((at - 3.0).abs() < 1e-12, "{at}");
        assert_eq!(break_even(&|x| x * x + 9.0, 5.0, None), None);
        assert_eq!(break_even(&|_| f64::NAN, 5.0, None), None);
        assert_eq!(break_even(&|_| 3.0, 5.0, None), None);
        // Where nothing is paid, a figure of zero loses nothing.
        assert_eq!(break_even(&|x| 4.0 * x, 5.0, None), None);
    }
}
