//! A rolling revision beside a table: what is left of target and quotas, by period, and handed down again by the same rule.

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, has_errors};
use crate::quotas::allocate::{Answer, Method, Settings, propose};
use crate::quotas::decimal::sum;
use crate::quotas::revision::{CarryOver, revise, schedule};
use crate::quotas::{Table, faults};
use crate::view::quotas::UnmetView;
use crate::view::quotas::answer::unmet_view;
use crate::view::quotas::sheet::{Units, in_unit};
use crate::view::quotas::terms::Numbers;

/// Periods that a revision may spread over.
pub const MOST_PERIODS: usize = 120;

/// What is asked of a revision.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct QuotaRevision {
    /// Periods that are left, as they are typed: a whole number from 1 to 120. Empty: 1.
    pub periods: String,
    /// 结转: over-fulfilment counts for the periods to come.
    pub carry_over: bool,
}

/// A table for the periods that are left. Texts are exact numbers in the unit of quotas.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct RevisionView {
    /// What counts of what the city did; `null` where nobody says.
    pub done: Option<String>,
    /// What of the city's target is left; the whole of it where nobody says what was done.
    pub left: Option<String>,
    /// The same by period.
    pub by_period: Vec<String>,
    /// What is left of the rows that are summed.
    pub total: Option<String>,
    /// What is left of the rows, and of the reserve, less what is left of the target.
    pub difference: Option<String>,
    /// By row.
    pub rows: Vec<RevisionRowView>,
    /// Why the method of the question cannot hand down what is left.
    pub unmet: Option<UnmetView>,
    /// What is not known of the rows, at `rows.N.key`; with an error there is nothing else.
    pub diagnostics: Vec<Diagnostic>,
}

/// What is left of a row.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RevisionRowView {
    /// What counts of what was done.
    pub counted: Option<String>,
    pub left: Option<String>,
    pub by_period: Vec<String>,
    /// What the method of the question hands down to the row of what is left; `null` where none is asked for.
    pub proposed: Option<String>,
    pub proposed_by_period: Vec<String>,
}

impl QuotaRevision {
    fn read(&self, numbers: &mut Numbers<'_>) -> Option<usize> {
        let most = Decimal::from(MOST_PERIODS);
        let fits = |value: &Decimal| value.is_integer() && *value >= Decimal::ONE && *value <= most;
        let before = numbers.wrong.len();
        let typed = numbers.read(&self.periods, Decimal::ONE, "revision.periods", fits);
        let periods = typed.unwrap_or(Decimal::ONE);
        (numbers.wrong.len() == before).then(|| usize::try_from(periods).unwrap_or(1))
    }
}

/// The revision of a table; `unit` is what quotas by period are rounded to, `settings` the method by which what is left is handed down.
pub fn revision(
    table: &Table,
    asked: &QuotaRevision,
    settings: Option<&Settings<'_>>,
    unit: Decimal,
    units: Units,
) -> RevisionView {
    let told = |diagnostics: Vec<Diagnostic>| RevisionView {
        diagnostics,
        ..RevisionView::default()
    };
    let mut wrong = Vec::new();
    let periods = asked.read(&mut Numbers { wrong: &mut wrong });
    let Some(periods) = periods else {
        return told(wrong);
    };
    let carry_over = if asked.carry_over {
        CarryOver::Counts
    } else {
        CarryOver::Lapses
    };
    let found = match revise(table, carry_over) {
        Ok(found) => found,
        Err(faults) => return told(faults),
    };
    let wrong = faults(&found.table);
    if has_errors(&wrong) {
        return told(wrong);
    }
    let text = |value: Decimal| in_unit(value, units.quota);
    let by_period = |value: Option<Decimal>| -> Vec<String> {
        let parts = value.map(|value| schedule(value, periods, unit));
        parts.unwrap_or_default().into_iter().map(text).collect()
    };
    let target = found.table.target.value();
    let total = sum(found.table.counting().filter_map(|(_, row)| row.quota.value()));
    let difference = total.zip(target).and_then(|(total, target)| {
        let all = total.checked_add(table.reserve.unwrap_or_default())?;
        all.checked_sub(target)
    });
    let rows = found.table.rows.iter().zip(&found.counted);
    let mut view = RevisionView {
        done: found.city.map(text),
        left: target.map(text),
        by_period: by_period(target),
        total: total.map(text),
        difference: difference.map(text),
        rows: rows
            .map(|(row, counted)| RevisionRowView {
                counted: counted.map(text),
                left: row.quota.value().map(text),
                by_period: by_period(row.quota.value()),
                ..RevisionRowView::default()
            })
            .collect(),
        unmet: None,
        diagnostics: found.remarks,
    };
    let Some(settings) = settings else {
        return view;
    };
    if settings.method == Method::EqualProbability {
        // Paths tell what comes out in all, not what comes out of what is left.
        let fault = Diagnostic::warning("quota-revision-method", "revision");
        view.diagnostics.push(fault.with("method", settings.method.id()));
        return view;
    }
    let settings = Settings {
        chances: None,
        ..settings.clone()
    };
    match propose(&found.table, &settings) {
        Err(faults) => view.diagnostics.extend(faults),
        Ok(Answer::Unmet(unmet)) => view.unmet = Some(unmet_view(&unmet, units.quota)),
        Ok(Answer::Proposal(proposal)) => {
            for (row, proposed) in view.rows.iter_mut().zip(&proposal.table.rows) {
                let quota = proposed.quota.value();
                row.proposed = quota.map(text);
                row.proposed_by_period = by_period(quota);
            }
        }
    }
    view
}
