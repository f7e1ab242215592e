//! Reading a number with its unit and its source.

use crate::diagnostic::Diagnostic;
use crate::plan::fields::Fields;
use crate::plan::shape::Form;
use crate::plan::{Quantity, Source, SourceKind};
use crate::units::{Unit, between};

/// Name of a source's form in the schema of packs.
pub(crate) const SOURCE: &str = "source";

/// The kinds of sources, and the keys that each needs.
pub(crate) const SOURCE_KINDS: [(&str, (SourceKind, &[&str])); 4] = [
    ("document", (SourceKind::Document, &["clause", "quote"])),
    ("statistics", (SourceKind::Statistics, &["ref"])),
    ("implied", (SourceKind::Implied, &["quote"])),
    ("assumption", (SourceKind::Assumption, &["ref"])),
];

/// The shape of numbers in a unit of the pack's own.
const OWN: &str = "own";

impl Fields<'_> {
    /// A number with its source that may be left out.
    pub fn optional_quantity(&self, key: &str, unit: Unit) -> Option<Quantity> {
        let fields = self.common_table(key, || format!("quantity-{}", unit.key()))?;
        let quantity = fields.as_quantity(unit, |word| fields.factor(unit, word));
        fields.finish();
        quantity
    }

    /// A number with its source in a unit of the pack's own, which it may leave out.
    pub fn quantity_of_own(&self, key: &str, unit: &str) -> Option<Quantity> {
        self.needed(key);
        let fields = self.common_table(key, || format!("quantity-{OWN}"))?;
        let quantity = fields.as_quantity(Unit::PerYear, |word| {
            let factor = word.map_or(Some(1.0), |word| between(word, unit));
            if factor.is_none() {
                fields.unit_mismatch(word, unit);
            }
            factor
        });
        fields.finish();
        quantity
    }

    /// A number with its source.
    pub fn quantity(&self, key: &str, unit: Unit) -> Option<Quantity> {
        self.needed(key);
        self.optional_quantity(key, unit)
    }

    /// This table's `value`, `unit`, `plausible` and `source`.
    fn as_quantity(&self, unit: Unit, factor: impl Fn(Option<&str>) -> Option<f64>) -> Option<Quantity> {
        let written = self.number("value");
        let word = self.unit_word(unit);
        if !unit.may_be_left_out() {
            self.note_needed("unit");
        }
        let source = self.source();
        let factor = factor(word.as_deref());
        let plausible = self.band("plausible");
        let (written, factor) = (written?, factor?);
        let value = convert(written, factor);
        if !value.is_finite() {
            let fault = Diagnostic::error("number-not-finite", self.place_at("value")).with("key", "value");
            self.log.add(fault);
            return None;
        }
        Some(Quantity {
            value,
            written,
            unit: word,
            source: source?,
            plausible: plausible.map(|(low, high)| (convert(low, factor), convert(high, factor))),
        })
    }

    /// The word for the unit that a number is written in.
    pub fn unit_word(&self, unit: Unit) -> Option<String> {
        self.note("unit", || Form::of_unit(unit));
        self.text_at("unit")
    }

    /// What a number written in `word` is multiplied with.
    pub fn factor(&self, unit: Unit, word: Option<&str>) -> Option<f64> {
        let Some(word) = word else {
            if unit.may_be_left_out() {
                return Some(1.0);
            }
            let fault = Diagnostic::error("unit-missing", self.place()).with("expected", unit.symbol());
            self.log.add(fault);
            return None;
        };
        let factor = unit.factor_from(word);
        if factor.is_none() {
            self.unit_mismatch(Some(word), unit.symbol());
        }
        factor
    }

    fn unit_mismatch(&self, word: Option<&str>, expected: &str) {
        let fault = Diagnostic::error("unit-mismatch", self.place_at("unit"));
        let fault = fault.with("unit", word.unwrap_or_default());
        self.log.add(fault.with("expected", expected));
    }

    /// This table's source; its absence is a fault.
    pub fn source(&self) -> Option<Source> {
        self.note_needed("source");
        if self.get("source").is_none() {
            self.log.add(Diagnostic::error("source-missing", self.place()));
            return None;
        }
        self.optional_source("source")
    }

    /// A source that may be left out.
    pub fn optional_source(&self, key: &str) -> Option<Source> {
        let fields = self.common_table(key, || SOURCE.to_owned())?;
        fields.needed("kind");
        let kind = fields.word("kind", &SOURCE_KINDS);
        let reference = fields.optional_text("ref");
        let clause = fields.optional_text("clause");
        let quote = fields.optional_text("quote");
        fields.unknown_keys();
        let (kind, needed) = kind?;
        let there = [("ref", &reference), ("clause", &clause), ("quote", &quote)];
        for (key, _) in there
            .iter()
            .filter(|(key, text)| text.is_none() && needed.contains(key))
        {
            self.log
                .add(Diagnostic::error("source-incomplete", fields.place()).with("key", *key));
        }
        Some(Source {
            kind,
            reference,
            clause,
            quote,
        })
    }
}

/// A written number in the engine's unit. Powers of ten move the decimal point, so that 10.4 % is 0.104 to the last digit.
pub(crate) fn convert(written: f64, factor: f64) -> f64 {
    const POWERS: [(f64, i32); 8] = [
        (1e-8, -8),
        (1e-4, -4),
        (1e-3, -3),
        (1e-2, -2),
        (1e-1, -1),
        (1e3, 3),
        (1e4, 4),
        (1e8, 8),
    ];
    let power = POWERS.iter().find(|(power, _)| *power == factor);
    let moved = power.and_then(|(_, exponent)| format!("{written}e{exponent}").parse().ok());
    moved.unwrap_or(written * factor)
}

#[cfg(test)]
mod tests {
    use super::convert;

    #[test]
    fn units_convert_to_the_last_digit() {
        let cases = [
            (10.4, 0.01, 0.104),
            (26.7, 0.01, 0.267),
            (3.0, 1e-4, 0.0003),
            (1.5, 1e4, 15000.0),
            (-0.1, 0.01, -0.001),
            (2.0, 15.0, 30.0),
            (1e308, 1e8, f64::INFINITY),
        ];
        for (written, factor, expected) in cases {
            assert_eq!(convert(written, factor), expected, "{written} × {factor}");
        }
    }
}
