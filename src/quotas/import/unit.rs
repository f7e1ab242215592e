//! What the numbers of a table are multiplied with, to be in the unit that the indicator is computed in.

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostic;
use crate::plan::IndicatorUnit;

use super::Reader;
use super::cell::{Sign, Written, read};
use super::draft::Draft;
use super::grid::Grid;

/// What the numbers of a table are multiplied with.
pub(super) struct TableUnit<'a> {
    /// As written.
    pub word: Option<String>,
    /// Of a number without a sign.
    pub factor: Decimal,
    /// What the indicator is computed in; `None`: nobody says.
    pub into: Option<IndicatorUnit<'a>>,
    /// Whether it is computed as a fraction.
    pub is_part: bool,
}

impl<'a> TableUnit<'a> {
    pub fn of(
        grid: &Grid<'_>,
        draft: &Draft,
        reader: &Reader<'a>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let into = draft
            .subject
            .as_ref()
            .and_then(|subject| reader.indicators.unit(subject));
        let is_part = match &into {
            Some(into) => {
                into.factor_from("%").is_some_and(|factor| factor < 1.0) && into.display().scale > 1.0
            }
            None => draft.entries.iter().any(|entry| {
                matches!(
                    read(grid.cell(entry.at.row, entry.at.column)),
                    Ok(Written::Number {
                        sign: Sign::Percent,
                        ..
                    })
                )
            }),
        };
        let mut factor = Decimal::ONE;
        if let Some((word, at)) = &draft.unit {
            match (
                &into,
                into.as_ref().and_then(|into| exact(into.factor_from(word)?)),
            ) {
                (_, Some(known)) => factor = known,
                (None, _) if matches!(word.as_str(), "%" | "个百分点" | "百分点") => {
                    factor = Decimal::new(1, 2);
                }
                (None, _) => {}
                (Some(into), None) => {
                    let warning = grid.warning("table-unit-differs", *at);
                    diagnostics.push(
                        warning
                            .with("unit", word.as_str())
                            .with("expected", into.symbol()),
                    );
                }
            }
        }
        Self {
            word: draft.unit.as_ref().map(|(word, _)| word.clone()),
            factor,
            into,
            is_part,
        }
    }

    /// What a number with a sign is multiplied with; `None` where the sign does not fit.
    pub fn factor(&self, sign: &Sign) -> Option<Decimal> {
        let part = |decimals: u32| self.is_part.then(|| Decimal::new(1, decimals));
        match sign {
            Sign::None => Some(self.factor),
            Sign::Percent => part(2),
            Sign::Permille => part(3),
            Sign::Unit(word) if self.word.as_ref() == Some(word) => Some(self.factor),
            Sign::Unit(word) => exact(self.into.as_ref()?.factor_from(word)?),
        }
    }
}

fn exact(factor: f64) -> Option<Decimal> {
    factor.to_string().parse().ok()
}
