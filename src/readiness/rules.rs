//! The rules of the verdict, in words: the reference in `docs/review.md` is made of them.

use super::Decision;

/// A rule of the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its name.
    pub name: &'static str,
    /// What it leads to where it applies.
    pub leads_to: Decision,
    /// When it applies.
    pub when: &'static str,
    /// Why it leads there.
    pub why: &'static str,
}

const fn rule(name: &'static str, leads_to: Decision, when: &'static str, why: &'static str) -> Rule {
    Rule { name, leads_to, when, why }
}

/// All rules, those that end the deal first. Where none applies, the proposal can be sent.
pub const RULES: [Rule; 15] = [
    rule(
        "no-condition",
        Decision::WalkAway,
        "All four conditions (problem, budget, time, process) are answered `no`.",
        "Without a problem, money, a date and a way to decide, there is nothing to win. Leave politely, and stay in touch.",
    ),
    rule(
        "no-chance",
        Decision::WalkAway,
        "All five questions of one group of the twenty are answered `no`: there is no opportunity, we can't compete, we \
         can't win, or it is not worth winning.",
        "A proposal takes weeks of good people, who are then missing where we could win.",
    ),
    rule(
        "no-value",
        Decision::WalkAway,
        "The customer brings little in the short term and has little influence in the long term.",
        "Even a deal that is won would leave us no better off.",
    ),
    rule(
        "condition",
        Decision::NotYet,
        "One of the four conditions is answered `no`, or is not known.",
        "All four must hold. A proposal into an open condition is read, praised and put away.",
    ),
    rule(
        "market",
        Decision::NotYet,
        "Need, means or will of the market test is answered `no`, or is not known.",
        "A client who does not feel the need, lacks the means or does not talk about terms is not buying yet.",
    ),
    rule(
        "money",
        Decision::NotYet,
        "It is not known, or not so, that the money is approved and allocated, who signs, and by when.",
        "Money that nobody can release buys nothing, however good the return.",
    ),
    rule(
        "part",
        Decision::NotYet,
        "Nobody is known who releases the money (economic buyer), or nobody speaks for us inside (champion).",
        "Decisions are made in rooms that we are not in.",
    ),
    rule(
        "buyer",
        Decision::NotYet,
        "We have no contact with an economic buyer, or an economic buyer is against us.",
        "Who releases the money reads the price first. It should not be the first thing of ours that they read.",
    ),
    rule(
        "stage",
        Decision::NotYet,
        "The client is still at the stage of its needs.",
        "A proposal sent too early turns the talk from value to price.",
    ),
    rule(
        "criteria",
        Decision::NotYet,
        "There are no criteria, or not all of them are agreed with somebody at the client.",
        "Criteria that we made up are not the ones that decide.",
    ),
    rule(
        "disadvantage",
        Decision::NotYet,
        "A criterion that weighs 20 or more of 100 is met weakly.",
        "A plain disadvantage on a heavy criterion decides before the price is read.",
    ),
    rule(
        "opportunity",
        Decision::NotYet,
        "Of the five questions of a group fewer than three are answered `yes`.",
        "What is open in the twenty questions is what will surprise us.",
    ),
    rule(
        "confirmation",
        Decision::NotYet,
        "Less than half of the benefits, at present value, rest on figures that the client has stated or confirmed; or there \
         are no benefits.",
        "Value is what the client says it is. A case on our own figures is our opinion.",
    ),
    rule(
        "reserve",
        Decision::NotYet,
        "The price falls below the reserve price once everything is given that is agreed or offered.",
        "All offers on the table can be taken together, and then we lose by winning.",
    ),
    rule(
        "limit",
        Decision::NotYet,
        "What is agreed or offered takes more off a price item than its limit allows.",
        "A limit that is crossed once is the starting point of the next talk.",
    ),
];
