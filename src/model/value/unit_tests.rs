use super::*;
use crate::model::value::testing::refused;

fn unit(text: &str) -> Unit {
    Unit::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[track_caller]
fn reads(text: &str, symbolic: &str, scale: f64) {
    let read = unit(text);
    assert_eq!(read.unscaled().to_string(), symbolic, "{text}");
    assert_eq!(read.scale().to_bits(), scale.to_bits(), "scale of {text}");
    assert_eq!(read.to_string(), text.trim(), "display of {text}");
    assert_eq!(unit(&read.to_string()), read);
    assert_eq!(unit(&read.unscaled().to_string()), read.unscaled(), "{symbolic} again");
}

#[test]
fn units_are_read_to_symbols_and_scale() {
    reads("percent", "1", 0.01);
    reads("%", "1", 0.01);
    reads("％", "1", 0.01);
    reads("ppm", "1", 1e-6);
    reads("per mille", "1", 0.001);
    reads("parts per million", "1", 1e-6);
    reads("1", "1", 1.0);
    reads("EUR/year", "EUR/year", 1.0);
    reads("EUR per late delivery", "EUR/late delivery", 1.0);
    reads("hours/week", "hour/week", 1.0);
    reads(" days ", "day", 1.0);
    reads("CNY/件", "CNY/件", 1.0);
    reads("deliveries/year", "delivery/year", 1.0);
    reads("points", "point", 1.0);
    reads("万元/年", "CNY/year", 10_000.0);
    reads("元每件", "CNY/件", 1.0);
    reads("million EUR/year", "EUR/year", 1_000_000.0);
    reads("percent/year", "1/year", 0.01);
    reads("EUR/truck/year", "EUR/truck/year", 1.0);
    reads("1/year", "1/year", 1.0);
    reads("m²", "m^2", 1.0);
    reads("EUR/m2", "EUR/m^2", 1.0);
    reads("kg·km^-1", "kg/km", 1.0);
    reads("次／周", "次/week", 1.0);
    reads("hours/hour", "1", 1.0);
    reads("% of deliveries", "1", 0.01);
    reads("percent of orders/month", "1/month", 0.01);
    reads("k€/year", "EUR/year", 1000.0);
    reads("万人次/年", "人次/year", 10_000.0);
}

#[test]
fn synonyms_are_one_unit() {
    assert_eq!(unit("小时/周"), unit("hours per week"));
    assert_eq!(unit("元"), unit("CNY"));
    assert_eq!(unit("€/yr"), unit("EUR / year"));
    assert_ne!(unit("percent"), unit("ppm"));
}

#[test]
fn texts_that_are_no_units_are_refused_in_place() {
    refused(Unit::parse, "", "", "nothing found");
    refused(Unit::parse, "/year", "/year", "write `1/year`");
    refused(Unit::parse, "per year", "per year", "write `1/year`");
    refused(Unit::parse, "EUR/", "EUR/", "nothing stands");
    refused(Unit::parse, "EUR//year", "EUR//year", "nothing stands");
    refused(Unit::parse, "EUR/(truck*year)", "(", "`EUR/truck/year`");
    refused(Unit::parse, "EUR/truck*year", "*", "write `EUR/truck/year` if both divide");
    refused(Unit::parse, "EUR year", "EUR year", "write `EUR/year`");
    refused(Unit::parse, "EUR thousand", "EUR thousand", "write `thousand EUR`");
    refused(Unit::parse, "millions of EUR/year", "millions of EUR", "write `million EUR`");
    refused(Unit::parse, "thousands of deliveries", "thousands of deliveries", "write `thousand deliveries`");
    refused(Unit::parse, "success %", "success %", "write `% success`");
    refused(Unit::parse, "m€x", "€", "cannot stand");
    refused(Unit::parse, "20 days", "20 days", "does not start with a letter");
    refused(Unit::parse, "m^x", "x", "is not a power");
    refused(Unit::parse, "m^10", "10", "is not a power");
    refused(Unit::parse, "a<b", "<", "cannot stand in a unit");
    let long = "x".repeat(101);
    refused(Unit::parse, &long, &long, "at most 100");
    refused(Unit::parse, "million^9", "million^9", "out of range");
}

#[test]
fn shares_and_counts_are_told_apart_from_the_rest() {
    assert!(unit("percent").is_percent() && unit("percent").is_ratio());
    assert!(unit("1").is_ratio() && !unit("1").is_percent());
    assert!(!unit("points").is_ratio() && unit("points").is_dimensionless());
    assert!(!unit("days").is_dimensionless());
    assert_eq!(unit("EUR/year").currency().map(Currency::code), Some("EUR"));
    assert_eq!(unit("days").currency(), None);
}

#[test]
fn figures_are_scaled_in_decimals() {
    let eight = Decimal::new(88, 1);
    assert_eq!(unit("percent").scaled(eight).to_bits(), 0.088_f64.to_bits());
    assert_eq!(unit("万元").scaled(Decimal::new(120, 0)).to_bits(), 1_200_000_f64.to_bits());
}

#[test]
fn products_cancel_identical_symbols_only() {
    let product = |left: &str, right: &str| unit(left).times(&unit(right)).expect("small powers").to_string();
    assert_eq!(product("days/year", "EUR/day"), "EUR/year");
    assert_eq!(product("deliveries/year", "EUR/delivery"), "EUR/year");
    assert_eq!(product("hours/week", "EUR/day"), "EUR·hour/day/week");
    assert_eq!(unit("EUR").over(&unit("EUR")).map(|unit| unit.to_string()).as_deref(), Some("1"));
    assert_eq!(unit("EUR/year").power(-2).map(|unit| unit.to_string()).as_deref(), Some("year^2/EUR^2"));
    assert!(unit("EUR").power(100).is_none());
    assert!(unit("EUR").power(9).and_then(|unit| unit.power(12)).is_none());
}

#[test]
fn sums_need_the_same_dimensions() {
    assert!(unit("percent").adds_to(&unit("ppm")));
    assert!(unit("deliveries").adds_to(&unit("orders")));
    assert!(unit("deliveries/year").adds_to(&unit("orders/year")));
    assert!(!unit("percent").adds_to(&unit("EUR")));
    assert!(!unit("EUR/month").adds_to(&unit("EUR/year")));
}

#[track_caller]
fn yearly(value: f64, text: &str, expected: f64) {
    let eur = Currency::parse("EUR").expect("in the table");
    let found = to_per_year(value, Some(&unit(text)), eur).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert!((found - expected).abs() <= 1e-9 * expected.abs(), "{text}: {found}");
}

#[test]
fn results_become_amounts_per_year() {
    yearly(25_000.0, "EUR/year", 25_000.0);
    yearly(10.0, "EUR/month", 120.0);
    yearly(10.0, "EUR/quarter", 40.0);
    yearly(10.0, "EUR/week", 520.0);
    yearly(10.0, "EUR/day", 3650.0);
    yearly(120.0, "EUR·minutes/hour/year", 2.0);
    yearly(7.0, "EUR·late delivery/delivery/year", 7.0);
    yearly(3.0, "EUR·kg/t/year", 0.003);
    yearly(1.2, "million EUR/year", 1_200_000.0);
    yearly(2.0, "EUR·months/year/year", 2.0 / 12.0);
    let eur = Currency::parse("EUR").expect("in the table");
    assert_eq!(to_per_year(5.0, None, eur), Ok(5.0));
}

#[track_caller]
fn no_yearly(text: &str, words: &str) {
    let eur = Currency::parse("EUR").expect("in the table");
    let error = to_per_year(1.0, Some(&unit(text)), eur).expect_err(text).to_string();
    assert!(error.contains(words), "{text}: {error}");
}

#[test]
fn what_is_missing_or_left_over_is_named() {
    no_yearly("EUR", "the result is in `EUR`, not `EUR/year`: a figure per year is missing");
    no_yearly("EUR/late delivery", "the result is in `EUR`, not `EUR/year`: a figure per year is missing");
    no_yearly("deliveries/year", "the result is in `delivery/year`, not `EUR/year`: an amount in `EUR` is missing");
    no_yearly("percent", "an amount in `EUR` is missing");
    no_yearly("USD/year", "an exchange rate in `EUR/USD` is missing");
    no_yearly("EUR/USD/year", "an amount in `USD` is missing");
    no_yearly("EUR·EUR/year", "multiplied with or divided by each other");
    no_yearly("EUR·kWh/year", "a figure per `kWh` is missing");
    no_yearly("EUR/kWh/year", "a figure in `kWh` is missing");
    no_yearly("EUR/hour", "a figure in `hours/year` is missing");
    no_yearly("EUR·hours/year", "a time in hours is left over; give one of the figures per hour");
    no_yearly("EUR·hours/day/year", "hours and days don't convert");
    no_yearly("EUR·days/hour/year", "hours and days don't convert");
    no_yearly("EUR·hours/week", "hours");
    no_yearly("EUR/day/year", "divided by time more than once");
    no_yearly("EUR·year", "multiplied by time");
    no_yearly("EUR/yaer", "write `year` if that is what `yaer` means");
    no_yearly("eur/year", "write `EUR` if that is what `eur` means");
}
