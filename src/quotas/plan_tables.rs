//! Quota tables of a plan: the tables of its pack, and tables over its regions; with base, weight and projection by place from the
//! model, and samples from random paths.
//!
//! Base: the model's value in the base year. Weight of a ratio: the projected denominator of the year; base of a growth: the projected
//! value that the growth is on. Projection: of the same measure as the quota. What a planner typed goes before what the model says.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::plan::{
    Binding, Comparison, Level, LocalText, Measure, Plan, Quota, QuotaKind, Role, Source, SourceKind, Target,
};
use crate::projection::Projection;
use crate::quotas::chances::{Chances, Sample};
use crate::quotas::decimal::{decimal, written};
use crate::quotas::kind::{Weighing, kind_of, weighing_of};
use crate::quotas::table::{Cell, Commitment, Direction, Row, Table, USUAL_LEAST_PROBABILITY};
use crate::registry::Indicator;
use crate::registry::indicators::Better;
use crate::risk::Simulation;
use crate::targets::measured;

/// What the numbers of a table are of.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// The indicator without place.
    pub indicator: String,
    /// The year of the quota; the last one of a period.
    pub year: i32,
    /// The period, where the quota is for one.
    pub period: Option<(i32, i32)>,
    /// What a quota is of the indicator.
    pub measure: Measure,
    /// How a quota compares.
    pub op: Option<Comparison>,
}

impl Subject {
    /// An indicator in a year.
    pub fn of_indicator(indicator: &str, year: i32) -> Self {
        Self {
            indicator: indicator.to_owned(),
            year,
            period: None,
            measure: Measure::Level,
            op: None,
        }
    }

    /// What a target is of; `None` for one without year.
    pub fn of_target(target: &Target) -> Option<Self> {
        Some(Self {
            indicator: target.indicator.clone(),
            year: target.last_year()?,
            period: target.period,
            measure: target.measure,
            op: target.op,
        })
    }

    /// The kind of its tables where nobody says otherwise; `None` for a tracked indicator, whose kind its pack's tables say.
    pub fn kind(&self) -> Option<QuotaKind> {
        match self.measure {
            Measure::AverageGrowth | Measure::YearlyGrowth => Some(QuotaKind::Growth),
            _ => Indicator::by_id(&self.indicator).map(kind_of),
        }
    }

    /// Which side counts as met.
    pub fn direction(&self) -> Direction {
        let is_lower =
            || Indicator::by_id(&self.indicator).is_some_and(|one| one.family().better == Better::Lower);
        match self.op {
            Some(Comparison::AtMost | Comparison::LessThan) => Direction::AtMost,
            None if is_lower() => Direction::AtMost,
            _ => Direction::AtLeast,
        }
    }

    /// The indicators by place that [`samples`] needs, for the question to a simulation.
    pub fn indicators(&self, table: &Table) -> Vec<String> {
        let families = [
            Some(self.indicator.as_str()),
            self.weighing().map(|weighing| weighing.by.family().id),
        ];
        let of_rows = families.into_iter().flatten().flat_map(|family| {
            table
                .rows
                .iter()
                .map(move |row| format!("{family}@{}", row.place))
        });
        of_rows.chain([self.indicator.clone()]).collect()
    }

    fn weighing(&self) -> Option<Weighing> {
        let own = || weighing_of(Indicator::by_id(&self.indicator)?);
        match self.measure {
            Measure::Level => own(),
            Measure::AverageGrowth | Measure::YearlyGrowth => Some(Weighing {
                by: Indicator::by_id(&self.indicator)?,
                years_after: self.period.map_or(-1, |(first, last)| first - last - 1),
            }),
            _ => None,
        }
    }

    /// A target of the same terms, to measure with.
    fn target(&self) -> Target {
        Target {
            id: String::new(),
            group: None,
            name: LocalText::default(),
            indicator: self.indicator.clone(),
            region: None,
            place: None,
            scope: None,
            role: Role::Goal,
            year: self.period.is_none().then_some(self.year),
            period: self.period,
            level: Level::Must,
            binding: None,
            op: self.op,
            measure: self.measure,
            value: None,
            written: None,
            words: None,
            note: None,
            repeats: None,
            source: Source {
                kind: SourceKind::Assumption,
                reference: None,
                clause: None,
                quote: None,
            },
        }
    }
}

/// The pack's own table of an indicator in a year, where it has one.
pub fn find<'a>(plan: &'a Plan, indicator: &str, year: i32) -> Option<&'a Quota> {
    plan.quotas.iter().find(|quota| {
        let last = quota.period.map(|(_, last)| last).or(quota.year);
        quota.indicator == indicator && last == Some(year)
    })
}

/// The city's target of an indicator in a year outside of tables: one of a level that must be reached goes before others.
pub fn city_target<'a>(plan: &'a Plan, indicator: &str, year: i32) -> Option<&'a Target> {
    let fits = |target: &&Target| {
        target.indicator == indicator
            && target.region.is_none()
            && target.place.is_none()
            && target.last_year() == Some(year)
            && target.value.is_some()
    };
    plan.targets
        .iter()
        .filter(fits)
        .min_by_key(|target| (target.measure != Measure::Level, target.level))
}

/// A table of the pack with what it is of; `None` for one without year.
pub fn of_quota(plan: &Plan, quota: &Quota) -> Option<(Subject, Table)> {
    let target_of = |id: &String| plan.targets.iter().find(|target| target.id == *id);
    let any = quota.regions.values().chain(&quota.city).find_map(target_of)?;
    let subject = Subject::of_target(any)?;
    let mut table = Table::new(quota.kind);
    table.direction = subject.direction();
    table.target = quota
        .city
        .as_ref()
        .and_then(target_of)
        .map_or(Cell::Missing, |target| cell(plan, target));
    for region in &plan.regions {
        let Some(target) = quota.regions.get(&region.id).and_then(target_of) else {
            continue;
        };
        let mut row = Row::new(&region.id, cell(plan, target));
        row.within.clone_from(&region.within);
        row.commitment = commitment(target);
        table.rows.push(row);
    }
    // A place of a table may lie within one that the table leaves out.
    let places: Vec<String> = table.rows.iter().map(|row| row.place.clone()).collect();
    for row in &mut table.rows {
        row.within = row.within.take().filter(|within| places.contains(within));
    }
    Some((subject, table))
}

/// A table over the plan's regions, with no quota yet.
pub fn of_regions(plan: &Plan, subject: &Subject, kind: QuotaKind) -> Table {
    let mut table = Table::new(kind);
    table.direction = subject.direction();
    table.rows = plan
        .regions
        .iter()
        .map(|region| {
            let mut row = Row::new(&region.id, Cell::Missing);
            row.within.clone_from(&region.within);
            row
        })
        .collect();
    table
}

/// The city's figure of a target as a cell.
pub fn cell(plan: &Plan, target: &Target) -> Cell {
    match (&target.written, target.value, &target.words) {
        (Some((number, unit)), Some(value), _) => {
            let factor = match (unit, crate::view::target_unit(plan, target)) {
                (Some(word), Some(unit)) => unit.factor_from(word),
                _ => Some(1.0),
            };
            let exact = factor.and_then(|factor| written(*number, factor));
            exact
                .or_else(|| decimal(value))
                .map_or(Cell::Missing, Cell::Value)
        }
        (None, Some(value), _) => decimal(value).map_or(Cell::Missing, Cell::Value),
        (_, None, Some(words)) => of_words(words),
        (_, None, None) => Cell::Missing,
    }
}

/// What the words of a table mean that stand in place of a number.
pub fn of_words(words: &str) -> Cell {
    let words = words.trim();
    match words {
        "" => Cell::Missing,
        "/" | "／" | "-" | "—" | "－" | "不适用" => Cell::NotApplicable,
        _ if words.starts_with('待') => Cell::ToBeAssigned(words.to_owned()),
        _ => Cell::Words(words.to_owned()),
    }
}

fn commitment(target: &Target) -> Commitment {
    match target.binding {
        Some(Binding::Binding) => Commitment::Binding {
            least_probability: USUAL_LEAST_PROBABILITY,
        },
        _ => Commitment::Expected,
    }
}

/// Fills in base, weight and projection of every row from a projection, where the table leaves them out and the model has them.
pub fn complete(table: &mut Table, subject: &Subject, projection: &Projection) {
    let Some(base_year) = projection.years.first().copied() else {
        return;
    };
    let target = subject.target();
    let weighing = subject.weighing();
    let is_level = subject.measure == Measure::Level;
    let kind = table.kind;
    for row in &mut table.rows {
        let value = |family: &str, year: i32| {
            projection
                .value(&format!("{family}@{}", row.place), year)
                .and_then(decimal)
        };
        let weight = weighing.and_then(|weighing| {
            value(weighing.by.family().id, subject.year + weighing.years_after)
                .filter(|weight| *weight > Decimal::ZERO)
        });
        let base = match kind {
            QuotaKind::Growth => weight,
            _ => value(&subject.indicator, base_year).filter(|base| is_level && *base >= Decimal::ZERO),
        };
        row.base = row.base.or(base);
        if kind == QuotaKind::Ratio {
            row.weight = row.weight.or(weight);
        }
        let id = format!("{}@{}", subject.indicator, row.place);
        let projected = measured(&target, base_year, |year| projection.value(&id, year));
        row.projected = row.projected.or(projected.and_then(decimal));
    }
}

/// The samples of a table's rows, and of the city, from random paths that were asked for [`Subject::indicators`].
pub fn samples(
    table: &Table,
    subject: &Subject,
    projection: &Projection,
    simulation: &Simulation,
) -> Chances {
    let paths = Paths {
        subject,
        target: subject.target(),
        projection,
        simulation,
    };
    let weighing = subject.weighing().filter(|_| table.kind != QuotaKind::Additive);
    let rows = table
        .rows
        .iter()
        .map(|row| {
            let values = paths.measured(&format!("{}@{}", subject.indicator, row.place))?;
            let weights = weighing.and_then(|weighing| {
                let id = format!("{}@{}", weighing.by.family().id, row.place);
                paths.level(&id, subject.year + weighing.years_after, values.len())
            });
            Some(Sample::new(values, weights))
        })
        .collect();
    let counts: Vec<bool> = table.rows.iter().map(Row::is_summed).collect();
    let chances = Chances::new(table.kind, rows, &counts);
    if chances.whole().is_some() {
        return chances;
    }
    // Where the parts do not make the whole on the paths, the city's own indicator is its outcome.
    match paths.measured(&subject.indicator) {
        Some(values) if chances.paths() == 0 || values.len() == chances.paths() => {
            chances.with_whole(Sample::new(values, None))
        }
        _ => chances,
    }
}

struct Paths<'a> {
    subject: &'a Subject,
    target: Target,
    projection: &'a Projection,
    simulation: &'a Simulation,
}

impl Paths<'_> {
    fn base_year(&self) -> i32 {
        self.projection.years.first().copied().unwrap_or_default()
    }

    /// Of the base year one value on all paths.
    fn level(&self, id: &str, year: i32, paths: usize) -> Option<Vec<f64>> {
        if year <= self.base_year() {
            return Some(vec![self.projection.value(id, year)?; paths]);
        }
        self.simulation.values(id, year)
    }

    fn measured(&self, id: &str) -> Option<Vec<f64>> {
        let base_year = self.base_year();
        measured(&self.target, base_year, |year| self.projection.value(id, year))?;
        if self.subject.measure == Measure::Level && self.subject.period.is_none() {
            return self.simulation.values(id, self.subject.year);
        }
        let first = self.target.first_year(base_year) - 1;
        let columns: BTreeMap<i32, Vec<f64>> = (first.max(base_year + 1)..=self.subject.year)
            .filter_map(|year| Some((year, self.simulation.values(id, year)?)))
            .collect();
        let paths = columns.values().next()?.len();
        let at = |path: usize, year: i32| {
            if year <= base_year {
                return self.projection.value(id, year);
            }
            columns
                .get(&year)
                .and_then(|column| column.get(path).copied())
                .filter(|value| !value.is_nan())
        };
        Some(
            (0..paths)
                .map(|path| measured(&self.target, base_year, |year| at(path, year)).unwrap_or(f64::NAN))
                .collect(),
        )
    }
}
