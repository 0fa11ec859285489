//! Reading themes: ours, and a user's file over one of them.

use std::fmt;

use serde_yaml::{Mapping, Value};

use super::contrast::{ENOUGH, pairs};
use super::{Field, Theme, Values};

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

    /// The families that it names and that are not among those that are there; `source` is the user's file.
    pub fn unknown_families(&self, source: &str, there: &[&str]) -> Vec<ThemeProblem> {
        let named = [("body", &self.fonts.body), ("heading", &self.fonts.heading), ("table", &self.fonts.table)];
        let unknown = named.into_iter().filter(|(_, family)| !there.iter().any(|one| one.eq_ignore_ascii_case(family)));
        unknown
            .map(|(field, family)| {
                let reason = format!("there is no family `{family}`; there are {}", names(there.iter().copied()));
                let mend = nearest(family, there.iter().copied()).unwrap_or_else(|| {
                    "put its font files into a folder `fonts` beside the theme or the model".to_owned()
                });
                problem(source, &["fonts", field], reason, Some(mend))
            })
            .collect()
    }
}

impl ThemeProblem {
    /// A problem with a field, at its place in the user's file.
    pub fn of_field(source: &str, path: [&str; 2], reason: String, mend: Option<String>) -> ThemeProblem {
        problem(source, &path, reason, mend)
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
    let parts = || Theme::PARTS.iter().map(|part| part.name);
    for (name, values) in changes {
        let name = key_text(name);
        if name == "extends" {
            continue;
        }
        let Some(part) = Theme::PARTS.iter().find(|part| part.name == name) else {
            let reason = format!("a theme has no part `{name}`; it has {}", names(parts()));
            problems.push(problem(source, &[&name], reason, nearest(&name, parts())));
            continue;
        };
        let fields = || part.fields.iter().map(|field| field.name);
        let Some(values) = values.as_mapping() else {
            let reason = format!("`{name}` is a mapping of {}", names(fields()));
            problems.push(problem(source, &[&name], reason, None));
            continue;
        };
        for (key, value) in values {
            let key = key_text(key);
            let Some(field) = part.field(&key) else {
                let reason = format!("`{name}` has no `{key}`; it has {}", names(fields()));
                problems.push(problem(source, &[&name, &key], reason, nearest(&key, fields())));
                continue;
            };
            if let Some((reason, mend)) = unfit(field, value) {
                problems.push(problem(source, &[&name, &key], reason, mend));
                continue;
            }
            let mut changed = whole.clone();
            if let Some(section) = changed.get_mut(&name).and_then(Value::as_mapping_mut) {
                section.insert(Value::String(key.clone()), value.clone());
            }
            match serde_yaml::from_value(Value::Mapping(changed.clone())) {
                Ok(read) => (theme, whole) = (read, changed),
                Err(error) => {
                    let reason = error.to_string();
                    let reason = reason.strip_prefix(&format!("{name}.{key}: ")).unwrap_or(&reason).to_owned();
                    problems.push(problem(source, &[&name, &key], reason, None));
                }
            }
        }
    }
    problems.extend(too_faint(&theme, source));
    problems.sort_by_key(|problem| (problem.line, problem.column));
    if problems.is_empty() { Ok(theme) } else { Err(problems) }
}

/// Why a value can't be a field's, as far as its type alone does not tell, and how to mend it.
fn unfit(field: &Field, value: &Value) -> Option<(String, Option<String>)> {
    let (least, most) = match field.values {
        Values::Points(least, most) | Values::FourPoints(least, most) | Values::Factor(least, most) => (least, most),
        Values::Colors if value.as_sequence().is_some_and(Vec::is_empty) => {
            return Some(("at least one colour was expected".to_owned(), None));
        }
        Values::Word(words) => {
            let known = || words.iter().map(|(word, _)| *word);
            let word = value.as_str().map_or_else(|| key_text(value), str::to_owned);
            let reason = || format!("`{word}` was found; one of {} was expected", names(known()));
            return (!known().any(|known| known == word)).then(|| (reason(), nearest(&word, known())));
        }
        _ => return None,
    };
    let one = std::slice::from_ref(value);
    let figures = value.as_sequence().map_or(one, Vec::as_slice).iter().filter_map(Value::as_f64);
    let wrong = figures.into_iter().find(|figure| !(f64::from(least)..=f64::from(most)).contains(figure))?;
    Some((format!("{wrong} was found; from {least} to {most} was expected"), None))
}

fn too_faint(theme: &Theme, source: &str) -> Vec<ThemeProblem> {
    let mut problems = Vec::new();
    for pair in pairs(&theme.colors).iter().filter(|pair| pair.contrast < ENOUGH) {
        let place = pair.place.map_or_else(String::new, |place| format!(" ({place})"));
        let reason = format!(
            "text in `{}` on `{}`{place} has a contrast of {:.1}:1; it needs {ENOUGH}:1 to be read",
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
    fn our_themes_say_every_field() {
        for (name, text) in THEMES {
            let whole: Mapping = read(text);
            let said = |of: &Mapping| of.keys().map(key_text).collect::<Vec<_>>();
            assert_eq!(said(&whole), Theme::PARTS.iter().map(|part| part.name).collect::<Vec<_>>(), "{name}");
            for part in Theme::PARTS {
                let section = whole[part.name].as_mapping().expect("a part is a mapping");
                let fields: Vec<&str> = part.fields.iter().map(|field| field.name).collect();
                assert_eq!(said(section), fields, "{name}: {}", part.name);
            }
        }
    }

    #[test]
    fn a_word_that_is_none_of_a_field_s_is_told_with_the_nearest() {
        let user = "cover: {style: blcks}\nheadings:\n  weight: 700\nlogo: {on_cover: perhaps, width: 900}\n";
        let all = Theme::load(Some(user), "harbour").expect_err("problems were expected");
        let places: Vec<(&str, usize)> = all.iter().map(|one| (one.path.as_str(), one.line)).collect();
        assert_eq!(
            places,
            [("cover.style", 1), ("headings.weight", 3), ("logo.on_cover", 4), ("logo.width", 4)],
            "{all:?}"
        );
        assert_eq!(all[0].mend.as_deref(), Some("did you mean `blocks`?"));
        assert!(all[1].reason.contains("`700` was found; one of `bold`, `medium`, `regular`"), "{}", all[1]);
        assert!(all[3].reason.contains("from 20 to 300 was expected"), "{}", all[3]);
    }

    #[test]
    fn what_a_look_makes_of_colours_must_be_readable_too() {
        // Text on the primary colour is just strong enough, and what is toned down is not.
        let user = "colors: {on_primary: \"#8298a6\"}\n";
        let all = Theme::load(Some(user), "harbour").expect_err("problems were expected");
        assert!(all.iter().any(|one| one.reason.contains("the cover, where it is toned down")), "{all:?}");
    }

    #[test]
    fn a_family_that_is_not_there_is_told_with_those_that_are() {
        let user = "fonts:\n  body: Intr\n  table: Baskerville\n";
        let theme = Theme::load(Some(user), "harbour").expect("families are looked up later");
        let all = theme.unknown_families(user, &["Inter", "BVF Serif"]);
        assert_eq!((all.len(), all[0].line, all[1].line), (2, 2, 3));
        assert_eq!(all[0].mend.as_deref(), Some("did you mean `Inter`?"));
        assert!(all[1].reason.contains("there are `Inter`, `BVF Serif`"), "{}", all[1]);
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
