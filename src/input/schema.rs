//! JSON Schema of the types that can be read.

use serde_json::{Map, Value, json};

/// Collects the definitions of records while a schema is made.
#[derive(Debug, Default)]
pub struct Schemas {
    definitions: Map<String, Value>,
}

impl Schemas {
    /// A reference to a record's schema, which `make` writes the first time it is asked for.
    pub fn define(&mut self, name: &str, make: impl FnOnce(&mut Schemas) -> Value) -> Value {
        if !self.definitions.contains_key(name) {
            self.definitions.insert(name.to_owned(), Value::Null);
            let schema = make(self);
            self.definitions.insert(name.to_owned(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// The whole schema of a document whose root is `root`.
    pub fn document(mut self, title: &str, root: &Value) -> Value {
        self.definitions.sort_keys();
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": title,
            "$ref": root["$ref"],
            "$defs": self.definitions,
        })
    }
}
