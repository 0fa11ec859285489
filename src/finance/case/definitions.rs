//! What each figure of the business case means: its formula and where that is written down. The chapter on conventions
//! in the documentation is made from this list.

/// A figure's definition.
#[derive(Debug, Clone, Copy)]
pub struct Definition {
    /// The field's name for it.
    pub name: &'static str,
    /// How it is computed.
    pub formula: &'static str,
    /// What else has to be known.
    pub note: &'static str,
    /// Where the formula is written down.
    pub source: &'static str,
}

/// All figures, in the order in which they are computed.
pub const DEFINITIONS: &[Definition] = &[
    Definition {
        name: "Month of a moment",
        formula: "whole calendar months from the plan's start, and the part of the month that has gone",
        note: "Month 0 is the start itself, month `m` ends `m` months later; a flow that begins inside a month counts for the rest of it.",
        source: "this program",
    },
    Definition {
        name: "Benefit of a department KPI, a year",
        formula: "value formula × attribution × (1 − risk) × (1 − optimism)",
        note: "Percentages enter formulas as fractions; the formula's unit has to come to money a year.",
        source: "published Total Economic Impact studies (risk per line); HM Treasury, Green Book (optimism bias)",
    },
    Definition {
        name: "Benefit in a month",
        formula: "benefit of a year ÷ 12 × share in effect × (1 + escalation)^(year − 1)",
        note: "Escalation is the line's own, or else the case's inflation. Cash that is released comes once, as the share in effect grows.",
        source: "this program",
    },
    Definition {
        name: "Share in effect",
        formula: "Σ (ramp of a phase − ramp of the phases that end before it) × adoption, of the phases that have taken effect",
        note: "From the first phase on that brings a component which moves the KPI. A phase takes effect at its end and so many months \
               later as its `delay` says. The ramp says which share of the effect the phases so far bring if all use it; the adoption, \
               how many of those who are to use what this phase brings do: one share, or one for each year from its taking effect on, the last of which \
               stays. Where nothing is said, there is no delay and all use it. Once everything runs, a department KPI has gone this share of \
               the way to its target, and executive KPIs get as much of its contributions.",
        source: "this program",
    },
    Definition {
        name: "Benefit given by year or by date",
        formula: "amount of the year ÷ its months, or amount in the month of its date, × attribution × (1 − risk) × (1 − optimism)",
        note: "It comes when the author says: no ramp, adoption, delay or escalation is applied. The amount of the year in which the first phase ends that brings a \
               component which moves the KPI comes in equal parts over the rest of that year. A flow on the plan's start belongs to month 0. \
               Gross, a year, is the sum ÷ years of the case; of cash it is the sum. Such a line hangs on no driver, so it is the same in all \
               scenarios, and it has no yearly rate, so it is no part of the cost of a month's delay.",
        source: "this program",
    },
    Definition {
        name: "Cost in a month",
        formula: "(one-off amount in its month + yearly amount ÷ 12 × (1 + escalation)^(year − 1) + what is given by year or by date) × (1 + risk) × (1 + optimism)",
        note: "From the start of its phase on; what is given by year comes in equal parts over each year, what is given by date in the month of its date. Agreed discounts are taken off first. What we charge grows only by an escalation of its own.",
        source: "published Total Economic Impact studies (risk per line); HM Treasury, Green Book (optimism bias)",
    },
    Definition {
        name: "Tax on profit",
        formula: "rate × (benefits − deductible costs)",
        note: "In the period of each flow, also where it is negative. What is paid once is deducted at once, or in equal parts over \
               `depreciation_years` from its payment on. What is given by year or by date is deducted when it is paid. Cash that is released is not taxed. Benefits and costs are then shown after tax.",
        source: "Brealey, Myers, Allen, Principles of Corporate Finance, on investment decisions after tax",
    },
    Definition {
        name: "Present value",
        formula: "Σ flow × discount factor",
        note: "Factors by convention and timing stand below. Nothing is rounded before it is summed.",
        source: "Brealey, Myers, Allen, Principles of Corporate Finance",
    },
    Definition {
        name: "Net present value (NPV)",
        formula: "present value of the benefits − present value of the costs",
        note: "",
        source: "Brealey, Myers, Allen, Principles of Corporate Finance",
    },
    Definition {
        name: "Return on investment (ROI)",
        formula: "(present value of the benefits − present value of the costs) ÷ present value of the costs",
        note: "Over all years, not a year. None where nothing is paid.",
        source: "published Total Economic Impact studies",
    },
    Definition {
        name: "Benefit-cost ratio",
        formula: "present value of the benefits ÷ present value of the costs",
        note: "",
        source: "US Office of Management and Budget, Circular A-94",
    },
    Definition {
        name: "Internal rate of return (IRR)",
        formula: "the rate at which Σ net flow of year t × (1 + rate)^−t is zero",
        note: "Of yearly net flows at year ends, the start undiscounted, whichever the convention. All roots above −100 % are looked for; where there are \
               several, or none, it is said and none is shown.",
        source: "Brealey, Myers, Allen, Principles of Corporate Finance; documentation of the spreadsheet function IRR",
    },
    Definition {
        name: "Modified internal rate of return (MIRR)",
        formula: "(future value of inflows ÷ present value of outflows)^(1 ÷ years) − 1",
        note: "The discount rate serves for what is paid and for what comes back.",
        source: "documentation of the spreadsheet function MIRR",
    },
    Definition {
        name: "Payback",
        formula: "months until the cumulative net flow stays at zero or above, linear inside the month",
        note: "From the plan's start. Where the curve crosses zero several times, the last crossing counts; none where it ends below. Documents show whole \
               months, rounded up. Discounted payback is the same with each flow at its present value.",
        source: "Brealey, Myers, Allen, Principles of Corporate Finance",
    },
    Definition {
        name: "Cost of a month's delay",
        formula: "(benefits of a year once everything runs − yearly costs) ÷ 12",
        note: "Benefits count at the share in effect that the plan reaches. Only those at a yearly rate count: cash that comes once and what is given by year or by date are left out. After tax where there is one.",
        source: "this program",
    },
    Definition {
        name: "Cost of starting later",
        formula: "cumulative net flow at the end − cumulative net flow so many months before the end",
        note: "Within the years of the business case, not discounted. The proposal shows it for each date that presses.",
        source: "this program",
    },
    Definition {
        name: "Cost of doing nothing, a year",
        formula: "Σ yearly implications of the needs",
        note: "",
        source: "this program",
    },
    Definition {
        name: "Total cost of ownership",
        formula: "Σ costs over all years, the client's own effort included",
        note: "Not discounted.",
        source: "this program",
    },
    Definition {
        name: "Scenarios",
        formula: "the whole business case with every ranged figure at the end of its range that lowers (conservative) or raises (optimistic) the net present value",
        note: "Which end that is, is seen by moving each figure alone; an end that is no worse, or no better, than the likely value is not \
               taken. So conservative ≤ expected ≤ optimistic, unless a formula changes the direction in which it moves with one figure \
               while others move. Figures without a range stay.",
        source: "this program",
    },
    Definition {
        name: "Simulation (Monte Carlo)",
        formula: "net present values of many runs; each run draws every figure that has a range once, for all years",
        note: "PERT with the likely value as its mode where a driver names no other distribution; a normal one has eight in ten of its \
               values within the range. Correlations are Spearman's, by a normal copula. P10 is the value that one run in ten stays below. \
               The same seed gives the same runs on any machine.",
        source: "Malcolm, Roseboom, Clark, Fazar, 1959 (PERT); Vose, Risk Analysis; Nelsen, An Introduction to Copulas",
    },
    Definition {
        name: "Sensitivity (tornado)",
        formula: "net present value with one figure at each end of its range, all others as they are",
        note: "Sorted by the difference between the two.",
        source: "this program",
    },
    Definition {
        name: "Break-even value",
        formula: "the value of one figure, nearest to the likely one, at which the net present value is zero",
        note: "Looked for between zero and ten times the likely value; a target between itself and its baseline.",
        source: "this program",
    },
    Definition {
        name: "Contribution of an initiative or a component",
        formula: "Σ present value of a department KPI's benefit ÷ number of initiatives (or components) that it has",
        note: "Shared equally, as nobody can tell more without measuring each alone; the same for what is added to executive KPIs.",
        source: "this program",
    },
    Definition {
        name: "Share of an executive KPI's target",
        formula: "Σ contributions of department KPIs ÷ |target − baseline|",
        note: "",
        source: "this program",
    },
];
