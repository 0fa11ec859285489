//! The standard normal distribution.

#![allow(clippy::excessive_precision, reason = "coefficients stand as they were published")]

use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// The share of it below `z`. Accurate to the last digits in the lower tail; for the upper one, ask for `−z`.
pub fn below(z: f64) -> f64 {
    0.5 * libm::erfc(-z * FRAC_1_SQRT_2)
}

/// Its density at `z`.
pub fn density(z: f64) -> f64 {
    libm::exp(-0.5 * z * z) / (2.0 * PI).sqrt()
}

/// The `z` below which a share of it lies, for a share above 0 and below 1.
///
/// Wichura, *Algorithm AS 241: the percentage points of the normal distribution*, Applied Statistics 37, 1988: rational
/// functions that are right to 16 digits, with a logarithm and a root in the tails only.
pub fn quantile(share: f64) -> f64 {
    let from_middle = share - 0.5;
    if from_middle.abs() <= 0.425 {
        return from_middle * ratio(0.180_625 - from_middle * from_middle, &MIDDLE);
    }
    let tail = if from_middle < 0.0 { share } else { 1.0 - share };
    let far = (-libm::log(tail)).sqrt();
    let size = if far <= 5.0 { ratio(far - 1.6, &TAIL) } else { ratio(far - 5.0, &END) };
    size.copysign(from_middle)
}

/// One polynomial over another; coefficients from the constant up.
fn ratio(r: f64, [above, below]: &[[f64; 8]; 2]) -> f64 {
    let value = |coefficients: &[f64; 8]| coefficients.iter().rev().fold(0.0, |sum, c| sum * r + c);
    value(above) / value(below)
}

/// From 0.075 to 0.925.
const MIDDLE: [[f64; 8]; 2] = [
    [
        3.387_132_872_796_366_608,
        133.141_667_891_784_377_45,
        1_971.590_950_306_551_442_7,
        13_731.693_765_509_461_125,
        45_921.953_931_549_871_457,
        67_265.770_927_008_700_853,
        33_430.575_583_588_128_105,
        2_509.080_928_730_122_672_7,
    ],
    [
        1.0,
        42.313_330_701_600_911_252,
        687.187_007_492_057_908_3,
        5_394.196_021_424_751_107_7,
        21_213.794_301_586_595_867,
        39_307.895_800_092_710_61,
        28_729.085_735_721_942_674,
        5_226.495_278_852_854_561,
    ],
];

/// Beyond, down to exp(−25).
const TAIL: [[f64; 8]; 2] = [
    [
        1.423_437_110_749_683_577_34,
        4.630_337_846_156_545_295_9,
        5.769_497_221_460_691_405_5,
        3.647_848_324_763_204_605_04,
        1.270_458_252_452_368_382_58,
        0.241_780_725_177_450_611_77,
        0.022_723_844_989_269_184_583_3,
        7.745_450_142_783_414_076_4e-4,
    ],
    [
        1.0,
        2.053_191_626_637_758_821_87,
        1.676_384_830_183_803_849_4,
        0.689_767_334_985_100_004_55,
        0.148_103_976_427_480_074_59,
        0.015_198_666_563_616_457_196_6,
        5.475_938_084_995_344_946e-4,
        1.050_750_071_644_416_843_24e-9,
    ],
];

/// What is further out.
const END: [[f64; 8]; 2] = [
    [
        6.657_904_643_501_103_777_2,
        5.463_784_911_164_114_369_9,
        1.784_826_539_917_291_335_8,
        0.296_560_571_828_504_891_23,
        0.026_532_189_526_576_123_093,
        1.242_660_947_388_078_438_6e-3,
        2.711_555_568_743_487_578_15e-5,
        2.010_334_399_292_288_132_65e-7,
    ],
    [
        1.0,
        0.599_832_206_555_887_937_69,
        0.136_929_880_922_735_805_31,
        0.014_875_361_290_850_614_852_5,
        7.868_691_311_456_132_591e-4,
        1.846_318_317_510_054_681_8e-5,
        1.421_511_758_316_445_888_7e-7,
        2.044_263_103_389_939_785_64e-15,
    ],
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn quantiles_are_those_of_the_paper_and_of_tables() {
        // Wichura's checks, and the 97.5 % point of every table.
        for (share, expected) in [
            (0.25, -0.674_489_750_196_081_7),
            (0.001, -3.090_232_306_167_814),
            (1e-20, -9.262_340_089_798_408),
            (0.975, 1.959_963_984_540_054),
            (0.5, 0.0),
        ] {
            let found = quantile(share);
            assert!((found - expected).abs() <= 4e-15 * expected.abs(), "{share}: {found}, expected {expected}");
        }
    }

    #[test]
    fn the_density_is_the_slope() {
        for z in [-5.0, -1.0, 0.0, 0.5, 2.0] {
            let slope = (below(z + 1e-5) - below(z - 1e-5)) / 2e-5;
            assert!((density(z) - slope).abs() < 1e-9, "{z}");
        }
    }

    proptest! {
        #[test]
        fn quantiles_come_back(exponent in -36.0..-0.7_f64) {
            let share = libm::exp(exponent);
            prop_assert!((below(quantile(share)) - share).abs() <= 1e-13 * share);
            prop_assert!((below(-quantile(1.0 - share)) - (1.0 - (1.0 - share))).abs() <= 1e-13 * share.max(1e-3));
        }
    }
}
