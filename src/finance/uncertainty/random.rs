//! Random numbers that need no state: each is computed from a seed and its place.
//!
//! The generator is Philox 4x32 with ten rounds (Salmon, Moraes, Dror, Shaw, *Parallel random numbers: as easy as
//! 1, 2, 3*, 2011). It enciphers a counter with the seed, so any number can be had without those before it, and
//! threads need not agree on anything. It passes the `TestU01` batteries.

/// Two numbers above 0 and below 1 for a block of a run.
pub fn pair(seed: u64, run: u64, block: u32) -> [f64; 2] {
    let [a, b, c, d] = philox([run as u32, (run >> 32) as u32, block, 0], [seed as u32, (seed >> 32) as u32]);
    [open_unit(a, b), open_unit(c, d)]
}

/// A number from 64 random bits: the middle of one of 2^52 equal parts of the unit, so that neither 0 nor 1 is met.
fn open_unit(low: u32, high: u32) -> f64 {
    let bits = u64::from(high) << 32 | u64::from(low);
    ((bits >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
}

/// Four random words for a counter and a key.
fn philox(counter: [u32; 4], key: [u32; 2]) -> [u32; 4] {
    let (mut words, mut key) = (counter, key);
    for _ in 0..10 {
        let [left, right] = [u64::from(words[0]) * 0xD251_1F53, u64::from(words[2]) * 0xCD9E_8D57]
            .map(|wide| [(wide >> 32) as u32, wide as u32]);
        words = [right[0] ^ words[1] ^ key[0], right[1], left[0] ^ words[3] ^ key[1], left[1]];
        key = [key[0].wrapping_add(0x9E37_79B9), key[1].wrapping_add(0xBB67_AE85)];
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_known_answers_of_the_authors() {
        // `kat_vectors` of Random123.
        let (ones, pi) = (u32::MAX, [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344]);
        for (counter, key, expected) in [
            ([0; 4], [0; 2], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
            ([ones; 4], [ones; 2], [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
            (pi, [0xa409_3822, 0x299f_31d0], [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]),
        ] {
            assert_eq!(philox(counter, key), expected);
        }
    }

    #[test]
    fn numbers_lie_inside_the_unit() {
        assert_eq!(open_unit(0, 0).to_bits(), (0.5 / (1_u64 << 52) as f64).to_bits());
        assert!(open_unit(u32::MAX, u32::MAX) < 1.0);
    }

    #[test]
    fn numbers_fill_the_unit_evenly() {
        // Pearson's χ² over 100 parts: 99 degrees of freedom, so above 149 once in a thousand seeds.
        let mut counts = [0_u32; 100];
        (0..50_000).flat_map(|run| pair(1, run, 0)).for_each(|number| counts[(number * 100.0) as usize] += 1);
        let chi: f64 = counts.iter().map(|count| (f64::from(*count) - 1000.0).powi(2) / 1000.0).sum();
        assert!(chi < 149.0, "{chi}");
    }
}
