//! The vendor's logo: on the cover for all readers, in the header as decoration.

use std::sync::Arc;

use super::page::{Area, Item, TagRole, What};
use super::setting::Setting;
use super::strip::Strip;

/// The logo at `x`, at most this wide and high, tagged with the vendor's name; none where the theme has no logo for
/// the cover.
pub fn on_cover<'a>(setting: &mut Setting<'a>, x: f32, width: f32, height: f32) -> Option<(Strip<'a>, Area)> {
    let theme = setting.theme;
    let picture = theme.picture.as_ref().filter(|_| theme.logo.on_cover)?;
    let width = theme.logo.width.min(width).min(height * picture.aspect());
    let area = Area { x, y: 0.0, w: width, h: width / picture.aspect() };
    let tag = setting.tag(None, TagRole::Figure);
    setting.tags[tag].alt = Some(setting.meta.author.clone());
    let what = What::Image { area, picture: Arc::clone(picture) };
    let strip = Strip { height: area.h, items: vec![Item { tag: Some(tag), what }], ..Strip::default() };
    Some((strip, area))
}

/// The logo in the header: its left edge and its foot are given; none where the theme has no logo for pages.
pub fn on_page(setting: &Setting, left: f32, bottom: f32, height: f32, width: f32) -> Option<Item> {
    let theme = setting.theme;
    let picture = theme.picture.as_ref().filter(|_| theme.logo.on_pages)?;
    let height = height.min(width / picture.aspect());
    let area = Area { x: left, y: bottom - height, w: height * picture.aspect(), h: height };
    Some(Item { tag: None, what: What::Image { area, picture: Arc::clone(picture) } })
}
