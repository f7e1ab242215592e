//! The tables of a plan that can be opened: those of its pack, and one over its regions for every target of the city that the model
//! projects by place.

use rust_decimal::Decimal;

use crate::plan::{IndicatorUnit, Measure, Plan, QuotaKind, Target};
use crate::projection::Projection;
use crate::quotas::allocate::Method;
use crate::quotas::decimal::decimal;
use crate::quotas::kind::weighing_of;
use crate::quotas::plan_tables::{Subject, cell, complete, of_quota, of_regions};
use crate::quotas::{Cell, Table};
use crate::registry::Indicator;
use crate::units::{Display, Unit};
use crate::view::quotas::sheet::{Units, in_unit, write};
use crate::view::quotas::{QuotaChoice, QuotaTiers};

/// A table with what it is of, in a scenario.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What its numbers are of.
    pub subject: Subject,
    /// As the pack has it, without the model's numbers.
    pub given: Table,
    /// By how much its numbers are multiplied before they are shown.
    pub units: Units,
    /// As it is shown.
    pub view: QuotaChoice,
}

/// All of them; `projection` gives bases, weights and what is projected by place.
pub fn choices(plan: &Plan, projection: &Projection) -> Vec<Choice> {
    let of_pack = plan.quotas.iter().filter_map(|quota| {
        let (subject, table) = of_quota(plan, quota)?;
        let mut choice = Choice::new(plan, projection, subject, table);
        choice.view.id.clone_from(&quota.id);
        choice.view.name = quota.name.clone();
        choice.view.group.clone_from(&quota.group);
        choice.view.source = Some(quota.source.clone());
        Some(choice)
    });
    let has_table = |target: &Target| {
        plan.quotas.iter().any(|quota| {
            quota.indicator == target.indicator
                && quota.period.map(|(_, last)| last).or(quota.year) == target.last_year()
        })
    };
    let made = plan
        .targets
        .iter()
        .filter(|target| plan.regions.len() > 1 && !has_table(target) && target.repeats.is_none())
        .filter_map(|target| of_target(plan, projection, target));
    of_pack.chain(made).collect()
}

/// A table over the regions for a city's target; a multiple of the base, or an increase over it, becomes the level that it is.
fn of_target(plan: &Plan, projection: &Projection, target: &Target) -> Option<Choice> {
    let indicator = Indicator::by_id(&target.indicator).filter(|one| one.family().by_region.is_some())?;
    if target.region.is_some() || target.place.is_some() || target.value.is_none() {
        return None;
    }
    let mut subject = Subject::of_target(target)?;
    let base_year = *projection.years.first()?;
    let base = projection.value(indicator.family().id, base_year);
    let level = match target.measure {
        Measure::Multiple => Some(base? * target.value?),
        Measure::Increase => Some(base? + target.value?),
        _ => None,
    };
    if level.is_some() {
        subject.measure = Measure::Level;
        subject.period = None;
    }
    let kind = subject.kind()?;
    let mut table = of_regions(plan, &subject, kind);
    table.target = match level {
        Some(level) => Cell::Value(decimal(level)?),
        None => cell(plan, target),
    };
    let mut choice = Choice::new(plan, projection, subject, table);
    choice.view.id.clone_from(&target.id);
    choice.view.name = target.name.clone();
    choice.view.source = Some(target.source.clone());
    Some(choice)
}

impl Choice {
    fn new(plan: &Plan, projection: &Projection, subject: Subject, given: Table) -> Self {
        let any = given.rows.first().map(|row| row.place.as_str());
        let is_growth = matches!(subject.measure, Measure::AverageGrowth | Measure::YearlyGrowth);
        let display = if is_growth {
            Some(Unit::Rate.display(None))
        } else {
            let own = plan
                .unit_at(&subject.indicator, any)
                .map(|unit: IndicatorUnit<'_>| unit.display());
            // A rise of a share is told in percentage points.
            own.map(|own| match subject.measure {
                Measure::Increase => Display {
                    unit: own.difference_unit.clone(),
                    ..own
                },
                _ => own,
            })
        };
        let own = Indicator::by_id(&subject.indicator);
        let weighing = own.and_then(weighing_of).map(|weighing| weighing.by);
        let weighing = if is_growth { own } else { weighing };
        let weight_display = weighing.map(|by| by.family().unit.display(by.family().decimals));
        let base_display = if given.kind == QuotaKind::Growth {
            weight_display.clone()
        } else {
            display.clone()
        };
        let scale = |display: &Option<Display>| {
            let scale = display.as_ref().map_or(1.0, |display| display.scale);
            decimal(scale)
                .filter(|scale| *scale > Decimal::ZERO)
                .unwrap_or(Decimal::ONE)
        };
        let units = Units {
            quota: scale(&display),
            base: scale(&base_display),
        };
        let mut full = given.clone();
        complete(&mut full, &subject, projection);
        let weighs = given.kind == QuotaKind::Ratio;
        Self {
            view: QuotaChoice {
                id: String::new(),
                name: crate::plan::LocalText::default(),
                group: None,
                indicator: subject.indicator.clone(),
                year: subject.year,
                period: subject.period,
                direction: given.direction,
                unit: usual_unit(&given, display.as_ref(), units),
                display,
                base_display,
                weight_display: weight_display.filter(|_| weighs),
                weight_indicator: weighing.filter(|_| weighs).map(|by| by.family().id.to_owned()),
                needs: subject.indicators(&given),
                source: None,
                projected: full.rows.iter().any(|row| row.projected.is_some()),
                methods: Method::of_kind(given.kind).map(str::to_owned).collect(),
                usual_tiers: QuotaTiers::usual(),
                sheet: write(&given, &given, units),
            },
            subject,
            given,
            units,
        }
    }

    /// The table with the model's bases, weights and projections where the planner has none.
    pub fn completed(&self, mut table: Table, projection: &Projection) -> Table {
        complete(&mut table, &self.subject, projection);
        table
    }
}

/// The finest decimal that the table is written with, no coarser than what is shown of the indicator where the table is empty.
fn usual_unit(table: &Table, display: Option<&Display>, units: Units) -> String {
    let numbers = table.rows.iter().filter_map(|row| row.quota.value());
    let shown = numbers.filter_map(|value| value.checked_mul(units.quota));
    let finest = shown.map(|value| value.normalize().scale()).max();
    let decimals = finest.or(display.map(|display| u32::from(display.decimals)));
    in_unit(Decimal::new(1, decimals.unwrap_or(0).min(9)), Decimal::ONE)
}
