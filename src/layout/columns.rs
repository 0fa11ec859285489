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

/// Shares out `width` among columns: where all fit on one line each gets that and a share of the rest; otherwise short
/// columns get what they need, and long texts share what is left by the square root of their length, which makes their
/// heights alike without starving the shorter one. No column is narrower than its widest word unless all of them
/// together are wider than `width`.
pub fn share(needs: &[Need], width: f32) -> Vec<f32> {
    let most: f32 = needs.iter().map(|need| need.most).sum();
    let least: f32 = needs.iter().map(|need| need.least).sum();
    if most <= width {
        let rest = width - most;
        return needs.iter().map(|need| need.most + rest * need.most / most.max(1.0)).collect();
    }
    if least >= width {
        let firm: f32 = needs.iter().filter(|need| need.firm).map(|need| need.least).sum();
        // Words are broken before amounts are, as long as something is left for them.
        let texts = needs.iter().filter(|need| !need.firm).count();
        let spared = texts > 0 && width - firm >= texts as f32 * width * 0.06;
        let part = if spared { (width - firm) / (least - firm) } else { width / least };
        return needs.iter().map(|need| if need.firm && spared { need.least } else { need.least * part }).collect();
    }

    let mut given: Vec<Option<f32>> = vec![None; needs.len()];
    let brief = width / needs.len() as f32 * 0.75;
    loop {
        let left = width - given.iter().flatten().sum::<f32>();
        let open = || needs.iter().enumerate().filter(|(at, _)| given[*at].is_none());
        let weights: f32 = open().map(|(_, need)| need.most.sqrt()).sum();
        let part = |need: &Need| left * need.most.sqrt() / weights;
        // Who needs less than its share takes that; who needs more than it for one word gets the word.
        let settled: Vec<(usize, f32)> = open()
            .filter_map(|(at, need)| {
                // A short column is worth its line even where its share by length is less.
                (need.most <= part(need).max(brief)).then_some((at, need.most))
            })
            .collect();
        let settled = if settled.is_empty() {
            open().filter_map(|(at, need)| (need.least > part(need)).then_some((at, need.least))).collect()
        } else {
            settled
        };
        if settled.is_empty() {
            return needs.iter().zip(&given).map(|(need, given)| given.unwrap_or_else(|| part(need))).collect();
        }
        for (at, width) in settled {
            given[at] = Some(width);
        }
        let given_all = given.iter().all(Option::is_some);
        if given_all || given.iter().flatten().sum::<f32>() > width {
            return fit(needs, &given, width);
        }
    }
}

/// Corrects widths whose sum is not the table's: each gives or takes by what it has above its widest word.
fn fit(needs: &[Need], given: &[Option<f32>], width: f32) -> Vec<f32> {
    let wanted: Vec<f32> = needs.iter().zip(given).map(|(need, given)| given.unwrap_or(need.least)).collect();
    let spare: f32 = needs.iter().zip(&wanted).map(|(need, width)| (width - need.least).max(0.0)).sum();
    let over = wanted.iter().sum::<f32>() - width;
    if over <= 0.0 {
        let total: f32 = wanted.iter().sum();
        return wanted.iter().map(|own| own * width / total.max(1.0)).collect();
    }
    let part = if spare > 0.0 { (over / spare).min(1.0) } else { 0.0 };
    needs.iter().zip(&wanted).map(|(need, width)| width - (width - need.least).max(0.0) * part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Widths that columns with these (least, most) needs get of 400 points.
    fn shared(needs: &[(f32, f32)]) -> Vec<f32> {
        let needs: Vec<Need> = needs.iter().map(|&(least, most)| Need { least, most, firm: false }).collect();
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
