use crate::check::{Layer, Rule, Run};
use crate::diag::Severity;
use crate::input::code;

pub const RULE: Rule = Rule {
    code: code::ENCODING,
    name: "encoding",
    layer: Layer::File,
    severity: Severity::Error,
    what: "The file is not text in UTF-8, or is larger than 8 MB.",
    why: "Names with accents and Chinese texts would be printed as wrong signs, so the file is not guessed \
          at.",
    mend: "Save the file as UTF-8 in your editor. A file that is too large is no model: check which file you \
          named.",
    example: "# saved as UTF-16 or GBK instead of UTF-8\nclient: {name: Café Müller}\n",
    run: Run::Reading,
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::{input, pipeline};

    #[test]
    fn bytes_of_another_encoding_are_found_with_their_place() {
        let reason = input::decode_utf8(b"name: Caf\xE9".to_vec()).expect_err("this is Latin-1");
        let findings = pipeline::not_text("model.yaml", reason).findings;
        assert_eq!((findings.len(), findings[0].code), (1, RULE.code));
        assert!(findings[0].message.contains("at byte 9") && findings[0].mend.is_some());
    }

    #[test]
    fn utf_8_is_text() {
        assert_eq!(input::decode_utf8("name: Café".into()), Ok("name: Café".to_owned()));
    }
}
