//! The action plan on a time axis: the dates that press, the phases, what both sides do in them, and acceptance.

use super::canvas::{Canvas, dashed, solid};
use super::plot::{PAPER, Scale};
use super::scene::{Anchor, Measure, Scene};
use super::text::{Block, LEADING, Words};
use super::{Tick, axis, plot};
use crate::theme::Theme;

/// The plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gantt {
    /// What the chart shows, in a sentence.
    pub said: String,
    /// Where the time axis starts, in months; it starts earlier where something lies before.
    pub from: f64,
    /// Where the time axis ends, in months; it ends later where something lies beyond.
    pub months: f64,
    /// The beginnings of months; as many are labelled as there is room for.
    pub ticks: Vec<Month>,
    /// The beginnings of years.
    pub years: Vec<Tick>,
    /// The phases, in order.
    pub phases: Vec<Phase>,
    /// Whether each action has a row of its own; otherwise those of a side share one in each phase, under its name.
    pub listed: bool,
    /// Heading of the deadlines, such as `Dates that press`.
    pub pressing: String,
    /// Dates that press: due dates of executive KPIs, dated pressures.
    pub deadlines: Vec<Deadline>,
    /// Who we are, beside the marks of what we do.
    pub us: String,
    /// Who the client is, beside the marks of what the client does.
    pub client: String,
}

/// The beginning of a month on the time axis.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Month {
    /// Months from the plan's start.
    pub at: f64,
    /// How it reads, such as `Mar`.
    pub label: String,
    /// Which month of the year it is, from 1 for January.
    pub of_year: i8,
}

/// A date that presses.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Deadline {
    /// Months from the plan's start.
    pub at: f64,
    /// Whether that is later than the axis shows; it is marked at the axis's end then.
    pub beyond: bool,
    /// What happens then.
    pub label: String,
    /// The date in words; may be empty.
    pub note: String,
    /// It in a sentence.
    pub said: String,
}

/// A phase: a bar, with its marks in rows beneath.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Phase {
    /// Its name.
    pub label: String,
    /// When it is, in words, such as `Mar – May 2026`; may be empty.
    pub note: String,
    /// Months from the plan's start to its beginning.
    pub start: f64,
    /// Months from the plan's start to its end.
    pub end: f64,
    /// Actions and milestones, in the order in which they are listed.
    pub marks: Vec<Mark>,
    /// The phase with its actions and milestones, in sentences.
    pub said: String,
}

/// An action or a milestone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mark {
    /// What is done.
    pub label: String,
    /// When, and by whom, such as `12 Mar, Li Wei`; may be empty.
    pub note: String,
    /// Months from the plan's start.
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
    /// Draws deadlines, phases and their marks as rows on a time axis.
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
        let calendar = axis::calendar(&canvas, (&self.years, &self.ticks), across, size, width);
        let rows = self.rows(&canvas, across, (left, width), size);
        let pressing = if self.deadlines.is_empty() { "" } else { &self.pressing };
        let pressing = canvas.wrap(pressing, left - size, size, true);
        let head = calendar.height.max(pressing.height) + size * 0.3;
        let bottom = head + rows.iter().map(|row| row.height).sum::<f32>();

        let tops = rows.iter().scan(head, |top, row| Some(std::mem::replace(top, *top + row.height)));
        let tops: Vec<f32> = tops.collect();
        // Lines of one kind follow each other, so that they are one path and no table for those who look for one.
        for (years, color) in [(true, theme.colors.muted), (false, theme.colors.line)] {
            for (x, _) in calendar.lines.iter().filter(|(_, is_year)| *is_year == years) {
                canvas.line((*x, calendar.months_top), (*x, bottom), solid(color, 0.5));
            }
        }
        let phases = rows.iter().zip(&tops).filter(|(row, _)| matches!(row.what, What::Phase { .. }));
        for top in [head].into_iter().chain(phases.map(|(_, top)| *top)) {
            canvas.line((0.0, top), (width, top), solid(theme.colors.line, 0.5));
        }
        canvas.block(&pressing, (0.0, head - size * 0.3 - pressing.height), Anchor::Start, theme.colors.text);
        for (x, top, label) in &calendar.labels {
            canvas.backed_block(label, (*x, *top), theme.colors.text);
        }
        for (row, top) in rows.iter().zip(&tops) {
            if let What::Deadline { x, beyond: false } = row.what {
                canvas.line((x, top + size * 0.64), (x, bottom), dashed(theme.colors.accent, 0.75));
            }
        }
        for (row, top) in rows.iter().zip(&tops) {
            row.draw(&mut canvas, *top, size);
        }
        canvas.finish(width, bottom)
    }

    /// All times that the axis must show.
    fn times(&self) -> impl Iterator<Item = f64> {
        let phases = self.phases.iter().flat_map(|phase| {
            let marks = phase.marks.iter().map(|mark| mark.at);
            [phase.start, phase.end].into_iter().chain(marks)
        });
        let deadlines = self.deadlines.iter().filter(|deadline| !deadline.beyond).map(|deadline| deadline.at);
        [self.from, self.months].into_iter().chain(phases).chain(deadlines)
    }

    fn rows(&self, canvas: &Canvas, across: Scale, bounds: (f32, f32), size: f32) -> Vec<Row> {
        let label_width = bounds.0 - size;
        let mut rows = self.deadline_rows(canvas, across, bounds, size);
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
            let height = (label.height + under).max(BAR * size) + size * 0.6;
            rows.push(Row { label, note, note_at, what: What::Phase { start, end }, height });
            let (apart, shared): (Vec<&Mark>, Vec<&Mark>) =
                phase.marks.iter().partition(|mark| self.listed || mark.kind == MarkKind::Milestone);
            for (kind, name) in [(MarkKind::Us, &self.us), (MarkKind::Client, &self.client)] {
                let marks = shared.iter().filter(|mark| mark.kind == kind);
                let marks: Vec<f32> = marks.map(|mark| across.at(mark.at)).collect();
                if !marks.is_empty() {
                    let label = canvas.wrap(name, label_width - INDENT * size, size, false);
                    let height = label.height.max(size * LEADING);
                    let what = What::Lane { kind, marks };
                    rows.push(Row { label, note: Block::default(), note_at: NoteAt::Label, what, height });
                }
            }
            for mark in apart {
                let what = What::Mark { x: across.at(mark.at), kind: mark.kind };
                rows.push(marked(canvas, (&mark.label, &mark.note), what, bounds, size));
            }
        }
        rows
    }

    /// A row for each deadline, by time.
    fn deadline_rows(&self, canvas: &Canvas, across: Scale, bounds: (f32, f32), size: f32) -> Vec<Row> {
        let mut deadlines: Vec<&Deadline> = self.deadlines.iter().collect();
        deadlines.sort_by(|a, b| plot::finite(a.at).total_cmp(&plot::finite(b.at)));
        let rows = deadlines.into_iter().map(|deadline| {
            let at = if deadline.beyond { self.months } else { deadline.at };
            let what = What::Deadline { x: across.at(at), beyond: deadline.beyond };
            marked(canvas, (&deadline.label, &deadline.note), what, bounds, size)
        });
        let mut rows: Vec<Row> = rows.collect();
        if let Some(last) = rows.last_mut() {
            last.height += size * 0.3;
        }
        rows
    }

    /// The chart as parts of which each `fits`, all on one axis: the dates that press, then the phases.
    pub fn parts(&self, fits: impl Fn(&Gantt) -> bool) -> Vec<Gantt> {
        let times = || self.times().map(plot::finite);
        let (from, months) = (times().fold(0.0, f64::min), times().fold(0.0, f64::max));
        let dates = self.deadlines.len();
        let part = |run: std::ops::Range<usize>| Gantt {
            deadlines: self.deadlines[run.start.min(dates)..run.end.min(dates)].to_vec(),
            phases: self.phases[run.start.max(dates) - dates..run.end.max(dates) - dates].to_vec(),
            from,
            months,
            ..self.clone()
        };
        plot::runs(dates + self.phases.len(), |run| fits(&part(run))).into_iter().map(part).collect()
    }

    /// Every text with words in it, to change it.
    pub(super) fn texts_mut(&mut self) -> Vec<&mut String> {
        let deadlines = self.deadlines.iter_mut();
        let deadlines = deadlines.flat_map(|deadline| [&mut deadline.label, &mut deadline.note, &mut deadline.said]);
        let phases = self.phases.iter_mut().flat_map(|phase| {
            let marks = phase.marks.iter_mut().flat_map(|mark| [&mut mark.label, &mut mark.note]);
            [&mut phase.label, &mut phase.note, &mut phase.said].into_iter().chain(marks)
        });
        let own = [&mut self.said, &mut self.pressing, &mut self.us, &mut self.client];
        own.into_iter().chain(deadlines).chain(phases).collect()
    }

    /// The deadlines, then every phase with its actions and milestones.
    pub fn description(&self) -> String {
        let deadlines = self.deadlines.iter().map(|deadline| deadline.said.as_str());
        let phases = self.phases.iter().map(|phase| phase.said.as_str());
        plot::sentences(std::iter::once(self.said.as_str()).chain(deadlines).chain(phases))
    }
}

/// Height of a phase's bar, in sizes of the type.
const BAR: f32 = 1.4;
/// Where the texts of marks start, in sizes of the type.
const INDENT: f32 = 1.4;

/// A row, placed across but not yet down.
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
    Deadline { x: f32, beyond: bool },
    Phase { start: f32, end: f32 },
    Lane { kind: MarkKind, marks: Vec<f32> },
    Mark { x: f32, kind: MarkKind },
}

/// A row with a mark, its label at the left and its note beside the mark.
fn marked(canvas: &Canvas, (label, note): (&str, &str), what: What, bounds: (f32, f32), size: f32) -> Row {
    let (What::Mark { x, .. } | What::Deadline { x, .. }) = what else { unreachable!("other rows have no mark") };
    let label_width = bounds.0 - size - INDENT * size;
    let label = canvas.wrap(label, label_width, size, false);
    let words = Words::new(note, false, canvas.measure);
    let (left, note) = beside(&words, (x - size * 0.45, x + size * 0.45), bounds, size);
    let height = label.height.max(note.height).max(size * LEADING) + size * 0.25;
    Row { label, note, note_at: NoteAt::Beside(left), what, height }
}

impl Row {
    fn draw(&self, canvas: &mut Canvas, top: f32, size: f32) {
        let colors = &canvas.theme.colors;
        let middle = top + self.height / 2.0;
        let under = if self.note_at == NoteAt::Label { self.note.height } else { 0.0 };
        let label_top = match self.what {
            What::Phase { .. } => middle - (self.label.height + under).max(LEADING * size) / 2.0,
            _ => top + size * 0.1,
        };
        // The middle of the first line's letters.
        let first_line = label_top + 0.64 * size;
        let mut indent = INDENT * size;
        if let What::Phase { start, end } = self.what {
            let half = BAR * size / 2.0;
            canvas.bar((start, middle - half), (end.max(start + 1.0), middle + half), size * 0.15, colors.primary);
            indent = 0.0;
        }
        canvas.block(&self.label, (indent, label_top), Anchor::Start, colors.text);
        let note_top = match self.what {
            What::Phase { .. } => middle - self.note.height / 2.0,
            _ => label_top,
        };
        match self.note_at {
            NoteAt::Bar(left) => canvas.block(&self.note, (left, note_top), Anchor::Start, colors.on_primary),
            NoteAt::Beside(left) => canvas.backed_block(&self.note, (left, note_top), colors.text),
            NoteAt::Label => {
                canvas.block(&self.note, (0.0, label_top + self.label.height), Anchor::Start, colors.text);
            }
        }
        match &self.what {
            What::Deadline { x, beyond } => {
                draw_deadline(canvas, (size * 0.5, first_line), false, size);
                draw_deadline(canvas, (*x, first_line), *beyond, size);
            }
            What::Mark { x, kind } => {
                draw_mark(canvas, *kind, (size * 0.5, first_line), size);
                draw_mark(canvas, *kind, (*x, first_line), size);
            }
            What::Lane { kind, marks } => {
                draw_mark(canvas, *kind, (size * 0.5, first_line), size);
                for x in marks {
                    draw_mark(canvas, *kind, (*x, first_line), size);
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

/// A filled disc for us, an open square for the client, a diamond for what both meet.
fn draw_mark(canvas: &mut Canvas, kind: MarkKind, (x, y): (f32, f32), size: f32) {
    let colors = &canvas.theme.colors;
    let (ours, theirs, both) = (colors.primary, colors.accent, colors.positive);
    match kind {
        // Marks of one day touch; what sets them apart is a rim of bare paper.
        MarkKind::Us => canvas.disc((x, y), size * 0.35, Some(ours), Some(solid(PAPER, 0.5))),
        MarkKind::Client => {
            let half = size * 0.28;
            let corners = [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)];
            canvas.polygon(&corners, Some(PAPER), Some(solid(theirs, 1.0)));
        }
        MarkKind::Milestone => {
            let half = size * 0.45;
            canvas.polygon(&[(x, y - half), (x + half, y), (x, y + half), (x - half, y)], Some(both), None);
        }
    }
}

/// A triangle that points down the deadline's line, or out of the axis.
fn draw_deadline(canvas: &mut Canvas, (x, y): (f32, f32), beyond: bool, size: f32) {
    let half = size * 0.38;
    let corners = if beyond {
        [(x - half * 0.8, y - half), (x - half * 0.8, y + half), (x + half, y)]
    } else {
        [(x - half, y - half * 0.8), (x + half, y - half * 0.8), (x, y + half)]
    };
    canvas.polygon(&corners, Some(canvas.theme.colors.accent), None);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::samples::{gantt, measure, theme};
    use crate::chart::scene::{Label, Shape};

    fn label(scene: &Scene, text: &str) -> Label {
        let found = scene.shapes.iter().find_map(|shape| match shape {
            Shape::Text(label) if label.text.starts_with(text) => Some(label.clone()),
            _ => None,
        });
        found.unwrap_or_else(|| panic!("`{text}` is not drawn"))
    }

    #[test]
    fn a_deadline_after_the_end_of_the_axis_is_told_there_and_does_not_stretch_it() {
        let mut gantt = gantt();
        let place = |gantt: &Gantt| label(&gantt.draw(480.0, 700.0, &theme(), &measure), "1 Pilot plant").x;
        let bar = |gantt: &Gantt| {
            let rect = |shape: &Shape| if let Shape::Rect { x, w, .. } = shape { Some((*x, *w)) } else { None };
            gantt.draw(480.0, 700.0, &theme(), &measure).shapes.iter().find_map(rect)
        };
        let before = (place(&gantt), bar(&gantt));
        let late =
            Deadline { at: gantt.months + 20.0, beyond: true, label: "Much later".to_owned(), ..Deadline::default() };
        gantt.deadlines.push(Deadline { note: "1 May 2030".to_owned(), ..late });
        let scene = gantt.draw(480.0, 700.0, &theme(), &measure);
        assert!(
            label(&scene, "1 May 2030").x < 480.0 && label(&scene, "Much later").y < label(&scene, "1 Pilot plant").y
        );
        assert_eq!((place(&gantt), bar(&gantt)), before);
    }

    #[test]
    fn deadlines_stand_above_the_phases_by_time() {
        let mut gantt = gantt();
        gantt.deadlines.reverse();
        let scene = gantt.draw(480.0, 700.0, &theme(), &measure);
        let tops =
            ["Dates that press", "New service-level", "Old system", "On-time delivery 97 % due", "1 Pilot plant"];
        let tops = tops.map(|text| label(&scene, text).y);
        assert!(tops.is_sorted(), "{tops:?}");
    }

    #[test]
    fn actions_of_a_side_may_share_a_row_that_bears_its_name() {
        let mut gantt = gantt();
        let count = |gantt: &Gantt, text: &str| {
            let scene = gantt.draw(480.0, 700.0, &theme(), &measure);
            scene.shapes.iter().filter(|shape| matches!(shape, Shape::Text(label) if label.text == text)).count()
        };
        assert_eq!(count(&gantt, "Us"), 0);
        gantt.listed = false;
        assert_eq!(count(&gantt, "Us"), gantt.phases.len());
    }

    #[test]
    fn parts_share_the_axis_and_lose_no_phase() {
        let gantt = gantt();
        let parts = gantt.parts(|part| part.phases.len() <= 1);
        let phases: Vec<&Phase> = parts.iter().flat_map(|part| &part.phases).collect();
        assert_eq!(phases, gantt.phases.iter().collect::<Vec<_>>());
        assert_eq!(parts.iter().filter(|part| !part.deadlines.is_empty()).count(), 1);
        assert!(parts.iter().all(|part| part.months >= 14.0 && part.from <= 0.0));
    }
}
