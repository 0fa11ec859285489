//! A report beside the proposal, such as the value report: where it goes, how it looks, and how it is written.

use std::path::PathBuf;

use super::fonts::Fonts;
use super::look::Look;
use super::{Failure, build, files};
use crate::cli::{Format, Report};
use crate::doc::Document;
use crate::layout::Library;
use crate::locale::Locale;
use crate::model::Model;
use crate::output;
use crate::pipeline::document::{self, Problem};
use crate::template::Engine;

/// A kind of report.
pub struct Kind {
    /// What its file is called behind the model's name.
    pub name: &'static str,
    /// What it is called in a sentence.
    pub words: &'static str,
    /// How many pages it has at most, where its type can be read.
    pub most_pages: usize,
}

/// A report that is about to be made.
pub struct Sheet<'a> {
    options: &'a Report,
    kind: &'a Kind,
    targets: Vec<(Format, PathBuf)>,
    look: Look,
    fonts: Fonts,
}

impl<'a> Sheet<'a> {
    /// Finds out where a model's report goes and how it looks, before anything is computed.
    pub fn new(model: &PathBuf, options: &'a Report, kind: &'a Kind) -> Result<Self, Failure> {
        let targets = build::targets(std::slice::from_ref(model), &options.output, &options.format, kind.name)?;
        let look = Look::choose(&options.dress.theme)?;
        let fonts = look.fonts(files::folder(model))?;
        Ok(Sheet { options, kind, targets: targets.into_iter().flatten().collect(), look, fonts })
    }

    /// The fonts that it is set in.
    pub fn fonts(&self) -> &Library {
        &self.fonts
    }

    /// The language that it speaks: the one that was asked for, or else the model's.
    pub fn locale(&self, model: &Model) -> Result<Locale, Failure> {
        Ok(Locale::new(self.options.dress.language.as_deref().unwrap_or(&model.language.0))?)
    }

    /// Makes and writes it in all formats that were asked for; the names of its files, a line each.
    pub fn write(
        &self,
        locale: &Locale,
        compose: impl FnOnce(&Engine) -> Result<Document, Problem>,
    ) -> Result<String, Failure> {
        let templates = build::templates(self.options.dress.template_dir.as_deref())?;
        let document = compose(&build::engine(locale, &templates)?).map_err(build::failure)?;
        let make = |(format, path): &(Format, PathBuf)| {
            let bytes = match format {
                Format::Pdf => document::pdf_within(self.kind.most_pages, &document, &self.look.theme, self.fonts())
                    .map_err(build::failure)?,
                Format::Md => output::markdown::output_markdown(&document).into_bytes(),
                Format::Xlsx => {
                    return Err(Failure(format!("{} is no workbook; ask for `pdf` or `md`", self.kind.words)));
                }
            };
            Ok((path.clone(), bytes))
        };
        let made: Vec<(PathBuf, Vec<u8>)> = self.targets.iter().map(make).collect::<Result<_, Failure>>()?;
        files::write_all(&made)?;
        Ok(made.iter().map(|(path, _)| format!("{}\n", path.display())).collect())
    }
}
