//! Templates: the view to Markdown, by tera.
//!
//! 1. [`sections`] holds our templates; they are known to tera as `builtin/NAME`;
//! 2. a user's template of the same `NAME` takes the place of ours and may extend `builtin/NAME`;
//! 3. [`filters`] gives templates the language's way with figures, dates, texts and messages;
//! 4. whatever a template shows is escaped as Markdown unless a filter of ours made it, so that no
//!    text of a model can be read as a directive, a table's cell or a comment;
//! 5. [`problem`] says of a broken template what, where and how to mend it, for all of them in one run.

mod filters;
mod problem;
mod sections;
#[cfg(test)]
mod tests;

use serde::Serialize;
use tera::{Context, Tera};

use crate::locale::Locale;
pub use problem::TemplateProblem;
pub use sections::SECTIONS;

/// Before the names of our own templates.
const BUILTIN: &str = "builtin/";

/// All templates, ready to be rendered.
pub struct Engine {
    tera: Tera,
    /// Names and texts of a user's templates, for the lines in problems.
    overrides: Vec<(String, String)>,
}

/// What templates see, converted once for all of them.
pub struct Values(Context);

impl Engine {
    /// Our templates, and a user's (name such as `cover.md`, and text) over them.
    ///
    /// # Errors
    ///
    /// All problems of all templates.
    pub fn new(locale: &Locale, overrides: &[(String, String)]) -> Result<Engine, Vec<TemplateProblem>> {
        Self::with_sections(locale, SECTIONS, overrides)
    }

    fn with_sections(
        locale: &Locale,
        sections: &[(&str, &str)],
        overrides: &[(String, String)],
    ) -> Result<Engine, Vec<TemplateProblem>> {
        let builtin = sections.iter().map(|(name, text)| (format!("{BUILTIN}{name}"), (*text).to_owned()));
        let all: Vec<(String, String)> = builtin.chain(overrides.iter().cloned()).collect();
        let mut tera = empty(locale);
        if tera.add_raw_templates(all.iter().map(|(name, text)| (name, text))).is_err() {
            return Err(problem::all(&all, || empty(locale)));
        }
        Ok(Engine { tera, overrides: overrides.to_vec() })
    }

    /// Converts what templates see; it serialises as a map, whose keys become their variables.
    ///
    /// # Errors
    ///
    /// A value that has no form in templates, such as a map whose keys are lists.
    pub fn values(view: &impl Serialize) -> Result<Values, TemplateProblem> {
        Context::from_serialize(view).map(Values).map_err(|error| problem::of(&error, "", &[]))
    }

    /// Renders a template to Markdown.
    ///
    /// # Errors
    ///
    /// What the template asks for and does not get.
    pub fn render(&self, name: &str, values: &Values) -> Result<String, TemplateProblem> {
        self.tera.render(name, &values.0).map_err(|error| problem::of(&error, name, &self.overrides))
    }

    /// Whether there is a template of this name, ours or a user's.
    pub fn has(&self, name: &str) -> bool {
        self.tera.contains_template(name)
    }

    /// Names of the templates that a user brought.
    pub fn overrides(&self) -> impl Iterator<Item = &str> {
        self.overrides.iter().map(|(name, _)| name.as_str())
    }
}

fn empty(locale: &Locale) -> Tera {
    let mut tera = Tera::default();
    tera.set_fallback_prefixes([BUILTIN]).expect("there are no templates yet");
    tera.autoescape_on([".md"]);
    tera.set_escape_fn(|text, out| out.write_all(crate::doc::write::escape(text).as_bytes()));
    filters::register(&mut tera, locale);
    tera
}
