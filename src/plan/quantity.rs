//! Reading a number with its unit and its source.

use crate::diagnostic::Diagnostic;
use crate::plan::fields::Fields;
use crate::plan::{Quantity, Source, SourceKind};
use crate::units::Unit;

impl Fields<'_> {
    /// A number with its source that may be left out.
    pub fn optional_quantity(&self, key: &str, unit: Unit) -> Option<Quantity> {
        let fields = self.table(key)?;
        let quantity = fields.as_quantity(unit);
        fields.finish();
        quantity
    }

    /// A number with its source.
    pub fn quantity(&self, key: &str, unit: Unit) -> Option<Quantity> {
        if self.get(key).is_none() {
            self.missing(key);
        }
        self.optional_quantity(key, unit)
    }

    /// This table's `value`, `unit`, `plausible` and `source`.
    pub fn as_quantity(&self, unit: Unit) -> Option<Quantity> {
        let written = self.number("value");
        let word = self.optional_text("unit");
        let source = self.source();
        let factor = self.factor(unit, word.as_deref());
        let plausible = self.band("plausible");
        let (written, factor) = (written?, factor?);
        Some(Quantity {
            value: convert(written, factor),
            written,
            unit: word,
            source: source?,
            plausible: plausible.map(|(low, high)| (convert(low, factor), convert(high, factor))),
        })
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
            let fault = Diagnostic::error("unit-mismatch", self.place_at("unit")).with("unit", word);
            self.log.add(fault.with("expected", unit.symbol()));
        }
        factor
    }

    /// This table's source; its absence is a fault.
    pub fn source(&self) -> Option<Source> {
        if self.get("source").is_none() {
            self.log.add(Diagnostic::error("source-missing", self.place()));
            return None;
        }
        self.optional_source("source")
    }

    /// A source that may be left out.
    pub fn optional_source(&self, key: &str) -> Option<Source> {
        const KINDS: [(&str, SourceKind); 4] = [
            ("document", SourceKind::Document),
            ("statistics", SourceKind::Statistics),
            ("implied", SourceKind::Implied),
            ("assumption", SourceKind::Assumption),
        ];
        let fields = self.table(key)?;
        if fields.get("kind").is_none() {
            fields.missing("kind");
        }
        let kind = fields.word("kind", &KINDS);
        let source = |kind| Source {
            kind,
            reference: fields.optional_text("ref"),
            clause: fields.optional_text("clause"),
            quote: fields.optional_text("quote"),
        };
        let source = source(kind.unwrap_or(SourceKind::Assumption));
        let needed: &[(&str, bool)] = match kind? {
            SourceKind::Document => &[
                ("clause", source.clause.is_some()),
                ("quote", source.quote.is_some()),
            ],
            SourceKind::Implied => &[("quote", source.quote.is_some())],
            SourceKind::Statistics | SourceKind::Assumption => &[("ref", source.reference.is_some())],
        };
        for (key, _) in needed.iter().filter(|(_, there)| !there) {
            self.log
                .add(Diagnostic::error("source-incomplete", fields.place()).with("key", *key));
        }
        fields.finish();
        Some(source)
    }
}

/// A written number in the engine's unit; small factors divide, so that 26.7 % is 0.267 to the last digit.
pub(crate) fn convert(written: f64, factor: f64) -> f64 {
    if factor < 1.0 {
        written / (1.0 / factor).round()
    } else {
        written * factor
    }
}
