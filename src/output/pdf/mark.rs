//! What each piece of a page is for readers who don't see it: content of a structure element, or an artifact, which
//! they are told nothing of, and of which kind (ISO 32000-1, 14.8.2.2).

use crate::chart::scene::Segment;
use crate::layout::page::{Area, Item, Page, What};

/// What a piece of a page is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mark {
    /// Content of the structure element with this index.
    Content(usize),
    /// Part of the running header.
    Header,
    /// Part of the footer.
    Footer,
    /// What is printed again because pages are turned: a table's heads.
    Again,
    /// Rules, grounds and other shapes.
    Layout,
    /// A ground as wide as the page.
    Background(Area),
}

/// What an item of a page is; `own` is how many of the page's items come before its header and footer.
pub fn mark(at: usize, item: &Item, page: &Page, own: usize) -> Mark {
    if at >= own {
        return if top(&item.what) < page.height / 2.0 { Mark::Header } else { Mark::Footer };
    }
    match (item.tag, &item.what) {
        (Some(tag), _) => Mark::Content(tag),
        (None, What::Glyphs(_)) => Mark::Again,
        (None, What::Rect { area, fill: Some(_), .. }) if area.x <= 0.0 && area.x + area.w >= page.width => {
            Mark::Background(*area)
        }
        (None, _) => Mark::Layout,
    }
}

/// About how far down an item stands.
fn top(what: &What) -> f32 {
    match what {
        What::Glyphs(run) => run.y,
        What::Path { segments, .. } => segments.first().map_or(0.0, |segment| match *segment {
            Segment::Move(_, y) | Segment::Line(_, y) | Segment::Curve(.., y) => y,
            Segment::Close => 0.0,
        }),
        What::Rect { area, .. } | What::Link { area, .. } | What::Image { area, .. } => area.y,
    }
}
