//! Strips onto pages: what belongs together stays together as far as it can.
//!
//! Strips that hold on to each other make a chain. A chain goes where it fits: on the rest of the page, otherwise on a
//! new one. One that is higher than a page is taken apart, first at its soft joints, then anywhere.

use std::collections::BTreeSet;

use super::boxes;
use super::figure;
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
}

impl Made {
    /// Names a place.
    pub fn anchor(&mut self, name: String, page: usize, y: f32) {
        if self.names.insert(name.clone()) {
            self.anchors.push(AnchorPlace { name, page, y });
        }
    }
}

struct Filler<'m, 's, 'a> {
    made: &'m mut Made,
    setting: &'s Setting<'a>,
    sheet: Sheet,
    /// Where the last strip ends.
    y: f32,
    /// Blank that the last strip asks for; none at a page's top.
    after: Option<f32>,
    items: Vec<Item>,
    /// Boxes on the page: number, top and foot.
    boxes: Vec<(usize, f32, f32)>,
    /// Boxes that were on the page before.
    earlier: Vec<usize>,
}

/// Fills pages with strips; the first starts a page.
pub fn fill<'a>(made: &mut Made, setting: &Setting<'a>, mut strips: Vec<Strip<'a>>, sheet: Sheet) {
    if strips.is_empty() {
        return;
    }
    let mut filler = Filler {
        made,
        setting,
        sheet,
        y: sheet.top,
        after: None,
        items: Vec::new(),
        boxes: Vec::new(),
        earlier: Vec::new(),
    };
    let mut at = 0;
    // Up to where only strips that hold on hard make a chain, and up to where none does.
    let (mut soft_until, mut hard_until) = (0, 0);
    while at < strips.len() {
        let least = if at < hard_until {
            None
        } else if at < soft_until {
            Some(Keep::Hard)
        } else {
            Some(Keep::Soft)
        };
        let end = least.map_or(at + 1, |least| chain(&strips, at, least));
        if strips[at].starts_page && filler.after.is_some() {
            filler.turn(&strips[at].boxes);
        }
        if !filler.fits(&strips[at..end]) && filler.after.is_some() {
            let chain = chain_height(&strips[at..end]) + head_height(&strips[at]);
            let left = sheet.bottom - filler.y;
            if filler.shrink(&mut strips[at..end]) {
                // It fits now.
            } else if chain <= sheet.room() || least.is_none() || left < sheet.room() * 0.3 {
                filler.turn(&strips[at].boxes);
            }
        }
        if !filler.fits(&strips[at..end]) && end > at + 1 {
            // Too high for a whole page, or for the rest of one that isn't to be left empty.
            if least == Some(Keep::Soft) {
                soft_until = end;
            } else {
                hard_until = end;
            }
            continue;
        }
        for strip in &mut strips[at..end] {
            filler.put(std::mem::take(strip));
        }
        at = end;
    }
    filler.finish(&[]);
}

/// One past the last strip of the chain that starts at a strip.
fn chain(strips: &[Strip], start: usize, least: Keep) -> usize {
    let mut end = start + 1;
    while end < strips.len() && strips[end - 1].keep >= least && !strips[end].starts_page {
        end += 1;
    }
    end
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
    fn fits(&self, strips: &[Strip<'a>]) -> bool {
        self.over(strips) <= 0.01
    }

    /// By how much strips are too high for the rest of the page.
    fn over(&self, strips: &[Strip<'a>]) -> f32 {
        let above = match self.after {
            Some(after) => after.max(strips[0].before),
            None => head_height(&strips[0]),
        };
        self.y + above + chain_height(strips) - self.sheet.bottom
    }

    /// Draws a chart a little smaller where that spares a page with a large hole; whether it did.
    fn shrink(&self, strips: &mut [Strip<'a>]) -> bool {
        let over = self.over(strips);
        let left = self.sheet.bottom - self.y;
        if left < self.sheet.room() * 0.2 {
            return false;
        }
        let Some(at) = strips.iter().position(|strip| strip.figure.is_some()) else { return false };
        let strip = &mut strips[at];
        let (Some(chart), wanted) = (strip.figure, strip.height - over - 0.5) else { return false };
        if wanted < strip.height * 0.75 {
            return false;
        }
        let Some((items, height)) = figure::smaller(self.setting, chart, wanted) else { return false };
        (strip.items, strip.height) = (items, height);
        true
    }

    fn put(&mut self, strip: Strip<'a>) {
        if self.after.is_none()
            && let Some(head) = strip.head.clone()
        {
            for above in head.iter() {
                let above = Strip { boxes: strip.boxes.clone(), ..above.clone() };
                self.place(above);
            }
        }
        self.place(strip);
    }

    fn place(&mut self, strip: Strip<'a>) {
        if let Some(after) = self.after {
            self.y += after.max(strip.before);
        }
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
        if let Some((level, title)) = strip.bookmark {
            self.made.bookmarks.push(Bookmark { level, title, page, y: top });
        }
    }

    /// Ends the page; `next` are the boxes of the strip that the next one starts with.
    fn turn(&mut self, next: &[usize]) {
        self.finish(next);
        (self.y, self.after) = (self.sheet.top, None);
    }

    fn finish(&mut self, next: &[usize]) {
        let mut items = Vec::with_capacity(self.items.len() + self.boxes.len());
        for &(number, top, foot) in &self.boxes {
            let ground = &self.setting.boxes[number];
            let top = if self.earlier.contains(&number) { top - ground.pad } else { top };
            let foot = if next.contains(&number) { foot + ground.pad } else { foot };
            items.extend(boxes::paint(ground, top, foot, self.sheet.width));
        }
        self.earlier = self.boxes.drain(..).map(|(number, ..)| number).collect();
        items.append(&mut self.items);
        self.made.pages.push(Page { width: self.sheet.width, height: self.sheet.height, items });
    }
}
