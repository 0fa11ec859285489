//! Conventions: what money of another time is worth at the start.
//!
//! A convention says three things: how the rate compounds, how far away what flows at the start counts, and, together
//! with the timing, how far away what flows in a month counts. [`PROFILES`] writes all of them down once; a model names one.

use crate::finance::flows::Flow;
use crate::finance::measures::power;
use crate::model::{Case, Convention, FlowTiming};

/// How a rate compounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compounding {
    /// Once a year: `(1 + rate)^−years`.
    Yearly,
    /// At every moment: `e^(−rate × years)`.
    Continuous,
}

/// How far away what flows at the start counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Not at all: it is worth what it is.
    Now,
    /// As far as what flows in the first period.
    WithFirstPeriod,
    /// One period, and every later flow counts a period later than it comes.
    PeriodAway,
}

/// What a convention says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// The convention.
    pub convention: Convention,
    /// How the rate compounds.
    pub compounding: Compounding,
    /// How far away what flows at the start counts.
    pub start: Start,
    /// Where it is written down.
    pub source: &'static str,
}

/// All conventions.
pub const PROFILES: [Profile; 4] = [
    Profile {
        convention: Convention::Tei,
        compounding: Compounding::Yearly,
        start: Start::Now,
        source: "published Total Economic Impact studies, appendix on the method",
    },
    Profile {
        convention: Convention::OmbA94,
        compounding: Compounding::Yearly,
        start: Start::WithFirstPeriod,
        source: "US Office of Management and Budget, Circular A-94, on discount factors at year end and mid-year",
    },
    Profile {
        convention: Convention::Excel,
        compounding: Compounding::Yearly,
        start: Start::PeriodAway,
        source: "documentation of the spreadsheet function NPV: the first value is one period away",
    },
    Profile {
        convention: Convention::Continuous,
        compounding: Compounding::Continuous,
        start: Start::Now,
        source: "Brealey, Myers, Allen, Principles of Corporate Finance, on continuous compounding",
    },
];

/// How the flows of a business case are discounted.
#[derive(Debug, Clone, PartialEq)]
pub struct Discounting {
    /// Yearly rate, 0.1 for 10 %.
    pub rate: f64,
    /// What the convention says.
    pub profile: Profile,
    /// When within a year its flows count.
    pub timing: FlowTiming,
    /// By month; the first is the start.
    factors: Vec<f64>,
}

impl Discounting {
    /// As the model's case asks for, over so many months.
    pub fn of(case: &Case, months: usize) -> Self {
        let convention = case.convention.as_ref().map_or(Convention::Tei, |convention| convention.value);
        let timing = case.timing.as_ref().map_or(FlowTiming::YearEnd, |timing| timing.value);
        Self::new(case.discount_rate.fraction(), convention, timing, months)
    }

    /// By a convention, over so many months. The rate is above −1.
    pub fn new(rate: f64, convention: Convention, timing: FlowTiming, months: usize) -> Self {
        let profile = *PROFILES.iter().find(|one| one.convention == convention).expect("each convention has a profile");
        let factor = |month| {
            let years = years_away(month, profile.start, timing);
            match profile.compounding {
                Compounding::Yearly => power(1.0 + rate, -years),
                Compounding::Continuous => libm::exp(-rate * years),
            }
        };
        Discounting { rate, profile, timing, factors: (0..=months).map(factor).collect() }
    }

    /// What one unit of money that flows in a month is worth at the start; month 0 is the start.
    pub fn factor(&self, month: usize) -> f64 {
        self.factors[month]
    }

    /// What one unit of money that flows in a year is worth at the start; year 0 is the start. None where it depends on
    /// the month.
    pub fn year(&self, year: usize) -> Option<f64> {
        (year == 0 || self.timing != FlowTiming::Monthly).then(|| self.factors[year * 12])
    }

    /// The present value of a flow: `Σ flow[m] × factor(m)`.
    pub fn present_value(&self, flow: &Flow) -> f64 {
        flow.iter().zip(&self.factors).map(|(amount, factor)| amount * factor).sum()
    }
}

/// How many years away a month's flow counts.
fn years_away(month: usize, start: Start, timing: FlowTiming) -> f64 {
    let of = |month: usize| match timing {
        FlowTiming::YearEnd => month.div_ceil(12) as f64,
        FlowTiming::MidYear => (month.div_ceil(12) as f64 - 0.5).max(0.0),
        FlowTiming::Monthly => month as f64 / 12.0,
    };
    match start {
        Start::Now => of(month),
        Start::WithFirstPeriod => of(month.max(1)),
        Start::PeriodAway if timing == FlowTiming::Monthly => of(month + 1),
        Start::PeriodAway => of(month) + 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// For the start, the first month, and the ends of two years.
    fn factors(convention: Convention, timing: FlowTiming, rate: f64) -> String {
        let discounting = Discounting::new(rate, convention, timing, 24);
        [0, 1, 12, 24].map(|month| format!("{:.4}", discounting.factor(month))).join(" ")
    }

    #[test]
    fn factors_are_those_of_the_conventions_sources() {
        use Convention::{Continuous, Excel, OmbA94, Tei};
        use FlowTiming::{MidYear, Monthly, YearEnd};
        // Circular A-94 at its base rate of 7 %: year one 0.9346 at its end, 0.9667 in its middle; year two 0.8734, 0.9035.
        assert_eq!(factors(OmbA94, YearEnd, 0.07), "0.9346 0.9346 0.9346 0.8734");
        assert_eq!(factors(OmbA94, MidYear, 0.07), "0.9667 0.9667 0.9667 0.9035");
        assert_eq!(factors(Tei, YearEnd, 0.1), "1.0000 0.9091 0.9091 0.8264");
        assert_eq!(factors(Excel, YearEnd, 0.1), "0.9091 0.8264 0.8264 0.7513");
        // e^−0.1, e^−0.2.
        assert_eq!(factors(Continuous, YearEnd, 0.1), "1.0000 0.9048 0.9048 0.8187");
        // 1.1^(−1/12) and 1.1^(−2/12).
        assert_eq!(factors(Tei, Monthly, 0.1), "1.0000 0.9921 0.9091 0.8264");
        assert!(factors(Excel, Monthly, 0.1).starts_with("0.9921 0.9842"));
    }

    #[test]
    fn a_year_has_a_factor_unless_its_months_have_their_own() {
        assert!(Discounting::new(0.1, Convention::Tei, FlowTiming::Monthly, 12).year(1).is_none());
        assert_eq!(Discounting::new(0.1, Convention::Tei, FlowTiming::Monthly, 12).year(0), Some(1.0));
        assert!(Discounting::new(0.1, Convention::Tei, FlowTiming::MidYear, 12).year(1).is_some());
    }
}
