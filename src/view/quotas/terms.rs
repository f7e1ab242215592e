//! What is asked of a sheet as numbers and rules: method, over-assignment, rounding unit, factors, tiers.

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostic;
use crate::quotas::allocate::factors::{FactorDirection, Normalisation};
use crate::quotas::allocate::{FactorRule, Method};
use crate::view::quotas::sheet::{Units, typed};
use crate::view::quotas::{QuotaFactor, QuotaQuestion};

/// Reads typed numbers beside the sheet; what is none is told at its path.
pub(super) struct Numbers<'a> {
    pub wrong: &'a mut Vec<Diagnostic>,
}

impl Numbers<'_> {
    /// A number in a unit; nothing where nothing is typed.
    pub fn read(
        &mut self,
        text: &str,
        unit: Decimal,
        path: &str,
        fits: impl Fn(&Decimal) -> bool,
    ) -> Option<Decimal> {
        if text.trim().is_empty() {
            return None;
        }
        let value = typed(text, unit).filter(|value| fits(value));
        if value.is_none() {
            let fault = Diagnostic::error("quota-cell-number", path).with("column", path);
            self.wrong.push(fault.with("content", text.trim()));
        }
        value
    }

    /// A number that may not be left out.
    pub fn needed(&mut self, text: &str, unit: Decimal, path: &str) -> Option<Decimal> {
        let value = typed(text, unit);
        if value.is_none() {
            let fault = Diagnostic::error("quota-cell-number", path).with("column", path);
            self.wrong.push(fault.with("content", text.trim()));
        }
        value
    }
}

/// Method, over-assignment and rounding unit as they were typed.
pub(super) struct Terms {
    pub method: Option<Method>,
    pub over: Decimal,
    pub unit: Decimal,
}

impl Terms {
    pub fn read(question: &QuotaQuestion, units: Units, wrong: &mut Vec<Diagnostic>) -> Self {
        let mut numbers = Numbers { wrong };
        let over = numbers.read(&question.over, Decimal::ONE, "over", |over| *over > -Decimal::ONE);
        let unit = numbers.read(&question.unit, units.quota, "unit", |unit| *unit > Decimal::ZERO);
        let factors: Vec<FactorRule> = question
            .factors
            .iter()
            .enumerate()
            .filter_map(|(at, one)| factor(at, one, &mut numbers))
            .collect();
        let mut method = question
            .method
            .as_deref()
            .and_then(|id| Method::of_id(id, factors));
        if let (Some(Method::Tiered(rule)), Some(typed)) = (&mut method, &question.tiers) {
            *rule = typed.read(&mut numbers);
        }
        if let (Some(id), None) = (&question.method, &method) {
            let fault = Diagnostic::error("quota-method-unknown", "method");
            numbers.wrong.push(fault.with("method", id.as_str()));
        }
        Self {
            method,
            over: over.unwrap_or_default(),
            unit: unit
                .or_else(|| Decimal::ONE.checked_div(units.quota))
                .unwrap_or(Decimal::ONE),
        }
    }
}

fn factor(at: usize, factor: &QuotaFactor, numbers: &mut Numbers<'_>) -> Option<FactorRule> {
    let path = format!("factors.{at}.weight");
    let weight = numbers.read(&factor.weight, Decimal::ONE, &path, |weight| {
        *weight > Decimal::ZERO
    })?;
    Some(FactorRule {
        name: factor.name.clone(),
        weight,
        direction: if factor.less {
            FactorDirection::Less
        } else {
            FactorDirection::More
        },
        normalised: if factor.range {
            Normalisation::Range
        } else {
            Normalisation::Share
        },
    })
}
