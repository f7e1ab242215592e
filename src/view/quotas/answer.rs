//! What the core says of a sheet: faults of its cells, a proposal or why there is none, the check, and how it differs from others.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, has_errors};
use crate::plan::QuotaKind;
use crate::projection::Projection;
use crate::quotas::allocate::{Answer, Rounding, Settings, Unmet, propose};
use crate::quotas::compare::{Reference, difference};
use crate::quotas::decimal::double;
use crate::quotas::fairness::fairness;
use crate::quotas::rewards::ScoreRule;
use crate::quotas::{Chances, Check, CheckSettings, Table, check, faults};
use crate::view::quotas::chain::Levels;
use crate::view::quotas::choices::Choice;
use crate::view::quotas::sheet::{Units, in_unit, read, write};
use crate::view::quotas::terms::{Numbers, Terms};
use crate::view::quotas::weights::weights;
use crate::view::quotas::{
    BoundView, DifferenceView, QuotaAnswer, QuotaCheckView, QuotaQuestion, QuotaRowView, QuotaSheet,
    UnmetView, pairs, revision, rewards, vintages,
};

/// A question with what it is asked of.
pub struct Asked<'a> {
    /// The sheet of the question as a table, or its faults.
    pub sheet: Result<Table, Vec<Diagnostic>>,
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
    let given = asked
        .sheet
        .as_ref()
        .map_err(|faults| wrong.extend(faults.clone()));
    let terms = Terms::read(question, asked.units(), &mut wrong);
    let mut numbers = Numbers { wrong: &mut wrong };
    let levels = Levels::read(&question.sheet, asked.units(), &mut numbers);
    let scored = question.sheet.score.read(&mut numbers);
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
    let mut pinned = table.clone();
    for row in &mut pinned.rows {
        row.locked = row.locked || (question.pinned.contains(&row.place) && row.quota.value().is_some());
    }
    let settings = terms.method.clone().map(|method| Settings {
        method,
        over: terms.over,
        unit: terms.unit,
        rounding: Rounding::default(),
        chances: asked.chances,
    });
    if let Some(settings) = &settings {
        match propose(&pinned, settings) {
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
                found.sheet = Some(QuotaSheet {
                    levels_above: question.sheet.levels_above.clone(),
                    levels_below: question.sheet.levels_below.clone(),
                    score: question.sheet.score.clone(),
                    ..write(&table, given, asked.units())
                });
            }
        }
    }
    let checked = check(
        &table,
        &CheckSettings {
            over: terms.over,
            unit: found.sheet.is_some().then_some(terms.unit),
            chances: asked.chances,
        },
    );
    let scored = scored.map(|rule| (rule, terms.unit));
    let mut view = check_view(asked, &table, &checked, scored);
    found.weights = weights(&table, &checked, asked.units());
    view.weights_needed = found.weights.as_ref().and_then(|weights| weights.needed.clone());
    found.check = Some(view);
    found.vintages = vintages::on_each(&pinned, settings.as_ref(), asked.units());
    let revised = question.revision.as_ref();
    found.revision =
        revised.map(|one| revision::revision(&pinned, one, settings.as_ref(), terms.unit, asked.units()));
    found.chain = levels.chain(&table, &checked, asked.units());
    found.pairs = pairs::pairs(&table, &asked.choice.subject, asked.projection);
    found.differences = differences(&table, &versions, asked.units().quota);
    found
}

fn refused(diagnostics: Vec<Diagnostic>) -> QuotaAnswer {
    QuotaAnswer {
        diagnostics,
        ..QuotaAnswer::default()
    }
}

/// Why a target cannot be handed down, in the unit of quotas.
pub(super) fn unmet_view(unmet: &Unmet, unit: Decimal) -> UnmetView {
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

fn check_view(
    asked: &Asked<'_>,
    table: &Table,
    check: &Check,
    scored: Option<(ScoreRule, Decimal)>,
) -> QuotaCheckView {
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
        .map(|(at, (row, checked))| {
            let of_row = |(rule, unit)| rewards::of_row(table, row, rule, unit);
            let (score, points_at_stake) = scored.map_or((None, None), of_row);
            QuotaRowView {
                score,
                points_at_stake,
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
            }
        });
    QuotaCheckView {
        whole: check.whole.value.map(text),
        interval: check.whole.interval.map(|(low, high)| (text(low), text(high))),
        weights_needed: None,
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
