//! Months of the calendar as the plan counts time: in months from its start, which may lie inside one.

use crate::model::value::Month;
use crate::model::value::date::{Date, days_between, months_between};

/// A month of the calendar as the plan counts time.
#[derive(Debug, Clone, Copy)]
pub struct MonthSpan {
    /// The month.
    pub month: Month,
    /// Months from the plan's start to its first day, or 0.
    pub from: f64,
    /// Months from the plan's start to the day after its last.
    pub to: f64,
    /// The part of it that lies after the plan's start, by days.
    pub part: f64,
}

impl MonthSpan {
    /// The average share over it of what flows at shares that change in steps: (month, share from then on), in order.
    pub fn share(&self, steps: &[(f64, f64)]) -> f64 {
        let until = |at: usize| steps.get(at + 1).map_or(f64::INFINITY, |(next, _)| *next);
        let weighed = |(at, (from, share)): (usize, &(f64, f64))| {
            share * (self.to.min(until(at)) - self.from.max(*from)).max(0.0)
        };
        steps.iter().enumerate().map(weighed).sum::<f64>() / (self.to - self.from)
    }

    /// By how much the share grows in it.
    pub fn growth(&self, steps: &[(f64, f64)]) -> f64 {
        let before = |month: f64| steps.iter().rev().find(|(from, _)| *from < month).map_or(0.0, |(_, share)| *share);
        before(self.to) - if self.from == 0.0 { 0.0 } else { before(self.from) }
    }

    /// Whether a moment lies in it.
    pub fn holds(&self, moment: f64) -> bool {
        let moment = moment.max(0.0);
        self.from <= moment && moment < self.to
    }
}

/// The months from the plan's start on that are over by a day.
pub fn spans(start: Date, until: Date) -> Vec<MonthSpan> {
    let mut spans = Vec::new();
    let mut month = Month::of(start);
    while month.last_day() <= until && month.next() != month {
        let (first, end) = (month.first_day(), month.next().first_day());
        let part = f64::from(days_between(first.max(start), end)) / f64::from(days_between(first, end));
        let from = months_between(start, first).max(0.0);
        spans.push(MonthSpan { month, from, to: months_between(start, end), part });
        month = month.next();
    }
    spans
}
