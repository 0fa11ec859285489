use crate::check::{Facts, Layer, Rule, Run, words};
use crate::diag::{Finding, Severity};

pub const RULE: Rule = Rule {
    code: "M351",
    name: "punctuation-inside-strong",
    layer: Layer::Method,
    severity: Severity::Warning,
    what: "Strong text ends in a punctuation mark inside the `**`, and a letter follows at once; or it begins with \
          one, and a letter stands before it.",
    why: "Markdown takes `**` after a mark and before a letter for a beginning, not for an end: the asterisks are \
          printed and nothing is strong. Chinese texts, which have no space there, run into it.",
    mend: "Move the mark outside: `**目标**：三个月` instead of `**目标：**三个月`, `称为“**档案**”` instead of `称为**“档案”**`.",
    example: "utility: \"**可用：**每月不低于99.5%\"\n",
    run: Run::Facts(look),
};

fn look(facts: &Facts, findings: &mut Vec<Finding>) {
    words::each(facts, true, &mut |span, text| {
        for (mark, piece) in faults(text) {
            findings.push(
                RULE.at(
                    words::place(facts, span, piece),
                    format!(
                        "the mark `{mark}` stands inside the strong text, with a letter on the other side of the `**`"
                    ),
                )
                .label("not read as strong text")
                .mend(format!("move `{mark}` outside of the `**`")),
            );
        }
    });
}

/// The marks inside strong text that have a letter on the other side of the `**`, each with the text from one to the
/// other.
fn faults(text: &str) -> Vec<(char, &str)> {
    let mut found = Vec::new();
    if !text.contains('*') {
        return found;
    }
    for paragraph in text.split("\n\n") {
        let mut open = false;
        let mut from = 0;
        while let Some(start) = paragraph[from..].find("**").map(|at| from + at) {
            from = start + 2;
            let (before, after) = (paragraph[..start].chars().next_back(), paragraph[from..].chars().next());
            if before == Some('*') || after == Some('*') {
                break;
            }
            if let (Some(before), Some(after)) = (before, after) {
                let (mark, letter) = if open { (before, after) } else { (after, before) };
                if is_mark(mark) && letter.is_alphanumeric() {
                    found.push((mark, &paragraph[start - before.len_utf8()..from + after.len_utf8()]));
                }
            }
            open = !open;
        }
    }
    found
}

/// Whether Markdown takes the character for punctuation; ASCII, general and full-width marks.
fn is_mark(character: char) -> bool {
    character.is_ascii_punctuation()
        || matches!(character, '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301F}')
        || matches!(character, '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF40}' | '\u{FF5B}'..='\u{FF65}')
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::testing::{finds, passes};

    const UTILITY: &str = "utility: Shows each truck.";

    #[test]
    fn a_colon_inside_is_found() {
        finds(
            &RULE,
            &[(UTILITY, "utility: 说明。**位置：**每30秒一次")],
            "utility: 说明",
            "the mark `：` stands inside",
        );
    }

    #[test]
    fn a_quotation_inside_is_found() {
        finds(&RULE, &[(UTILITY, "utility: 每件留下**“档案”**。")], "utility: 每件", "the mark `“`");
    }

    #[test]
    fn faults_are_where_markdown_reads_nothing_strong() {
        use pulldown_cmark::{Event, Parser, Tag};
        for text in [
            "**a：**b",
            "**a**：b",
            "**a：** b",
            "甲**“乙”**丙",
            "甲**“乙”**",
            "甲“**乙**”丙",
            "**70%**的",
            "**甲。**",
            "**甲）**，乙",
        ] {
            let strong = Parser::new(text).any(|event| matches!(event, Event::Start(Tag::Strong)));
            assert_eq!(super::faults(text).is_empty(), strong, "{text}");
        }
    }

    #[test]
    fn a_full_stop_in_a_block_is_found_on_its_line() {
        finds(
            &RULE,
            &[(UTILITY, "utility: |\n        第一行\n\n        **看得见。**然后重排")],
            "**看得见。**",
            "the mark `。`",
        );
    }

    #[test]
    fn a_mark_outside_a_space_and_an_opening_are_fine() {
        passes(&RULE, &[(UTILITY, "utility: 说明：**位置**：每30秒**一次**。")]);
        passes(&RULE, &[(UTILITY, "utility: 'Note: **Position:** every 30 seconds'")]);
        passes(&RULE, &[(UTILITY, "utility: '**位置：**'")]);
    }
}
