//! Widths of a table's columns, from what stands in them.

/// What a column asks for, in points, with the blank at its sides.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Need {
    /// Its widest word.
    pub least: f32,
    /// Its widest line, if none were broken.
    pub most: f32,
    /// Whether it holds amounts, which lose their sense when broken.
    pub firm: bool,
}

/// How finely width is shared out.
const STEPS: usize = 60;

/// Rows that are looked at, evenly over the table; more would cost time and change nothing.
const ROWS: usize = 250;

/// Shares out `width` among columns so that the table is low. `rows` are, by row and column, the widths that cells would
/// have on one line.
///
/// Where all fit on one line each column gets that and a share of the rest. Otherwise each starts with its widest word,
/// and the rest goes in small steps to the column where a step saves the most lines. A column gets less than its widest
/// word only where all of these together are wider than `width`, and amounts last.
pub fn share(needs: &[Need], rows: &[Vec<f32>], width: f32) -> Vec<f32> {
    let most: f32 = needs.iter().map(|need| need.most).sum();
    let least: f32 = needs.iter().map(|need| need.least).sum();
    if most <= width {
        let rest = width - most;
        return needs.iter().map(|need| need.most + rest * need.most / most.max(1.0)).collect();
    }
    if least >= width {
        return squeezed(needs, least, width);
    }
    let rows: Vec<&[f32]> = rows.iter().step_by(rows.len().div_ceil(ROWS).max(1)).map(Vec::as_slice).collect();
    let mut widths: Vec<f32> = needs.iter().map(|need| need.least).collect();
    let step = (width - least) / STEPS as f32;
    for _ in 0..STEPS {
        let (mut best, mut saved) = (None, 0.0);
        for at in 0..needs.len() {
            let gain = saving(&rows, &widths, at, step);
            if gain > saved {
                (best, saved) = (Some(at), gain);
            }
        }
        // Where nothing saves lines any more, the rest goes where most is to be said.
        let longest = || (0..needs.len()).max_by(|a, b| needs[*a].most.total_cmp(&needs[*b].most));
        if let Some(at) = best.or_else(longest) {
            widths[at] += step;
        }
    }
    widths
}

/// Lines that are saved if a column is `step` wider: those of the highest cell of each row, and a little for the others.
fn saving(rows: &[&[f32]], widths: &[f32], column: usize, step: f32) -> f32 {
    // Lines are never quite full.
    let lines = |natural: f32, width: f32| if natural <= width { 1.0 } else { (natural * 1.06 / width).max(1.3) };
    let mut saved = 0.0;
    for row in rows {
        let Some(&natural) = row.get(column) else { continue };
        if natural <= widths[column] {
            continue;
        }
        let others = row.iter().zip(widths).enumerate().filter(|(at, _)| *at != column);
        let tallest = others.map(|(_, (natural, width))| lines(*natural, *width)).fold(1.0, f32::max);
        let (before, after) = (lines(natural, widths[column]), lines(natural, widths[column] + step));
        saved += before.max(tallest) - after.max(tallest) + 0.15 * (before - after);
    }
    saved
}

/// Widths where not even the widest words fit side by side.
fn squeezed(needs: &[Need], least: f32, width: f32) -> Vec<f32> {
    let firm: f32 = needs.iter().filter(|need| need.firm).map(|need| need.least).sum();
    // Words are broken before amounts are, as long as something is left for them.
    let texts = needs.iter().filter(|need| !need.firm).count();
    let spared = texts > 0 && width - firm >= texts as f32 * width * 0.06;
    let part = if spared { (width - firm) / (least - firm) } else { width / least };
    needs.iter().map(|need| if need.firm && spared { need.least } else { need.least * part }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Widths that columns with these (least, most) needs get of 400 points.
    fn shared(needs: &[(f32, f32)]) -> Vec<f32> {
        let needs: Vec<Need> = needs.iter().map(|&(least, most)| Need { least, most, firm: false }).collect();
        let row = needs.iter().map(|need| need.most).collect();
        let widths = share(&needs, &[row], 400.0);
        let sum: f32 = widths.iter().sum();
        assert!((sum - 400.0).abs() < 0.5, "{widths:?}");
        widths
    }

    #[test]
    fn what_fits_is_spread() {
        assert_eq!(shared(&[(50.0, 100.0), (50.0, 100.0)]), [200.0, 200.0]);
    }

    #[test]
    fn long_texts_get_what_short_columns_do_not_need() {
        let widths = shared(&[(40.0, 60.0), (50.0, 2000.0), (30.0, 55.0)]);
        assert!(widths[1] > 270.0, "{widths:?}");
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
    fn width_goes_where_rows_are_high() {
        // The second column's longest text stands beside a longer one, so its width would save nothing.
        let needs =
            [(30.0, 900.0), (30.0, 300.0), (30.0, 300.0)].map(|(least, most)| Need { least, most, firm: false });
        let rows =
            [vec![900.0, 300.0, 20.0], vec![20.0, 20.0, 300.0], vec![20.0, 20.0, 300.0], vec![20.0, 20.0, 300.0]];
        let widths = share(&needs, &rows, 400.0);
        assert!(widths[2] > widths[1] * 1.3, "{widths:?}");
    }

    #[test]
    fn words_wider_than_the_table_share_its_width() {
        assert_eq!(shared(&[(600.0, 600.0), (200.0, 200.0)]), [300.0, 100.0]);
    }

    #[test]
    fn amounts_stay_whole_where_words_can_be_broken() {
        let need = |least, firm| Need { least, most: least, firm };
        assert_eq!(share(&[need(400.0, false), need(100.0, true)], &[], 300.0), [200.0, 100.0]);
    }
}
