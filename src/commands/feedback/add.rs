//! `bvf feedback add`: one thing that was said.

use super::ask::{self, Talk};
use super::{Desk, Work, edit, missing, refuse, when};
use crate::cli::FeedbackAdd;
use crate::commands::report::Color;
use crate::commands::{Failure, Result};
use crate::revision::feedback::{self, About, Added, Draft};
use crate::revision::visible::visible;

/// Records it.
pub fn run(arguments: &FeedbackAdd, color: Color) -> Result {
    let mut asked: Option<Draft> = None;
    edit(&arguments.model, color, |desk| {
        let draft = match asked.take() {
            Some(draft) => draft,
            None => draft(arguments, desk)?,
        };
        let work = add(desk, &draft, color);
        asked = Some(draft);
        work
    })
}

/// The item, as it is given and as it is answered at the terminal.
fn draft(arguments: &FeedbackAdd, desk: &Desk) -> std::result::Result<Draft, Failure> {
    let mut draft = given(arguments, desk)?;
    if let Some(mut talk) = Talk::at_terminal() {
        ask::complete(&mut draft, &desk.elements, &mut talk)?;
    }
    draft.whole()
}

fn add(desk: &Desk, draft: &Draft, color: Color) -> std::result::Result<Work, Failure> {
    let Added { text, ids, .. } = feedback::add(&desk.record.text, desk.feedback(), std::slice::from_ref(draft))
        .map_err(|reason| Failure(format!("can't write to `{}`: {reason}", desk.record.path.display())))?;
    let after = desk.check(&desk.model.text, &text)?;
    let errors = desk.new_errors(&after);
    if !errors.is_empty() {
        return Ok(refuse(&errors, &after, color));
    }
    Ok(Work::Done { record: Some(text), model: None, told: format!("{}\n", ids.join("\n")) })
}

/// An item as far as it is known.
pub struct Sketch {
    pub who: Option<String>,
    pub when: Option<crate::model::value::Date>,
    pub revision: Option<String>,
    pub about: Option<About>,
    pub kind: Option<crate::model::FeedbackKind>,
    pub said: Option<String>,
    pub internal: bool,
}

impl Sketch {
    /// The item, if nothing of it is missing.
    fn whole(self) -> std::result::Result<Draft, Failure> {
        let given = [
            ("--who", self.who.is_some()),
            ("--when", self.when.is_some()),
            ("--said", self.said.is_some()),
            ("--kind", self.kind.is_some()),
        ];
        let gaps: Vec<&str> = given.iter().filter(|(_, given)| !given).map(|(flag, _)| *flag).collect();
        let Sketch { who: Some(who), when: Some(when), said: Some(said), kind: Some(kind), .. } = self else {
            return Err(missing(&gaps));
        };
        let about = self.about.unwrap_or_default();
        Ok(Draft {
            who,
            when,
            revision: self.revision,
            about,
            kind,
            said,
            internal: self.internal,
            source: None,
            later: Vec::new(),
        })
    }
}

fn given(arguments: &FeedbackAdd, desk: &Desk) -> std::result::Result<Sketch, Failure> {
    let element = arguments.element.as_deref().map(|words| desk.element(words)).transpose()?;
    let about = About { element, page: arguments.page, quote: arguments.quote.clone() };
    Ok(Sketch {
        who: words(arguments.who.as_ref(), "--who")?,
        when: when(arguments.when.as_deref())?,
        revision: desk.revision(arguments.revision.as_ref()),
        about: (about != About::default()).then_some(about),
        kind: arguments.kind,
        said: words(arguments.said.as_ref(), "--said")?,
        internal: arguments.internal,
    })
}

fn words(given: Option<&String>, flag: &str) -> std::result::Result<Option<String>, Failure> {
    match given {
        Some(words) if visible(words).trim().is_empty() => Err(Failure(format!("`{flag}` is empty"))),
        words => Ok(words.cloned()),
    }
}
