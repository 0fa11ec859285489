//! What charts have in common: round ticks and sound numbers, tints, descriptions, and fitting a drawing to its place.

use super::scene::{Scene, Segment, Shape};
use crate::theme::{Color, Theme};

/// No text is smaller, in points, unless a whole drawing must shrink to its place.
pub const SMALLEST: f32 = 6.0;

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

/// A colour thinned with white; `strength` is 1 for the colour itself and 0 for white.
pub fn tint(color: Color, strength: f32) -> Color {
    mix(color, Color { r: 255, g: 255, b: 255 }, strength)
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

/// `title: item; item`: empty parts leave no trace.
pub fn describe(title: &str, items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.filter(|item| !item.is_empty()).collect();
    join(&[title, &items.join("; ")], ": ")
}

/// The parts that aren't empty, with `between` between them.
pub fn join(parts: &[&str], between: &str) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(between)
}

/// `label (detail, detail)`: empty parts leave no trace.
pub fn aside(label: &str, details: &[&str]) -> String {
    match join(details, ", ") {
        details if details.is_empty() => label.to_owned(),
        details if label.is_empty() => details,
        details => format!("{label} ({details})"),
    }
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
    use crate::chart::waterfall::{Step, StepKind, Waterfall};

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
    fn descriptions_leave_out_what_is_empty() {
        assert_eq!(describe("Cash", ["a".to_owned(), String::new(), "b".to_owned()].into_iter()), "Cash: a; b");
        assert_eq!(describe("", std::iter::empty()), "");
        assert_eq!(aside("KPI", &["", "open"]), "KPI (open)");
        assert_eq!(aside("KPI", &["", ""]), "KPI");
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
        let step = |value: f64| Step { label: "x".into(), figure: figure(value, "1"), kind: StepKind::Change };
        let waterfall = Waterfall { title: String::new(), steps: (0..100).map(|at| step(f64::from(at))).collect() };
        let whole = waterfall.draw(300.0, 200.0, &theme(), &measure);
        let (height, shapes) = (whole.height, whole.shapes.len());
        assert!(height > 200.0);
        let fitted = fit(whole, 300.0, 200.0);
        assert_eq!((fitted.width, fitted.height, fitted.shapes.len()), (300.0, 200.0, shapes));
    }
}
