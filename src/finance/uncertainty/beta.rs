//! The beta distribution on the unit, for shapes of 1 and more, as PERT has them.

/// A beta distribution with the density `x^(a − 1) (1 − x)^(b − 1) / B(a, b)`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beta {
    a: f64,
    b: f64,
    /// `ln B(a, b)`.
    scale: f64,
}

impl Beta {
    /// With two shapes of at least 1.
    pub fn new(a: f64, b: f64) -> Self {
        Self { a, b, scale: libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b) }
    }

    /// The same, seen from the other end.
    fn mirrored(self) -> Self {
        Self { a: self.b, b: self.a, scale: self.scale }
    }

    /// The density at `x`, where `y` is `1 − x`: given both, neither end loses digits.
    pub fn density(&self, x: f64, y: f64) -> f64 {
        libm::exp((self.a - 1.0) * libm::log(x) + (self.b - 1.0) * libm::log(y) - self.scale)
    }

    /// The share below `x`: the regularised incomplete beta function. NIST, *Digital Library of Mathematical
    /// Functions*, 8.17.22 and 8.17.4.
    fn below(&self, x: f64) -> f64 {
        let y = 1.0 - x;
        if x <= 0.0 {
            0.0
        } else if y <= 0.0 {
            1.0
        } else if x < (self.a + 1.0) / (self.a + self.b + 2.0) {
            self.tail(x, y)
        } else {
            1.0 - self.mirrored().tail(y, x)
        }
    }

    /// The point with a share below it and the rest above, as `x` and `1 − x`: reckoned from the smaller of the two, so that
    /// neither end loses digits.
    pub fn point(&self, share: f64, rest: f64) -> [f64; 2] {
        if share <= rest {
            let x = self.quantile(share);
            [x, 1.0 - x]
        } else {
            let y = self.mirrored().quantile(rest);
            [1.0 - y, y]
        }
    }

    /// The `x` below which a share of up to a half lies: Newton's method within a bracket, so that it can't run off.
    fn quantile(&self, share: f64) -> f64 {
        if share <= 0.0 {
            return 0.0;
        }
        // The share below x is at most x^a / (a B), as (1 − t)^(b − 1) is at most 1: so x is at least this.
        let mut low = libm::exp((libm::log(share * self.a) + self.scale) / self.a).min(1.0);
        let mut high = 1.0;
        let mut x = low;
        // Each step that Newton's method can't take halves the bracket: it ends long before.
        for _ in 0..200 {
            let over = self.below(x) - share;
            if over < 0.0 {
                low = x;
            } else {
                high = x;
            }
            let next = x - over / self.density(x, 1.0 - x);
            let next = if next > low && next < high { next } else { f64::midpoint(low, high) };
            if (next - x).abs() <= 2.0 * f64::EPSILON * x {
                return next;
            }
            x = next;
        }
        x
    }

    /// The continued fraction of 8.17.22, by Lentz's method.
    fn tail(&self, x: f64, y: f64) -> f64 {
        let Self { a, b, scale } = *self;
        let front = libm::exp(a * libm::log(x) + b * libm::log(y) - scale) / a;
        let (mut upper, mut lower) = (1.0, 1.0 / (1.0 - (a + b) * x / (a + 1.0)));
        let mut fraction = lower;
        for m in 1..200 {
            let m = f64::from(m);
            let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
            let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
            for numerator in [even, odd] {
                lower = 1.0 / (1.0 + numerator * lower);
                upper = 1.0 + numerator / upper;
                fraction *= lower * upper;
            }
            if (lower * upper - 1.0).abs() <= f64::EPSILON {
                break;
            }
        }
        front * fraction
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// For whole shapes the share is that of `a` and more successes in `a + b − 1` trials (DLMF 8.17.5).
    fn binomial(x: f64, a: i32, b: i32) -> f64 {
        let trials = a + b - 1;
        let mut ways = 1.0;
        let mut sum = 0.0;
        for successes in 0..=trials {
            if successes >= a {
                sum += ways * x.powi(successes) * (1.0 - x).powi(trials - successes);
            }
            ways = ways * f64::from(trials - successes) / f64::from(successes + 1);
        }
        sum
    }

    #[test]
    fn shares_are_those_of_binomial_trials() {
        for (a, b) in [(1, 5), (2, 4), (3, 3), (4, 2), (5, 1)] {
            let beta = Beta::new(f64::from(a), f64::from(b));
            for step in 1..50 {
                let x = f64::from(step) / 50.0;
                let (found, expected) = (beta.below(x), binomial(x, a, b));
                assert!((found - expected).abs() <= 1e-14, "{a} {b} {x}: {found}, expected {expected}");
            }
        }
    }

    #[test]
    fn quantiles_at_an_end_have_closed_forms() {
        // I_x(1, b) = 1 − (1 − x)^b, I_x(a, 1) = x^a.
        for share in [1e-17, 1e-9, 0.01, 0.3, 0.5] {
            let falling = Beta::new(1.0, 5.0).quantile(share);
            assert!((falling + libm::expm1(libm::log1p(-share) / 5.0)).abs() <= 1e-14 * falling, "{share}");
            let rising = Beta::new(5.0, 1.0).quantile(share);
            assert!((rising - libm::pow(share, 0.2)).abs() <= 1e-14, "{share}");
        }
    }

    proptest! {
        #[test]
        fn quantiles_come_back(a in 1.0..5.0_f64, exponent in -36.0..-0.7_f64) {
            let (beta, share) = (Beta::new(a, 6.0 - a), libm::exp(exponent));
            let x = beta.quantile(share);
            prop_assert!((beta.below(x) - share).abs() <= 1e-12 * share, "{} {}", x, beta.below(x));
        }
    }
}
