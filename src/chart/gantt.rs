//! The action plan on a time axis: phases, what both sides do in them, acceptance, and the dates that press.

use super::canvas::{Canvas, dashed, solid};
use super::plot::Scale;
use super::scene::{Anchor, Measure, Scene};
use super::text::{Block, LEADING, Words};
use super::{Tick, axis, plot};
use crate::theme::Theme;

/// The plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gantt {
    /// What the chart shows; for its description, as the caption stands beneath the chart.
    pub title: String,
    /// Length of the time axis in months; it grows where something lies beyond.
    pub months: f64,
    /// Ticks of the time axis: one a month, or one a quarter in long plans.
    pub ticks: Vec<Tick>,
    /// The phases, in order.
    pub phases: Vec<Phase>,
    /// Whether each action has a row of its own; otherwise the actions of a phase share one, without their labels.
    pub listed: bool,
    /// Dates that press: due dates of executive KPIs, dated pressures.
    pub deadlines: Vec<Tick>,
    /// Who we are, for the key to the marks.
    pub us: String,
    /// Who the client is, for the key to the marks.
    pub client: String,
    /// What a milestone is, such as `Acceptance`, for the key to the marks.
    pub milestone: String,
}

/// A phase: a bar, with its marks in rows beneath.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Phase {
    /// Its name.
    pub label: String,
    /// When it is, in words, such as `Mar – May 2026`; may be empty.
    pub note: String,
    /// Months from the axis's start to its beginning.
    pub start: f64,
    /// Months from the axis's start to its end.
    pub end: f64,
    /// Actions and milestones, in the order in which they are listed.
    pub marks: Vec<Mark>,
}

/// An action or a milestone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mark {
    /// What is done.
    pub label: String,
    /// When, and by whom, such as `12 Mar, Li Wei`; may be empty.
    pub note: String,
    /// Months from the axis's start.
    pub at: f64,
    /// Whose it is.
    pub kind: MarkKind,
}

/// Whose a mark is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MarkKind {
    /// We act.
    #[default]
    Us,
    /// The client acts.
    Client,
    /// Both meet: acceptance.
    Milestone,
}

impl Gantt {
    /// Draws phases and their marks as rows on a time axis.
    pub fn draw(&self, width: f32, max_height: f32, theme: &Theme, measure: Measure) -> Scene {
        plot::shrinking(theme, max_height, |size| self.draw_at(width, size, theme, measure))
    }

    fn draw_at(&self, width: f32, size: f32, theme: &Theme, measure: Measure) -> Scene {
        let mut canvas = Canvas::new(theme, measure);
        if self.phases.is_empty() && self.deadlines.is_empty() {
            return canvas.finish(width, 0.0);
        }
        let left = width * 0.4;
        let across = Scale::new(self.times(), (left + size, width - size));
        let flags = flags(&canvas, &self.deadlines, across, width, size);
        let ticks = axis::labels(&canvas, &self.ticks, across, size, Anchor::Start, width);
        let key = self.key(&canvas, left - size * 2.0, size);
        let rows = self.rows(&canvas, across, (left, width), size);

        let flags_height = flags.iter().map(|flag| flag.above).fold(0.0, f32::max);
        let key_height: f32 = key.iter().map(|(_, block)| block.height).sum();
        let months_height = axis::height(&ticks) + size * 0.3;
        let head = key_height.max(flags_height + months_height) + size * 0.2;
        let months_top = head - months_height;
        let bottom = head + rows.iter().map(|row| row.height).sum::<f32>();

        for tick in &self.ticks {
            let x = across.at(tick.at);
            canvas.line((x, months_top), (x, bottom), solid(plot::tint(theme.colors.line, 0.6), 0.4));
        }
        for flag in &flags {
            canvas.line((flag.x, months_top - flag.above), (flag.x, bottom), dashed(theme.colors.accent, 0.8));
        }
        for (x, label) in &ticks {
            canvas.backed_block(label, (*x, months_top), theme.colors.text);
        }
        for flag in &flags {
            canvas.backed_block(&flag.block, (flag.left, months_top - flag.above), theme.colors.text);
        }
        let mut top = head;
        for row in &rows {
            row.draw(&mut canvas, top, width, size);
            top += row.height;
        }
        let mut top = head - key_height - size * 0.2;
        for (kind, block) in &key {
            draw_mark(&mut canvas, *kind, (size * 0.5, top + LEADING * size / 2.0), size);
            canvas.block(block, (INDENT * size, top), Anchor::Start, theme.colors.text);
            top += block.height;
        }
        canvas.finish(width, bottom)
    }

    /// All times that the axis must show.
    fn times(&self) -> impl Iterator<Item = f64> {
        let phases = self.phases.iter().flat_map(|phase| {
            let marks = phase.marks.iter().map(|mark| mark.at);
            [phase.start, phase.end].into_iter().chain(marks)
        });
        let deadlines = self.deadlines.iter().map(|deadline| deadline.at);
        [0.0, self.months].into_iter().chain(phases).chain(deadlines)
    }

    /// The marks that occur, and whose they are.
    fn key(&self, canvas: &Canvas, width: f32, size: f32) -> Vec<(MarkKind, Block)> {
        let words =
            [(MarkKind::Us, &self.us), (MarkKind::Client, &self.client), (MarkKind::Milestone, &self.milestone)];
        let occurs = |kind| self.phases.iter().flat_map(|phase| &phase.marks).any(|mark| mark.kind == kind);
        let occurring = words.into_iter().filter(|(kind, word)| occurs(*kind) && !word.is_empty());
        occurring.map(|(kind, word)| (kind, canvas.wrap(word, width, size, false))).collect()
    }

    fn rows(&self, canvas: &Canvas, across: Scale, bounds: (f32, f32), size: f32) -> Vec<Row> {
        let mut rows = vec![];
        let label_width = bounds.0 - size;
        for phase in &self.phases {
            let (start, end) = (across.at(phase.start.min(phase.end)), across.at(phase.start.max(phase.end)));
            let label = canvas.wrap(&phase.label, label_width, size, true);
            let words = Words::new(&phase.note, false, canvas.measure);
            let (left, at_side) = beside(&words, (start, end), bounds, size);
            let (note, note_at) = if words.width(size) + size <= end - start {
                (words.block(end - start, size), NoteAt::Bar(start + size * 0.5))
            } else if at_side.lines.len() <= 1 {
                (at_side, NoteAt::Beside(left))
            } else {
                (words.block(label_width, size), NoteAt::Label)
            };
            let under = if note_at == NoteAt::Label { note.height } else { 0.0 };
            let height = (label.height + under).max(BAR * size) + size * 0.7;
            rows.push(Row { label, note, note_at, what: What::Phase { start, end }, height });
            let (apart, shared): (Vec<&Mark>, Vec<&Mark>) =
                phase.marks.iter().partition(|mark| self.listed || mark.kind == MarkKind::Milestone);
            if !shared.is_empty() {
                let marks = shared.iter().map(|mark| (across.at(mark.at), mark.kind)).collect();
                let (label, note) = (canvas.wrap("", size, size, false), canvas.wrap("", size, size, false));
                let height = size * LEADING;
                rows.push(Row { label, note, note_at: NoteAt::Label, what: What::Lane(marks), height });
            }
            for mark in apart {
                let x = across.at(mark.at);
                let label = canvas.wrap(&mark.label, label_width - INDENT * size, size, false);
                let words = Words::new(&mark.note, false, canvas.measure);
                let (left, note) = beside(&words, (x - size * 0.45, x + size * 0.45), bounds, size);
                let height = label.height.max(note.height).max(size * LEADING) + size * 0.25;
                let what = What::Mark { x, kind: mark.kind };
                rows.push(Row { label, note, note_at: NoteAt::Beside(left), what, height });
            }
        }
        rows
    }

    /// Every phase with its actions and milestones, then the deadlines.
    pub fn description(&self) -> String {
        let phases = self.phases.iter().map(|phase| {
            let marks: Vec<String> = phase.marks.iter().map(|mark| self.describe_mark(mark)).collect();
            plot::join(&[&plot::aside(&phase.label, &[&phase.note]), &marks.join(", ")], ": ")
        });
        let deadlines = self.deadlines.iter().map(|deadline| deadline.label.clone());
        plot::describe(&self.title, phases.chain(deadlines))
    }

    fn describe_mark(&self, mark: &Mark) -> String {
        let whose = match mark.kind {
            MarkKind::Us => &self.us,
            MarkKind::Client => &self.client,
            MarkKind::Milestone => &self.milestone,
        };
        plot::aside(&mark.label, &[whose, &mark.note])
    }
}

/// Height of a phase's bar, in sizes of the type.
const BAR: f32 = 1.5;
/// Where the texts of marks start, in sizes of the type.
const INDENT: f32 = 1.4;

/// A phase or a mark, placed across but not yet down.
struct Row {
    label: Block,
    note: Block,
    note_at: NoteAt,
    what: What,
    height: f32,
}

#[derive(PartialEq)]
enum NoteAt {
    /// Within the bar, from here on.
    Bar(f32),
    /// On the time axis, from here on.
    Beside(f32),
    /// Beneath the label, as there is no room elsewhere.
    Label,
}

enum What {
    Phase { start: f32, end: f32 },
    Lane(Vec<(f32, MarkKind)>),
    Mark { x: f32, kind: MarkKind },
}

impl Row {
    fn draw(&self, canvas: &mut Canvas, top: f32, width: f32, size: f32) {
        let colors = &canvas.theme.colors;
        let middle = top + self.height / 2.0;
        let under = if self.note_at == NoteAt::Label { self.note.height } else { 0.0 };
        let label_top = middle - (self.label.height + under).max(LEADING * size) / 2.0;
        let indent = if matches!(self.what, What::Mark { .. }) { INDENT * size } else { 0.0 };
        if let What::Phase { start, end } = self.what {
            let half = BAR * size / 2.0;
            canvas.line((0.0, top), (width, top), solid(colors.line, 0.5));
            canvas.bar((start, middle - half), (end.max(start + 1.0), middle + half), size * 0.15, colors.primary);
        }
        canvas.block(&self.label, (indent, label_top), Anchor::Start, colors.text);
        let note_top = middle - self.note.height / 2.0;
        match self.note_at {
            NoteAt::Bar(left) => canvas.block(&self.note, (left, note_top), Anchor::Start, colors.on_primary),
            NoteAt::Beside(left) => canvas.backed_block(&self.note, (left, note_top), colors.text),
            NoteAt::Label => {
                canvas.block(&self.note, (0.0, label_top + self.label.height), Anchor::Start, colors.text);
            }
        }
        match &self.what {
            What::Mark { x, kind } => {
                draw_mark(canvas, *kind, (size * 0.5, label_top + LEADING * size / 2.0), size);
                draw_mark(canvas, *kind, (*x, middle), size);
            }
            What::Lane(marks) => {
                for (x, kind) in marks {
                    draw_mark(canvas, *kind, (*x, middle), size);
                }
            }
            What::Phase { .. } => {}
        }
    }
}

/// A text beside a span: to its right if it fits on one line there, or to its left; else where there is more room.
fn beside(words: &Words, (start, end): (f32, f32), (left, right): (f32, f32), size: f32) -> (f32, Block) {
    let gap = size * 0.35;
    let (room_left, room_right) = (start - left - gap, right - end - gap);
    let on_right = words.width(size) <= room_right || (words.width(size) > room_left && room_right >= room_left);
    let block = words.block(if on_right { room_right } else { room_left }.max(size), size);
    let x = if on_right { end + gap } else { start - gap - block.width };
    (x, block)
}

/// A disc for us, a square for the client, a diamond for what both meet.
fn draw_mark(canvas: &mut Canvas, kind: MarkKind, (x, y): (f32, f32), size: f32) {
    let colors = &canvas.theme.colors;
    let (ours, theirs, both) = (colors.primary, colors.accent, colors.positive);
    match kind {
        MarkKind::Us => canvas.disc((x, y), size * 0.32, Some(ours), None),
        MarkKind::Client => {
            let half = size * 0.3;
            canvas.bar((x - half, y - half), (x + half, y + half), 0.0, theirs);
        }
        MarkKind::Milestone => {
            let half = size * 0.45;
            canvas.polygon(&[(x, y - half), (x + half, y), (x, y + half), (x - half, y)], Some(both), None);
        }
    }
}

/// The label of a deadline on top of its line.
struct Flag {
    /// Where the line is.
    x: f32,
    /// Left edge of the label.
    left: f32,
    /// From the label's top down to the months, in points.
    above: f32,
    block: Block,
}

impl Flag {
    /// Whether a line at `x` would run through the label, if it came from above.
    fn is_crossed_at(&self, x: f32, gap: f32) -> bool {
        self.left - gap < x && x < self.left + self.block.width + gap
    }
}

/// Stacks the labels of deadlines so that no line runs through the label of another and no two labels meet.
///
/// A label stands to the right of its line, or to the left where the chart ends.
fn flags(canvas: &Canvas, deadlines: &[Tick], across: Scale, width: f32, size: f32) -> Vec<Flag> {
    let gap = size * 0.35;
    let flag = |deadline: &Tick| {
        let x = across.at(deadline.at);
        let words = Words::new(&deadline.label, false, canvas.measure);
        let (widest, room) = (width * 0.3, width - x - gap);
        let mut block = words.block(room.min(widest).max(size), size);
        let fits = words.widest(size) <= room && block.lines.len() <= 4;
        if !fits && room < widest {
            block = words.block(widest, size);
        }
        let on_right = fits || room >= widest;
        let left = if on_right { x + gap } else { (x - gap - block.width).max(0.0) };
        Flag { x, left, above: 0.0, block }
    };
    let mut waiting: Vec<Flag> = deadlines.iter().map(flag).collect();
    waiting.sort_by(|a, b| b.x.total_cmp(&a.x));
    let mut placed: Vec<Flag> = vec![];
    while !waiting.is_empty() {
        // Whose line would run through a label goes beneath it, so it comes first.
        let beneath = |label: &Flag| {
            waiting.iter().any(|other| (other.x - label.x).abs() > 0.01 && label.is_crossed_at(other.x, 0.5))
        };
        let next = waiting.iter().position(|label| !beneath(label)).unwrap_or(0);
        let mut flag = waiting.remove(next);
        let (from, to) = (flag.left.min(flag.x) - gap, (flag.left + flag.block.width).max(flag.x) + gap);
        let met = |other: &&Flag| {
            other.is_crossed_at(flag.x, 0.5)
                || flag.is_crossed_at(other.x, 0.5)
                || (other.left < to && from < other.left + other.block.width)
        };
        let below = placed.iter().filter(met).map(|other| other.above).fold(0.0, f32::max);
        flag.above = below + flag.block.height + size * 0.2;
        placed.push(flag);
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::samples::{measure, theme, tick};

    /// Flags on an axis of 100 months, 480 points wide, by time.
    fn flags_at(deadlines: &[(f64, &str)]) -> Vec<Flag> {
        let theme = theme();
        let canvas = Canvas::new(&theme, &measure);
        let deadlines: Vec<Tick> = deadlines.iter().map(|(at, label)| tick(*at, label)).collect();
        let across = Scale::new([0.0, 100.0].into_iter(), (0.0, 480.0));
        let mut flags = flags(&canvas, &deadlines, across, 480.0, 8.0);
        flags.sort_by(|a, b| a.x.total_cmp(&b.x));
        flags
    }

    #[test]
    fn flags_with_room_stand_on_one_level_to_the_right() {
        let flags = flags_at(&[(10.0, "budget"), (50.0, "audit")]);
        assert!(flags.iter().all(|flag| flag.left > flag.x));
        assert!((flags[0].above - flags[1].above).abs() < 0.01);
    }

    #[test]
    fn the_earlier_of_two_close_flags_stands_above_the_later() {
        let flags = flags_at(&[(10.0, "budget year ends"), (12.0, "audit")]);
        assert!(flags[0].above >= flags[1].above + flags[0].block.height);
    }

    #[test]
    fn a_flag_at_the_end_turns_to_the_left() {
        let flags = flags_at(&[(99.0, "budget year ends")]);
        assert!(flags[0].left + flags[0].block.width < flags[0].x);
    }
}
