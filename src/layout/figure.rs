//! Charts: their shapes as items of a page, labels set by the same engine as all text.

use std::collections::BTreeMap;

use super::flow::{Place, spaced};
use super::fonts::{Library, Style};
use super::page::{Area, Item, TagRole, What};
use super::setting::Setting;
use super::strip::{Figure, Keep, Strip};
use super::style::Dress;
use crate::chart::Chart;
use crate::chart::scene::{Anchor, Scene, Segment, Shape};
use crate::doc::{Align, Inline, Meta};
use crate::theme::{Color, Theme};

/// Sets a chart with its numbered caption below.
pub fn figure<'a>(setting: &mut Setting<'a>, chart: &'a Chart, caption: &'a [Inline], place: Place) -> Vec<Strip<'a>> {
    // Readers say a figure's alternative instead of all that it holds, so its caption stands beside it.
    let parent = if caption.is_empty() { place.tag } else { Some(setting.tag(place.tag, TagRole::Group)) };
    let tag = setting.tag(parent, TagRole::Figure);
    setting.tags[tag].alt = Some(chart.description());
    let figure = Figure { chart, x: place.column.x, width: place.column.width, tag };
    let (items, height) = draw(setting, figure, setting.figure_height);
    let mut strips = vec![Strip { height, items, figure: Some(figure), ..Strip::default() }];
    if !caption.is_empty() {
        setting.figures += 1;
        let label = setting.meta.figure_label.replace("{n}", &setting.figures.to_string());
        strips[0].keep = Keep::Hard;
        strips[0].after = place.dress.size * 0.6;
        let caption_tag = setting.tag(parent, TagRole::Caption);
        strips.extend(self::caption(setting, label, caption, place, caption_tag));
    }
    spaced(strips, place.dress.size * 1.2)
}

/// "Figure 3", then what it shows, small and muted.
pub fn caption<'a>(
    setting: &mut Setting<'a>,
    label: String,
    text: &[Inline],
    place: Place,
    tag: usize,
) -> Vec<Strip<'a>> {
    let mut inlines = vec![Inline::Strong(vec![Inline::Text(label)]), Inline::Text("\u{2002}".to_owned())];
    inlines.extend_from_slice(text);
    let dress = setting.small();
    let column = place.column.at_most(dress.size * 62.0);
    super::flow::kept(setting.lines(&inlines, dress, column, Some(tag)))
}

/// A chart as shapes, measured as a document in `language` would set its labels.
pub fn scene(chart: &Chart, width: f32, max_height: f32, theme: &Theme, fonts: &Library, language: &str) -> Scene {
    let meta = Meta { language: language.to_owned(), ..Meta::default() };
    let setting = Setting::new(theme, &meta, fonts, Vec::new(), BTreeMap::new());
    let measure = |text: &str, size: f32, bold: bool| setting.width(text, label_dress(&setting, size, bold, BLACK));
    chart.draw(width, max_height, theme, &measure)
}

/// The items of a chart at most `max_height` points high, and its height.
pub fn draw(setting: &Setting, figure: Figure, max_height: f32) -> (Vec<Item>, f32) {
    let measure = |text: &str, size: f32, bold: bool| setting.advance(text, label_dress(setting, size, bold, BLACK));
    let scene = figure.chart.draw(figure.width, max_height, setting.theme, &measure);
    let left = figure.x + ((figure.width - scene.width) / 2.0).max(0.0);
    let mut items = Vec::with_capacity(scene.shapes.len());
    for shape in scene.shapes {
        match shape {
            Shape::Rect { x, y, w, h, radius, fill, stroke } => {
                let area = Area { x: x + left, y, w, h };
                items.push(Item { tag: Some(figure.tag), what: What::Rect { area, radius, fill, stroke } });
            }
            Shape::Path { mut segments, fill, stroke } => {
                for segment in &mut segments {
                    match segment {
                        Segment::Move(x, _) | Segment::Line(x, _) => *x += left,
                        Segment::Curve(x1, _, x2, _, x, _) => {
                            (*x1, *x2, *x) = (*x1 + left, *x2 + left, *x + left);
                        }
                        Segment::Close => {}
                    }
                }
                // Lines of one kind, such as a grid's, are one path.
                if let Some(Item { what: What::Path { segments: before, fill: None, stroke: same }, .. }) =
                    items.last_mut()
                    && fill.is_none()
                    && *same == stroke
                {
                    before.append(&mut segments);
                    continue;
                }
                items.push(Item { tag: Some(figure.tag), what: What::Path { segments, fill, stroke } });
            }
            Shape::Text(label) => {
                let dress = label_dress(setting, label.size, label.bold, label.color);
                let align = match label.anchor {
                    Anchor::Start => Align::Start,
                    Anchor::Middle => Align::Center,
                    Anchor::End => Align::End,
                };
                let (runs, _) = setting.one_line(&label.text, dress, label.x + left, align, Some(figure.tag));
                for mut run in runs {
                    super::strip::shift(&mut run, 0.0, label.y - dress.baseline());
                    items.push(run);
                }
            }
        }
    }
    (items, scene.height)
}

const BLACK: Color = Color { r: 0, g: 0, b: 0 };

fn label_dress(setting: &Setting, size: f32, bold: bool, color: Color) -> Dress {
    let style = if bold { Style::Bold } else { Style::Regular };
    let dress = setting.body().heading_family().styled(style).sized(size, 1.2).colored(color);
    Dress { justify: false, tabular: true, verbatim: true, ..dress }
}
