//! Writes a proposal's charts as SVG files, `figure-1.svg` and so on, in the order in which the document has them: the
//! same drawings for every program that is compared. Usage: `peer-figures MODEL FOLDER`.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use bvf::doc::{Block, Document, Kind};
use bvf::layout::{self, Library};
use bvf::locale::Locale;
use bvf::output::svg;
use bvf::pipeline::{self, document};
use bvf::template::Engine;
use bvf::theme::{self, Theme};

/// Width of the text area of the built-in theme, in points.
const WIDTH: f32 = 475.0;

/// Height that a chart may have at most, in points.
const HEIGHT: f32 = 640.0;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [model, folder] = arguments.as_slice() else { return Err("usage: peer-figures MODEL FOLDER".into()) };
    let (model, folder) = (Path::new(model), Path::new(folder));
    let theme = Theme::load(None, theme::DEFAULT).map_err(|problems| format!("{problems:?}"))?;
    let document = read(model)?;
    let mut charts = Vec::new();
    collect(&document.blocks, &mut charts);
    fs::create_dir_all(folder)?;
    for (at, chart) in charts.into_iter().enumerate() {
        let scene = layout::scene(chart, WIDTH, HEIGHT, &theme, Library::embedded(), &document.meta.language);
        let name = format!("figure-{}", at + 1);
        let text = svg::write(&scene, &theme.fonts.heading, &name, &chart.description());
        fs::write(folder.join(name).with_extension("svg"), text)?;
    }
    Ok(())
}

fn read(model: &Path) -> Result<Document, Box<dyn Error>> {
    let beside = model.parent().unwrap_or(Path::new(""));
    let open = |name: &str| {
        let text = fs::read_to_string(beside.join(name)).map_err(|error| error.to_string())?;
        Ok((name.to_owned(), text))
    };
    let checked = pipeline::check("model.yaml", &fs::read_to_string(model)?, &[], &open);
    let (proposal, case) = checked.proposal.as_ref().ok_or("the model has errors; see `bvf check`")?;
    let locale = Locale::new(&proposal.model.language.0)?;
    let engine = Engine::new(&locale, &[]).map_err(|problems| format!("{problems:?}"))?;
    Ok(document::proposal(proposal, case, &locale, &engine).map_err(|problem| format!("{problem:?}"))?)
}

fn collect<'a>(blocks: &'a [Block], charts: &mut Vec<&'a bvf::chart::Chart>) {
    for block in blocks {
        match &block.kind {
            Kind::Figure { chart, .. } => charts.push(chart),
            Kind::Container { blocks, .. } | Kind::Quote(blocks) => collect(blocks, charts),
            _ => {}
        }
    }
}
