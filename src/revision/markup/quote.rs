//! Which glyphs an annotation is about, and what they say.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::glyphs::{Glyph, Point};
use super::structure::Places;

/// How much more it counts for what is near to be above or below than to be beside, when a note's words are looked for.
const ACROSS: f32 = 4.0;

/// Words that an area may hold which is drawn by hand: more of them are no quotation but a piece of the page.
const MOST_WORDS: usize = 25;

/// A rectangle on a page: left, bottom, right, top.
pub type Rectangle = [f32; 4];

/// What an annotation covers.
pub enum Shape {
    /// Words, by four-sided areas of which each is given by its corners in any order.
    Words(Vec<[Point; 4]>),
    /// Whatever lies in a rectangle.
    Area(Rectangle),
    /// A place at which a note stands.
    Place(Rectangle),
}

/// What an annotation is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quote {
    /// The words; empty where an area holds so many, or of so many places, that they say nothing one after the other.
    pub words: String,
    /// Whether they are only those nearest to it.
    pub near: bool,
    /// Id of the element of the model that they tell of.
    pub element: Option<String>,
}

/// Finds the words under a shape.
pub fn quote(shape: &Shape, glyphs: &[Glyph], places: &Places) -> Quote {
    let marked = match shape {
        Shape::Words(areas) => {
            let areas: Vec<Area> = areas.iter().map(|corners| Area::of(*corners)).collect();
            under(glyphs, |centre| areas.iter().any(|area| area.holds(centre)))
        }
        Shape::Area(rectangle) => {
            let within = under(glyphs, |point| holds(*rectangle, point));
            if let Some(figure) = figure(&within, glyphs, places) {
                return figure;
            }
            whole_words(within, glyphs, places)
        }
        Shape::Place(_) => Vec::new(),
    };
    let says_something = |chosen: &[usize]| chosen.iter().any(|&at| !glyphs[at].text.trim().is_empty());
    let rectangle = match shape {
        Shape::Area(rectangle) | Shape::Place(rectangle) => *rectangle,
        Shape::Words(areas) => bounds(areas),
    };
    let near = !says_something(&marked);
    let chosen = if near { nearest(rectangle, glyphs, places) } else { marked };
    let mut words = words(&chosen, glyphs, places);
    let is_drawn = matches!(shape, Shape::Area(_)) && !near;
    if is_drawn && (length(&words) > MOST_WORDS || is_scattered(&chosen, glyphs, places)) {
        words.clear();
    }
    Quote { words, near, element: element(&chosen, glyphs, places) }
}

/// How many words a text has; two characters of a script without spaces count as one.
fn length(words: &str) -> usize {
    let wide = words.chars().filter(|char| is_wide(*char)).count();
    words.split(|char: char| char.is_whitespace() || is_wide(char)).filter(|word| !word.is_empty()).count() + wide / 2
}

/// Whether glyphs stand in several cells of a table, or in columns beside each other.
fn is_scattered(chosen: &[usize], glyphs: &[Glyph], places: &Places) -> bool {
    let mut cells: BTreeSet<usize> = BTreeSet::new();
    let mut blocks: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for &at in chosen.iter().filter(|&&at| !glyphs[at].text.trim().is_empty()) {
        let Some(node) = glyphs[at].node.map(|node| places.get(node)) else { continue };
        cells.extend(node.cell);
        blocks.entry(node.block).or_default().push(at);
    }
    // What is one word alone may be the number or the sign of what stands beside it.
    let columns = blocks.into_values().filter(|block| length(&words(block, glyphs, places)) > 1);
    let mut heights: Vec<(f32, f32)> = columns
        .map(|block| {
            let reach = block.iter().map(|&at| (glyphs[at].centre.1, glyphs[at].size / 4.0));
            reach.fold((f32::MAX, f32::MIN), |(low, high), (at, half)| (low.min(at - half), high.max(at + half)))
        })
        .collect();
    heights.sort_by(|a, b| a.0.total_cmp(&b.0));
    cells.len() > 1 || heights.windows(2).any(|pair| pair[1].0 <= pair[0].1)
}

/// The rectangle that holds all areas.
pub fn bounds(areas: &[[Point; 4]]) -> Rectangle {
    let nothing = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
    areas
        .iter()
        .flatten()
        .fold(nothing, |[left, bottom, right, top], (x, y)| [left.min(*x), bottom.min(*y), right.max(*x), top.max(*y)])
}

fn holds([left, bottom, right, top]: Rectangle, (x, y): Point) -> bool {
    (left..=right).contains(&x) && (bottom..=top).contains(&y)
}

fn under(glyphs: &[Glyph], is_under: impl Fn(Point) -> bool) -> Vec<usize> {
    (0..glyphs.len()).filter(|&at| is_under(glyphs[at].centre)).collect()
}

/// An area with four corners. Programs write them round the area or line by line; sorted by their angle from the middle
/// they always go round.
struct Area([Point; 4]);

impl Area {
    fn of(mut corners: [Point; 4]) -> Area {
        let middle = corners.iter().fold((0.0, 0.0), |(x, y), corner| (x + corner.0 / 4.0, y + corner.1 / 4.0));
        let angle = |corner: &Point| (corner.1 - middle.1).atan2(corner.0 - middle.0);
        corners.sort_by(|a, b| angle(a).total_cmp(&angle(b)));
        Area(corners)
    }

    fn holds(&self, (x, y): Point) -> bool {
        let next = self.0.iter().cycle().skip(1);
        self.0.iter().zip(next).all(|(a, b)| (b.0 - a.0) * (y - a.1) - (b.1 - a.1) * (x - a.0) >= 0.0)
    }
}

/// Where most of what lies in an area is drawn, and most of that drawing lies in it, it is about the figure.
fn figure(within: &[usize], glyphs: &[Glyph], places: &Places) -> Option<Quote> {
    let drawn = |at: usize| glyphs[at].node.filter(|node| places.get(*node).drawn);
    let figure_of = |at: usize| drawn(at).and_then(|node| places.get(node).figure);
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for figure in within.iter().filter_map(|&at| figure_of(at)) {
        *counts.entry(figure).or_default() += 1;
    }
    let (figure, inside) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    let all = (0..glyphs.len()).filter(|&at| figure_of(at) == Some(figure)).count();
    if inside * 2 <= within.len() || inside * 2 <= all {
        return None;
    }
    let caption = places.caption(figure)?;
    let said = |at: &usize| glyphs[*at].node.is_some_and(|node| places.get(node).block == places.get(caption).block);
    let chosen: Vec<usize> = (0..glyphs.len()).filter(said).collect();
    let element = places.get(figure).element.as_deref().map(str::to_owned);
    Some(Quote { words: words(&chosen, glyphs, places), near: false, element }).filter(|quote| !quote.words.is_empty())
}

/// A rectangle that is drawn by hand cuts through words: each that it holds a part of is taken whole.
fn whole_words(chosen: Vec<usize>, glyphs: &[Glyph], places: &Places) -> Vec<usize> {
    let is_letter = |at: usize| {
        let mut chars = glyphs[at].text.chars();
        chars.next().is_none_or(|char| char.is_alphanumeric() && !is_wide(char))
    };
    let joined = |a: usize, b: usize| {
        is_letter(a) && is_letter(b) && same_line(&glyphs[a], &glyphs[b]) && {
            between(&glyphs[a], &glyphs[b], places) == Between::Nothing
        }
    };
    let mut taken = vec![false; glyphs.len()];
    for at in chosen {
        let first = (0..at).rev().take_while(|&before| joined(before, before + 1)).last().unwrap_or(at);
        let last = (at..glyphs.len() - 1).take_while(|&next| joined(next, next + 1)).last().map_or(at, |last| last + 1);
        taken[first..=last].fill(true);
        if !is_letter(at) {
            taken[at] = true;
        }
    }
    (0..glyphs.len()).filter(|&at| taken[at]).collect()
}

/// The line nearest to a rectangle's middle; of it, what stands above or below the rectangle where that is wide.
fn nearest(rectangle: Rectangle, glyphs: &[Glyph], places: &Places) -> Vec<usize> {
    let [left, bottom, right, top] = rectangle;
    let (x, y) = (f32::midpoint(left, right), f32::midpoint(bottom, top));
    let distance = |glyph: &Glyph| {
        let beside = (glyph.start.0.min(glyph.end.0) - x).max(x - glyph.start.0.max(glyph.end.0)).max(0.0);
        let across = ((glyph.centre.1 - y).abs() - glyph.size * 0.6).max(0.0);
        beside + across * ACROSS
    };
    let said = |at: &usize| !glyphs[*at].artifact && !glyphs[*at].text.trim().is_empty();
    let from = (0..glyphs.len()).filter(said).min_by(|a, b| distance(&glyphs[*a]).total_cmp(&distance(&glyphs[*b])));
    let Some(from) = from else { return Vec::new() };
    let block = |at: usize| glyphs[at].node.map(|node| places.get(node).block);
    let line = |at: &usize| block(*at) == block(from) && same_line(&glyphs[*at], &glyphs[from]);
    (0..glyphs.len()).filter(line).collect()
}

/// The element that most of the glyphs tell of.
fn element(chosen: &[usize], glyphs: &[Glyph], places: &Places) -> Option<String> {
    let mut counts: Vec<(&Rc<str>, usize)> = Vec::new();
    for element in chosen.iter().filter_map(|&at| places.get(glyphs[at].node?).element.as_ref()) {
        match counts.iter_mut().find(|(known, _)| *known == element) {
            Some((_, count)) => *count += 1,
            None => counts.push((element, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    counts.iter().find(|(_, count)| *count == most).map(|(element, _)| element.to_string())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Between {
    Nothing,
    Space,
}

fn same_line(a: &Glyph, b: &Glyph) -> bool {
    let (along, across) = step(a, b);
    across.abs() < a.size.max(b.size) * 0.5 && along > -a.size.max(b.size) * 60.0
}

/// How far a glyph's start is from the end of another, along that one's baseline and across it.
fn step(a: &Glyph, b: &Glyph) -> Point {
    let run = (a.end.0 - a.start.0, a.end.1 - a.start.1);
    let length = run.0.hypot(run.1);
    let (x, y) = if length > 0.001 { (run.0 / length, run.1 / length) } else { (1.0, 0.0) };
    let gap = (b.start.0 - a.end.0, b.start.1 - a.end.1);
    (gap.0 * x + gap.1 * y, gap.1 * x - gap.0 * y)
}

/// What keeps two glyphs apart that follow each other in the content, where no space is written.
fn between(a: &Glyph, b: &Glyph, places: &Places) -> Between {
    let block = |glyph: &Glyph| glyph.node.map(|node| places.get(node).block);
    if block(a) != block(b) {
        return Between::Space;
    }
    let ends = a.text.chars().last().unwrap_or('\u{AD}');
    let starts = b.text.chars().next().unwrap_or('\u{AD}');
    let wide = is_wide(ends) || is_wide(starts);
    let drawn = || a.node.is_some_and(|node| places.get(node).drawn);
    let (along, _) = step(a, b);
    let apart = if same_line(a, b) {
        // Marks of Chinese give up a part of their blank, which is no more than half of their size.
        along > a.size.min(b.size) * if wide { 0.8 } else { 0.2 }
    } else {
        // A line's end parts words, but not after a hyphen, nor in Chinese. Labels of a figure are apart.
        drawn() || (!wide && !matches!(ends, '\u{AD}' | '-' | '\u{2010}' | '–' | '—' | '/'))
    };
    if apart { Between::Space } else { Between::Nothing }
}

/// Whether a character belongs to a script that writes no spaces, or to its marks.
fn is_wide(char: char) -> bool {
    matches!(char, '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// What glyphs say: words one space apart, those that a line's end divides in one.
fn words(chosen: &[usize], glyphs: &[Glyph], places: &Places) -> String {
    let mut said = String::new();
    let mut last: Option<usize> = None;
    for &at in chosen {
        let glyph = &glyphs[at];
        if let Some(last) = last {
            // What was left out between them may be a space beyond the end of a line.
            let skipped = &glyphs[last + 1..at];
            let space = skipped.iter().any(|glyph| !glyph.text.is_empty() && !glyph.text.contains('\u{AD}'))
                || between(&glyphs[last], glyph, places) == Between::Space;
            if space {
                said.push(' ');
            }
        }
        said.push_str(&glyph.text);
        last = Some(at);
    }
    let said = said.replace('\u{AD}', "");
    let parts: Vec<&str> = said.split_whitespace().collect();
    parts.join(" ")
}
