use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use rust_decimal::Decimal;

use super::*;

fn locale(tag: &str) -> Locale {
    Locale::new(tag).expect("a known language")
}

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a number")
}

/// Asserts what each of en, zh-Hans, zh-Hant and af makes of something. A no-break space is written `_`.
fn all(show: impl Fn(&Locale) -> String, expected: [&str; 4]) {
    let shown = ["en", "zh-Hans", "zh-Hant", "af"].map(|tag| show(&locale(tag)).replace('\u{a0}', "_"));
    assert_eq!(shown, expected.map(str::to_owned));
}

#[test]
fn writes_numbers() {
    let same = |text| [text, text, text];
    let [a, b, c] = same("1,234,567.50");
    all(|l| l.number(1_234_567.5, 2), [a, b, c, "1_234_567,50"]);
    let [a, b, c] = same("−1,235");
    all(|l| l.number(decimal("-1234.5"), 0), [a, b, c, "−1_235"]);
    let [a, b, c] = same("1,234");
    all(|l| l.number(1234, 0), [a, b, c, "1_234"]);
    let [a, b, c] = same("0");
    all(|l| l.number(-0.4, 0), [a, b, c, "0"]);
    assert_eq!(locale("en").number(1.005, 2), "1.01");
    assert_eq!(locale("en").number(f64::NAN, 2), "—");
    assert_eq!(locale("en").number(f64::INFINITY, 2), "—");
    assert_eq!(locale("en").number(0.1 + 0.2, 4), "0.3000");
    assert_eq!(locale("en").number_short(91.20), "91.2");
}

#[test]
fn writes_money() {
    all(|l| l.money(decimal("1234567.50"), "EUR", None), ["€1,234,568", "€1,234,568", "€1,234,568", "€1_234_568"]);
    all(|l| l.money(-1234, "EUR", None), ["−€1,234", "−€1,234", "−€1,234", "−€1_234"]);
    all(|l| l.money(1234.5, "CNY", Some(2)), ["CN¥1,234.50", "¥1,234.50", "CN¥1,234.50", "CN¥1_234,50"]);
    all(|l| l.money(1234.5, "ZAR", Some(2)), ["ZAR_1,234.50", "ZAR_1,234.50", "ZAR_1,234.50", "R_1_234,50"]);
    all(|l| l.money(1234, "TWD", None), ["NT$1,234", "NT$1,234", "$1,234", "NT$1_234"]);
    all(|l| l.money(1234, "USD", None), ["$1,234", "US$1,234", "US$1,234", "US$1_234"]);
    assert_eq!(locale("en").money(5, "not a code", None), "not a code\u{a0}5");
}

#[test]
fn writes_large_amounts_in_the_scale_of_the_language() {
    all(|l| l.money_short(1_234_567, "EUR"), ["€1.2 million", "€123万", "€123萬", "€1,2 miljoen"]);
    all(|l| l.money_short(999_960_000, "EUR"), ["€1 billion", "€10亿", "€10億", "€1 miljard"]);
    all(|l| l.money_short(-45_600_000, "EUR"), ["−€45.6 million", "−€4,560万", "−€4,560萬", "−€45,6 miljoen"]);
    all(|l| l.money_short(9_400, "EUR"), ["€9,400", "€9,400", "€9,400", "€9_400"]);
}

#[test]
fn writes_percent_dates_and_ranges() {
    all(|l| l.percent(0.0525, 1), ["5.3%", "5.3%", "5.3%", "5,3%"]);
    let day = date(2026, 11, 2);
    all(|l| l.date_long(day), ["November_2, 2026", "2026年11月2日", "2026年11月2日", "2_November 2026"]);
    all(|l| l.date_medium(day), ["Nov_2,_2026", "2026年11月2日", "2026年11月2日", "2_Nov._2026"]);
    all(|l| l.month_year(day), ["November 2026", "2026年11月", "2026年11月", "November 2026"]);
    all(|l| l.month_short(day), ["Nov", "11月", "11月", "Nov."]);
    all(|l| l.year(day), ["2026", "2026年", "2026年", "2026"]);
    all(|l| l.range("10", "20"), ["10–20", "10～20", "10～20", "10–20"]);
    let names = ["a and b", "c、d", "e en f"];
    all(
        |l| l.list(&names),
        ["a and b; c、d; e en f", "a and b；c、d；e en f", "a and b；c、d；e en f", "a and b; c、d; e en f"],
    );
    all(|l| l.list(&["a", "b", "c"]), ["a, b and c", "a、b、c", "a、b、c", "a, b en c"]);
    assert_eq!(locale("en-GB").date_long(day), "2\u{a0}November 2026");
}

#[test]
fn a_unit_is_left_to_the_next_figure() {
    all(|l| l.quantity_before(54, "minutes"), ["54", "54", "54", "54"]);
    all(|l| l.quantity_before(36, "EUR/delivery"), ["€36", "€36", "€36", "€36"]);
}

#[test]
fn writes_quantities() {
    all(|l| l.quantity(91.2, "percent"), ["91.2%", "91.2%", "91.2%", "91,2%"]);
    all(
        |l| l.quantity(1_260_000, "EUR/year"),
        ["€1,260,000 per year", "€1,260,000/年", "€1,260,000/年", "€1_260_000 per jaar"],
    );
    all(|l| l.quantity(1, "months"), ["1 month", "1个月", "1個月", "1 maand"]);
    all(|l| l.quantity(1234.5, "days"), ["1,234.5 days", "1,234.5天", "1,234.5天", "1_234,5 dae"]);
    all(
        |l| l.quantity(412_000, "deliveries/year"),
        [
            "412,000_deliveries per year",
            "412,000_deliveries/年",
            "412,000_deliveries/年",
            "412_000_deliveries per jaar",
        ],
    );
    assert_eq!(locale("zh").quantity(3, "次"), "3次");
}

#[test]
fn knows_aliases_and_names_what_there_is() {
    let tags = ["en-GB", "en_US", "en-ZA", "zh", "zh-CN", "zh-TW", "ZH-hant", "af"].map(|tag| locale(tag).tag());
    assert_eq!(tags, ["en", "en", "en", "zh-Hans", "zh-Hans", "zh-Hant", "zh-Hant", "af"]);
    let unknown = Locale::new("xx").err().expect("no such language");
    assert_eq!(unknown.known, ["en", "zh-Hans", "zh-Hant", "af"]);
    assert!(unknown.to_string().starts_with("`xx` is not a language"), "{unknown}");
}

#[test]
fn lets_a_users_messages_replace_ours() {
    let own = Locale::with_messages(
        "en",
        "contents-label = What is inside\nnew = {$n ->\n [one] One\n*[other] {$n} more\n}\n",
    );
    let Ok(own) = own else { panic!("good messages") };
    assert_eq!(own.message("contents-label", &[]), "What is inside");
    assert_eq!(own.message("new", &[("n", own.count(1234))]), "1,234 more");
    assert_eq!(own.message("new", &[("n", own.count(1))]), "One");
    assert_eq!(own.message("continued-label", &[]), "continued");
    assert_eq!(own.message("no-such-key", &[]), "no-such-key");
    assert_eq!(own.nearest_key("contents-lable"), Some("contents-label"));
    let wrong = Locale::with_messages("en", "a = b\nc = {\n\nd = {$x\n").err();
    let Some(LocaleError::Messages(problems)) = wrong else { panic!("problems were expected") };
    assert_eq!(problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [4], "{problems:?}");
}

#[test]
fn all_languages_have_the_same_messages_with_the_same_variables() {
    let variables = |source: &'static str| {
        let mut variables: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut key = "";
        for line in source.lines() {
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                key = line.split('=').next().unwrap_or_default().trim_end();
                assert!(!variables.contains_key(key), "`{key}` twice");
            }
            if line.starts_with('#') || key.is_empty() {
                continue;
            }
            let names = line.split('$').skip(1).map(|rest| {
                rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap_or_default()
            });
            variables.entry(key).or_default().extend(names);
        }
        variables
    };
    let english = variables(language::LANGUAGES[0].messages);
    assert_eq!(english.keys().copied().collect::<BTreeSet<_>>(), messages::keys(language::LANGUAGES[0].messages));
    for language in &language::LANGUAGES {
        let parsed = fluent_bundle::FluentResource::try_new(language.messages.to_owned());
        assert!(parsed.is_ok(), "{}: {:?}", language.tag, parsed.err().map(|(_, errors)| errors));
        assert_eq!(variables(language.messages), english, "{} against English", language.tag);
    }
}

#[test]
fn can_be_shared_between_threads() {
    fn shared<T: Send + Sync + Clone>(_: &T) {}
    shared(&locale("en"));
}
