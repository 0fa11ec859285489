use proptest::prelude::*;

use super::*;
use crate::model::value::{Currency, Unit, to_per_year};

fn formula(text: &str) -> Formula {
    Formula::parse(text).unwrap_or_else(|errors| panic!("{text}: {errors:?}"))
}

fn figures(name: &str) -> Option<f64> {
    match name {
        "a" => Some(2.0),
        "b" => Some(3.0),
        "zero" => Some(0.0),
        "huge" => Some(1e300),
        "baseline" => Some(0.088),
        "target" => Some(0.04),
        "deliveries" => Some(412_000.0),
        "penalty" => Some(118.0),
        "准时率" => Some(0.97),
        _ => None,
    }
}

#[track_caller]
fn gives(text: &str, expected: f64) {
    let read = formula(text);
    let value = read.evaluate(&figures).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert!((value - expected).abs() <= 1e-12 * expected.abs().max(1.0), "{text} gave {value}");
    let names: Vec<&str> = read.names().into_iter().map(|(name, _)| name).collect();
    let values: Vec<f64> = names.iter().filter_map(|name| figures(name)).collect();
    let compiled = read.compile(&names).expect("its own names are there");
    assert_eq!(compiled.run(&values).to_bits(), value.to_bits(), "{text} compiled");
}

#[test]
fn arithmetic_is_that_of_algebra() {
    gives("(baseline - target) * deliveries * penalty", 2_333_568.0);
    gives("1 + 2 * 3", 7.0);
    gives("10 - 4 - 3", 3.0);
    gives("24 / 4 / 3", 2.0);
    gives("-2^2", -4.0);
    gives("(-2)^2", 4.0);
    gives("2^3^2", 512.0);
    gives("2^-1", 0.5);
    gives("-a * b", -6.0);
    gives("--a", 2.0);
    gives("+a", 2.0);
    gives("9^0.5", 3.0);
    gives("0^0", 1.0);
    gives("min(a, b, 1)", 1.0);
    gives("max(a, b) - abs(-5)", -2.0);
    gives("min(max(1, a), max(b, 4))", 2.0);
}

#[test]
fn numbers_and_signs_of_other_habits_are_read() {
    gives("1_000 * 1.5", 1500.0);
    gives("8 % * 100", 8.0);
    gives("30%", 0.3);
    gives("（a ＋ b）× ２ ÷ 4", 2.5);
    gives("（１ − 准时率） ＊ 100", 3.0);
    gives("max（a，b）／ 3", 1.0);
    gives("８％ ＋ 1", 1.08);
}

#[test]
fn names_have_places() {
    let read = formula("(准时率 - a) * a");
    assert_eq!(read.names(), [("准时率", 1..10), ("a", 13..14), ("a", 18..19)]);
    assert_eq!(formula("12 * a + 5%").numbers(), [(12.0, 0..2), (0.05, 9..11)]);
    assert_eq!(read.source(), "(准时率 - a) * a");
    assert!(
        is_name("penalties_paid") && is_name("准时率") && !is_name("late-share") && !is_name("3a") && !is_name("min")
    );
}

#[track_caller]
fn refused(text: &str, expected: &[(&str, &str)]) {
    let errors = Formula::parse(text).expect_err(text);
    let found: Vec<_> = errors.iter().map(|error| (&text[error.at.clone()], error.to_string())).collect();
    assert_eq!(found.len(), expected.len(), "{text}: {found:?}");
    for ((piece, message), (expected_piece, words)) in found.iter().zip(expected) {
        assert_eq!(piece, expected_piece, "{text}: {message}");
        assert!(message.contains(words), "{text}: {message}");
    }
}

#[test]
fn broken_shapes_are_refused_in_place() {
    refused("", &[("", "nothing found")]);
    refused("a +", &[("", "ends where a number or a name")]);
    refused("(a + b", &[("(", "not closed")]);
    refused("a + b)", &[(")", "closes no `(`")]);
    refused("a b", &[("b", "write `* b`")]);
    refused("a 5", &[("5", "an operator is expected")]);
    refused("(a b)", &[("b", "an operator or `)`")]);
    refused("a (b)", &[("a", "there is no function `a`")]);
    refused("3 (b)", &[("(", "write `*` before it")]);
    refused("* a", &[("*", "found `*`")]);
    refused("()", &[(")", "found `)`")]);
    refused("1.5, 2", &[(",", "outside a function")]);
    refused("(1, 5)", &[(",", "outside a function")]);
    refused("min", &[("min", "no arguments")]);
}

#[test]
fn wrong_pieces_are_all_reported_with_what_to_write() {
    refused("2x", &[("2x", "write `2 * x`")]);
    refused("120万 * a", &[("120万", "write `1200000`")]);
    refused("1.5e3", &[("1.5e3", "write `1500`")]);
    refused("48.000 * a", &[("48.000", "write `48000` or `48`")]);
    refused("1..5", &[("1..5", "more than one decimal point")]);
    refused(".5 * 007", &[(".5", "write `0.5`"), ("007", "write `7`")]);
    refused("5. + 1__0", &[("5.", "write `5`"), ("1__0", "underscore")]);
    refused("a% + €b = 3", &[("%", "after a number only"), ("€", "leave it out"), ("=", "leave it out")]);
    refused(
        "mni(a, b) + abs(a, b) + max(a)",
        &[
            ("mni", "write `min`"),
            ("abs(a, b)", "takes one argument, found 2"),
            ("max(a)", "takes two arguments or more, found 1"),
        ],
    );
    refused("min() + ?", &[("min()", "found 0"), ("?", "cannot stand")]);
    refused("Σ + 99999999999999999999999999999999", &[("99999999999999999999999999999999", "more digits")]);
}

#[test]
fn long_and_deep_texts_are_refused_not_followed() {
    let cut = |text: &str| Formula::parse(text).expect_err("too much").remove(0).reason;
    assert!(cut(&"a+".repeat(1001)).contains("at most 2000 characters"));
    for open in ["(", "-", "2^", "abs(", "min(1,", "2^-(", "+"] {
        let text = format!("{}1", open.repeat(LONGEST / open.len() - 1));
        assert!(cut(&text).contains("at most 64 levels"), "{open}");
    }
    let nested = |levels: usize| format!("{}1{}", "(".repeat(levels), ")".repeat(levels));
    assert!(Formula::parse(&nested(DEEPEST)).is_ok());
    assert!(Formula::parse(&nested(DEEPEST + 1)).is_err());
    let flat = formula(&format!("1{}", "+1".repeat(999)));
    assert_eq!(flat.evaluate(&figures), Ok(1000.0));
    assert_eq!(flat.compile(&[]).map(|compiled| compiled.run(&[])), Ok(1000.0));
}

#[test]
fn a_tall_stack_runs_as_well() {
    let arguments = vec!["a"; 100].join(", ");
    gives(&format!("max({arguments}, b)"), 3.0);
}

#[track_caller]
fn fails(text: &str, piece: &str, words: &str) {
    let error = formula(text).evaluate(&figures).expect_err(text);
    assert_eq!(&text[error.at()], piece, "{error}");
    assert!(error.to_string().contains(words), "{text}: {error}");
}

#[test]
fn what_has_no_value_says_where() {
    fails("a + unknown", "unknown", "there is no figure `unknown`");
    fails("a / (b - 3)", "(b - 3)", "division by zero: `(b - 3)` is 0");
    fails("zero ^ -1", "zero", "division by zero");
    fails("(a - 5)^0.5", "(a - 5)^0.5", "no real number");
    fails("1 + huge * huge", "huge * huge", "too large");
    let error = formula("a + c").compile(&["a"]).expect_err("c is no slot");
    assert_eq!(error.at(), 4..5);
}

fn units(name: &str) -> Option<Unit> {
    let text = match name {
        "baseline" | "target" | "share" => "percent",
        "deliveries" => "deliveries/year",
        "penalty" => "EUR/late delivery",
        "days" => "days/year",
        "daily" => "EUR/day",
        "monthly" => "EUR/month",
        "yearly" => "EUR/year",
        "hours" => "hours/week",
        "wage" => "EUR/hour",
        "price" => "EUR",
        "errors" => "ppm",
        "cost_cny" => "万元/年",
        "side" => "m",
        _ => return None,
    };
    Some(Unit::parse(text).expect("a unit"))
}

#[track_caller]
fn is_in(text: &str, expected: Option<&str>) {
    let unit = formula(text).unit(&units).unwrap_or_else(|error| panic!("{text}: {error}"));
    let expected = expected.map(|text| Unit::parse(text).expect("a unit"));
    match (&unit, &expected) {
        (Some(unit), Some(expected)) => assert!(unit.adds_to(expected), "{text} is in {unit}"),
        _ => assert_eq!(unit, expected, "{text}"),
    }
}

#[test]
fn units_run_through_the_tree() {
    is_in("(baseline - target) * deliveries * penalty", Some("EUR/year"));
    is_in("days * daily", Some("EUR/year"));
    is_in("hours * wage", Some("EUR/week"));
    is_in("hours * wage + 100", Some("EUR/week"));
    is_in("2 * price", Some("EUR"));
    is_in("(1 - share) * yearly", Some("EUR/year"));
    is_in("share + errors", Some("1"));
    is_in("yearly / price", Some("1/year"));
    is_in("min(yearly, 5000)", Some("EUR/year"));
    is_in("abs(-yearly)", Some("EUR/year"));
    is_in("side^2", Some("m²"));
    is_in("side^-1", Some("1/m"));
    is_in("(1 + share)^0.5 * price", Some("EUR"));
    is_in("1 / side", Some("1/m"));
    is_in("mystery * price", None);
    is_in("mystery + price", Some("EUR"));
    is_in("3 * 4", None);
}

#[track_caller]
fn mismatches(text: &str, piece: &str, words: &str) {
    let error = formula(text).unit(&units).expect_err(text);
    assert_eq!(&text[error.at.clone()], piece, "{error}");
    assert!(error.reason.contains(words), "{text}: {error}");
}

#[test]
fn units_that_do_not_go_together_say_where() {
    mismatches("share + price", "price", "a share or plain number and `EUR` are added");
    mismatches("monthly - yearly", "yearly", "`EUR/month` and `EUR/year` are taken");
    mismatches("min(1, price, days)", "days", "`EUR` and `day/year` are compared");
    mismatches("price ^ days", "days", "an exponent is in `day/year`");
    mismatches("price ^ 0.5", "0.5", "not a whole number");
    mismatches("price ^ 100", "100", "past 99");
    mismatches("cost_cny + yearly", "yearly", "`CNY/year` and `EUR/year`");
}

#[test]
fn a_formula_comes_to_an_amount_per_year() {
    let eur = Currency::parse("EUR").expect("in the table");
    let result = |text: &str, value: f64| {
        let unit = formula(text).unit(&units).expect("units agree");
        to_per_year(value, unit.as_ref(), eur).map_err(|error| error.to_string())
    };
    assert_eq!(result("hours * wage", 100.0), Ok(5200.0));
    assert_eq!(result("days * daily", 25_000.0), Ok(25_000.0));
    let error = result("days * wage", 1.0).expect_err("hours and days");
    assert!(error.contains("hours and days"), "{error}");
}

#[track_caller]
fn shows(text: &str, shown: &str, excel: &str) {
    let read = formula(text);
    assert_eq!(read.to_string(), shown);
    assert_eq!(read.to_excel(&|name| name.to_uppercase()), excel);
}

#[test]
fn formulas_are_shown_for_people_and_for_spreadsheets() {
    shows("( baseline-target )*deliveries", "(baseline − target) × deliveries", "(BASELINE-TARGET)*DELIVERIES");
    shows("-2^2", "−2^2", "-(2^2)");
    shows("(-2)^2", "(−2)^2", "(-2)^2");
    shows("2^3^2", "2^3^2", "2^(3^2)");
    shows("(2^3)^2", "(2^3)^2", "(2^3)^2");
    shows("2^-3", "2^(−3)", "2^(-3)");
    shows("((a)+(b*c))", "a + b × c", "A+B*C");
    shows("a-(b-c)", "a − (b − c)", "A-(B-C)");
    shows("a+(b-c)", "a + b − c", "A+(B-C)");
    shows("a/(b*c)", "a ÷ (b × c)", "A/(B*C)");
    shows("a*(b/c)", "a × b ÷ c", "A*(B/C)");
    shows("a - -b", "a − (−b)", "A-(-B)");
    shows("a + (-b*c)", "a + (−b × c)", "A+(-B*C)");
    shows("-(a*b)", "−a × b", "-(A*B)");
    shows("-(a+b)", "−(a + b)", "-(A+B)");
    shows("a*-b^2", "a × (−b^2)", "A*(-(B^2))");
    shows("8 %*min(a,max(1_000,b))", "8% × min(a, max(1000, b))", "8%*MIN(A,MAX(1000,B))");
    shows("(a+b)/2", "(a + b) ÷ 2", "(A+B)/2");
    assert_eq!(formula("a * b").to_text(&|name| format!("‹{name}›")), "‹a› × ‹b›");
}

/// Texts of formulas over `a`, `b` and small numbers.
fn sound() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![Just("a".to_owned()), Just("b".to_owned()), (1..20_u32).prop_map(|n| n.to_string())];
    leaf.prop_recursive(5, 40, 4, |inner| {
        prop_oneof![
            (inner.clone(), "[-+*/]", inner.clone()).prop_map(|(l, op, r)| format!("{l} {op} {r}")),
            inner.clone().prop_map(|text| format!("({text})")),
            inner.clone().prop_map(|text| format!("-{text}")),
            (inner.clone(), 0..3_i32).prop_map(|(text, power)| format!("({text})^{power}")),
            proptest::collection::vec(inner, 2..4).prop_map(|parts| format!("max({})", parts.join(", "))),
        ]
    })
}

proptest! {
    #[test]
    fn no_text_makes_the_parser_panic(text in "[-+*/^(),.a-c0-9 %_（）万×]{0,60}") {
        if let Err(errors) = Formula::parse(&text) {
            prop_assert!(!errors.is_empty());
            for error in errors {
                prop_assert!(text.get(error.at).is_some());
            }
        }
    }

    #[test]
    fn any_text_at_all_is_answered(text in any::<String>()) {
        if let Err(errors) = Formula::parse(&text) {
            prop_assert!(errors.into_iter().all(|error| text.get(error.at).is_some()));
        }
    }

    #[test]
    fn what_is_shown_means_the_same(text in sound()) {
        let Ok(read) = Formula::parse(&text) else { return Ok(()) };
        let again = formula(&read.to_string());
        prop_assert_eq!(again.to_string(), read.to_string());
        if let (Ok(left), Ok(right)) = (read.evaluate(&figures), again.evaluate(&figures)) {
            prop_assert!((left - right).abs() <= 1e-6 * left.abs().max(1.0), "{} and {}", left, right);
        }
    }

    #[test]
    fn compiled_and_evaluated_are_the_same_double(text in sound()) {
        let Ok(read) = Formula::parse(&text) else { return Ok(()) };
        let Ok(value) = read.evaluate(&figures) else { return Ok(()) };
        let compiled = read.compile(&["a", "b"]).expect("no other names");
        prop_assert_eq!(compiled.run(&[2.0, 3.0]).to_bits(), value.to_bits());
    }
}
