//! What is wrong with a template.
//!
//! Tera stops at the first template that does not parse, and gives some problems only as a finished
//! text. So each template is tried by itself first, then those that parse together, and such a text
//! is read for its places.

use std::fmt;

use tera::{Error, ErrorKind, ReportError, Tera};

use super::{BUILTIN, SECTIONS, filters};

/// What is wrong with a template, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateProblem {
    /// Name of the template; our own start with `builtin/`.
    pub template: String,
    /// Line, from 1; 0 where the problem has no place.
    pub line: usize,
    /// Column in characters, from 1; 0 where the problem has no place.
    pub column: usize,
    /// The line's text.
    pub line_text: String,
    /// What was found against what was expected.
    pub message: String,
    /// How to mend it, where that can be told.
    pub mend: Option<String>,
}

impl fmt::Display for TemplateProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.template, self.line, self.column, self.message)?;
        self.mend.as_ref().map_or(Ok(()), |mend| write!(f, "; {mend}"))
    }
}

impl std::error::Error for TemplateProblem {}

/// All problems of templates that cannot be added together.
pub fn all(templates: &[(String, String)], empty: impl Fn() -> Tera) -> Vec<TemplateProblem> {
    let mut problems = Vec::new();
    let mut sound: Vec<&(String, String)> = Vec::new();
    let mut alone = Tera::default();
    for template in templates {
        match alone.add_raw_template(&template.0, &template.1).err().as_ref().map(Error::kind) {
            Some(ErrorKind::SyntaxError(report)) => problems.push(of_report(report, templates)),
            // Whatever else is missing may be there when all are together.
            _ => sound.push(template),
        }
    }
    loop {
        let mut tera = empty();
        let Err(error) = tera.add_raw_templates(sound.iter().map(|(name, text)| (name, text))) else { break };
        let found = of_all(&error, templates);
        let before = sound.len();
        sound.retain(|(name, _)| !found.iter().any(|problem| problem.template == *name));
        problems.extend(found);
        if sound.len() == before {
            break;
        }
    }
    problems.sort_by(|a, b| (&a.template, a.line, a.column).cmp(&(&b.template, b.line, b.column)));
    problems.dedup();
    problems
}

/// The problem that an error tells of. `template` is the one that was asked for.
pub fn of(error: &Error, template: &str, sources: &[(String, String)]) -> TemplateProblem {
    let mut problem =
        of_all(error, sources).into_iter().next().unwrap_or_else(|| placeless(template, &error.to_string()));
    if problem.template.is_empty() {
        template.clone_into(&mut problem.template);
    }
    problem
}

fn of_all(error: &Error, sources: &[(String, String)]) -> Vec<TemplateProblem> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => vec![of_report(report, sources)],
        ErrorKind::MissingParent { current, parent } => {
            let needle = format!("extends \"{parent}\"");
            vec![at(current, &needle, &format!("there is no template `{parent}` to extend"), sources)]
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain } => {
            let chain = inheritance_chain.join("` → `");
            let mut problem =
                at(tpl, "extends", &format!("templates extend each other in a circle: `{chain}`"), sources);
            problem.mend = Some(format!("to extend our own, write `{{% extends \"{BUILTIN}{tpl}\" %}}`"));
            vec![problem]
        }
        ErrorKind::CircularInclude { tpl, include_chain } => {
            let chain = include_chain.join("` → `");
            vec![at(tpl, "include", &format!("templates include each other in a circle: `{chain}`"), sources)]
        }
        ErrorKind::Msg(text) if text.starts_with("error: ") => {
            text.split("\n\nerror: ").map(|report| of_text(report, sources)).collect()
        }
        _ => vec![placeless("", &error.to_string())],
    }
}

fn of_report(report: &ReportError, sources: &[(String, String)]) -> TemplateProblem {
    let name = report.filename();
    let source = source(name, sources);
    let start = report.span().range.start.min(source.len());
    let line_start = source.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let column = source.get(line_start..start).map_or(1, |before| before.chars().count() + 1);
    TemplateProblem {
        template: name.to_owned(),
        line: report.span().start_line,
        column,
        line_text: source.lines().nth(report.span().start_line.saturating_sub(1)).unwrap_or_default().to_owned(),
        message: lower(report.message()),
        mend: mend(report.message()),
    }
}

/// Reads a problem that tera gives as text: a message, then ` --> NAME:LINE:COLUMN`.
fn of_text(report: &str, sources: &[(String, String)]) -> TemplateProblem {
    let message = report.trim_start_matches("error: ").lines().next().unwrap_or_default();
    let mut place =
        report.lines().find_map(|line| line.trim_start().strip_prefix("--> ")).unwrap_or_default().rsplitn(3, ':');
    let column = place.next().and_then(|text| text.parse().ok()).unwrap_or(0);
    let line: usize = place.next().and_then(|text| text.parse().ok()).unwrap_or(0);
    let template = place.next().unwrap_or_default().to_owned();
    let text = source(&template, sources).lines().nth(line.saturating_sub(1)).unwrap_or_default();
    TemplateProblem { line, column, line_text: text.to_owned(), message: lower(message), mend: mend(message), template }
}

fn at(template: &str, needle: &str, message: &str, sources: &[(String, String)]) -> TemplateProblem {
    let found =
        source(template, sources).lines().enumerate().find_map(|(at, text)| Some((at, text, text.find(needle)?)));
    let (line, text, column) =
        found.map_or((0, "", 0), |(at, text, byte)| (at + 1, text, text[..byte].chars().count() + 1));
    TemplateProblem { line, column, line_text: text.to_owned(), ..placeless(template, message) }
}

fn placeless(template: &str, message: &str) -> TemplateProblem {
    TemplateProblem {
        template: template.to_owned(),
        line: 0,
        column: 0,
        line_text: String::new(),
        message: lower(message),
        mend: mend(message),
    }
}

fn source<'s>(name: &str, sources: &'s [(String, String)]) -> &'s str {
    let own = || SECTIONS.iter().find(|(own, _)| name.strip_prefix(BUILTIN) == Some(own)).map(|(_, text)| *text);
    sources.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str()).or_else(own).unwrap_or_default()
}

fn lower(message: &str) -> String {
    let mut chars = message.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// How to mend what a message tells of.
fn mend(message: &str) -> Option<String> {
    let name = message.split('`').nth(1)?;
    if message.starts_with("Unknown filter") {
        let known = filters::NAMES.iter().chain(TERA_FILTERS.iter());
        let near = known.map(|known| (strsim::jaro_winkler(name, known), known)).max_by(|a, b| a.0.total_cmp(&b.0))?;
        return Some(if near.0 > 0.8 {
            format!("did you mean `{}`?", near.1)
        } else {
            format!("there are {}", filters::NAMES.join(", "))
        });
    }
    if message.starts_with("Unknown function") {
        return Some("there is `t(key=\"…\")`, which looks a message up".to_owned());
    }
    None
}

/// Those of tera's own filters that a template of ours may want.
const TERA_FILTERS: [&str; 14] = [
    "default", "length", "first", "last", "join", "upper", "lower", "round", "replace", "sort", "group_by", "get",
    "trim", "safe",
];
