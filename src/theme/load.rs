//! Reading themes: ours, and a user's file over one of them.

use std::fmt;

use serde_yaml::{Mapping, Value};

use super::Theme;
use super::contrast::{ENOUGH, pairs};

/// Name of the theme that is used where none is asked for.
pub const DEFAULT: &str = "harbour";

/// Names and texts of the built-in themes.
pub const THEMES: [(&str, &str); 3] = [
    ("harbour", include_str!("../../templates/themes/harbour.yaml")),
    ("ledger", include_str!("../../templates/themes/ledger.yaml")),
    ("slate", include_str!("../../templates/themes/slate.yaml")),
];

/// What is wrong in a theme, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeProblem {
    /// The part of the theme, such as `colors.primary`.
    pub path: String,
    /// Line in the user's file, from 1; 0 where the file has no such place.
    pub line: usize,
    /// Column in the user's file in characters, from 1; 0 where the file has no such place.
    pub column: usize,
    /// What was found against what was expected.
    pub reason: String,
    /// How to mend it, where that can be told.
    pub mend: Option<String>,
}

impl fmt::Display for ThemeProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: `{}`: {}", self.line, self.column, self.path, self.reason)?;
        self.mend.as_ref().map_or(Ok(()), |mend| write!(f, "; {mend}"))
    }
}

impl std::error::Error for ThemeProblem {}

impl Theme {
    /// One of our themes, by its name in `base`, with what a user's file (its text) changes. The file's own
    /// `extends: NAME` goes before `base`.
    ///
    /// # Errors
    ///
    /// All problems of the user's file: what cannot be read, what no theme has, what is out of range, and
    /// text that would stand out too little from its ground.
    pub fn load(user: Option<&str>, base: &str) -> Result<Theme, Vec<ThemeProblem>> {
        let Some(source) = user else {
            return ours(base, "").map(read).map_err(|problem| vec![problem]);
        };
        let changes: Value = serde_yaml::from_str(source).map_err(|error| vec![unreadable(&error)])?;
        let changes = match changes {
            Value::Mapping(changes) => changes,
            Value::Null => Mapping::new(),
            _ => return Err(vec![problem(source, &[], "a theme is a mapping of its parts".to_owned(), None)]),
        };
        let base = match changes.get("extends") {
            None => base,
            Some(Value::String(name)) => name,
            Some(_) => {
                return Err(vec![problem(source, &["extends"], "the name of a theme was expected".to_owned(), None)]);
            }
        };
        let base = ours(base, source).map_err(|problem| vec![problem])?;
        merge(base, source, &changes)
    }
}

/// Our theme of a name: its text.
fn ours(name: &str, source: &str) -> Result<&'static str, ThemeProblem> {
    let known = || THEMES.iter().map(|(name, _)| *name);
    THEMES.iter().find(|(known, _)| *known == name).map(|(_, text)| *text).ok_or_else(|| {
        let reason = format!("there is no theme `{name}`; there are {}", names(known()));
        problem(source, &["extends"], reason, nearest(name, known()))
    })
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    serde_yaml::from_str(text).expect("a test reads all our themes")
}

/// Sets each value of the user's by itself, so that one that does not fit hides no other.
fn merge(base: &str, source: &str, changes: &Mapping) -> Result<Theme, Vec<ThemeProblem>> {
    let mut problems = Vec::new();
    let mut theme: Theme = read(base);
    let mut whole: Mapping = read(base);
    let parts: Vec<String> = keys(&whole);
    for (part, values) in changes {
        let part = key_text(part);
        if part == "extends" {
            continue;
        }
        let Some(known) = whole.get(&part).and_then(Value::as_mapping).map(keys) else {
            let reason = format!("a theme has no part `{part}`; it has {}", names(parts.iter().map(String::as_str)));
            problems.push(problem(source, &[&part], reason, nearest(&part, parts.iter().map(String::as_str))));
            continue;
        };
        let Some(values) = values.as_mapping() else {
            let reason = format!("`{part}` is a mapping of {}", names(known.iter().map(String::as_str)));
            problems.push(problem(source, &[&part], reason, None));
            continue;
        };
        for (key, value) in values {
            let key = key_text(key);
            if !known.contains(&key) {
                let reason = format!("`{part}` has no `{key}`; it has {}", names(known.iter().map(String::as_str)));
                problems.push(problem(source, &[&part, &key], reason, nearest(&key, known.iter().map(String::as_str))));
                continue;
            }
            if let Some(reason) = out_of_range(&part, &key, value) {
                problems.push(problem(source, &[&part, &key], reason, None));
                continue;
            }
            let mut changed = whole.clone();
            if let Some(section) = changed.get_mut(&part).and_then(Value::as_mapping_mut) {
                section.insert(Value::String(key.clone()), value.clone());
            }
            match serde_yaml::from_value(Value::Mapping(changed.clone())) {
                Ok(read) => (theme, whole) = (read, changed),
                Err(error) => {
                    let reason = error.to_string();
                    let reason = reason.strip_prefix(&format!("{part}.{key}: ")).unwrap_or(&reason).to_owned();
                    problems.push(problem(source, &[&part, &key], reason, None));
                }
            }
        }
    }
    problems.extend(too_faint(&theme, source));
    problems.sort_by_key(|problem| (problem.line, problem.column));
    if problems.is_empty() { Ok(theme) } else { Err(problems) }
}

fn out_of_range(part: &str, key: &str, value: &Value) -> Option<String> {
    let (least, most) = match (part, key) {
        ("page", "size") => return None,
        ("page", _) => (20.0, 250.0),
        ("text", "leading") => (1.0, 3.0),
        ("text", _) => (4.0, 96.0),
        ("colors", "series") if value.as_sequence().is_some_and(Vec::is_empty) => {
            return Some("at least one colour was expected".to_owned());
        }
        _ => return None,
    };
    let one = std::slice::from_ref(value);
    let figures = value.as_sequence().map_or(one, Vec::as_slice).iter().filter_map(Value::as_f64);
    let wrong = figures.into_iter().find(|figure| !(least..=most).contains(figure))?;
    Some(format!("{wrong} was found; from {least} to {most} was expected"))
}

fn too_faint(theme: &Theme, source: &str) -> Vec<ThemeProblem> {
    let mut problems = Vec::new();
    for pair in pairs(&theme.colors).iter().filter(|pair| pair.contrast < ENOUGH) {
        let reason = format!(
            "text in `{}` on `{}` has a contrast of {:.1}:1; it needs {ENOUGH}:1 to be read",
            pair.text, pair.ground, pair.contrast
        );
        let of_text = problem(source, &["colors", pair.text], reason.clone(), None);
        let at = if of_text.line > 0 { of_text } else { problem(source, &["colors", pair.ground], reason, None) };
        problems.push(ThemeProblem { mend: Some("take a darker or a lighter one of the two".to_owned()), ..at });
    }
    problems
}

fn unreadable(error: &serde_yaml::Error) -> ThemeProblem {
    let (line, column) = error.location().map_or((0, 0), |place| (place.line(), place.column()));
    ThemeProblem { path: String::new(), line, column, reason: error.to_string(), mend: None }
}

fn problem(source: &str, path: &[&str], reason: String, mend: Option<String>) -> ThemeProblem {
    let (line, column) = place(source, path).unwrap_or((0, 0));
    ThemeProblem { path: path.join("."), line, column, reason, mend }
}

/// Where a key stands. A theme is two levels deep, so a look at the lines does: the part starts its line,
/// and the key comes after it.
fn place(source: &str, path: &[&str]) -> Option<(usize, usize)> {
    let (part, key) = (path.first()?, path.get(1));
    let mut lines =
        source.lines().enumerate().skip_while(|(_, line)| !is_key(line.trim_start_matches(['"', '\'']), part));
    let (first, line) = lines.next()?;
    let Some(key) = key else { return Some((first + 1, 1)) };
    let in_line = line.find(':').and_then(|colon| find_key(&line[colon..], key).map(|at| colon + at));
    if let Some(at) = in_line {
        return Some((first + 1, line[..at].chars().count() + 1));
    }
    lines
        .take_while(|(_, line)| line.is_empty() || line.starts_with([' ', '\t', '#', '}']))
        .find_map(|(at, line)| Some((at + 1, line[..find_key(line, key)?].chars().count() + 1)))
}

fn find_key(text: &str, key: &str) -> Option<usize> {
    text.match_indices(key).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && c != '_') && is_key(&text[*at..], key)
    })
}

fn is_key(text: &str, key: &str) -> bool {
    text.strip_prefix(key).is_some_and(|rest| rest.trim_start_matches(['"', '\'', ' ']).starts_with(':'))
}

fn keys(mapping: &Mapping) -> Vec<String> {
    mapping.keys().map(key_text).collect()
}

fn key_text(key: &Value) -> String {
    key.as_str().map_or_else(|| serde_yaml::to_string(key).unwrap_or_default().trim().to_owned(), str::to_owned)
}

fn names<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<String> {
    known
        .map(|known| (strsim::jaro_winkler(name, known), known))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| format!("did you mean `{known}`?"))
}

#[cfg(test)]
mod tests {
    use super::super::{Color, PageSize, contrast};
    use super::*;

    fn color(text: &str) -> Color {
        Color::try_from(text.to_owned()).expect("a colour")
    }

    fn problems(user: &str) -> Vec<(String, usize, usize)> {
        let problems = Theme::load(Some(user), "harbour").expect_err("problems were expected");
        problems.into_iter().map(|problem| (problem.path, problem.line, problem.column)).collect()
    }

    #[test]
    fn our_themes_can_be_read_in_every_pair_of_colours() {
        for (name, _) in THEMES {
            let theme = Theme::load(None, name).unwrap_or_else(|problems| panic!("{problems:?}"));
            for pair in pairs(&theme.colors) {
                assert!(pair.contrast >= ENOUGH, "{name}: {} on {}: {}", pair.text, pair.ground, pair.contrast);
            }
            // Areas in charts need 3:1 against the paper (WCAG 1.4.11).
            for series in &theme.colors.series {
                assert!(contrast(*series, color("#ffffff")) >= 3.0, "{name}: {series:?}");
            }
            assert_eq!(Theme::load(Some(&format!("extends: {name}")), "harbour"), Ok(theme));
        }
    }

    #[test]
    fn our_themes_are_those_in_the_folder() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/themes");
        let files = std::fs::read_dir(folder).expect("the folder is there");
        let mut names: Vec<String> = files.filter_map(|file| file.ok()?.file_name().into_string().ok()).collect();
        names.sort();
        assert_eq!(names, THEMES.map(|(name, _)| format!("{name}.yaml")));
    }

    #[test]
    fn contrast_is_as_the_guidelines_define_it() {
        assert!((contrast(color("#000000"), color("#ffffff")) - 21.0).abs() < 1e-9);
        assert!((contrast(color("#777777"), color("#ffffff")) - 4.478).abs() < 0.001);
        assert!((contrast(color("#ffffff"), color("#777777")) - 4.478).abs() < 0.001);
    }

    #[test]
    fn a_users_file_changes_any_part() {
        let user = "extends: slate\npage: {size: letter, margin_top: 90}\ncolors:\n  primary: \"#102030\"\n";
        let theme = Theme::load(Some(user), "harbour").expect("a sound theme");
        let slate = Theme::load(None, "slate").expect("ours");
        assert_eq!((theme.page.size, theme.page.margin_top), (PageSize::Letter, 90.0));
        assert_eq!((theme.page.margin_left, theme.page.size), (slate.page.margin_left, PageSize::Letter));
        assert_eq!(theme.colors.primary, color("#102030"));
        assert_eq!((theme.colors.accent, theme.text), (slate.colors.accent, slate.text));
        assert_eq!(Theme::load(Some("# nothing\n"), "ledger"), Theme::load(None, "ledger"));
    }

    #[test]
    fn all_problems_come_in_one_run_each_with_its_place() {
        let user = "colours:\n  text: \"#000000\"\npage:\n  margin_tpo: 3\n  margin_left: 3\ntext: {body: big, headings: [1, 2]}\n\
            colors:\n  accent: orange\n  muted: \"#dddddd\"\n";
        assert_eq!(
            problems(user),
            [
                ("colours".into(), 1, 1),
                ("page.margin_tpo".into(), 4, 3),
                ("page.margin_left".into(), 5, 3),
                ("text.body".into(), 6, 8),
                ("text.headings".into(), 6, 19),
                ("colors.accent".into(), 8, 3),
                ("colors.muted".into(), 9, 3),
                ("colors.muted".into(), 9, 3),
            ]
        );
        let all = Theme::load(Some(user), "harbour").expect_err("problems were expected");
        assert_eq!(all[0].mend.as_deref(), Some("did you mean `colors`?"));
        assert_eq!(all[1].mend.as_deref(), Some("did you mean `margin_top`?"));
        assert!(all[5].reason.contains("`orange` is not a colour; write it as `#1b365d`"), "{}", all[5]);
        assert!(all[6].reason.contains("contrast of 1.4:1"), "{}", all[6]);
    }

    #[test]
    fn a_file_that_is_no_theme_is_a_problem() {
        assert_eq!(problems("extends: harbor\n"), [("extends".into(), 1, 1)]);
        assert_eq!(problems("- a\n").len(), 1);
        assert_eq!(problems("a: [\n")[0].1, 2);
        assert_eq!(problems("colors: 5\n"), [("colors".into(), 1, 1)]);
        let unknown = Theme::load(None, "slat").expect_err("there is none");
        assert_eq!(unknown[0].mend.as_deref(), Some("did you mean `slate`?"));
    }
}
