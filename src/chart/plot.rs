//! What charts have in common: round ticks and sound numbers, tints, descriptions, and fitting a drawing to its place.

use std::ops::Range;

use super::scene::{Scene, Segment, Shape};
use crate::theme::{Color, Theme, contrast};

/// No text is smaller, in points, unless a whole drawing must shrink to its place.
pub const SMALLEST: f32 = 6.5;

/// What charts are drawn on.
pub const PAPER: Color = Color { r: 255, g: 255, b: 255 };

/// What painted areas need against the paper (WCAG 2.2, success criterion 1.4.11).
const VISIBLE: f64 = 3.0;

/// A linear scale from values to points.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    low: f64,
    high: f64,
    from: f32,
    to: f32,
}

impl Scale {
    /// Puts the least and the greatest of `values` at `from` and `to`; values that are all one go to `from`.
    pub fn new(values: impl Iterator<Item = f64>, (from, to): (f32, f32)) -> Self {
        let (low, high) = values
            .map(finite)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        Scale { low, high, from, to }
    }

    /// Where a value is; one outside the scale is at its nearer end.
    pub fn at(&self, value: f64) -> f32 {
        if self.high > self.low {
            let share = ((finite(value) - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
            self.from + share as f32 * (self.to - self.from)
        } else {
            self.from
        }
    }
}

/// Draws with the theme's small type, and smaller where the drawing would be too high, but not below [`SMALLEST`].
pub fn shrinking(theme: &Theme, max_height: f32, draw: impl Fn(f32) -> Scene) -> Scene {
    let mut size = theme.text.small.max(SMALLEST);
    loop {
        let scene = draw(size);
        if scene.height <= max_height || size <= SMALLEST {
            return scene;
        }
        size = (size - 0.5).max(SMALLEST);
    }
}

/// Draws as high as is usual, and higher, up to `max_height`, until there is room for every label.
///
/// `draw` gives the drawing of a height and says whether no label covers another.
pub fn growing(usual: f32, max_height: f32, draw: impl Fn(f32) -> (Scene, bool)) -> Scene {
    let mut height = usual.min(max_height);
    loop {
        let (scene, is_free) = draw(height);
        if is_free || height >= max_height {
            return scene;
        }
        height = (height * 1.25).min(max_height);
    }
}

/// A colour thinned with the paper's; `strength` is 1 for the colour itself and 0 for the paper.
pub fn tint(color: Color, strength: f32) -> Color {
    mix(color, PAPER, strength)
}

/// A colour for bars and lines: thinned a little, as far as it still stands out from the paper.
pub fn bar(color: Color) -> Color {
    let tints = [0.8, 0.9].into_iter().map(|strength| tint(color, strength));
    tints.into_iter().find(|tint| contrast(*tint, PAPER) >= VISIBLE).unwrap_or(color)
}

/// `strength` parts of one colour, the rest of another.
pub fn mix(color: Color, other: Color, strength: f32) -> Color {
    let strength = strength.clamp(0.0, 1.0);
    let part = |a: u8, b: u8| (f32::from(a) * strength + f32::from(b) * (1.0 - strength)).round() as u8;
    Color { r: part(color.r, other.r), g: part(color.g, other.g), b: part(color.b, other.b) }
}

/// How strong a colour is when it comes again.
const DARKER: [f32; 4] = [1.0, 0.7, 0.5, 0.35];

/// The colour of the series at `at`; past the theme's last one they come again, darker each time.
pub fn series(theme: &Theme, at: usize) -> Color {
    let colors = &theme.colors.series;
    let Some(color) = colors.get(at % colors.len().max(1)) else { return theme.colors.primary };
    mix(*color, Color { r: 0, g: 0, b: 0 }, DARKER[(at / colors.len()).min(DARKER.len() - 1)])
}

/// Round values (1, 2 or 5 times a power of ten) that cover `low` to `high` and zero in about `count` steps.
///
/// The first is at or below, the last at or above; they rise in equal steps.
pub fn ticks(low: f64, high: f64, count: usize) -> Vec<f64> {
    let (low, high) = (finite(low).min(finite(high)).min(0.0), finite(low).max(finite(high)).max(0.0));
    let span = if high > low { high - low } else { 1.0 };
    let rough = span / count.max(1) as f64;
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().find(|m| m * power >= rough * 0.999).unwrap_or(10.0) * power;
    let first = (low / step).floor() as i64;
    let last = ((low + span).max(high) / step - 1e-9).ceil() as i64;
    (first..=last).map(|i| i as f64 * step).collect()
}

/// The number itself, or zero where it isn't one; huge ones are brought into a range that can be drawn.
pub fn finite(value: f64) -> f64 {
    if value.is_nan() { 0.0 } else { value.clamp(-1e15, 1e15) }
}

/// Sentences in a row; between those that end with a full stop of Latin scripts there is a space.
pub fn sentences<'t>(sentences: impl IntoIterator<Item = &'t str>) -> String {
    let mut text = String::new();
    for sentence in sentences.into_iter().filter(|sentence| !sentence.is_empty()) {
        if !text.is_empty() && !text.ends_with(['。', '！', '？']) {
            text.push(' ');
        }
        text.push_str(sentence);
    }
    text
}

/// The size of the smallest label in points; infinite where there is none.
pub fn smallest_type(scene: &Scene) -> f32 {
    let size = |shape: &Shape| if let Shape::Text(label) = shape { label.size } else { f32::INFINITY };
    scene.shapes.iter().map(size).fold(f32::INFINITY, f32::min)
}

/// Takes `count` rows apart into runs, each as long as `fits` allows and at least one row long.
///
/// `fits` holds for every run that is part of one for which it holds. It is asked for runs about as long as they come to
/// be, so that the work grows with the rows and not with their square.
pub fn runs(count: usize, fits: impl Fn(Range<usize>) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = vec![];
    let mut from = 0;
    while from < count {
        let (mut least, mut most) = (from + 1, count);
        let mut tried = from + runs.last().map_or(8, ExactSizeIterator::len) + 1;
        while tried < most {
            if !fits(from..tried) {
                most = tried - 1;
                break;
            }
            least = tried;
            tried += tried - from;
        }
        while least < most {
            let middle = (least + most).div_ceil(2);
            if fits(from..middle) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        runs.push(from..least);
        from = least;
    }
    runs
}

/// Makes a drawing that is too large smaller as a whole, in the middle of its width.
pub fn fit(mut scene: Scene, width: f32, max_height: f32) -> Scene {
    if scene.height <= max_height || scene.height <= 0.0 {
        return scene;
    }
    let scale = (max_height / scene.height).max(0.0);
    let left = (width - scene.width * scale) / 2.0;
    let at = |x: &mut f32, y: &mut f32| {
        *x = left + *x * scale;
        *y *= scale;
    };
    for shape in &mut scene.shapes {
        match shape {
            Shape::Rect { x, y, w, h, radius, stroke, .. } => {
                at(x, y);
                (*w, *h, *radius) = (*w * scale, *h * scale, *radius * scale);
                if let Some(stroke) = stroke {
                    stroke.width *= scale;
                }
            }
            Shape::Path { segments, stroke, .. } => {
                for segment in segments {
                    match segment {
                        Segment::Move(x, y) | Segment::Line(x, y) => at(x, y),
                        Segment::Curve(ax, ay, bx, by, x, y) => {
                            at(ax, ay);
                            at(bx, by);
                            at(x, y);
                        }
                        Segment::Close => {}
                    }
                }
                if let Some(stroke) = stroke {
                    stroke.width *= scale;
                }
            }
            Shape::Text(label) => {
                at(&mut label.x, &mut label.y);
                label.size *= scale;
            }
        }
    }
    Scene { width, height: max_height, shapes: scene.shapes }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::samples::{figure, measure, theme};
    use crate::chart::waterfall::{Step, Waterfall};

    #[track_caller]
    fn ticks_are(low: f64, high: f64, expected: &[f64]) {
        let ticks = ticks(low, high, 5);
        assert_eq!(ticks.len(), expected.len(), "{ticks:?}");
        for (tick, expected) in ticks.iter().zip(expected) {
            assert!((tick - expected).abs() <= expected.abs() * 1e-9, "{ticks:?}");
        }
    }

    #[test]
    fn ticks_are_round_and_cover_the_values_and_zero() {
        ticks_are(0.0, 100.0, &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        ticks_are(-450.0, 762.0, &[-500.0, 0.0, 500.0, 1000.0]);
        ticks_are(3.0, 9.0, &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        ticks_are(-0.003, 0.0, &[-0.003, -0.002, -0.001, 0.0]);
    }

    #[test]
    fn ticks_exist_for_values_that_are_no_range() {
        ticks_are(0.0, 0.0, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        ticks_are(f64::NAN, f64::NAN, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        assert!(ticks(f64::NEG_INFINITY, f64::INFINITY, 5).len() < 12);
    }

    #[test]
    fn a_scale_keeps_values_within_its_ends() {
        let scale = Scale::new([10.0, 20.0].into_iter(), (0.0, 100.0));
        for (value, expected) in [(5.0, 0.0), (10.0, 0.0), (15.0, 50.0), (30.0, 100.0)] {
            assert!((scale.at(value) - expected).abs() < 0.001, "{value}");
        }
    }

    #[test]
    fn sentences_are_joined_as_their_script_joins_them() {
        assert_eq!(sentences(["One.", "", "Two."]), "One. Two.");
        assert_eq!(sentences(["一。", "二。"]), "一。二。");
        assert_eq!(sentences([]), "");
    }

    #[test]
    fn rows_are_taken_apart_into_runs_that_fit() {
        let lengths = [3, 3, 3, 9, 1, 1];
        let fits = |run: Range<usize>| lengths[run].iter().sum::<i32>() <= 6;
        assert_eq!(runs(lengths.len(), fits), [0..2, 2..3, 3..4, 4..6]);
        assert!(runs(0, |_| true).is_empty());
    }

    #[test]
    fn bars_stand_out_from_the_paper() {
        let pale = Color { r: 140, g: 145, b: 150 };
        assert_eq!(bar(pale), pale);
        assert!(bar(Color { r: 20, g: 60, b: 90 }).b > 90);
    }

    #[test]
    fn series_that_come_again_are_darker() {
        let theme = theme();
        let count = theme.colors.series.len();
        assert_eq!(series(&theme, 1), theme.colors.series[1]);
        assert!(series(&theme, count + 1).r < series(&theme, 1).r);
    }

    #[test]
    fn a_drawing_that_is_too_high_shrinks_as_a_whole() {
        let step = |value: f64| Step { label: "x".into(), figure: figure(value, "1"), ..Step::default() };
        let waterfall = Waterfall { steps: (0..100).map(|at| step(f64::from(at))).collect(), ..Waterfall::default() };
        let whole = waterfall.draw(300.0, 200.0, &theme(), &measure);
        let (height, shapes) = (whole.height, whole.shapes.len());
        assert!(height > 200.0);
        let fitted = fit(whole, 300.0, 200.0);
        assert_eq!((fitted.width, fitted.height, fitted.shapes.len()), (300.0, 200.0, shapes));
    }
}
