//! Names for cells, such as every spreadsheet accepts them.

use std::collections::BTreeSet;

/// The most characters of a name; spreadsheets take 255.
const LONGEST: usize = 120;

/// The names of a workbook, each once, whatever its case.
#[derive(Debug, Default)]
pub struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// The wanted name, or one that is like it where spreadsheets would refuse that or where it is taken.
    pub fn claim(&mut self, wanted: &str) -> String {
        let wanted = acceptable(wanted);
        let numbered = (2..).map(|number| format!("{wanted}_{number}"));
        let free = |name: &String| !self.taken.contains(&name.to_lowercase());
        let name = std::iter::once(wanted.clone()).chain(numbered).find(free).expect("numbers don't run out");
        self.taken.insert(name.to_lowercase());
        name
    }
}

fn acceptable(wanted: &str) -> String {
    let allowed = |c: char| c == '_' || c.is_ascii_alphanumeric() || (!c.is_ascii() && c.is_alphabetic());
    let kept: String = wanted.chars().take(LONGEST).map(|c| if allowed(c) { c } else { '_' }).collect();
    let starts_well = kept.starts_with(char::is_alphabetic);
    let name = if starts_well { kept } else { format!("n_{kept}") };
    // An underscore at its end makes it neither a cell nor a function nor a truth.
    if is_reserved(&name.to_ascii_lowercase()) { name + "_" } else { name }
}

/// Whether a word in small letters means something to a spreadsheet: a cell in either notation, a function, a truth.
fn is_reserved(word: &str) -> bool {
    let letters = word.chars().take_while(char::is_ascii_lowercase).count();
    let is_cell = (1..=3).contains(&letters) && word.len() > letters && is_digits(&word[letters..]);
    let is_row_and_column = word.strip_prefix('r').is_some_and(|rest| {
        let (row, column) = rest.split_once('c').unwrap_or((rest, ""));
        is_digits(row) && is_digits(column)
    }) || word.strip_prefix('c').is_some_and(is_digits);
    is_cell || is_row_and_column || FUNCTIONS.split_whitespace().any(|function| function == word)
}

/// Whether a text is made of digits, or empty.
fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Functions and constants of spreadsheets that are one word of letters.
const FUNCTIONS: &str = "abs accrint accrintm acos acosh acot acoth aggregate address and arabic areas asc asin asinh atan
    atanh avedev average averagea averageif averageifs base besseli besselj besselk bessely betadist betainv bitand bitlshift
    bitor bitrshift bitxor byrow bycol call ceiling cell char chidist chiinv chitest choose choosecols chooserows clean code
    column columns combin combina complex concat concatenate confidence convert correl cos cosh cot coth count counta
    countblank countif countifs coupdaybs coupdays coupncd coupnum couppcd covar critbinom csc csch cubeset cumipmt cumprinc
    date datedif datevalue daverage day days dcount dcounta db dbcs ddb decimal degrees delta devsq dget disc dmax dmin
    dollar dollarde dollarfr dproduct drop dstdev dsum duration dvar edate effect encodeurl eomonth erf erfc even exact exp
    expand expondist fact factdouble false fdist filter find findb finv fisher fisherinv fixed floor forecast frequency ftest
    fv fvschedule gamma gammadist gammainv gammaln gauss gcd geomean gestep growth harmean hlookup hour hyperlink
    hypgeomdist if iferror ifna ifs image imabs imaginary imconjugate imcos imdiv imexp imln impower improduct imreal imsin
    imsqrt imsub imsum imtan index indirect info int intercept intrate ipmt irr isblank iserr iserror iseven isformula
    islogical isna isnontext isnumber isodd isref istext ispmt jis kurt lambda large lcm left leftb len lenb let linest ln
    log logest loginv lognormdist lookup lower makearray map match max maxa maxifs mdeterm mduration median mid midb min
    mina minifs minute minverse mirr mmult mod mode month mround multinomial munit n na negbinomdist networkdays nominal
    normdist norminv normsdist normsinv not now nper npv numbervalue oct odd oddfprice oddfyield offset or pdf pduration
    pearson percentile percentrank permut permutationa phi phonetic pi pmt poisson power ppmt price pricedisc pricemat prob
    product proper pv quartile quotient radians rand randarray randbetween rank rate received reduce regex replace replaceb
    rept right rightb roman round rounddown roundup row rows rri rsq rtd scan search searchb sec sech second sequence
    seriessum sheet sheets sign sin sinh skew slope sln small sort sortby sqrt sqrtpi standardize stdev stdeva steyx stdevp
    substitute subtotal sum sumif sumifs sumproduct sumsq switch syd t tan tanh take tbilleq tbillprice tbillyield tdist text
    textafter textbefore textjoin textsplit time timevalue tinv tocol today torow transpose trend trim trimmean true trunc
    ttest type unichar unicode unique upper value valuetotext var vara varp vdb vlookup vstack hstack weekday weeknum
    weibull workday wraprows wrapcols xirr xlookup xmatch xnpv xor year yearfrac yield yielddisc yieldmat ztest";

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn becomes(wanted: &str, name: &str) {
        assert_eq!(Names::default().claim(wanted), name);
    }

    #[test]
    fn names_of_drivers_stay() {
        for name in ["deliveries", "penalty_per_late", "缺陷率", "Größe", "rate_2", "ab_12", "quarter1"] {
            becomes(name, name);
        }
    }

    #[test]
    fn what_a_spreadsheet_would_read_otherwise_gets_an_underscore() {
        for name in ["Q1", "fte2025", "R", "c", "R1C1", "rc", "r12", "rate", "Price", "TRUE", "log10", "N"] {
            becomes(name, &format!("{name}_"));
        }
    }

    #[test]
    fn ids_become_names() {
        becomes("late-on-road_target", "late_on_road_target");
        becomes("2nd-line", "n_2nd_line");
        becomes("_xlnm.Print_Area", "n__xlnm_Print_Area");
        becomes("m²", "m_");
        becomes("", "n_");
    }

    #[test]
    fn no_name_is_given_twice() {
        let mut names = Names::default();
        let claimed = ["a-b", "A_B", "a_b", "a_b_2"].map(|wanted| names.claim(wanted));
        assert_eq!(claimed, ["a_b", "A_B_2", "a_b_3", "a_b_2_2"]);
    }
}
