//! Strips onto pages: what belongs together stays together as far as it can.
//!
//! Strips that hold on to each other make a chain. A chain goes where it fits: on the rest of the page, otherwise on a
//! new one. One that is higher than a page, or would leave a large hole, is taken apart at its weakest joints first. A
//! chart that would leave a hole is drawn smaller, or waits for the next page's top while the text goes on. What all but
//! fits on a page gets there by blanks that are a little smaller.

use std::collections::{BTreeSet, VecDeque};
use std::ops::Range;

use super::boxes;
use super::figure;
use super::notes;
use super::page::{AnchorPlace, Bookmark, Item, Page};
use super::setting::Setting;
use super::strip::{Keep, PageNumber, Strip, gap, shift};

/// A sheet and what of it holds text. Lengths are in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheet {
    /// Width of the sheet.
    pub width: f32,
    /// Height of the sheet.
    pub height: f32,
    /// Left edge of the text.
    pub left: f32,
    /// Right edge of the text.
    pub right: f32,
    /// Top of the text.
    pub top: f32,
    /// Foot of the text.
    pub bottom: f32,
}

impl Sheet {
    /// The same sheet turned, with the same margins.
    fn turned(self) -> Sheet {
        let (right, bottom) = (self.width - self.right, self.height - self.bottom);
        Sheet {
            width: self.height,
            height: self.width,
            right: self.height - right,
            bottom: self.width - bottom,
            ..self
        }
    }

    fn room(&self) -> f32 {
        self.bottom - self.top
    }
}

/// Pages, with what is known of them only once they are made.
#[derive(Debug, Default)]
pub struct Made {
    /// The pages.
    pub pages: Vec<Page>,
    /// By page: numbers to paint, and where their strip's top is.
    pub numbers: Vec<(usize, f32, PageNumber)>,
    /// Bookmarks so far.
    pub bookmarks: Vec<Bookmark>,
    /// Named places so far; the first of a name counts.
    pub anchors: Vec<AnchorPlace>,
    names: BTreeSet<String>,
    /// Footnotes that have their place.
    pub noted: BTreeSet<usize>,
}

impl Made {
    /// Names a place.
    pub fn anchor(&mut self, name: String, page: usize, y: f32) {
        if self.names.insert(name.clone()) {
            self.anchors.push(AnchorPlace { name, page, y });
        }
    }
}

/// The largest blank, as a part of a page's height, that is left at its foot to keep things together.
const HOLE: f32 = 0.3;

/// The largest that is left to keep a short table whole.
const SMALL_HOLE: f32 = 0.25;

/// The largest blank that is left rather than let what follows come before a chart.
const FLOAT: f32 = 0.08;

/// What ran over from the page before and takes no more than this part of a page is not left alone there.
const RAN_OVER: f32 = 0.33;

/// How much smaller a chart may be drawn to fit on the rest of a page, as a part of its height: gladly, and against a
/// large hole.
const SMALLER: [f32; 2] = [0.75, 0.55];

/// By how much the blanks of a page may be made smaller for what all but fits on it, as a part of them.
const TIGHTER: f32 = 0.22;

/// The largest blank at a page's foot that is left rather than make others smaller.
const SPARED: f32 = 0.1;

/// A strip on the page: its first item, its top, and the blank above it.
struct Placed {
    items: usize,
    top: f32,
    gap: f32,
}

struct Filler<'m, 's, 'a> {
    made: &'m mut Made,
    setting: &'s Setting<'a>,
    sheet: Sheet,
    /// Where the last strip ends.
    y: f32,
    /// Blank that the last strip asks for; none at a page's top.
    after: Option<f32>,
    /// Whether the page was started on purpose, not because the one before was full.
    on_purpose: bool,
    /// Whether the running text has not reached the page yet: a chart from the page before may stand there alone.
    fresh: bool,
    items: Vec<Item>,
    placed: Vec<Placed>,
    /// Boxes on the page: number, top and foot.
    boxes: Vec<(usize, f32, f32)>,
    /// Boxes that were on the page before.
    earlier: Vec<usize>,
    /// Charts with their captions that wait for the next page's top, and whether a new section may begin before them.
    waiting: VecDeque<Vec<Strip<'a>>>,
    over_sections: bool,
    /// Lines of footnotes for the page's foot.
    foot: VecDeque<Strip<'a>>,
    /// Wide tables that go on turned pages after this one.
    turned: Vec<Vec<Strip<'a>>>,
}

/// What is done with a chain.
enum Step {
    /// It goes on the page.
    Put,
    /// The page ends.
    Turn,
    /// Its weaker joints no longer count.
    Relax,
    /// The strip of this number is cut.
    Cut(usize),
    /// The chart from one number to another waits for the next page, and what follows comes first.
    Float(usize, usize),
}

/// Fills pages with strips; the first starts a page.
pub fn fill<'a>(made: &mut Made, setting: &mut Setting<'a>, strips: Vec<Strip<'a>>, sheet: Sheet) {
    notes::prepare(setting, sheet);
    fill_prepared(made, setting, strips, sheet);
}

/// The same with strips whose footnotes are prepared.
pub fn fill_prepared<'a>(made: &mut Made, setting: &Setting<'a>, mut strips: Vec<Strip<'a>>, sheet: Sheet) {
    if strips.is_empty() {
        return;
    }
    let all = strips.iter().flat_map(|strip| std::iter::once(strip).chain(&strip.turned));
    let here: BTreeSet<usize> = all.flat_map(|strip| &strip.notes).copied().collect();
    // What is marked on a page that has no foot, such as the cover, is noted on the next.
    let earlier: Vec<usize> = setting.marked.keys().copied().filter(|number| !here.contains(number)).collect();
    let mut filler = Filler {
        made,
        setting,
        sheet,
        y: sheet.top,
        after: None,
        on_purpose: true,
        fresh: true,
        items: Vec::new(),
        placed: Vec::new(),
        boxes: Vec::new(),
        earlier: Vec::new(),
        waiting: VecDeque::new(),
        over_sections: false,
        foot: VecDeque::new(),
        turned: Vec::new(),
    };
    filler.note(earlier);
    let mut at = 0;
    // Up to where only joints of some strength count, and which.
    let (mut relaxed_until, mut relaxed) = (0, None);
    while at < strips.len() {
        let least = if at < relaxed_until { relaxed } else { Some(Keep::Slight) };
        let end = least.map_or(at + 1, |least| chain(&strips, at, least));
        if strips[at].starts_page || (starts_section(&strips[at]) && !filler.over_sections) {
            filler.settle(&strips[at].boxes);
        }
        if strips[at].starts_page && filler.after.is_some() && !filler.runs_on(part(&strips, at)) {
            filler.turn(&strips[at].boxes);
            filler.on_purpose = true;
        }
        match filler.step(&mut strips, at..end, least) {
            Step::Put => {
                for strip in &mut strips[at..end] {
                    filler.put(std::mem::take(strip));
                }
                at = end;
            }
            Step::Turn => filler.turn(&strips[at].boxes),
            Step::Relax => {
                relaxed_until = end;
                relaxed = match least {
                    Some(Keep::Slight) => Some(Keep::Soft),
                    Some(Keep::Soft) => Some(Keep::Firm),
                    Some(Keep::Firm) => Some(Keep::Hard),
                    _ => None,
                };
            }
            Step::Cut(row) => {
                let pieces = std::mem::take(&mut strips[row].cut);
                if relaxed_until > row {
                    relaxed_until += pieces.len() - 1;
                }
                strips.splice(row..=row, pieces);
            }
            Step::Float(from, to) => {
                for strip in &mut strips[at..from] {
                    filler.put(std::mem::take(strip));
                }
                filler.waiting.push_back(strips[from..to].iter_mut().map(std::mem::take).collect());
                at = to;
            }
        }
    }
    filler.settle(&[]);
    while !filler.is_blank() {
        filler.turn(&[]);
    }
}

/// Whether a section of the first level starts with a strip.
fn starts_section(strip: &Strip) -> bool {
    matches!(strip.bookmark, Some((1, _)))
}

/// One past the last strip of the chain that starts at a strip.
fn chain(strips: &[Strip], start: usize, least: Keep) -> usize {
    let mut end = start + 1;
    while end < strips.len() && strips[end - 1].keep >= least && !strips[end].starts_page {
        end += 1;
    }
    end
}

/// The strips from one that starts a page up to the next that does.
fn part<'s, 'a>(strips: &'s [Strip<'a>], start: usize) -> &'s [Strip<'a>] {
    let next = strips[start + 1..].iter().position(|strip| strip.starts_page);
    &strips[start..next.map_or(strips.len(), |next| start + 1 + next)]
}

fn chain_height(strips: &[Strip]) -> f32 {
    super::strip::height(strips)
}

/// Height of what is repeated above a strip at a page's top.
fn head_height(strip: &Strip) -> f32 {
    let Some(head) = &strip.head else { return 0.0 };
    super::strip::height(head) + head.last().map_or(0.0, |last| gap(last, strip))
}

impl<'a> Filler<'_, '_, 'a> {
    /// What to do with a chain whose joints are at least of a strength. A chart that can be drawn smaller is.
    fn step(&mut self, strips: &mut [Strip<'a>], chain: Range<usize>, least: Option<Keep>) -> Step {
        let Range { start, end } = chain;
        let chart = strips[start..end].iter().position(|strip| strip.figure.is_some()).map(|at| start + at);
        // Charts keep their order.
        let must_wait = !self.waiting.is_empty() && chart.is_some();
        if !must_wait && self.fits(&strips[start..end]) {
            return Step::Put;
        }
        let is_single = end == start + 1;
        if self.after.is_none() {
            return match is_single {
                true if strips[start].cut.is_empty() => Step::Put,
                true => Step::Cut(start),
                false => Step::Relax,
            };
        }
        if must_wait {
            return self.float(strips, start..end, chart, true).unwrap_or(Step::Turn);
        }
        self.over_sections = false;
        if self.shrink(&mut strips[start..end], SMALLER[0]) {
            return Step::Put;
        }
        let room = self.sheet.room();
        let blank = (self.bottom() - self.y) / room;
        if blank > SPARED && self.tighten(self.over(&strips[start..end])) {
            return Step::Put;
        }
        if blank > FLOAT
            && let Some(step) = self.float(strips, start..end, chart, false)
        {
            return step;
        }
        if blank > SMALL_HOLE && least == Some(Keep::Slight) && !is_single {
            return Step::Relax;
        }
        if blank <= HOLE {
            return Step::Turn;
        }
        if chain_height(&strips[start..end]) + head_height(&strips[start]) > room {
            return if is_single { Step::Turn } else { Step::Relax };
        }
        if self.shrink(&mut strips[start..end], SMALLER[1]) {
            return Step::Put;
        }
        if let Some(step) = self.float(strips, start..end, chart, true) {
            self.over_sections = true;
            return step;
        }
        if least.is_some_and(|least| least < Keep::Hard) && !is_single {
            return Step::Relax;
        }
        let fits = |row: usize| !strips[row].cut.is_empty() && self.fits_with(&strips[start..row], &strips[row].cut[0]);
        (start..end).find(|&row| fits(row)).map_or(Step::Turn, Step::Cut)
    }

    /// Lets a chart wait for the next page where enough follows it to fill this one; a new section does not begin
    /// before the chart of the one that ends, unless that is `desperate`.
    fn float(&self, strips: &[Strip<'a>], chain: Range<usize>, chart: Option<usize>, desperate: bool) -> Option<Step> {
        let from = chart.filter(|&at| strips[at].boxes.is_empty())?;
        let to = self::chain(strips, from, Keep::Hard);
        let above = &strips[chain.start..from];
        // What stands above goes first, if it can stand alone: a heading can't.
        if above.last().is_some_and(|last| last.keep == Keep::Hard) || !above.is_empty() && !self.fits(above) {
            return None;
        }
        let left = self.bottom() - self.y - chain_height(above);
        let mut filled = 0.0;
        for strip in &strips[to..] {
            if strip.starts_page || (starts_section(strip) && !desperate) || left - filled <= 0.0 {
                break;
            }
            filled += strip.height + strip.after.max(strip.before);
        }
        if left - filled > self.sheet.room() * HOLE && !(desperate && filled > 0.0) {
            return None;
        }
        Some(Step::Float(from, to))
    }

    /// Whether a part that is to start a page goes on below what is there: what ran over from the page before and would be
    /// left alone. It has to fit, with blanks a little smaller if need be, or to fill pages anyhow.
    fn runs_on(&self, part: &[Strip<'a>]) -> bool {
        let room = self.sheet.room();
        let ran_over = !self.on_purpose && self.y - self.sheet.top <= room * RAN_OVER;
        let placed = self.placed.iter().map(|strip| strip.gap);
        let gaps: f32 = placed.chain(part.windows(2).map(|pair| gap(&pair[0], &pair[1]))).sum();
        ran_over && (self.over(part) <= gaps * TIGHTER * 0.7 || chain_height(part) > room)
    }

    fn fits(&self, strips: &[Strip<'a>]) -> bool {
        self.over(strips) <= 0.01
    }

    /// Whether strips fit, and another one after them.
    fn fits_with(&self, strips: &[Strip<'a>], last: &Strip<'a>) -> bool {
        let Some(before) = strips.last() else { return self.fits(std::slice::from_ref(last)) };
        self.over(strips) + gap(before, last) + last.height <= 0.01
    }

    /// By how much strips are too high for the rest of the page.
    fn over(&self, strips: &[Strip<'a>]) -> f32 {
        let above = self.after.map_or(0.0, |after| after.max(strips[0].before));
        let head = if self.fresh { head_height(&strips[0]) } else { 0.0 };
        let new = strips.iter().flat_map(|strip| &strip.notes);
        self.y + above + head + chain_height(strips) - (self.sheet.bottom - self.noted(new))
    }

    /// Foot of what is left for text above the page's footnotes.
    fn bottom(&self) -> f32 {
        self.sheet.bottom - self.noted(&[])
    }

    /// Height of the page's footnotes, with new ones.
    fn noted<'n>(&self, new: impl IntoIterator<Item = &'n usize>) -> f32 {
        let new: BTreeSet<&usize> = new.into_iter().filter(|number| !self.made.noted.contains(number)).collect();
        let new = new.into_iter().filter_map(|number| self.setting.foot.get(number));
        let heights = new.flatten().chain(&self.foot).map(|line| line.before + line.height);
        let height: f32 = heights.sum();
        if height > 0.0 { (height + notes::ABOVE).min(self.sheet.room() * notes::MOST) } else { 0.0 }
    }

    /// Draws a chart smaller, down to a part of its height, where that spares a page with a large hole; whether it did.
    fn shrink(&self, strips: &mut [Strip<'a>], least: f32) -> bool {
        let over = self.over(strips);
        let left = self.bottom() - self.y;
        if left < self.sheet.room() * 0.2 {
            return false;
        }
        let Some(at) = strips.iter().position(|strip| strip.figure.is_some()) else { return false };
        let strip = &mut strips[at];
        let (Some(chart), wanted) = (strip.figure, strip.height - over - 0.5) else { return false };
        if wanted < strip.height * least {
            return false;
        }
        let Some((items, height)) = figure::smaller(self.setting, chart, wanted) else { return false };
        (strip.items, strip.height) = (items, height);
        true
    }

    /// Makes the blanks of the page smaller by `over` points together, if they can spare that; whether they could.
    fn tighten(&mut self, over: f32) -> bool {
        let gaps: f32 = self.placed.iter().map(|strip| strip.gap).sum();
        let part = (over + 0.02) / gaps.max(1.0);
        if part > TIGHTER {
            return false;
        }
        let mut up = 0.0;
        for at in 0..self.placed.len() {
            up += self.placed[at].gap * part;
            self.placed[at].gap *= 1.0 - part;
            let end = self.placed.get(at + 1).map_or(self.items.len(), |next| next.items);
            for item in &mut self.items[self.placed[at].items..end] {
                shift(item, 0.0, -up);
            }
        }
        // What is said of the page goes by where strips were.
        let placed = &self.placed;
        let raised = |y: f32| {
            let above = placed.iter().take_while(|strip| strip.top <= y + 0.01);
            y - above.map(|strip| strip.gap).sum::<f32>() * part / (1.0 - part)
        };
        let page = self.made.pages.len();
        let numbers = self.made.numbers.iter_mut().rev().take_while(|(on, ..)| *on == page);
        numbers.for_each(|(_, top, _)| *top = raised(*top));
        let anchors = self.made.anchors.iter_mut().rev().take_while(|anchor| anchor.page == page);
        anchors.for_each(|anchor| anchor.y = raised(anchor.y));
        let bookmarks = self.made.bookmarks.iter_mut().rev().take_while(|bookmark| bookmark.page == page);
        bookmarks.for_each(|bookmark| bookmark.y = raised(bookmark.y));
        for (_, top, foot) in &mut self.boxes {
            // A box ends where its last strip does, not where the next one starts.
            (*top, *foot) = (raised(*top), raised(*foot - 0.02) + 0.02);
        }
        let mut up = 0.0;
        for strip in &mut self.placed {
            up += strip.gap * part / (1.0 - part);
            strip.top -= up;
        }
        self.y -= up;
        true
    }

    fn put(&mut self, mut strip: Strip<'a>) {
        if !strip.turned.is_empty() {
            self.turned.push(std::mem::take(&mut strip.turned));
            return;
        }
        if self.fresh
            && let Some(head) = strip.head.clone()
        {
            for above in head.iter() {
                let above = Strip { boxes: strip.boxes.clone(), ..above.clone() };
                self.place(above);
            }
        }
        self.fresh = false;
        self.place(strip);
    }

    fn place(&mut self, strip: Strip<'a>) {
        let gap = self.after.map_or(0.0, |after| after.max(strip.before));
        self.y += gap;
        self.placed.push(Placed { items: self.items.len(), top: self.y, gap });
        let page = self.made.pages.len();
        let top = self.y;
        self.y += strip.height;
        self.after = Some(strip.after);
        for number in &strip.boxes {
            match self.boxes.iter_mut().find(|(known, ..)| known == number) {
                Some((_, _, foot)) => *foot = self.y,
                None => self.boxes.push((*number, top, self.y)),
            }
        }
        self.items.extend(strip.items.into_iter().map(|mut item| {
            shift(&mut item, 0.0, top);
            item
        }));
        self.made.numbers.extend(strip.numbers.into_iter().map(|number| (page, top, number)));
        for (name, y) in strip.anchors {
            self.made.anchor(name, page, top + y);
        }
        self.note(strip.notes);
        if let Some((level, title)) = strip.bookmark {
            self.made.bookmarks.push(Bookmark { level, title, page, y: top });
        }
    }

    /// Ends the page; `next` are the boxes of the strip that the next one starts with. Charts that wait come first.
    fn turn(&mut self, next: &[usize]) {
        if !self.is_blank() {
            self.finish(next);
        }
        for table in std::mem::take(&mut self.turned) {
            fill_prepared(self.made, self.setting, table, self.sheet.turned());
        }
        (self.y, self.after, self.fresh, self.on_purpose) = (self.sheet.top, None, true, false);
        while let Some(chart) = self.waiting.pop_front() {
            if self.after.is_some() && !self.fits(&chart) {
                self.waiting.push_front(chart);
                break;
            }
            for strip in chart {
                self.place(strip);
            }
        }
    }

    /// Whether nothing is on the page yet.
    fn is_blank(&self) -> bool {
        self.after.is_none() && self.items.is_empty() && self.foot.is_empty()
    }

    /// Puts all charts and wide tables that wait on pages.
    fn settle(&mut self, next: &[usize]) {
        while !self.waiting.is_empty() || !self.turned.is_empty() {
            self.turn(next);
        }
    }

    /// Adds footnotes to the page's foot that have no place yet.
    fn note(&mut self, numbers: Vec<usize>) {
        for number in numbers {
            if self.made.noted.insert(number) {
                self.foot.extend(self.setting.foot.get(&number).into_iter().flatten().cloned());
            }
        }
    }

    /// As many lines of footnotes as have room, at the page's foot; the others stay for the next page.
    fn footnotes(&mut self) -> Vec<Item> {
        let room = self.sheet.bottom - self.y - notes::ABOVE + 0.01;
        let mut lines: Vec<Strip<'a>> = Vec::new();
        let mut height = 0.0;
        while let Some(line) = self.foot.pop_front() {
            let more = line.before + line.height;
            if !lines.is_empty() && height + more > room {
                self.foot.push_front(line);
                break;
            }
            height += more;
            lines.push(line);
        }
        if lines.is_empty() {
            return Vec::new();
        }
        let mut top = self.sheet.bottom - height;
        let mut items = vec![notes::rule(self.setting, self.sheet, top)];
        for line in lines {
            top += line.before;
            for (name, y) in line.anchors {
                self.made.anchor(name, self.made.pages.len(), top + y);
            }
            items.extend(line.items.into_iter().map(|mut item| {
                shift(&mut item, 0.0, top);
                item
            }));
            top += line.height;
        }
        items
    }

    fn finish(&mut self, next: &[usize]) {
        let mut items = Vec::with_capacity(self.items.len() + self.boxes.len());
        for &(number, top, foot) in &self.boxes {
            let ground = &self.setting.boxes[number];
            let top = if self.earlier.contains(&number) { top - ground.pad } else { top };
            let foot = if next.contains(&number) { foot + ground.pad } else { foot };
            items.extend(boxes::paint(ground, top, foot, self.sheet.width));
        }
        self.placed.clear();
        self.earlier = self.boxes.drain(..).map(|(number, ..)| number).collect();
        items.append(&mut self.items);
        items.append(&mut self.footnotes());
        self.made.pages.push(Page { width: self.sheet.width, height: self.sheet.height, items });
    }
}
