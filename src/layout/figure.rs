//! Charts: their shapes as items of a page, labels set by the same engine as all text.

use std::cmp::Ordering;
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
    spaced(strips, setting.theme.spacing.block.max(place.dress.size * 0.6))
}

/// Which pages a chart takes for itself.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnPages {
    /// The chart in parts, one a page.
    pub parts: Vec<Chart>,
    /// Whether the pages are turned.
    pub turned: bool,
}

/// What a chart that can't be read within running text needs; none for one that can.
///
/// The text's width and height are those of an upright page and of a turned one.
pub fn own_pages(setting: &Setting, chart: &Chart, upright: (f32, f32), turned: (f32, f32)) -> Option<OwnPages> {
    let theme = setting.theme;
    let measure = measure(setting);
    if chart.reads(upright.0, upright.1 * IN_TEXT, theme, &measure) {
        return None;
    }
    let room = |(width, height): (f32, f32)| (width, height - caption_room(setting));
    let parts = |(width, height): (f32, f32)| chart.parts(width, height, theme, &measure);
    let (upright, turned) = (room(upright), room(turned));
    let on_upright = parts(upright);
    if !chart.may_turn() {
        return Some(OwnPages { parts: on_upright, turned: false });
    }
    let on_turned = parts(turned);
    let size = |(width, height): (f32, f32)| chart.type_size(width, height, theme, &measure);
    let turns = match on_turned.len().cmp(&on_upright.len()) {
        Ordering::Less => true,
        Ordering::Equal => on_turned.len() == 1 && size(turned) > size(upright),
        Ordering::Greater => false,
    };
    Some(OwnPages { parts: if turns { on_turned } else { on_upright }, turned: turns })
}

/// Sets a chart's parts with their captions: the strips of each page.
pub fn pages<'a>(setting: &mut Setting<'a>, own: &OwnPages, caption: &[Inline], place: Place) -> Vec<Vec<Strip<'a>>> {
    let height = setting.room - caption_room(setting);
    setting.figures += 1;
    let number = setting.figures.to_string();
    let count = own.parts.len();
    let mut pages = vec![];
    for (at, chart) in own.parts.iter().enumerate() {
        let pattern = if count > 1 { &setting.meta.figure_part_label } else { &setting.meta.figure_label };
        let label = pattern.replace("{n}", &number);
        let label = label.replace("{parts}", &count.to_string()).replace("{part}", &(at + 1).to_string());
        let tag = setting.tag(place.tag, TagRole::Figure);
        setting.tags[tag].alt = Some(chart.description());
        let figure = Figure { chart, x: place.column.x, width: place.column.width, tag };
        let caption_tag = setting.tag(Some(tag), TagRole::Caption);
        let caption = self::caption(setting, label, caption, place, caption_tag);
        // A caption of many lines takes its room from the chart rather than a page of its own.
        let after = place.dress.size * 0.6;
        let left = setting.room - super::strip::height(&caption) - after - 0.5;
        let (items, height) = draw(setting, figure, height.min(left));
        let mut strips = vec![Strip { height, items, after, keep: Keep::Hard, ..Strip::default() }];
        strips.extend(caption);
        pages.push(strips);
    }
    pages
}

/// Room for a caption of two lines, in points.
fn caption_room(setting: &Setting) -> f32 {
    setting.theme.text.small * 5.0
}

/// How much of a page a chart in running text may take.
pub const IN_TEXT: f32 = 0.66;

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
    let measure = measure(&setting);
    chart.draw(width, max_height, theme, &measure)
}

/// The items of a chart at most `max_height` points high, and its height.
pub fn draw(setting: &Setting, figure: Figure, max_height: f32) -> (Vec<Item>, f32) {
    let measure = measure(setting);
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
                // Lines of one kind that follow each other, such as a grid's, are one path.
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

/// The items of a chart drawn again at most `max_height` points high, if its labels can be read then.
pub fn smaller(setting: &Setting, figure: Figure, max_height: f32) -> Option<(Vec<Item>, f32)> {
    let measure = measure(setting);
    let reads = figure.chart.reads(figure.width, max_height, setting.theme, &measure);
    reads.then(|| draw(setting, figure, max_height))
}

/// How wide a label is, by its text, its size and whether it is bold.
fn measure(setting: &Setting) -> impl Fn(&str, f32, bool) -> f32 {
    |text, size, bold| setting.advance(text, label_dress(setting, size, bold, BLACK))
}

const BLACK: Color = Color { r: 0, g: 0, b: 0 };

fn label_dress(setting: &Setting, size: f32, bold: bool, color: Color) -> Dress {
    let style = if bold { Style::Bold } else { Style::Regular };
    let dress = setting.body().table_family().styled(style).sized(size, 1.2).colored(color);
    Dress { justify: false, tabular: true, verbatim: true, ..dress }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart;
    use crate::chart::map::{BvfMap, Level, Node};
    use crate::chart::waterfall::{Step, Waterfall};
    use crate::doc::{Block, Document, Kind};
    use crate::layout::lay_out;
    use crate::layout::page::Pages;
    use crate::layout::tests::theme;

    fn block(kind: Kind) -> Block {
        Block::new(kind)
    }

    /// Pages of a chart between two paragraphs.
    fn pages_with(chart: Chart) -> Pages {
        let paragraph = |text: &str| block(Kind::Paragraph(vec![Inline::Text(text.to_owned())]));
        let caption = vec![Inline::Text("Contributions".to_owned())];
        let figure = Block {
            origin: Some("picture".to_owned()),
            changed: false,
            kind: Kind::Figure { chart: Box::new(chart), name: String::new(), caption },
        };
        let meta = Meta {
            language: "en".to_owned(),
            figure_label: "Figure {n}".to_owned(),
            figure_part_label: "Figure {n}, part {part} of {parts}".to_owned(),
            ..Meta::default()
        };
        let document = Document { meta, blocks: vec![paragraph("Before"), figure, paragraph("After")] };
        lay_out(&document, &theme(), Library::embedded())
    }

    fn waterfall(steps: usize) -> Chart {
        let step = |at: usize| Step {
            label: format!("Step {at}"),
            figure: chart::Figure { value: 1.0, text: "1".to_owned() },
            said: format!("Step {at} adds 1."),
            ..Step::default()
        };
        Chart::Waterfall(Waterfall { steps: (0..steps).map(step).collect(), ..Waterfall::default() })
    }

    /// A map of six nodes on each level, all with one label.
    fn map(label: &str) -> Chart {
        let node = |at: usize| Node { id: at.to_string(), label: label.to_owned(), ..Node::default() };
        let level = |at: usize| Level { title: "Level".to_owned(), nodes: (at * 6..at * 6 + 6).map(node).collect() };
        Chart::Map(BvfMap { levels: std::array::from_fn(level), ..BvfMap::default() })
    }

    /// What is painted on each page.
    fn said(pages: &Pages) -> Vec<String> {
        let words = |item: &Item| match &item.what {
            What::Glyphs(run) => format!("{} ", run.text),
            _ => String::new(),
        };
        pages.pages.iter().map(|page| page.items.iter().map(words).collect()).collect()
    }

    #[test]
    fn a_chart_that_can_be_read_stands_in_the_text() {
        let said = said(&pages_with(waterfall(10)));
        assert_eq!(said.len(), 1);
        assert!(said[0].contains("Figure 1") && !said[0].contains("part"), "{said:?}");
    }

    #[test]
    fn a_chart_too_large_for_a_page_goes_on_over_several() {
        let pages = pages_with(waterfall(200));
        let said = said(&pages);
        let parts = said.len() - 2;
        assert!(parts >= 3 && said[0].contains("Before") && said[parts + 1].contains("After"), "{said:?}");
        for (at, said) in said[1..=parts].iter().enumerate() {
            assert!(said.replace(' ', "").contains(&format!("Figure1,part{}of{parts}", at + 1)), "{said}");
        }
        let told: String = pages.tags.iter().filter_map(|tag| tag.alt.as_deref()).collect();
        assert!((0..200).all(|at| told.contains(&format!("Step {at} adds"))));
        assert!(pages.anchors.iter().any(|anchor| anchor.name == "picture" && anchor.page == 1));
    }

    #[test]
    fn a_map_of_long_words_turns_its_page() {
        let turned = |label: &str| {
            let pages = pages_with(map(label)).pages.into_iter();
            pages.map(|page| page.width > page.height).collect::<Vec<_>>()
        };
        assert_eq!(turned("On-time delivery"), [false]);
        assert_eq!(turned(&"delivery ".repeat(30)), [false, false, false]);
        assert_eq!(turned(&"Betriebswerkbauunterbeamten ".repeat(7)), [false, true, false]);
    }
}
