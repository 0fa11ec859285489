//! Flows of money by month: entry 0 is what flows at the start, entry `m` what flows in month `m`.

/// Amounts by month.
pub type Flow = Vec<f64>;

/// Spreading amounts over months. Months are counted from the plan's start and may be fractions; a flow that begins or
/// changes inside a month counts for the part of the month that is left.
pub mod spread {
    use super::Flow;

    /// A yearly amount that flows at shares which change with time: `steps` are (month, share from then on), in order.
    pub fn by_steps(yearly: f64, steps: &[(f64, f64)], months: usize) -> Flow {
        let mut flow = vec![0.0; months + 1];
        for (at, (from, share)) in steps.iter().enumerate() {
            let until = steps.get(at + 1).map_or(f64::INFINITY, |(next, _)| *next);
            for (month, amount) in flow.iter_mut().enumerate().skip(1) {
                let (start, end) = ((month - 1) as f64, month as f64);
                let overlap = (end.min(until) - start.max(*from)).max(0.0);
                *amount += yearly / 12.0 * share * overlap;
            }
        }
        flow
    }

    /// An amount that comes once, in the steps by which the share grows.
    pub fn once_in_steps(amount: f64, steps: &[(f64, f64)], months: usize) -> Flow {
        let mut flow = vec![0.0; months + 1];
        let mut released = 0.0;
        for (from, share) in steps {
            let month = slot(*from);
            if month <= months {
                flow[month] += amount * (share - released);
            }
            released = *share;
        }
        flow
    }

    /// A flow at the prices of the first year, as prices grow from one year to the next: year `t` times `(1 + rate)^(t − 1)`.
    pub fn escalated(mut flow: Flow, rate: f64) -> Flow {
        if rate != 0.0 {
            for (month, amount) in flow.iter_mut().enumerate().skip(13) {
                *amount *= (1.0 + rate).powi(i32::try_from((month - 1) / 12).unwrap_or(i32::MAX));
            }
        }
        flow
    }

    /// Amounts by year, the first for year 1, each in equal parts over its year. What comes before `not_before` is moved: the
    /// amount of the year in which that lies comes in equal parts over the rest of it. Amounts beyond the last month are
    /// left out.
    pub fn by_year(amounts: &[f64], not_before: f64, months: usize) -> Flow {
        let mut flow = vec![0.0; months + 1];
        for (year, amount) in amounts.iter().enumerate().take(months.div_ceil(12)) {
            let (begin, end) = year_from(year, not_before);
            for (month, part) in flow.iter_mut().enumerate().skip(12 * year + 1).take(12) {
                *part += amount * (month as f64 - begin.max((month - 1) as f64)).max(0.0) / (end - begin);
            }
        }
        flow
    }

    /// From when to when a year's amount comes. A year that is over before `not_before` is left as it is.
    fn year_from(year: usize, not_before: f64) -> (f64, f64) {
        let (begin, end) = ((12 * year) as f64, (12 * year + 12) as f64);
        (if not_before < end { begin.max(not_before) } else { begin }, end)
    }

    /// When the first of some amounts by year comes that is not zero.
    pub fn first_by_year(amounts: &[f64], not_before: f64) -> Option<f64> {
        amounts.iter().position(|amount| *amount != 0.0).map(|year| year_from(year, not_before).0)
    }

    /// Amounts at moments: month of the moment, and amount. Those before the start or beyond the last month are left out.
    pub fn dated(amounts: &[(f64, f64)], months: usize) -> Flow {
        let mut flow = vec![0.0; months + 1];
        for (moment, amount) in amounts {
            if let Some(part) = flow.get_mut(slot(*moment)).filter(|_| *moment >= 0.0) {
                *part += amount;
            }
        }
        flow
    }

    /// What is paid once at a month, and each year from then on.
    pub fn cost(one_off: f64, yearly: f64, start: f64, months: usize) -> Flow {
        escalated_cost(one_off, yearly, start, 0.0, months)
    }

    /// The same, where the yearly amount grows from one year to the next.
    pub fn escalated_cost(one_off: f64, yearly: f64, start: f64, rate: f64, months: usize) -> Flow {
        let mut flow = escalated(by_steps(yearly, &[(start.max(0.0), 1.0)], months), rate);
        let month = slot(start);
        if month <= months {
            flow[month] += one_off;
        }
        flow
    }

    /// The month in which a moment lies; the start itself is month 0.
    pub fn slot(moment: f64) -> usize {
        if moment <= 0.0 { 0 } else { moment.floor() as usize + 1 }
    }

    /// Months summed to years; entry 0 stays the start.
    pub fn to_years(flow: &[f64]) -> Vec<f64> {
        let (start, months) = flow.split_first().map_or((0.0, &[][..]), |(start, months)| (*start, months));
        std::iter::once(start).chain(months.chunks(12).map(|year| year.iter().sum())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::spread;

    fn close(found: &[f64], expected: &[f64]) {
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (a, b) in found.iter().zip(expected) {
            assert!((a - b).abs() < 1e-9, "{found:?} is not {expected:?}");
        }
    }

    #[test]
    fn a_step_inside_a_month_counts_for_the_rest_of_it() {
        close(&spread::by_steps(120.0, &[(1.5, 0.5), (3.0, 1.0)], 4), &[0.0, 0.0, 2.5, 5.0, 10.0]);
    }

    #[test]
    fn what_is_paid_at_the_start_is_no_months_cost() {
        close(&spread::cost(100.0, 12.0, 0.0, 2), &[100.0, 1.0, 1.0]);
        close(&spread::cost(100.0, 12.0, 1.0, 2), &[0.0, 0.0, 101.0]);
    }

    #[test]
    fn prices_grow_from_the_second_year_on() {
        let flow = spread::escalated_cost(100.0, 12.0, 0.0, 0.1, 25);
        close(&[flow[0], flow[12], flow[13], flow[24], flow[25]], &[100.0, 1.0, 1.1, 1.1, 1.21]);
    }

    #[test]
    fn cash_is_released_once() {
        close(&spread::once_in_steps(90.0, &[(0.5, 0.2), (2.0, 1.0)], 3), &[0.0, 18.0, 0.0, 72.0]);
    }

    #[test]
    fn a_years_amount_comes_in_equal_parts() {
        let flow = spread::by_year(&[12.0, 0.0, 6.0], 0.0, 36);
        close(&[flow[0], flow[1], flow[12], flow[13], flow[25], flow[36]], &[0.0, 1.0, 1.0, 0.0, 0.5, 0.5]);
        close(&spread::to_years(&spread::by_year(&[12.0, 24.0, 36.0], 0.0, 24)), &[0.0, 12.0, 24.0]);
    }

    #[test]
    fn a_years_amount_comes_over_what_is_left_of_its_year() {
        // Half of month 10 and months 11 and 12 are left: 25 in two and a half months.
        let flow = spread::by_year(&[25.0, 12.0], 9.5, 24);
        close(&flow[8..14], &[0.0, 0.0, 5.0, 10.0, 10.0, 1.0]);
        assert_eq!(spread::first_by_year(&[25.0, 12.0], 9.5), Some(9.5));
        assert_eq!(spread::first_by_year(&[0.0, 12.0], 9.5), Some(12.0));
        assert_eq!(spread::first_by_year(&[25.0], 12.0), Some(0.0));
        assert_eq!(spread::first_by_year(&[0.0], 0.0), None);
    }

    #[test]
    fn a_dated_amount_falls_into_the_month_in_which_it_lies() {
        let amounts = [(0.0, 1.0), (0.5, 2.0), (1.0, 4.0), (1.9, 8.0), (3.0, 16.0), (-0.5, 32.0)];
        close(&spread::dated(&amounts, 3), &[1.0, 2.0, 12.0, 0.0]);
    }

    #[test]
    fn years_keep_the_start_apart() {
        let mut flow = vec![5.0];
        flow.extend([1.0; 24]);
        close(&spread::to_years(&flow), &[5.0, 12.0, 12.0]);
    }
}
