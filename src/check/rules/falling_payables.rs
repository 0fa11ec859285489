use crate::check::{Facts, Layer, Rule, Run, lookup, words};
use crate::diag::{Finding, Severity};
use crate::finance::case::figures::in_formula;
use crate::model::value::unit::{Symbol, Unit};
use crate::model::{Better, DepartmentKpi, ValueKind};

pub const RULE: Rule = Rule {
    code: "M399",
    name: "falling-payables",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "A benefit is counted because what is owed to suppliers falls, or is paid after fewer days.",
    why: "Receivables and stock that fall release cash. Payables that fall take it: suppliers are paid sooner. Finance \
          sees the wrong sign at once, and doubts every other line.",
    mend: "Turn the KPI round, if suppliers are to be paid later; or count what is won by paying sooner, such as \
           early-payment discounts, as a KPI of its own. The rule knows payables by the KPI's name or id (`days \
           payable outstanding`, `creditor days`, `应付账款`, `應付帳款`, `krediteure`), in days or in money, with a \
           target below its baseline and a value above zero. A `saving` counts only where the name is that of the \
           figure itself, so that faster work on invoices is no finding.",
    example: "department_kpis:\n  - {id: creditor-days, name: Creditor days, unit: days, baseline: 52, target: 40, value: {formula: (baseline - target) * daily_purchases, kind: cash}}\n",
    run: Run::Facts(look),
};

/// What is owed to suppliers, in the languages of documents: the beginnings of words, or Chinese words.
const PAYABLES: &[&str] = &[
    "payable",
    "creditor",
    "dpo",
    "days to pay suppliers",
    "supplier payment day",
    "supplier payment period",
    "supplier payment term",
    "应付账款",
    "应付帐款",
    "应付款",
    "应付票据",
    "应付周转天数",
    "供应商账期",
    "供应商付款天数",
    "供应商付款周期",
    "應付帳款",
    "應付賬款",
    "應付款",
    "應付票據",
    "應付週轉天數",
    "供應商帳期",
    "供應商付款天數",
    "供應商付款週期",
    "krediteur",
];

/// Names of the figure itself, which mean nothing else.
const THE_FIGURE: &[&str] = &[
    "days payable outstanding",
    "days payables outstanding",
    "payable days",
    "payables days",
    "creditor days",
    "creditors days",
    "dpo",
    "应付账款周转天数",
    "应付账款天数",
    "应付帐款周转天数",
    "应付周转天数",
    "應付帳款週轉天數",
    "應付帳款周轉天數",
    "應付帳款天數",
    "應付賬款周轉天數",
    "應付週轉天數",
    "krediteuredae",
    "krediteure dae",
    "krediteurdae",
];

/// What turns the meaning: sums in which payables are taken off, money that suppliers owe, and late fees.
const OTHERS: &[&str] = &[
    "receivable",
    "debtor",
    "inventor",
    "stock",
    "working capital",
    "cash conversion",
    "advance",
    "prepa",
    "overpa",
    "duplicate",
    "overdue",
    "past due",
    "late",
    "credit note",
    "credit balance",
    "debit balance",
    "应收",
    "存货",
    "库存",
    "营运资金",
    "现金周转",
    "现金循环",
    "预付",
    "多付",
    "重复",
    "應收",
    "存貨",
    "庫存",
    "營運資金",
    "現金週轉",
    "現金循環",
    "預付",
    "重複",
    "逾期",
    "debiteur",
    "voorraad",
    "bedryfskapitaal",
    "kontantomset",
    "vooruitbetal",
    "oorbetal",
    "agterstallig",
];

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    for kpi in &facts.proposal.model.department_kpis {
        let Some(value) = &kpi.value else { continue };
        let known = match value.kind.value {
            ValueKind::Cash => PAYABLES,
            ValueKind::Saving => THE_FIGURE,
            ValueKind::Avoidance | ValueKind::Margin | ValueKind::Productivity => continue,
        };
        // Where more is better, a target below the baseline is a mistake of its own.
        let rises = kpi.better.as_ref().is_some_and(|better| better.value == Better::Higher);
        let gains = facts.case.benefits.iter().any(|line| line.kpi == kpi.id.text && line.gross > 0.0);
        if rises || !gains || !lookup::kpi_was_read(facts, kpi) || !is_time_or_money(&kpi.unit) || !says(kpi, known) {
            continue;
        }
        let figure = |quantity| in_formula(quantity, Some(&kpi.unit));
        if figure(&kpi.target) < figure(&kpi.baseline) {
            let (baseline, target) = (&kpi.baseline.value, &kpi.target.value);
            let message = format!(
                "payables that fall are counted as a benefit: `{}` from `{baseline}` to `{target}` pays suppliers sooner",
                kpi.id
            );
            findings.push(
                RULE.at(kpi.target.span, message)
                    .label("this takes cash")
                    .also(value.kind.span, "it is counted as a benefit here")
                    .mend("turn the KPI round, or count what is won by paying sooner, such as a discount"),
            );
        }
    }
}

/// Whether name or id say so, in any of the languages that the name is given in, and nothing turns the meaning.
fn says(kpi: &DepartmentKpi, known: &[&str]) -> bool {
    let names = kpi.name.variants.iter().map(|variant| variant.words.as_str());
    let texts: Vec<String> = names.chain([kpi.id.text.as_str()]).map(plain).collect();
    let any = |terms: &[&str]| texts.iter().any(|text| terms.iter().any(|term| holds(text, term)));
    any(known) && !any(OTHERS)
}

/// The text in small letters, with a space before each word and in place of every other sign.
fn plain(text: &str) -> String {
    let small = text.chars().flat_map(char::to_lowercase);
    let letters: String = small.map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    letters.split_whitespace().flat_map(|word| [" ", word]).collect()
}

/// Whether a word of the text begins so; Chinese has no spaces that words begin after.
fn holds(text: &str, term: &str) -> bool {
    let begins = |at: usize| text[..at].ends_with(' ') || term.starts_with(words::is_unspaced);
    text.match_indices(term).any(|(at, _)| begins(at))
}

/// Whether it is a time, or an amount of money that is no flow: figures that payables are told in.
fn is_time_or_money(unit: &Unit) -> bool {
    matches!(unit.factors(), [(Symbol::Time(_) | Symbol::Currency(_), 1)])
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const BEFORE: &str = "solution:\n  components:";

    /// A second KPI that releases cash.
    fn cash(id: &str, name: &str, figures: &str, value: &str) -> String {
        format!(
            "  - {{id: {id}, name: \"{name}\", department: Finance, serves: foresee, {figures}, value: {{{value}}}}}\n{BEFORE}"
        )
    }

    const DAYS: &str = "unit: days, baseline: 52, target: 40";
    const MONEY: &str = "unit: EUR, baseline: 900000, target: 700000";
    const STOCK: &str = "formula: (baseline - target) / baseline * penalties_paid, kind: cash";

    #[test]
    fn payables_that_fall_are_found_in_every_language() {
        for name in ["Trade payables", "Creditors at year end", "应付账款余额", "應付帳款餘額", "Krediteure"]
        {
            finds(
                &RULE,
                &[(BEFORE, &cash("owed", name, MONEY, STOCK))],
                name,
                "payables that fall are counted as a benefit: `owed` from `900000` to `700000`",
            );
        }
    }

    #[test]
    fn days_that_fall_are_found_by_their_id_too() {
        let relative = "formula: (baseline - target) / baseline * penalties_paid, kind: KIND";
        for (id, kind) in [("dpo", "cash"), ("creditor-days", "saving"), ("creditor-days", "cash")] {
            let value = relative.replace("KIND", kind);
            finds(&RULE, &[(BEFORE, &cash(id, "Days", DAYS, &value))], id, "pays suppliers sooner");
        }
    }

    #[test]
    fn receivables_and_stock_may_fall() {
        for name in ["Receivables", "Days of stock", "Cash conversion: stock + receivables - payables", "应收账款"]
        {
            passes(&RULE, &[(BEFORE, &cash("held", name, MONEY, STOCK))]);
        }
    }

    #[test]
    fn payables_that_rise_release_cash() {
        let later = "unit: days, baseline: 40, target: 52";
        let value = "formula: (target - baseline) / baseline * penalties_paid, kind: cash";
        passes(&RULE, &[(BEFORE, &cash("dpo", "Days", later, value))]);
    }

    #[test]
    fn what_is_counted_against_the_case_is_honest() {
        let against = "formula: (target - baseline) / baseline * penalties_paid, kind: cash";
        passes(&RULE, &[(BEFORE, &cash("dpo", "Days", DAYS, against))]);
    }

    #[test]
    fn work_on_invoices_and_advances_are_something_else() {
        let saving = "formula: (baseline - target) / baseline * penalties_paid, kind: saving";
        passes(&RULE, &[(BEFORE, &cash("work", "Days until accounts payable has booked", DAYS, saving))]);
        passes(&RULE, &[(BEFORE, &cash("paid", "Advances to creditors", MONEY, STOCK))]);
        let share = "unit: percent, baseline: 52, target: 40";
        passes(&RULE, &[(BEFORE, &cash("typed", "Payables typed by hand", share, STOCK))]);
    }
}
