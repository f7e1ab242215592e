//! Names in both languages, and the digest of a pack.

use std::fmt::Write;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A name in Chinese and, where the pack has it, in English.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LocalText {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: Option<String>,
}

impl LocalText {
    /// As it stands within quotation marks: its own become single ones.
    #[must_use]
    pub fn within_quotes(&self) -> Self {
        let single = |text: &str| text.replace('“', "‘").replace('”', "’");
        Self {
            zh: single(&self.zh),
            en: self.en.as_deref().map(single),
        }
    }
}

/// SHA-256 of a pack's content in hexadecimal: of its JSON with sorted keys, so that comments, layout and the form (TOML
/// or JSON) do not matter.
pub fn digest(pack: &serde_json::Value) -> String {
    let mut hash = Sha256::new();
    let mut text = String::new();
    canonical(pack, &mut text);
    hash.update(text.as_bytes());
    format!("{:x}", hash.finalize())
}

fn canonical(value: &serde_json::Value, text: &mut String) {
    match value {
        serde_json::Value::Object(entries) => {
            let mut sorted: Vec<_> = entries.iter().collect();
            sorted.sort_by_key(|(key, _)| key.as_str());
            text.push('{');
            for (key, value) in sorted {
                let _ = write!(text, "{key:?}:");
                canonical(value, text);
                text.push(',');
            }
            text.push('}');
        }
        serde_json::Value::Array(values) => {
            text.push('[');
            for value in values {
                canonical(value, text);
                text.push(',');
            }
            text.push(']');
        }
        other => {
            let _ = write!(text, "{other}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::LocalText;

    #[test]
    fn quotation_marks_within_quotation_marks_are_single_ones() {
        let name = LocalText {
            zh: "“品字标”企业".to_owned(),
            en: Some("“Pinzibiao” firms".to_owned()),
        };
        let within = name.within_quotes();
        assert_eq!(within.zh, "‘品字标’企业");
        assert_eq!(within.en.as_deref(), Some("‘Pinzibiao’ firms"));
    }
}
