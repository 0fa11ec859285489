//! How long each stage of a proposal takes, and all of them together, for the English sample; and how long a simulation
//! takes.

#![allow(missing_docs, reason = "criterion's macros make public functions")]

use std::collections::BTreeMap;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use bvf::chart::Chart;
use bvf::doc::markdown;
use bvf::finance::{self, BusinessCase, Correlation, Distribution};
use bvf::layout::{self, Library};
use bvf::locale::Locale;
use bvf::model::Proposal;
use bvf::output;
use bvf::pipeline::{self, Checked, document};
use bvf::template::Engine;
use bvf::theme::{self, Theme};
use bvf::view::{self, ClientView, charts};
use criterion::{Criterion, criterion_group, criterion_main};

/// The sample's files, in memory: disks are not what is measured.
struct Sample {
    model: String,
    vendor: String,
}

impl Sample {
    fn read() -> Sample {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs/kestrel");
        let text = |name: &str| fs::read_to_string(folder.join(name)).expect("the sample is there");
        Sample { model: text("model.yaml"), vendor: text("vendor.yaml") }
    }

    fn check(&self) -> Checked {
        let open = |name: &str| Ok((name.to_owned(), self.vendor.clone()));
        pipeline::check("model.yaml", &self.model, &[], &open)
    }
}

/// All sections as Markdown.
fn render(engine: &Engine, view: &ClientView) -> Vec<String> {
    let values = Engine::values(view).expect("the view serialises");
    let section = |name: &&str| engine.render(name, &values).expect("our templates are sound");
    document::PROPOSAL.iter().map(section).collect()
}

fn parse(sections: &[String], charts: &BTreeMap<&'static str, Chart>) -> usize {
    let look_up = |name: &str| Ok(charts.get(name).cloned());
    let blocks = |text: &String| markdown::parse(text, &look_up).expect("our templates write sound Markdown").len();
    sections.iter().map(blocks).sum()
}

fn pdf(proposal: &Proposal, case: &BusinessCase, locale: &Locale, theme: &Theme) -> Vec<u8> {
    let engine = Engine::new(locale, &[]).expect("our templates are sound");
    let document = document::proposal(proposal, case, locale, &engine).expect("the sample makes a document");
    document::pdf(&document, theme, Library::embedded()).expect("our fonts are sound")
}

fn stages(criterion: &mut Criterion) {
    let sample = Sample::read();
    let checked = sample.check();
    assert!(checked.findings.is_empty(), "the sample has no findings");
    let (proposal, case) = checked.proposal.as_ref().expect("the sample can be read");
    let locale = Locale::new(&proposal.model.language.0).expect("its language is known");
    let theme = Theme::load(None, theme::DEFAULT).expect("the built-in theme is sound");
    let engine = Engine::new(&locale, &[]).expect("our templates are sound");
    let view = view::client_view(proposal, case, &locale);
    let charts = charts::charts(&view, &locale);
    let sections = render(&engine, &view);
    let tree = document::proposal(proposal, case, &locale, &engine).expect("the sample makes a document");
    let fonts = Library::embedded();
    let pages = layout::lay_out(&tree, &theme, fonts);
    let face = |id| output::pdf::FaceSource {
        data: fonts.face_data(id),
        index: fonts.face_index(id),
        postscript_name: fonts.postscript_name(id),
    };

    let mut group = criterion.benchmark_group("stages");
    group.sample_size(20);
    group.bench_function("read and check", |bench| bench.iter(|| black_box(sample.check())));
    group.bench_function("business case", |bench| bench.iter(|| black_box(finance::case::compute(&proposal.model))));
    group.bench_function("templates made ready", |bench| bench.iter(|| Engine::new(&locale, &[]).is_ok()));
    group.bench_function("view and templates", |bench| {
        bench.iter(|| black_box(render(&engine, &view::client_view(proposal, case, &locale))));
    });
    group.bench_function("markdown", |bench| bench.iter(|| black_box(parse(&sections, &charts))));
    group.bench_function("layout", |bench| bench.iter(|| black_box(layout::lay_out(&tree, &theme, fonts))));
    group.bench_function("pdf", |bench| {
        bench.iter(|| black_box(output::pdf::write(&pages, &tree.meta, &face).expect("our fonts are sound")));
    });
    group.finish();

    let mut group = criterion.benchmark_group("whole");
    group.sample_size(20);
    group.bench_function("model to pdf", |bench| {
        bench.iter(|| {
            let checked = sample.check();
            let (proposal, case) = checked.proposal.as_ref().expect("the sample can be read");
            black_box(pdf(proposal, case, &locale, &theme))
        });
    });
    group.finish();
}

/// A Monte Carlo simulation of the size that a model asks for: what is drawn costs, not what is made of it.
fn simulation(criterion: &mut Criterion) {
    let input = |at: i32| Distribution::pert(0.0, f64::from(at + 1), 20.0).expect("in rising order");
    let inputs: Vec<Distribution> = (0..12).map(input).collect();
    let together = [(0, 1, 0.5), (2, 3, -0.4), (4, 5, 0.3)];
    let together = together.map(|(first, second, rho)| Correlation { first, second, rho });
    let outcome = |draws: &[f64]| draws.iter().sum::<f64>() - 100.0;

    let mut group = criterion.benchmark_group("figures");
    group.sample_size(20);
    group.bench_function("100,000 runs of 12 inputs", |bench| {
        bench.iter(|| black_box(finance::simulate(&inputs, &together, 100_000, 1, &outcome)));
    });
    group.finish();
}

criterion_group!(benches, stages, simulation);
criterion_main!(benches);
