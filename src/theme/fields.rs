//! The fields of a theme: what each may be and what it means, for the checks of a user's file and for the reference.

/// A part of a theme.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// What it is about.
    pub says: &'static str,
    /// Its fields, in order.
    pub fields: &'static [Field],
}

/// A field of a theme's part.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it means.
    pub says: &'static str,
    /// What it may be.
    pub values: Values,
}

/// What a field may be.
#[derive(Debug, Clone, Copy)]
pub enum Values {
    /// A length in points, from the first to the second.
    Points(f32, f32),
    /// Four lengths in points, each from the first to the second.
    FourPoints(f32, f32),
    /// A number without a unit, from the first to the second.
    Factor(f32, f32),
    /// One of these words, each with what it means.
    Word(&'static [(&'static str, &'static str)]),
    /// `true` or `false`.
    Flag,
    /// A colour.
    Color,
    /// At least one colour.
    Colors,
    /// The name of a family of fonts.
    Family,
    /// The path of an image.
    Image,
}

impl Part {
    /// The field of a name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// Declares a part of a theme: the struct, and a constant that describes it.
macro_rules! part {
    (
        $(#[doc = $doc:literal])*
        $name:ident = $part:literal {
            $( $(#[doc = $says:literal])* $field:ident: $kind:ty = $values:expr ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Default, PartialEq, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $( $(#[doc = $says])* pub $field: $kind ),*
        }

        impl $name {
            /// What it is called in a theme's file, and its fields.
            pub const PART: Part = Part {
                name: $part,
                says: concat!($($doc),*).trim_ascii(),
                fields: &[$( Field {
                    name: stringify!($field),
                    says: concat!($($says),*).trim_ascii(),
                    values: $values,
                } ),*],
            };
        }
    };
}

/// Declares a choice among words, the first of which is the usual one.
macro_rules! words {
    (
        $(#[doc = $doc:literal])*
        $name:ident {
            $(#[doc = $first_says:literal])* $first:ident = $first_word:literal,
            $( $(#[doc = $says:literal])* $value:ident = $word:literal ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
        pub enum $name {
            $(#[doc = $first_says])*
            #[default]
            #[serde(rename = $first_word)]
            $first,
            $( $(#[doc = $says])* #[serde(rename = $word)] $value ),*
        }

        impl $name {
            /// The words that stand for its values in a theme's file, each with what it means.
            pub const WORDS: Values = Values::Word(&[
                ($first_word, concat!($($first_says),*).trim_ascii()),
                $( ($word, concat!($($says),*).trim_ascii()) ),*
            ]);
        }
    };
}

pub(super) use {part, words};
