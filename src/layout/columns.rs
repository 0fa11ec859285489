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

/// The lines of a cell, as the author has them; widths are in points, with the blank at its sides.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lines {
    widest: f32,
    /// All of them, where there are several.
    several: Vec<f32>,
}

impl Lines {
    /// Lines of these widths, with `side` for the blank at each side.
    pub fn new(widths: &[f32], side: f32) -> Self {
        let widest = widths.iter().copied().fold(0.0, f32::max) + 2.0 * side;
        let several =
            if widths.len() > 1 { widths.iter().map(|width| width + 2.0 * side).collect() } else { Vec::new() };
        Lines { widest, several }
    }

    /// How many lines they become in a column.
    fn count(&self, width: f32, side: f32) -> f32 {
        if self.several.is_empty() {
            return lines(self.widest, width, side);
        }
        self.several.iter().map(|line| lines(*line, width, side)).sum()
    }

    /// How many there are while none is broken.
    fn least(&self) -> f32 {
        self.several.len().max(1) as f32
    }
}

/// Most rounds of sharing out; each makes one column wide enough for fewer lines.
const ROUNDS: usize = 80;

/// Rows that are looked at, evenly over the table; more would cost time and change nothing.
const ROWS: usize = 120;

/// A cell that is at most this wide on one line looks bad on two: a date, a name, an amount. In points.
const BRIEF: f32 = 90.0;

/// Shares out `width` among columns so that the table is low. `rows` are, by row and column, the lines of cells, and `side`
/// is the blank at each side of a cell.
///
/// Where all fit on one line each column gets that and a share of the rest. Otherwise each starts with its widest word,
/// and the rest goes, one at a time, to the column that saves the most lines for its width. A column gets less than its
/// widest word only where all of these together are wider than `width`, and amounts last.
pub fn share(needs: &[Need], rows: &[Vec<Lines>], side: f32, width: f32) -> Vec<f32> {
    let most: f32 = needs.iter().map(|need| need.most).sum();
    let least: f32 = needs.iter().map(|need| need.least).sum();
    if most <= width {
        let rest = width - most;
        return needs.iter().map(|need| need.most + rest * need.most / most.max(1.0)).collect();
    }
    if least >= width {
        return squeezed(needs, least, width);
    }
    let rows: Vec<&[Lines]> = rows.iter().step_by(rows.len().div_ceil(ROWS).max(1)).map(Vec::as_slice).collect();
    let mut widths: Vec<f32> = needs.iter().map(|need| need.least).collect();
    let mut left = width - least;
    let count = |row: &&[Lines]| row.iter().zip(&widths).map(|(cell, width)| cell.count(*width, side)).collect();
    let mut counts: Vec<Vec<f32>> = rows.iter().map(count).collect();
    let mut broken = Vec::new();
    for _ in 0..ROUNDS {
        let mut best: Option<(usize, f32, f32)> = None;
        for (at, &width) in widths.iter().enumerate() {
            broken.clear();
            broken.extend(self::broken(&rows, &counts, at, width));
            for wider in steps(&broken, width, side).filter(|step| *step <= left) {
                let worth = saving(&broken, width + wider, side) / wider;
                if worth > 0.0 && best.is_none_or(|(.., most)| worth > most) {
                    best = Some((at, wider, worth));
                }
            }
        }
        let Some((at, wider, _)) = best else { break };
        widths[at] += wider;
        left -= wider;
        for (row, counts) in rows.iter().zip(&mut counts).filter(|(row, _)| row.len() > at) {
            counts[at] = row[at].count(widths[at], side);
        }
    }
    // What is left saves no line any more; it goes where most is to be said.
    let open: Vec<f32> = needs.iter().zip(&widths).map(|(need, width)| (need.most - width).max(0.0).sqrt()).collect();
    let sum: f32 = open.iter().sum();
    let part = |open: &f32| if sum > 0.0 { open / sum } else { 1.0 / needs.len() as f32 };
    widths.iter().zip(&open).map(|(width, open)| width + left * part(open)).collect()
}

/// What a line of text leaves empty at its end, on average: half a word. In points.
const RAG: f32 = 12.0;

/// How many lines one becomes in a column.
fn lines(natural: f32, width: f32, side: f32) -> f32 {
    if natural <= width + 0.01 {
        return 1.0;
    }
    let column = width - 2.0 * side;
    ((natural - 2.0 * side) / (column - RAG).max(column * 0.6).max(1.0)).ceil().max(2.0)
}

/// How much wider a column would have to be for one line less: in its highest cell, its lowest that is broken, and for
/// none broken at all.
fn steps(broken: &[Broken], width: f32, side: f32) -> impl Iterator<Item = f32> {
    let fewer = |natural: f32| {
        let target = lines(natural, width, side) - 1.0;
        let wanted =
            if target <= 1.0 { natural } else { ((natural - 2.0 * side) / target + RAG + 2.0 * side).min(natural) };
        (wanted - width + 0.02).max(0.5)
    };
    let widest = || broken.iter().map(|broken| broken.cell.widest);
    let highest = widest().fold(0.0, f32::max);
    let lowest = widest().fold(f32::MAX, f32::min);
    // The widest of the brief cells: beyond it no date and no name is broken.
    let brief = widest().filter(|natural| *natural <= BRIEF).fold(0.0, f32::max);
    let to_brief = (brief > width).then_some(brief - width + 0.02);
    let steps = (highest > 0.0).then(|| [fewer(highest), fewer(lowest), highest - width + 0.02]);
    steps.into_iter().flatten().chain(to_brief)
}

/// A cell that is broken in a column of today's width.
struct Broken<'a> {
    cell: &'a Lines,
    /// Its lines of today.
    lines: f32,
    /// The lines of the highest of the other cells in its row.
    tallest: f32,
}

/// The cells of a column that are broken. `counts` are, by row and column, the lines of today.
fn broken<'a>(
    rows: &[&'a [Lines]],
    counts: &[Vec<f32>],
    column: usize,
    width: f32,
) -> impl Iterator<Item = Broken<'a>> {
    rows.iter().zip(counts).filter_map(move |(row, counts)| {
        let cell = row.get(column).filter(|cell| cell.widest > width + 0.01)?;
        let (before, after) = (&counts[..column], &counts[column + 1..]);
        let tallest = before.iter().chain(after).copied().fold(1.0, f32::max);
        Some(Broken { cell, lines: counts[column], tallest })
    })
}

/// What a wider column saves: lines of the highest cell of each row, a little for those of the others, and something for
/// each brief cell that is no longer broken.
fn saving(broken: &[Broken], width: f32, side: f32) -> f32 {
    let mut saved = 0.0;
    for Broken { cell, lines, tallest } in broken {
        let after = cell.count(width, side);
        saved += lines.max(*tallest) - after.max(*tallest) + 0.2 * (lines - after);
        if cell.widest <= BRIEF && after < cell.least() + 0.5 {
            saved += 0.5;
        }
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
        let row = needs.iter().map(|need| Lines::new(&[need.most], 0.0)).collect();
        let widths = share(&needs, &[row], 0.0, 400.0);
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
        let rows = rows.map(|row| row.iter().map(|width| Lines::new(&[*width], 0.0)).collect());
        let widths = share(&needs, &rows, 0.0, 400.0);
        assert!(widths[2] > widths[1] * 1.3, "{widths:?}");
    }

    #[test]
    fn a_cell_of_several_lines_is_as_high_as_all_of_them() {
        let needs = [(30.0, 160.0), (30.0, 400.0)].map(|(least, most)| Need { least, most, firm: false });
        let row = vec![Lines::new(&[160.0, 160.0, 150.0], 0.0), Lines::new(&[400.0], 0.0)];
        let widths = share(&needs, &[row], 0.0, 330.0);
        assert!(widths[0] >= 160.0, "{widths:?}");
    }

    #[test]
    fn words_wider_than_the_table_share_its_width() {
        assert_eq!(shared(&[(600.0, 600.0), (200.0, 200.0)]), [300.0, 100.0]);
    }

    #[test]
    fn amounts_stay_whole_where_words_can_be_broken() {
        let need = |least, firm| Need { least, most: least, firm };
        assert_eq!(share(&[need(400.0, false), need(100.0, true)], &[], 0.0, 300.0), [200.0, 100.0]);
    }
}
