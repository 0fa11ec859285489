//! The languages that there are.

use std::fmt;

use icu_locale_core::Locale as IcuLocale;

/// A language.
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// Tags that mean it too.
    aliases: &'static [&'static str],
    /// Whether an alias has ways of its own with numbers and dates.
    regional: bool,
    /// Its messages.
    pub messages: &'static str,
    /// The scales that large amounts are counted in, largest first: power of ten and message.
    pub scales: &'static [(u32, &'static str)],
}

/// All languages; English, which the others fall back to, is the first.
pub const LANGUAGES: [Language; 4] = [
    Language {
        tag: "en",
        aliases: &["en-GB", "en-US", "en-ZA", "en-IE", "en-AU", "en-NZ", "en-CA", "en-SG", "en-IN", "en-HK"],
        regional: true,
        messages: include_str!("../../templates/locales/en.ftl"),
        scales: &[(9, "money-scale-2"), (6, "money-scale-1")],
    },
    Language {
        tag: "zh-Hans",
        aliases: &["zh", "zh-CN", "zh-SG", "zh-Hans-CN"],
        regional: false,
        messages: include_str!("../../templates/locales/zh-Hans.ftl"),
        scales: &[(8, "money-scale-2"), (4, "money-scale-1")],
    },
    Language {
        tag: "zh-Hant",
        aliases: &["zh-TW", "zh-HK", "zh-MO", "zh-Hant-TW"],
        regional: false,
        messages: include_str!("../../templates/locales/zh-Hant.ftl"),
        scales: &[(8, "money-scale-2"), (4, "money-scale-1")],
    },
    Language {
        tag: "af",
        aliases: &["af-ZA"],
        regional: false,
        messages: include_str!("../../templates/locales/af.ftl"),
        scales: &[(9, "money-scale-2"), (6, "money-scale-1")],
    },
];

/// A language that the program does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLanguage {
    /// What was asked for.
    pub asked: String,
    /// The tags that there are.
    pub known: Vec<&'static str>,
}

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a language that documents can be written in; there are ", self.asked)?;
        for (at, tag) in self.known.iter().enumerate() {
            write!(f, "{}`{tag}`", if at > 0 { ", " } else { "" })?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownLanguage {}

/// A language by its tag, with the locale that its numbers and dates follow.
pub fn find(asked: &str) -> Result<(&'static Language, IcuLocale), UnknownLanguage> {
    let tag = asked.trim().replace('_', "-");
    for language in &LANGUAGES {
        let alias = language.aliases.iter().find(|alias| alias.eq_ignore_ascii_case(&tag));
        if alias.is_some() || language.tag.eq_ignore_ascii_case(&tag) {
            let formats = alias.filter(|_| language.regional).unwrap_or(&language.tag);
            let formats = IcuLocale::try_from_str(formats).expect("the tags in the list are well-formed");
            return Ok((language, formats));
        }
    }
    Err(UnknownLanguage { asked: asked.to_owned(), known: LANGUAGES.iter().map(|language| language.tag).collect() })
}
