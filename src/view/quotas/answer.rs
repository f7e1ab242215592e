//! What the core says of a sheet: faults of its cells, a proposal or why there is none, the check, and how it differs from others.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, has_errors};
use crate::plan::QuotaKind;
use crate::projection::Projection;
use crate::quotas::allocate::factors::{FactorDirection, Normalisation};
use crate::quotas::allocate::{Answer, FactorRule, Method, Rounding, Settings, Unmet, propose};
use crate::quotas::compare::{Reference, difference};
use crate::quotas::decimal::double;
use crate::quotas::fairness::fairness;
use crate::quotas::weights::weights_needed;
use crate::quotas::{Chances, Check, CheckSettings, Table, check, faults};
use crate::view::quotas::choices::Choice;
use crate::view::quotas::sheet::{Units, in_unit, read, typed, write};
use crate::view::quotas::{
    BoundView, DifferenceView, QuotaAnswer, QuotaCheckView, QuotaQuestion, QuotaRowView, UnmetView,
};

/// A question with what it is asked of.
pub struct Asked<'a> {
    /// The table that the sheet is of.
    pub choice: &'a Choice,
    /// The scenario's projection.
    pub projection: &'a Projection,
    /// What random paths say of the table, where they were run.
    pub chances: Option<&'a Chances>,
}

impl Asked<'_> {
    fn units(&self) -> Units {
        self.choice.units
    }
}

/// Answers a question. Faults are all told at once, and then nothing else.
pub fn answer(asked: &Asked<'_>, question: &QuotaQuestion) -> QuotaAnswer {
    let mut wrong = Vec::new();
    let given =
        read(&question.sheet, &asked.choice.given, asked.units()).map_err(|faults| wrong.extend(faults));
    let terms = Terms::read(question, asked.units(), &mut wrong);
    let versions: Vec<Table> = question
        .versions
        .iter()
        .filter_map(|version| read(version, &asked.choice.given, asked.units()).ok())
        .collect();
    let Ok(given) = given else {
        return refused(wrong);
    };
    let mut table = asked.choice.completed(given.clone(), asked.projection);
    wrong.extend(faults(&table));
    if has_errors(&wrong) {
        return refused(wrong);
    }
    let mut found = QuotaAnswer {
        diagnostics: wrong,
        ..QuotaAnswer::default()
    };
    if let Some(method) = terms.method {
        let settings = Settings {
            method,
            over: terms.over,
            unit: terms.unit,
            rounding: Rounding::default(),
            chances: asked.chances,
        };
        let mut pinned = table.clone();
        for row in &mut pinned.rows {
            row.locked = row.locked || (question.pinned.contains(&row.place) && row.quota.value().is_some());
        }
        match propose(&pinned, &settings) {
            Err(faults) => return refused(faults),
            Ok(Answer::Unmet(unmet)) => {
                found.unmet = Some(unmet_view(&unmet, asked.units().quota));
                return found;
            }
            Ok(Answer::Proposal(proposal)) => {
                for (row, proposed) in table.rows.iter_mut().zip(proposal.table.rows) {
                    row.quota = proposed.quota;
                }
                found.residual = proposal
                    .residual
                    .map(|residual| in_unit(residual, asked.units().quota));
                found.common_probability = proposal.probability;
                found.scores = proposal.scores;
                found.diagnostics.extend(proposal.remarks);
                found.sheet = Some(write(&table, &given, asked.units()));
            }
        }
    }
    let settings = CheckSettings {
        over: terms.over,
        unit: found.sheet.is_some().then_some(terms.unit),
        chances: asked.chances,
    };
    found.check = Some(check_view(asked, &table, &check(&table, &settings)));
    found.differences = differences(&table, &versions, asked.units().quota);
    found
}

fn refused(diagnostics: Vec<Diagnostic>) -> QuotaAnswer {
    QuotaAnswer {
        diagnostics,
        ..QuotaAnswer::default()
    }
}

/// Method, over-assignment and rounding unit as they were typed.
struct Terms {
    method: Option<Method>,
    over: Decimal,
    unit: Decimal,
}

impl Terms {
    fn read(question: &QuotaQuestion, units: Units, wrong: &mut Vec<Diagnostic>) -> Self {
        let mut number = |text: &str, unit: Decimal, path: &str, fits: &dyn Fn(&Decimal) -> bool| {
            if text.trim().is_empty() {
                return None;
            }
            let value = typed(text, unit).filter(|value| fits(value));
            if value.is_none() {
                let fault = Diagnostic::error("quota-cell-number", path).with("column", path);
                wrong.push(fault.with("content", text.trim()));
            }
            value
        };
        let over = number(&question.over, Decimal::ONE, "over", &|over| {
            *over > -Decimal::ONE
        });
        let unit = number(&question.unit, units.quota, "unit", &|unit| *unit > Decimal::ZERO);
        let factors = question.factors.iter().enumerate().filter_map(|(at, factor)| {
            Some(FactorRule {
                name: factor.name.clone(),
                weight: number(
                    &factor.weight,
                    Decimal::ONE,
                    &format!("factors.{at}.weight"),
                    &|weight| *weight > Decimal::ZERO,
                )?,
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
        });
        let factors: Vec<FactorRule> = factors.collect();
        let method = question
            .method
            .as_deref()
            .and_then(|id| Method::of_id(id, factors));
        if let (Some(id), None) = (&question.method, &method) {
            wrong.push(Diagnostic::error("quota-method-unknown", "method").with("method", id.as_str()));
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

fn unmet_view(unmet: &Unmet, unit: Decimal) -> UnmetView {
    UnmetView {
        side: unmet.side.id().to_owned(),
        target: in_unit(unmet.target, unit),
        reachable: unmet.reachable.map(|reachable| in_unit(reachable, unit)),
        missing: in_unit(unmet.missing, unit),
        bounds: unmet
            .bounds
            .iter()
            .map(|bound| BoundView {
                place: bound.place.clone(),
                kind: bound.kind.id().to_owned(),
                value: in_unit(bound.value, unit),
            })
            .collect(),
    }
}

fn check_view(asked: &Asked<'_>, table: &Table, check: &Check) -> QuotaCheckView {
    let unit = asked.units().quota;
    let text = |value: Decimal| in_unit(value, unit);
    let place = |at: usize| {
        table
            .rows
            .get(at)
            .map_or_else(String::new, |row| row.place.clone())
    };
    let projected: Vec<Option<f64>> = table
        .rows
        .iter()
        .map(|row| {
            let base = row
                .base
                .map(double)
                .filter(|base| *base > 0.0 && table.kind != QuotaKind::Growth);
            match (table.kind, row.projected.map(double), base) {
                (QuotaKind::Growth, projected, _) => projected,
                (_, Some(projected), Some(base)) => Some(projected / base - 1.0),
                _ => None,
            }
        })
        .collect();
    let fair = fairness(&check.rows, &projected);
    let shares = check.together.as_ref().map(|together| &together.shortfall_shares);
    let rows = table
        .rows
        .iter()
        .zip(&check.rows)
        .enumerate()
        .map(|(at, (row, checked))| QuotaRowView {
            base: row.base.map(double),
            weight: row.weight.map(double),
            projected: row.projected.map(double),
            required_growth: checked.required_growth,
            gap: checked.gap,
            probability: checked.probability,
            ratchet: checked.ratchet,
            required_over_projected: fair.required_over_plausible.get(at).copied().flatten(),
            shortfall_share: shares.and_then(|shares| shares.get(at).copied().flatten()),
            is_summed: row.is_summed(),
        });
    QuotaCheckView {
        whole: check.whole.value.map(text),
        interval: check.whole.interval.map(|(low, high)| (text(low), text(high))),
        weights_needed: needed(table, check),
        target: table.target.value().map(text),
        difference: check.difference.map(text),
        over_assignment: check.over_assignment,
        assigned: check.whole.assigned,
        open: check.whole.open,
        to_assign: check.whole.to_assign.map(text),
        left_out: check.left_out,
        rows: rows.collect(),
        all_probability: check.together.as_ref().and_then(|together| together.all),
        city_probability: check.together.as_ref().and_then(|together| together.city),
        city_although_missed: check
            .together
            .as_ref()
            .and_then(|together| together.city_although_missed),
        hurts_most: check.hurts_most.map(|(at, share)| (place(at), share)),
        paths: asked.chances.map(Chances::paths).filter(|paths| *paths > 0),
        effort_gini: fair.effort_gini,
        lowest_probability: fair
            .lowest_probability
            .map(|(at, probability)| (place(at), probability)),
        probability_spread: fair.probability_spread,
        findings: check.findings.clone(),
    }
}

/// The shares that rows would need, where the mean of their quotas has no weights; by row, 0 and 0 for one that is not summed.
fn needed(table: &Table, check: &Check) -> Option<Vec<(f64, f64)>> {
    let is_open = check.whole.value.is_none() && check.whole.interval.is_some() && check.whole.open == 0;
    let target = table
        .target
        .value()
        .filter(|_| is_open && table.kind != QuotaKind::Uniform)?;
    let there: Vec<(usize, f64)> = table
        .counting()
        .filter_map(|(at, row)| Some((at, double(row.quota.value()?))))
        .collect();
    let quotas: Vec<f64> = there.iter().map(|(_, quota)| *quota).collect();
    let bounds = vec![(0.0, 1.0); quotas.len()];
    let ranges = weights_needed(&quotas, &bounds, double(target)).ok()?.ranges?;
    let mut by_row = vec![(0.0, 0.0); table.rows.len()];
    for ((at, _), range) in there.iter().zip(ranges) {
        by_row[*at] = range;
    }
    Some(by_row)
}

fn differences(table: &Table, versions: &[Table], unit: Decimal) -> Vec<DifferenceView> {
    let fixed = [("base", Reference::Base), ("last-year", Reference::LastYear)];
    // What is over a base says something only where parts and base have one unit.
    let fixed = fixed
        .into_iter()
        .filter(|(name, _)| *name != "base" || table.kind != QuotaKind::Growth);
    let fixed = fixed.map(|(name, reference)| (name, None, reference));
    let others = versions
        .iter()
        .enumerate()
        .map(|(at, version)| ("version", Some(at), Reference::Table(version)));
    fixed
        .chain(others)
        .map(|(against, version, reference)| {
            let found = difference(table, reference);
            let text = |value: Decimal| in_unit(value, unit);
            DifferenceView {
                against: against.to_owned(),
                version,
                changes: found.changes.iter().map(|change| change.map(text)).collect(),
                total: text(found.total),
                moved: text(found.moved),
                largest: found
                    .largest
                    .map(|(at, change)| (table.rows[at].place.clone(), text(change))),
                more: found.more,
                less: found.less,
            }
        })
        .filter(|one| one.version.is_some() || one.changes.iter().any(Option::is_some))
        .collect()
}
