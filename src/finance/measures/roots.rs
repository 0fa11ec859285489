//! All rates at which flows are worth nothing: the positive zeros of a sum of powers.
//!
//! With `x = 1 / (1 + rate)` the net present value is `f(x) = Σ amount × x^time`, for whole periods and for days of the
//! calendar alike. A zero of `f` is one of `x^−p f(x)` too, and between two neighbouring zeros of that one's derivative
//! there is one at most. The derivative has the terms `(time − p) × amount`: with `p` where the amounts change their
//! sign, one change of sign fewer. So its zeros are found the same way, down to a sum with one change, which has one zero
//! at most (this is how Descartes' rule of signs is proved; it holds for any real exponents). Each
//! bracket is halved until no double is between its ends: nothing is guessed and nothing diverges.

use super::discounting::power;

/// Of the largest amount, what is rounding's.
const DUST: f64 = 1e-12;

/// One summand: `coefficient × x^exponent`.
#[derive(Debug, Clone, Copy)]
struct Term {
    coefficient: f64,
    exponent: f64,
}

/// The rates above −1 at which flows, each a time in periods and an amount, are worth nothing; in rising order.
///
/// None where a time or an amount is no finite number. A rate so near to −1, or so large, that no double tells it from
/// −1, or holds it, is left out.
pub(super) fn rates(flows: &[(f64, f64)]) -> Vec<f64> {
    let terms = terms(flows);
    let (Some(first), Some(last)) = (terms.first(), terms.last()) else { return Vec::new() };
    // Rates from 0 up have x in (0, 1]. For those below, the sum is read in 1/x, so that no power grows large.
    let shifted = |term: &Term, exponent: f64| Term { coefficient: term.coefficient, exponent };
    let rising: Vec<Term> = terms.iter().map(|term| shifted(term, term.exponent - first.exponent)).collect();
    let falling: Vec<Term> = terms.iter().rev().map(|term| shifted(term, last.exponent - term.exponent)).collect();
    let mut rates: Vec<f64> = zeros(&falling).into_iter().map(|y| y - 1.0).collect();
    rates.extend(zeros(&rising).into_iter().map(|x| 1.0 / x - 1.0));
    rates.retain(|rate| rate.is_finite() && *rate > -1.0);
    rates.sort_by(f64::total_cmp);
    // A zero at rate 0 is found from both sides.
    rates.dedup_by(|right, left| (*right - *left).abs() <= 1e-9 * (1.0 + left.abs()));
    rates
}

/// One term for each time at which something flows, in order.
fn terms(flows: &[(f64, f64)]) -> Vec<Term> {
    if !flows.iter().all(|(time, amount)| time.is_finite() && amount.is_finite()) {
        return Vec::new();
    }
    let mut flows = flows.to_vec();
    flows.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut terms: Vec<Term> = Vec::with_capacity(flows.len());
    for (exponent, coefficient) in &flows {
        match terms.last_mut() {
            Some(term) if term.exponent >= *exponent => term.coefficient += coefficient,
            _ => terms.push(Term { coefficient: *coefficient, exponent: *exponent }),
        }
    }
    let largest = flows.iter().fold(0.0_f64, |most, (_, amount)| most.max(amount.abs()));
    terms.retain(|term| term.coefficient.abs() > DUST * largest);
    terms
}

/// The zeros in (0, 1] of terms in the order of their exponents, the first of which is 0; in rising order.
fn zeros(terms: &[Term]) -> Vec<f64> {
    // Without a change of sign there is no zero, and with one there is one at most.
    let mut changes = terms.windows(2).filter(|pair| (pair[0].coefficient > 0.0) != (pair[1].coefficient > 0.0));
    let inner = match (changes.next(), changes.next()) {
        (None, _) => return Vec::new(),
        (Some(_), None) => Vec::new(),
        (Some(pair), Some(_)) => zeros(&derivative(terms, f64::midpoint(pair[0].exponent, pair[1].exponent))),
    };
    let mut edges = vec![0.0];
    edges.extend(inner.into_iter().filter(|edge| *edge < 1.0));
    edges.push(1.0);

    let mut found = Vec::new();
    for (index, edge) in edges.iter().enumerate() {
        if touches(terms, *edge) {
            found.push(*edge);
            continue;
        }
        let Some(next) = edges.get(index + 1).filter(|next| !touches(terms, **next)) else { continue };
        if (value(terms, *edge) > 0.0) != (value(terms, *next) > 0.0) {
            found.push(halve(terms, *edge, *next));
        }
    }
    found
}

/// The derivative of `x^−pivot f(x)` times `x^(pivot + 1)`, scaled so that its largest coefficient is 1: only its zeros
/// matter.
fn derivative(terms: &[Term], pivot: f64) -> Vec<Term> {
    let slope = |term: &Term| term.coefficient * (term.exponent - pivot);
    let largest = terms.iter().fold(0.0_f64, |most, term| most.max(slope(term).abs()));
    terms.iter().map(|term| Term { coefficient: slope(term) / largest, exponent: term.exponent }).collect()
}

/// The sum at `x`, from the last term down: each step multiplies by a power of the gap between two exponents.
fn value(terms: &[Term], x: f64) -> f64 {
    sum(terms, x, |coefficient| coefficient)
}

/// Whether the sum is zero at `x` as far as doubles can tell.
fn touches(terms: &[Term], x: f64) -> bool {
    let size = sum(terms, x, f64::abs);
    value(terms, x).abs() <= 2.0 * terms.len() as f64 * f64::EPSILON * size
}

fn sum(terms: &[Term], x: f64, read: impl Fn(f64) -> f64) -> f64 {
    let mut above: Option<f64> = None;
    let mut sum = 0.0;
    for term in terms.iter().rev() {
        let gap = above.map_or(0.0, |exponent| exponent - term.exponent);
        // A single period needs no power.
        let step = if (gap - 1.0).abs() > 0.0 { power(x, gap) } else { x };
        sum = sum * step + read(term.coefficient);
        above = Some(term.exponent);
    }
    sum
}

/// The zero between two points of opposite sign, by bisection until no double is between them.
fn halve(terms: &[Term], mut low: f64, mut high: f64) -> f64 {
    let rises = value(terms, high) > 0.0;
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return middle;
        }
        if (value(terms, middle) > 0.0) == rises {
            high = middle;
        } else {
            low = middle;
        }
    }
}
