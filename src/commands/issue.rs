//! `bvf issue`: freezes a revision, with everything that it was made from.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use super::build::{self, After, Dressed};
use super::look::Look;
use super::report::{self, Color};
use super::{Failure, Outcome, Result, files, fonts, history, keep, print, store};
use crate::check::ReadFor;
use crate::cli::Issue;
use crate::finance::BusinessCase;
use crate::locale::Locale;
use crate::model::Proposal;
use crate::pipeline::revised::issuer;
use crate::pipeline::{Answered, Checked, Setting};
use crate::revision::imprint::Label;
use crate::revision::manifest::{self, Figures, File, Manifest, Previous, Role, Set, Settings};
use crate::view;

/// Issues the next revision of a model, unless the model has errors or nothing differs from the last revision.
pub fn run(arguments: &Issue, color: Color) -> Result {
    let path = &arguments.model;
    if path == Path::new("-") {
        return Err(Failure(
            "revisions are kept beside their model; save the model to a file and name that".to_owned(),
        ));
    }
    let folder = files::folder(path);
    if folder.join(manifest::FILE).is_file() {
        let shown = path.display();
        return Err(Failure(format!("`{shown}` is frozen in a revision; issue the model beside `{}`", store::FOLDER)));
    }
    let look = Look::choose(&arguments.dress.theme)?;
    let font_files = fonts::read(&[look.folder(), folder.clone()])?;
    let fonts = fonts::library(font_files.clone())?;
    look.check_families(&fonts)?;
    let templates = build::templates(arguments.dress.template_dir.as_deref())?;
    let settings = files::settings(path, &arguments.input)?;
    let model = files::read_model(path)?;
    let catalogue = RefCell::new(None);
    let open = |named: &str| {
        let (path, bytes) = files::read_beside(&folder, named)?;
        *catalogue.borrow_mut() = Some((named.to_owned(), bytes.clone()));
        Ok((path.display().to_string(), files::text_of(bytes)?))
    };
    let before = history::before(path, arguments.telling.clean, arguments.by.as_deref())?;
    let bytes = model.bytes.clone();
    let Answered { checked, feedback } =
        files::check_next(&fonts, model, &settings, &open, (before.as_ref(), ReadFor::Issuing))?;
    if report::findings(&checked, false, color) == Outcome::Findings {
        return Ok(Outcome::Findings);
    }
    let Some((proposal, case)) = &checked.proposal else { return Ok(Outcome::Findings) };
    let language = arguments.dress.language.as_deref().unwrap_or(&proposal.model.language.0);
    let locale = Locale::new(language)?;
    let engine = build::engine(&locale, &templates)?;

    let mut frozen = Frozen::default();
    frozen.add(manifest::MODEL, Role::Model, None, bytes);
    if let Some((named, bytes)) = catalogue.into_inner() {
        frozen.add(&last_part(&named, "vendor.yaml"), Role::Catalogue, Some(&named), bytes);
    }
    let theme = frozen.theme(&look);
    for (name, text) in templates {
        frozen.add(&format!("templates/{name}"), Role::Template, None, text.into_bytes());
    }
    for (path, bytes) in font_files {
        let name = last_part(&path.to_string_lossy(), "font.ttf");
        frozen.add(&format!("fonts/{name}"), Role::Font, None, bytes);
    }
    for (name, role) in [(files::FEEDBACK, Role::Feedback), (files::ACTUALS, Role::Actuals)] {
        frozen.add_if_there(&folder.join(name), name, role)?;
    }

    let kept = store::folder(path);
    let lock = keep::lock(&kept)?;
    let earlier = store::sound(&kept)?;
    let number = earlier.last().map_or(1, |last| last.number + 1);
    let file_name = last_part(&path.to_string_lossy(), manifest::MODEL);
    check_owner(&earlier, &file_name, &kept)?;
    let told_of = before.as_ref().and_then(|before| before.issued.last()).map(|last| last.revision);
    if !arguments.telling.clean && told_of != earlier.last().map(|last| last.number) {
        // Another one was issued in the meantime, and this one has to tell of it.
        drop(lock);
        return run(arguments, color);
    }
    // All revisions have one name, wherever the folder was moved to.
    let named = earlier.last().map(|last| last.manifest.document.clone());
    let document = named.unwrap_or_else(|| portable(&build::document_name(path, "proposal")));
    let settings = Settings {
        language: language.to_owned(),
        theme,
        clean: arguments.telling.clean,
        set: used(settings, &checked, proposal),
    };
    let figures = figures(proposal, case, &locale);
    let mut manifest = Manifest::new(&document, &file_name, number, settings, figures);
    manifest.files.extend(frozen.files.iter().map(|(file, _)| file.clone()));
    if let Some(last) = earlier.last() {
        if manifest.has_inputs_of(&last.manifest) && !arguments.again {
            report::say(&format!(
                "nothing differs from revision {}: the same model, files and settings; \
                 nothing was issued; `--again` issues it all the same\n",
                last.number
            ));
            return Ok(Outcome::Findings);
        }
        if last.manifest.date > proposal.model.date.to_string() {
            let (date, before) = (proposal.model.date.value, &last.manifest);
            report::say(&format!(
                "warning: revision {number} is dated {date}, before revision {} of {}; `--date` gives another date\n",
                before.revision, before.date
            ));
        }
        manifest.previous = Some(Previous { revision: last.number, sha256: last.sha256.clone() });
    }
    let words = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    manifest.by = issuer(arguments.by.as_deref(), proposal, &locale);
    manifest.note = arguments.note.as_deref().and_then(words);
    manifest.date = proposal.model.date.to_string();
    manifest.reference = proposal.model.reference.as_ref().and_then(|name| words(name.get(locale.tag())));

    let label = Label {
        document: document.clone(),
        reference: manifest.reference.clone().unwrap_or_default(),
        revision: number,
    };
    let dressed = Dressed { theme: &look.theme, fonts: &fonts, locale: &locale, engine: &engine };
    let mut formats = arguments.format.clone();
    formats.sort_by_key(|format| format.extension());
    formats.dedup();
    let after = before.as_ref().map(|before| After { checked: &checked, before, feedback: feedback.as_ref() });
    let documents = build::documents((proposal, case), after.as_ref(), &dressed, &formats, Some(&label))?;
    manifest.told = documents.told;
    for (format, made) in formats.iter().zip(documents.made) {
        let name = format!("{document}-r{number}.{}", format.extension());
        let file = File::new(&name, Role::Document, None, &made.bytes);
        let file = match made.digests {
            Some(digests) => file.with_pages(digests),
            None => file,
        };
        manifest.files.push(file.clone());
        frozen.files.push((file, made.bytes));
    }
    let mut contents: Vec<(String, Vec<u8>)> =
        frozen.files.into_iter().map(|(file, bytes)| (file.path, bytes)).collect();
    contents.push((manifest::FILE.to_owned(), manifest.to_json().into_bytes()));
    let target = keep::put(&lock, &kept, number, &contents)?;
    drop(lock);
    report::say(&format!("issued revision {number} of `{document}`\n"));
    let documents = manifest.of(Role::Document).map(|file| format!("{}\n", target.join(&file.path).display()));
    print(&documents.collect::<String>())?;
    Ok(Outcome::Fine)
}

/// A folder holds the revisions of one model.
fn check_owner(earlier: &[store::Revision], model: &str, folder: &Path) -> std::result::Result<(), Failure> {
    match earlier.iter().find(|revision| revision.manifest.model != model) {
        Some(other) => Err(Failure(format!(
            "`{}` holds revisions of `{}`, not of `{model}`; keep each model in a folder of its own, and don't rename one \
             that was issued",
            folder.display(),
            other.manifest.model
        ))),
        None => Ok(()),
    }
}

/// The settings that had a part in it: a date from the environment has none where the model gives its own.
fn used(settings: Vec<Setting>, checked: &Checked, proposal: &Proposal) -> Vec<Set> {
    let date = proposal.model.date.span;
    let is_given = checked.sources.of(date).name != checked.name;
    let settings = settings.into_iter().filter(|setting| !setting.only_if_absent || is_given);
    settings.map(|Setting { path, value, .. }| Set { path, value }).collect()
}

fn figures(proposal: &Proposal, case: &BusinessCase, locale: &Locale) -> Figures {
    let view = view::client_view(proposal, case, locale);
    Figures {
        currency: view.currency.to_owned(),
        price: view.price.over_years.0,
        price_one_off: view.price.one_off.0,
        price_yearly: view.price.yearly.0,
        npv: view.case.npv.0,
        roi: view.case.roi,
        irr: view.case.irr,
        payback_months: view.case.payback_months,
    }
}

/// The files of a revision with their bytes.
#[derive(Default)]
struct Frozen {
    files: Vec<(File, Vec<u8>)>,
}

impl Frozen {
    /// Adds a file at a path, or at one like it where that is taken. Where it went.
    fn add(&mut self, path: &str, role: Role, named: Option<&str>, bytes: Vec<u8>) -> String {
        let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
        let at = |name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
        let name = portable(name);
        let mut path = at(&name);
        let mut copy = 2;
        // Some systems don't tell large letters from small ones.
        let is_taken = |path: &str| {
            let mut taken = self.files.iter().map(|(file, _)| file.path.as_str()).chain([manifest::FILE]);
            taken.any(|known| known.to_lowercase() == path.to_lowercase())
        };
        while is_taken(&path) {
            path = at(&format!("{copy}-{name}"));
            copy += 1;
        }
        self.files.push((File::new(&path, role, named, &bytes), bytes));
        path
    }

    fn add_if_there(&mut self, path: &Path, name: &str, role: Role) -> std::result::Result<(), Failure> {
        match fs::read(path) {
            Ok(bytes) => {
                self.add(name, role, None, bytes);
                Ok(())
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(Failure::new(format!("can't read `{}`", path.display()), error)),
        }
    }

    /// Adds the files of a theme; what the theme is called in the manifest. The logo lies where the frozen theme looks for
    /// it, unless that would be outside of the folder.
    fn theme(&mut self, look: &Look) -> String {
        let Some(own) = look.own() else { return look.name().to_owned() };
        let name = last_part(&own.path.to_string_lossy(), "theme.yaml");
        let theme = self.add(&format!("theme/{name}"), Role::Theme, None, own.source.as_bytes().to_vec());
        if let Some((named, bytes)) = own.logo {
            let is_plain = |part: &str| portable(part) == part && !part.is_empty() && part != "." && part != "..";
            let path = if named.split('/').all(is_plain) { named.to_owned() } else { last_part(named, "logo") };
            self.add(&format!("theme/{path}"), Role::Logo, Some(named), bytes.to_vec());
        }
        theme
    }
}

/// The last part of a path as it was written on any system.
fn last_part(path: &str, otherwise: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    if name.is_empty() || name == "." || name == ".." { otherwise.to_owned() } else { name.to_owned() }
}

/// A name that every system can hold.
fn portable(name: &str) -> String {
    let is_plain = |char: char| !char.is_control() && !r#"\/:*?"<>|"#.contains(char);
    name.chars().map(|char| if is_plain(char) { char } else { '-' }).collect()
}
