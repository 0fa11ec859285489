//! Proofreading finds what is broken.

use super::proofread;
use crate::layout::fonts::Library;
use crate::layout::lay_out;
use crate::layout::page::{Area, Item, Pages, What};
use crate::layout::strip::shift;
use crate::layout::tests::{document, everything, theme};

/// What is found in the pages of a document with one of everything, after something was done to them.
fn found(broken: impl Fn(&mut Pages)) -> Vec<String> {
    let document = document("en", everything());
    let (theme, fonts) = (theme(), Library::embedded());
    let mut pages = lay_out(&document, &theme, fonts);
    broken(&mut pages);
    proofread(&document, &pages, &theme, fonts)
}

#[track_caller]
fn finds(what: &str, broken: impl Fn(&mut Pages)) {
    let found = found(broken);
    assert!(found.iter().any(|one| one.contains(what)), "`{what}` in {found:#?}");
}

/// Number of an item on page 4 that is running text.
fn text(pages: &Pages) -> usize {
    let is_text = |item: &Item| item.tag.is_some() && matches!(&item.what, What::Glyphs(run) if run.glyphs.len() > 20);
    pages.pages[4].items.iter().position(is_text).expect("there is text")
}

#[test]
fn sound_pages_are_sound() {
    assert_eq!(found(|_| ()), Vec::<String>::new());
}

#[test]
fn what_is_lost_is_found() {
    finds("is said as", |pages| {
        let at = text(pages);
        pages.pages[4].items.remove(at);
    });
    finds("is said as", |pages| {
        let at = text(pages);
        let What::Glyphs(run) = &mut pages.pages[4].items[at].what else { panic!("text") };
        run.glyphs.remove(3);
    });
}

#[test]
fn what_is_said_twice_is_found() {
    finds("is said as", |pages| {
        let at = text(pages);
        let mut again = pages.pages[4].items[at].clone();
        shift(&mut again, 0.0, 300.0);
        pages.pages[4].items.push(again);
    });
}

#[test]
fn what_overlaps_is_found() {
    finds("overlap", |pages| {
        let at = text(pages);
        shift(&mut pages.pages[4].items[at], 0.0, 9.0);
    });
}

#[test]
fn what_is_painted_over_is_found() {
    finds("painted over", |pages| {
        let at = text(pages);
        let What::Glyphs(run) = &pages.pages[4].items[at].what else { panic!("text") };
        let area = Area { x: run.glyphs[0].x, y: run.y - 9.0, w: 400.0, h: 12.0 };
        let fill = Some(run.color);
        pages.pages[4].items.push(Item { tag: None, what: What::Rect { area, radius: 0.0, fill, stroke: None } });
    });
}

#[test]
fn what_leaves_the_page_or_its_text_is_found() {
    finds("leaves the area for text", |pages| {
        let at = text(pages);
        shift(&mut pages.pages[4].items[at], 70.0, 0.0);
    });
    finds("leaves the sheet", |pages| {
        let at = text(pages);
        shift(&mut pages.pages[4].items[at], 0.0, 800.0);
    });
}

#[test]
fn a_hole_is_found() {
    finds("are blank", |pages| {
        let items = &mut pages.pages[4].items;
        items.retain(|item| matches!(&item.what, What::Glyphs(run) if run.y < 400.0 || item.tag.is_none()));
    });
}

#[test]
fn a_link_to_nowhere_is_found() {
    finds("which is nowhere", |pages| pages.anchors.clear());
}
