//! Our templates.

macro_rules! sections {
    ($($name:literal),* $(,)?) => {
        /// Names and texts of our templates, in the order of their names.
        pub const SECTIONS: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../templates/sections/", $name)))),*];
    };
}

sections![
    "appendix.md",
    "assumptions.md",
    "case.md",
    "changes.md",
    "comparison.md",
    "contents.md",
    "cover.md",
    "evidence.md",
    "investment.md",
    "line-of-sight.md",
    "needs.md",
    "next-steps.md",
    "outlook.md",
    "parts.md",
    "plan.md",
    "review-deal.md",
    "review.md",
    "risks.md",
    "service.md",
    "since.md",
    "solution.md",
    "summary.md",
    "value-report.md",
    "why-now.md",
];
