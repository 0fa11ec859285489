//! `bvf build`: proposals from models, several at once on all cores.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::look::Look;
use super::report::{self, Color};
use super::{Failure, Outcome, Result, files, history, print, store};
use crate::check::ReadFor;
use crate::cli::{Build, Format};
use crate::diag::Sources;
use crate::finance::BusinessCase;
use crate::layout::Library;
use crate::locale::Locale;
use crate::model::{Feedback, Proposal};
use crate::output;
use crate::pipeline::document::{self, Problem};
use crate::pipeline::revised::{self, Before};
use crate::pipeline::{Answered, Checked};
use crate::revision::digest::Digests;
use crate::revision::history::Told;
use crate::revision::imprint::Label;
use crate::template::Engine;
use crate::theme::Theme;

/// Builds the documents of all models. Models with errors are reported and leave no file; the others are built.
pub fn run(arguments: &Build, color: Color) -> Result {
    let targets = targets(&arguments.models, &arguments.output, &arguments.format, "proposal")?;
    let look = Look::choose(&arguments.dress.theme)?;
    let languages = Languages::new(templates(arguments.dress.template_dir.as_deref())?);
    let progress = progress(arguments.models.len(), color);
    let built: Vec<std::result::Result<Built, Failure>> = arguments
        .models
        .par_iter()
        .zip(&targets)
        // Each by itself, so that no core waits while another has some left.
        .with_max_len(1)
        .map(|(model, targets)| {
            let built = build(model, targets, arguments, &look, &languages);
            progress.inc(1);
            built
        })
        .collect();
    progress.finish_and_clear();
    let mut outcome = Outcome::Fine;
    let mut written = String::new();
    let mut failures = Vec::new();
    for one in built {
        let one = match one {
            Ok(one) => one,
            Err(Failure(reason)) => {
                failures.push(reason);
                continue;
            }
        };
        if report::findings(&one.checked, arguments.deny.is_some(), color) == Outcome::Findings {
            outcome = Outcome::Findings;
        }
        written.extend(one.files.iter().map(|file| format!("{}\n", file.display())));
    }
    print(&written)?;
    // What is wrong with a theme is wrong for every model.
    failures.dedup();
    if failures.is_empty() { Ok(outcome) } else { Err(Failure(failures.join("\nerror: "))) }
}

/// Languages and their templates, made ready once for all models.
struct Languages {
    templates: Vec<(String, String)>,
    ready: Mutex<BTreeMap<String, Arc<(Locale, Engine)>>>,
}

impl Languages {
    fn new(templates: Vec<(String, String)>) -> Self {
        Languages { templates, ready: Mutex::default() }
    }

    fn get(&self, language: &str) -> std::result::Result<Arc<(Locale, Engine)>, Failure> {
        let mut ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = ready.get(language) {
            return Ok(Arc::clone(known));
        }
        let locale = Locale::new(language)?;
        let engine = engine(&locale, &self.templates)?;
        let made = Arc::new((locale, engine));
        ready.insert(language.to_owned(), Arc::clone(&made));
        Ok(made)
    }
}

struct Built {
    checked: Checked,
    files: Vec<PathBuf>,
}

impl Built {
    /// What is told of a model when all are built. What it was built from goes at once, so that hundreds of models are
    /// built in the memory of a few.
    fn new(checked: Checked, files: Vec<PathBuf>) -> Self {
        let sources = if checked.findings.is_empty() { Sources::default() } else { checked.sources };
        Built { checked: Checked { sources, nodes: Vec::new(), proposal: None, ..checked }, files }
    }
}

fn build(
    model: &Path,
    targets: &[(Format, PathBuf)],
    arguments: &Build,
    look: &Look,
    languages: &Languages,
) -> std::result::Result<Built, Failure> {
    let fonts = look.fonts(files::folder(model))?;
    let settings = files::settings(model, &arguments.input)?;
    let before = history::before(model, arguments.telling.clean, None)?;
    let file = files::read_model(model)?;
    let folder = files::folder(model);
    let open = files::beside(&folder);
    let likely = arguments.dress.language.clone().or_else(|| named_language(&file.bytes));
    let read = || files::check_next(&fonts, file, &settings, &open, (before.as_ref(), ReadFor::Building));
    // Templates get ready while the model is read. Where they can't, that is told when they are asked for.
    let (read, _) = rayon::join(read, || likely.map(|language| languages.get(&language)));
    let Answered { checked, feedback } = read?;
    let failed = report::outcome(&checked, arguments.deny.is_some()) == Outcome::Findings;
    let Some((proposal, case)) = checked.proposal.as_ref().filter(|_| !failed) else {
        return Ok(Built::new(checked, Vec::new()));
    };
    let language = arguments.dress.language.as_deref().unwrap_or(&proposal.model.language.0);
    let made = languages.get(language)?;
    let (locale, engine) = &*made;
    let formats: Vec<Format> = targets.iter().map(|(format, _)| *format).collect();
    let dressed = Dressed { theme: &look.theme, fonts: &fonts, locale, engine };
    let after = before.as_ref().map(|before| After { checked: &checked, before, feedback: feedback.as_ref() });
    let documents = documents((proposal, case), after.as_ref(), &dressed, &formats, None)?.made;
    let paths = targets.iter().map(|(_, path)| path.clone());
    let made: Vec<(PathBuf, Vec<u8>)> = paths.zip(documents.into_iter().map(|document| document.bytes)).collect();
    files::write_all(&made)?;
    Ok(Built::new(checked, made.into_iter().map(|(path, _)| path).collect()))
}

/// The language that a model names in a line of its own, as nearly all do; what counts is what is read later.
fn named_language(model: &[u8]) -> Option<String> {
    let named = model.split(|byte| *byte == b'\n').find_map(|line| line.strip_prefix(b"language:"))?;
    String::from_utf8(named.trim_ascii().to_vec()).ok()
}

/// How documents look, and in which language they speak.
pub(super) struct Dressed<'a> {
    pub theme: &'a Theme,
    pub fonts: &'a Library,
    pub locale: &'a Locale,
    pub engine: &'a Engine,
}

/// What a revision tells of the one before, and was checked with.
pub(super) struct After<'a> {
    pub checked: &'a Checked,
    pub before: &'a Before,
    pub feedback: Option<&'a Feedback>,
}

/// A proposal in its formats, and how much it tells of the revision before.
pub(super) struct Documents {
    pub made: Vec<Made>,
    pub told: Option<Told>,
}

/// A proposal in one of its formats.
pub(super) struct Made {
    pub bytes: Vec<u8>,
    /// What its pages show; of a PDF that is issued alone.
    pub digests: Option<Digests>,
}

/// The proposal of a sound model in some formats, in their order. With a label it is issued as that revision; otherwise it is
/// a draft.
pub(super) fn documents(
    (proposal, case): (&Proposal, &BusinessCase),
    after: Option<&After>,
    dressed: &Dressed,
    formats: &[Format],
    label: Option<&Label>,
) -> std::result::Result<Documents, Failure> {
    let Dressed { theme, fonts, locale, engine } = dressed;
    let compose = || match after {
        Some(After { checked, before, feedback }) => {
            let made = revised::proposal(checked, (proposal, case), (before, *feedback), locale, engine)?;
            Ok((made.0, Some(made.1)))
        }
        None => Ok((document::proposal(proposal, case, locale, engine)?, None)),
    };
    let is_read = formats.iter().any(|format| *format != Format::Xlsx);
    let composed = is_read.then(compose).transpose().map_err(failure)?;
    let document = || &composed.as_ref().expect("it was made for every format that needs it").0;
    let make = |format: &Format| {
        let draft = |bytes| Made { bytes, digests: None };
        match (format, label) {
            (Format::Pdf, None) => document::pdf(document(), theme, fonts).map(draft),
            (Format::Pdf, Some(label)) => document::issued_pdf(document(), theme, fonts, label)
                .map(|(bytes, digests)| Made { bytes, digests: Some(digests) }),
            (Format::Md, _) => Ok(draft(output::markdown::output_markdown(document()).into_bytes())),
            (Format::Xlsx, _) => document::workbook(proposal, case, locale, theme).map(draft),
        }
        .map_err(failure)
    };
    let made = formats.par_iter().map(make).collect::<std::result::Result<_, _>>()?;
    Ok(Documents { made, told: composed.as_ref().and_then(|(_, told)| *told) })
}

/// Templates, the user's over those of the program, made ready for a language.
pub(super) fn engine(locale: &Locale, templates: &[(String, String)]) -> std::result::Result<Engine, Failure> {
    Engine::new(locale, templates).map_err(|problems| failure(Problem::Templates(problems)))
}

/// Why a document can't be made, in words.
pub(super) fn failure(problem: Problem) -> Failure {
    Failure(match problem {
        Problem::Templates(problems) => {
            let lines: Vec<String> = problems.iter().map(|problem| format!("\n  {problem}")).collect();
            format!("templates can't be used:{}", lines.concat())
        }
        Problem::Markdown(section, problems) => {
            let lines: Vec<String> =
                problems.iter().map(|problem| format!("\n  line {}: {}", problem.line, problem.message)).collect();
            format!("the template `{section}` writes what has no meaning:{}", lines.concat())
        }
        Problem::Font(reason) => format!("a font can't be used: {reason}"),
        Problem::Workbook(reason) => format!("the workbook can't be written: {reason}"),
    })
}

/// Where each model's documents of a kind go: to the output itself where it names a file of one of the formats, otherwise
/// into that folder.
pub(super) fn targets(
    models: &[PathBuf],
    output: &Path,
    formats: &[Format],
    kind: &str,
) -> std::result::Result<Vec<Vec<(Format, PathBuf)>>, Failure> {
    let mut formats = formats.to_vec();
    formats.dedup();
    let ending = output.extension().unwrap_or_default();
    let named = Format::value_variants().iter().find(|format| ending.eq_ignore_ascii_case(format.extension()));
    if let Some(format) = named {
        let shown = output.display();
        return match models {
            _ if !formats.contains(format) => {
                Err(Failure(format!("`{shown}` is a file of another format than `--format` asks for")))
            }
            [_] => Ok(vec![vec![(*format, output.to_owned())]]),
            models => {
                Err(Failure(format!("`{shown}` is one file, and there are {} models; give a folder", models.len())))
            }
        };
    }
    let names: Vec<String> = models.iter().map(|model| document_name(model, kind)).collect();
    for (at, name) in names.iter().enumerate() {
        if let Some(first) = names[..at].iter().position(|earlier| earlier == name) {
            return Err(Failure(format!(
                "`{}` and `{}` would both be written to `{name}`; build them one by one with `-o`",
                models[first].display(),
                models[at].display()
            )));
        }
    }
    let file = |name: &str, format: Format| output.join(format!("{name}.{}", format.extension()));
    let all = |name: &String| formats.iter().map(|format| (*format, file(name, *format))).collect();
    Ok(names.iter().map(all).collect())
}

/// A document's name: the model's own, or its folder's where the file is just called `model.yaml`, and its kind.
pub(super) fn document_name(model: &Path, kind: &str) -> String {
    if let Some(revision) = store::at(&files::folder(model)) {
        let document = &revision.manifest.document;
        return format!("{}-{kind}-r{}", document.strip_suffix("-proposal").unwrap_or(document), revision.number);
    }
    let stem = model.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let name = match stem.as_str() {
        "-" => String::new(),
        "model" => {
            let folder = fs::canonicalize(model).ok().and_then(|path| Some(path.parent()?.file_name()?.to_owned()));
            folder.map_or(stem, |folder| folder.to_string_lossy().into_owned())
        }
        _ => stem,
    };
    if name.is_empty() { kind.to_owned() } else { format!("{name}-{kind}") }
}

/// A user's templates: name and text of each `.md` file of the folder.
pub(super) fn templates(folder: Option<&Path>) -> std::result::Result<Vec<(String, String)>, Failure> {
    let Some(folder) = folder else { return Ok(Vec::new()) };
    let failure =
        |error: std::io::Error| Failure::new(format!("can't read templates in `{}`", folder.display()), error);
    let mut templates = Vec::new();
    for entry in fs::read_dir(folder).map_err(failure)? {
        let path = entry.map_err(failure)?.path();
        if path.extension().is_some_and(|ending| ending == "md") {
            let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            templates.push((name, fs::read_to_string(&path).map_err(failure)?));
        }
    }
    templates.sort();
    Ok(templates)
}

fn progress(models: usize, color: Color) -> ProgressBar {
    let target = if models > 1 { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = if color.0 {
        "{bar:30.cyan} {pos}/{len} proposals, {elapsed}"
    } else {
        "{bar:30} {pos}/{len} proposals, {elapsed}"
    };
    let style = ProgressStyle::with_template(bar).expect("the template is sound");
    ProgressBar::with_draw_target(Some(models as u64), target).with_style(style)
}
