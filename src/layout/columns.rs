//! Widths of a table's columns, from what stands in them.

/// What a column asks for, in points, with the blank at its sides.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Need {
    /// Its widest word.
    pub least: f32,
    /// Its widest line, if none were broken.
    pub most: f32,
}

/// In how many steps the width that is left is given away.
const STEPS: usize = 160;

/// Shares out `width` among columns. Where all fit on one line each gets that and a share of the rest. Otherwise each
/// starts with its widest word, and what is left goes step by step to the column that makes the table lower: `rows` hold
/// the width that each cell would need on one line. No column is narrower than its widest word unless all of them together
/// are wider than `width`.
pub fn share(needs: &[Need], rows: &[Vec<f32>], width: f32) -> Vec<f32> {
    let most: f32 = needs.iter().map(|need| need.most).sum();
    let least: f32 = needs.iter().map(|need| need.least).sum();
    if most <= width {
        let rest = width - most;
        return needs.iter().map(|need| need.most + rest * need.most / most.max(1.0)).collect();
    }
    if least >= width {
        return needs.iter().map(|need| need.least * width / least).collect();
    }

    let mut widths: Vec<f32> = needs.iter().map(|need| need.least).collect();
    let step = (width - least) / STEPS as f32;
    for _ in 0..STEPS {
        let gain = |column: usize| -> f32 { rows.iter().map(|row| gain(row, &widths, column, step)).sum() };
        let best = (0..widths.len()).map(|column| (column, gain(column))).max_by(|a, b| a.1.total_cmp(&b.1));
        match best {
            Some((column, gain)) if gain > 0.0 => widths[column] += step,
            // Nothing gets lower any more: all grow alike.
            _ => {
                let sum: f32 = widths.iter().sum();
                widths.iter_mut().for_each(|own| *own *= (sum + step) / sum);
            }
        }
    }
    widths
}

/// How much lower a row gets when a column grows by `step`: mostly what its highest cell loses, a little what any does.
fn gain(row: &[f32], widths: &[f32], column: usize, step: f32) -> f32 {
    let lines = |natural: f32, width: f32| if natural <= width { 1.0 } else { 1.08 * natural / width };
    let of = |at: usize, grown: bool| {
        let width = widths.get(at).copied().unwrap_or(1.0);
        lines(row[at], if grown && at == column { width + step } else { width })
    };
    if column >= row.len() {
        return 0.0;
    }
    let highest = |grown: bool| (0..row.len()).map(|at| of(at, grown)).fold(0.0, f32::max);
    highest(false) - highest(true) + 0.15 * (of(column, false) - of(column, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Widths that columns with these (least, most) needs get of 400 points.
    fn shared(needs: &[(f32, f32)]) -> Vec<f32> {
        let needs: Vec<Need> = needs.iter().map(|&(least, most)| Need { least, most }).collect();
        let widths = share(&needs, 400.0);
        let sum: f32 = widths.iter().sum();
        assert!((sum - 400.0).abs() < 0.5, "{widths:?}");
        widths
    }

    #[test]
    fn what_fits_is_spread() {
        assert_eq!(shared(&[(50.0, 100.0), (50.0, 100.0)]), [200.0, 200.0]);
    }

    #[test]
    fn short_columns_stay_on_one_line_beside_long_texts() {
        let widths = shared(&[(40.0, 60.0), (50.0, 2000.0), (30.0, 55.0)]);
        assert_eq!((widths[0], widths[2]), (60.0, 55.0));
    }

    #[test]
    fn no_column_is_narrower_than_its_widest_word() {
        for needs in [[(150.0, 160.0), (90.0, 900.0), (120.0, 3000.0)], [(10.0, 390.0), (200.0, 210.0), (5.0, 8000.0)]]
        {
            let widths = shared(&needs);
            assert!(widths.iter().zip(needs).all(|(width, (least, _))| *width >= least - 0.01), "{widths:?}");
        }
    }

    #[test]
    fn words_wider_than_the_table_share_its_width() {
        assert_eq!(shared(&[(600.0, 600.0), (200.0, 200.0)]), [300.0, 100.0]);
    }

    #[test]
    fn amounts_stay_whole_where_words_can_be_broken() {
        let need = |least, firm| Need { least, most: least, firm };
        assert_eq!(share(&[need(400.0, false), need(100.0, true)], 300.0), [200.0, 100.0]);
    }
}
