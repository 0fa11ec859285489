//! Records and choices: a declaration in the model's own words gives the type, its reading and its schema.

/// Declares a record: a struct whose fields are read by name, all mistakes reported. The text after the name is what
/// messages call it. A field's type says whether it must be given: an `Option`, a `Vec` and a `Keyed` need not.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident ($noun:literal) {
            $( $(#[doc = $field_doc:literal])* pub $field:ident : $type:ty ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone)]
        pub struct $name {
            /// Where it stands in the author's file.
            pub span: $crate::diag::Span,
            $( $(#[doc = $field_doc])* pub $field : $type ),*
        }

        impl $crate::input::Decode for $name {
            fn decode(node: &$crate::input::Node, context: &mut $crate::input::Context) -> Self {
                let fields = $crate::input::Fields::open(node, $noun, context);
                let record = $name {
                    span: node.span,
                    $( $field: fields.take($crate::input::field_name(stringify!($field)), context) ),*
                };
                fields.close(&[$( $crate::input::field_name(stringify!($field)) ),*], context);
                record
            }

            fn absent(record: $crate::diag::Span) -> $crate::input::Absent<Self> {
                let node = $crate::input::Node { span: record, value: $crate::input::Value::Null };
                let mut unheard = $crate::input::Context::default();
                $crate::input::Absent::Missing(<Self as $crate::input::Decode>::decode(&node, &mut unheard))
            }

            fn schema(schemas: &mut $crate::input::Schemas) -> serde_json::Value {
                schemas.define(stringify!($name), |schemas| {
                    let mut properties = serde_json::Map::new();
                    let mut required: Vec<&str> = Vec::new();
                    $({
                        let name = $crate::input::field_name(stringify!($field));
                        let mut schema = <$type as $crate::input::Decode>::schema(schemas);
                        let description = concat!($($field_doc, "\n"),*).trim();
                        if !description.is_empty() {
                            schema["description"] = description.replace("\n ", " ").into();
                        }
                        properties.insert(name.to_owned(), schema);
                        let absent = <$type as $crate::input::Decode>::absent($crate::diag::Span::default());
                        if matches!(absent, $crate::input::Absent::Missing(_)) {
                            required.push(name);
                        }
                    })*
                    let description = concat!($($doc, "\n"),*).trim().replace("\n ", " ");
                    serde_json::json!({
                        "type": "object",
                        "description": description,
                        "properties": properties,
                        "required": required,
                        "additionalProperties": false,
                    })
                })
            }
        }
    };
}

/// Declares a choice: an enum whose values are words. The text after the name is what messages call it.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident ($noun:literal) {
            $( $(#[doc = $value_doc:literal])* $value:ident = $word:literal ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[doc = $value_doc])* $value ),*
        }

        impl $name {
            /// All values, in order.
            pub const ALL: &[$name] = &[$( $name::$value ),*];

            /// The word that stands for it in a model.
            pub fn word(self) -> &'static str {
                match self {
                    $( $name::$value => $word ),*
                }
            }
        }

        impl $crate::input::Decode for $crate::input::Placed<$name> {
            fn decode(node: &$crate::input::Node, context: &mut $crate::input::Context) -> Self {
                let value = $crate::input::choose($noun, $name::ALL, $name::word, node, context);
                $crate::input::Placed { value, span: node.span }
            }

            fn absent(record: $crate::diag::Span) -> $crate::input::Absent<Self> {
                $crate::input::Absent::Missing($crate::input::Placed { value: $name::ALL[0], span: record })
            }

            fn schema(_: &mut $crate::input::Schemas) -> serde_json::Value {
                let mut described = Vec::new();
                $( described.push(concat!("`", $word, "`: ", $($value_doc),*).to_owned()); )*
                serde_json::json!({ "enum": [$( $word ),*], "markdownDescription": described.join("\n") })
            }
        }
    };
}

pub(crate) use {choice, record};
