//! SVG: a chart as a picture that stands alone.

use std::fmt::Write as _;

use crate::chart::scene::{Anchor, Label, Scene, Segment, Shape, Stroke};
use crate::theme::Color;

/// Families that a reader's machine is likely to have, after the wanted one.
const FALLBACKS: &str = "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Segoe UI', Helvetica, Arial, sans-serif";

/// The drawing as an SVG file; texts stay texts, in `family` or what the machine has.
///
/// `title` names the drawing and `description` says what it shows, for readers that do not see it.
pub fn write(scene: &Scene, family: &str, title: &str, description: &str) -> String {
    let (width, height) = (number(scene.width), number(scene.height));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title\" aria-describedby=\"desc\">\n\
         <title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n\
         <g font-family=\"'{}', {FALLBACKS}\" style=\"font-variant-numeric: tabular-nums\">\n",
        escaped(title),
        escaped(description),
        escaped(family)
    );
    for shape in &scene.shapes {
        match shape {
            Shape::Rect { x, y, w, h, radius, fill, stroke } => {
                let place = format!(
                    "x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                    number(*x),
                    number(*y),
                    number(*w),
                    number(*h)
                );
                let round = if *radius > 0.0 { format!(" rx=\"{}\"", number(*radius)) } else { String::new() };
                let _ = writeln!(svg, "<rect {place}{round}{}/>", dress(*fill, stroke.as_ref()));
            }
            Shape::Path { segments, fill, stroke } => {
                let _ = writeln!(svg, "<path d=\"{}\"{}/>", path(segments), dress(*fill, stroke.as_ref()));
            }
            Shape::Text(label) => svg.push_str(&text(label)),
        }
    }
    svg.push_str("</g>\n</svg>\n");
    svg
}

fn text(label: &Label) -> String {
    let anchor = match label.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    format!(
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}{anchor} fill=\"{}\">{}</text>\n",
        number(label.x),
        number(label.y),
        number(label.size),
        if label.bold { " font-weight=\"bold\"" } else { "" },
        color(label.color),
        escaped(&label.text)
    )
}

fn path(segments: &[Segment]) -> String {
    let mut path = String::new();
    for segment in segments {
        let (letter, values): (char, &[f32]) = match segment {
            Segment::Move(x, y) => ('M', &[*x, *y]),
            Segment::Line(x, y) => ('L', &[*x, *y]),
            Segment::Curve(x1, y1, x2, y2, x, y) => ('C', &[*x1, *y1, *x2, *y2, *x, *y]),
            Segment::Close => ('Z', &[]),
        };
        path.push(letter);
        let values: Vec<String> = values.iter().map(|&value| number(value)).collect();
        path.push_str(&values.join(" "));
    }
    path
}

fn dress(fill: Option<Color>, stroke: Option<&Stroke>) -> String {
    let mut dress = format!(" fill=\"{}\"", fill.map_or_else(|| "none".to_owned(), color));
    if let Some(stroke) = stroke {
        let _ = write!(dress, " stroke=\"{}\" stroke-width=\"{}\"", color(stroke.color), number(stroke.width));
        if let Some((dash, gap)) = stroke.dash {
            let _ = write!(dress, " stroke-dasharray=\"{} {}\"", number(dash), number(gap));
        }
    }
    dress
}

fn color(color: Color) -> String {
    format!("#{:02x}{:02x}{:02x}", color.r, color.g, color.b)
}

/// Rounded to hundredths; adding zero keeps `-0` out.
fn number(value: f32) -> String {
    ((value * 100.0).round() / 100.0 + 0.0).to_string()
}

/// Escaped for texts and attributes, without the characters that XML cannot hold.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\t' | '\n' => safe.push(character),
            _ if character.is_control() || matches!(character, '\u{FFFE}' | '\u{FFFF}') => {}
            _ => safe.push(character),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLUE: Color = Color { r: 27, g: 54, b: 93 };

    fn drawing(shape: Shape) -> String {
        let scene = Scene { width: 100.0, height: 50.0, shapes: vec![shape] };
        write(&scene, "Inter", "Costs", "Costs fall")
    }

    #[test]
    fn texts_are_escaped_and_anchored() {
        let svg = drawing(Shape::Text(Label {
            x: 10.0,
            y: 20.5,
            text: "R&D <成本>\u{1}".to_owned(),
            size: 9.0,
            bold: true,
            color: BLUE,
            anchor: Anchor::End,
        }));
        let line = "<text x=\"10\" y=\"20.5\" font-size=\"9\" font-weight=\"bold\" text-anchor=\"end\" \
                    fill=\"#1b365d\">R&amp;D &lt;成本&gt;</text>\n";
        assert!(svg.contains(line), "{svg}");
        assert!(svg.contains("<title id=\"title\">Costs</title>"), "{svg}");
        assert!(svg.contains("<desc id=\"desc\">Costs fall</desc>"), "{svg}");
    }

    #[test]
    fn paths_keep_curves_and_dashes() {
        let stroke = Stroke { color: BLUE, width: 0.5, dash: Some((2.0, 1.0)) };
        let segments = vec![
            Segment::Move(0.0, 0.0),
            Segment::Curve(1.0, 0.0, 2.0, 1.0, 2.0, 2.004),
            Segment::Line(-0.001, 2.0),
            Segment::Close,
        ];
        let svg = drawing(Shape::Path { segments, fill: None, stroke: Some(stroke) });
        let path = "<path d=\"M0 0C1 0 2 1 2 2L0 2Z\" fill=\"none\" stroke=\"#1b365d\" stroke-width=\"0.5\" \
                    stroke-dasharray=\"2 1\"/>";
        assert!(svg.contains(path), "{svg}");
    }

    #[test]
    fn rounded_rectangles_are_rectangles() {
        let svg = drawing(Shape::Rect { x: 1.0, y: 2.0, w: 3.0, h: 4.0, radius: 1.5, fill: Some(BLUE), stroke: None });
        assert!(svg.contains("<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" rx=\"1.5\" fill=\"#1b365d\"/>"), "{svg}");
    }
}
