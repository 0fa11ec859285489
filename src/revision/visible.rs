//! Words of others as they can be seen: what is invisible in them may make them read otherwise than they are.

/// The words with the same line ends throughout, without characters that turn the direction of what follows, and without
/// others that can't be seen: control characters but the tab, marks of order, tags, blanks without width, hyphens that show at
/// a line's end alone. Joiners stay, which some scripts and pictures need.
pub fn visible(words: &str) -> String {
    let words = words.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    words.chars().filter(|char| matches!(char, '\n' | '\t') || !is_invisible(*char)).collect()
}

/// The characters of Unicode's categories Cc and Cf but the joiners, and those that are none.
fn is_invisible(char: char) -> bool {
    char.is_control()
        || matches!(char,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}'
            | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn what_cannot_be_seen_goes() {
        assert_eq!(visible("pay \u{202E}000,1\u{202C} \u{2066}now\u{2069}\u{200B}\u{7}\u{1B}[2J"), "pay 000,1 now[2J");
        assert_eq!(visible("one\r\ntwo\rthree\u{2028}four\tfive"), "one\ntwo\nthree\nfour\tfive");
    }

    #[test]
    fn what_scripts_need_stays() {
        for words in ["می\u{200C}خواهم", "👩\u{200D}🔧 ❤\u{FE0F}", "准时交付率：太高？", "مرحبا", "é = e\u{301}"]
        {
            assert_eq!(visible(words), words);
        }
    }
}
