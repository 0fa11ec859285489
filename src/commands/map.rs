//! `bvf map`: the line of sight, as a tree or as a picture.

use super::report::{self, Color};
use super::{Result, files, print};
use crate::cli::{Map, MapFormat};
use crate::layout::{self, Library};
use crate::locale::Locale;
use crate::output;
use crate::theme::{self, Theme};
use crate::view::{self, ClientView, charts};

/// Width of the picture, in points.
const WIDTH: f32 = 720.0;

/// Height that the picture may have at most, in points.
const HEIGHT: f32 = 3000.0;

/// Prints the map.
pub fn run(arguments: &Map, color: Color) -> Result {
    let checked = files::check_model(&arguments.model, &arguments.input)?;
    let outcome = report::findings(&checked, false, color);
    let Some((proposal, case)) = &checked.proposal else { return Ok(outcome) };
    let locale = Locale::new(&proposal.model.language.0)?;
    let view = view::client_view(proposal, case, &locale);
    match arguments.format {
        MapFormat::Text => print(&tree(&view, &locale))?,
        MapFormat::Svg => print(&picture(&view, &locale))?,
    }
    Ok(outcome)
}

fn picture(view: &ClientView, locale: &Locale) -> String {
    let Some(chart) = charts::charts(view, locale).remove("map") else { return String::new() };
    let theme = Theme::load(None, theme::DEFAULT).expect("the built-in theme is sound");
    let fonts = Library::embedded();
    let scene = layout::scene(&chart, WIDTH, HEIGHT, &theme, fonts, locale.tag());
    output::svg::write(&scene, &theme.fonts.table, &locale.message("chart-map", &[]), &chart.description())
}

/// The tree of the four levels. An element that serves several is repeated under each.
fn tree(view: &ClientView, locale: &Locale) -> String {
    let figure = |figure: &view::Figure| {
        locale.quantity(crate::locale::rounded_f64(figure.value, figure.decimals), &figure.unit)
    };
    let below = |id: &str| -> Vec<&str> {
        view.links.iter().filter(|(_, upper)| upper == id).map(|(lower, _)| lower.as_str()).collect()
    };
    let mut text = String::new();
    for kpi in &view.client.executive_kpis {
        let change = kpi.baseline.as_ref().zip(kpi.target.as_ref());
        let change = change.map_or_else(String::new, |(from, to)| format!("  {} → {}", figure(from), figure(to)));
        text += &format!("{}{change}\n", kpi.name);
        let initiatives = below(&kpi.id);
        for (at, id) in initiatives.iter().enumerate() {
            let last = at + 1 == initiatives.len();
            let name = view.initiatives.iter().find(|one| one.id == *id).map_or(*id, |one| &one.name);
            text += &format!("{} {name}\n", branch(last));
            let kpis = below(id);
            for (at, id) in kpis.iter().enumerate() {
                let last_kpi = at + 1 == kpis.len();
                let Some(kpi) = view.department_kpis.iter().find(|one| one.id == *id) else { continue };
                let change = format!("{} → {}", figure(&kpi.baseline), figure(&kpi.target));
                text += &format!("{} {} {}  {change}\n", stem(last), branch(last_kpi), kpi.name);
                for (at, component) in kpi.moved_by.iter().enumerate() {
                    let last_component = at + 1 == kpi.moved_by.len();
                    text += &format!("{} {} {} {component}\n", stem(last), stem(last_kpi), branch(last_component));
                }
            }
        }
    }
    text
}

fn branch(last: bool) -> &'static str {
    if last { "└──" } else { "├──" }
}

fn stem(last: bool) -> &'static str {
    if last { "   " } else { "│  " }
}
