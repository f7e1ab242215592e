//! Which indicator a name of a table means, and what its numbers are converted to.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::{Comparison, IndicatorUnit, LocalText, Measure, Plan, QuotaKind, Target, TrackedKind};
use crate::quotas::kind::kind_of;
use crate::quotas::table::Direction;
use crate::registry::indicators::Better;
use crate::registry::{INDICATORS, Indicator};
use crate::units::{Unit, pack_units};
use crate::view::target_unit;

use super::characters::{bracketed, key, leading_period, trailing_period};

/// What a title says behind and before the name of its table, as names are compared.
const TITLE_ENDS: [&str; 3] = ["分解表", "指标分解表", "指标任务分解表"];
const TITLE_START: &str = "quotasof";

/// What a table is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Id of the indicator, of the registry or the plan.
    pub indicator: String,
    /// What of it is handed down.
    pub measure: Measure,
    /// Year that it is to be reached in, where it is known.
    pub year: Option<i32>,
    /// How the parts make the whole.
    pub kind: QuotaKind,
    /// Which side of a quota counts as met.
    pub direction: Direction,
}

/// What a name was found to mean.
pub(super) enum Found {
    One(Subject),
    /// More than one indicator, by id.
    Several(Vec<String>),
    None,
}

/// The names that are known. Those of the plan's quota tables come before those of its targets, then its tracked indicators, then
/// the registry's.
pub(super) struct Indicators<'a> {
    plan: &'a Plan,
    ranks: [BTreeMap<String, Vec<Subject>>; 4],
    city: Vec<String>,
}

impl<'a> Indicators<'a> {
    /// The names of a plan, and those that the host shows for the registry's indicators, each with its id.
    pub fn of(plan: &'a Plan, shown: &[(String, String)]) -> Self {
        let [mut quotas, mut targets, mut tracked, mut registry] = [(); 4].map(|()| BTreeMap::new());
        for quota in &plan.quotas {
            let mut ids = quota.city.iter().chain(quota.regions.values());
            let cell = ids.find_map(|id| plan.targets.iter().find(|target| target.id == *id));
            let measure = cell.map_or(Measure::Level, |target| target.measure);
            let subject = Subject {
                indicator: quota.indicator.clone(),
                measure,
                year: quota.period.map(|(_, last)| last).or(quota.year),
                kind: quota.kind,
                direction: cell.map_or(Direction::AtLeast, direction_of),
            };
            add(&mut quotas, &quota.name, &subject);
            add_name(&mut quotas, &quota.id, &subject);
            add_name(&mut quotas, &quota.indicator, &subject);
        }
        for target in plan.targets.iter().filter(|target| target.region.is_none()) {
            let subject = Subject {
                year: target.last_year(),
                direction: direction_of(target),
                kind: kind_of_measure(plan, target),
                ..plain_subject(plan, &target.indicator, target.measure)
            };
            add(&mut targets, &target.name, &subject);
            add_name(&mut targets, &target.id, &subject);
        }
        for one in &plan.tracked {
            let subject = plain_subject(plan, &one.id, Measure::Level);
            add(&mut tracked, &one.name, &subject);
            add_name(&mut tracked, &one.id, &subject);
        }
        for family in INDICATORS {
            let subject = plain_subject(plan, family.id, Measure::Level);
            add_name(&mut registry, family.id, &subject);
        }
        for (id, name) in shown.iter().filter(|(id, _)| plan.unit_of(id).is_some()) {
            add_name(&mut registry, name, &plain_subject(plan, id, Measure::Level));
        }
        let city = &plan.head.city.zh;
        let english = plan.head.city.en.as_deref().unwrap_or_default();
        let names = [
            city.as_str(),
            city.strip_suffix('市').unwrap_or(city),
            "全市",
            english,
        ];
        Self {
            plan,
            ranks: [quotas, targets, tracked, registry],
            city: names
                .map(key)
                .into_iter()
                .filter(|name| !name.is_empty())
                .collect(),
        }
    }

    /// What a name means. A unit in brackets, a year, the city's name and the words of a table's title may be left out or not.
    pub fn find(&self, name: &str, year: Option<i32>) -> Found {
        let (spellings, named_year) = self.spellings(name);
        let year = named_year.or(year);
        for rank in &self.ranks {
            let mut found: Vec<&Subject> = Vec::new();
            for subject in spellings.iter().filter_map(|name| rank.get(name)).flatten() {
                if !found.contains(&subject) {
                    found.push(subject);
                }
            }
            let of_year: Vec<&Subject> = found
                .iter()
                .filter(|one| year.is_some() && one.year == year)
                .copied()
                .collect();
            let chosen = if of_year.is_empty() { found } else { of_year };
            let Some(first) = chosen.first() else { continue };
            let alike = |one: &&Subject| one.indicator == first.indicator && one.measure == first.measure;
            if chosen.iter().all(alike) {
                return Found::One(Subject {
                    year: year.or(first.year.filter(|_| chosen.len() == 1)),
                    ..(*first).clone()
                });
            }
            let ids: BTreeSet<String> = chosen.iter().map(|one| one.indicator.clone()).collect();
            return Found::Several(ids.into_iter().collect());
        }
        Found::None
    }

    /// What a name is looked up by, and the year that it names.
    fn spellings(&self, name: &str) -> (BTreeSet<String>, Option<i32>) {
        let mut named_year = None;
        let mut spellings = BTreeSet::new();
        let mut left = vec![key(name), key(&bracketed(name).0)];
        while let Some(form) = left.pop() {
            if form.is_empty() || spellings.contains(&form) {
                continue;
            }
            let cities = self.city.iter();
            left.extend(cities.filter_map(|city| form.strip_prefix(city.as_str()).map(str::to_owned)));
            if let Some((year, rest)) = leading_period(&form).or_else(|| trailing_period(&form)) {
                named_year = named_year.or(Some(year));
                left.push(rest.to_owned());
            }
            let ends = TITLE_ENDS.iter().filter_map(|end| form.strip_suffix(end));
            left.extend(ends.map(str::to_owned));
            left.extend(form.strip_prefix(TITLE_START).map(str::to_owned));
            spellings.insert(form);
        }
        (spellings, named_year)
    }

    /// The unit that a subject's numbers are converted to; `None`: nobody says.
    pub fn unit(&self, subject: &Subject) -> Option<IndicatorUnit<'a>> {
        match subject.measure {
            Measure::AverageGrowth | Measure::YearlyGrowth => Some(IndicatorUnit::Registry(Unit::Rate, None)),
            Measure::Multiple => Some(IndicatorUnit::Registry(Unit::Times, None)),
            _ => self.plan.unit_of(&subject.indicator).or_else(|| {
                let mut targets = self.plan.targets.iter();
                let target = targets.find(|target| target.indicator == subject.indicator)?;
                target_unit(self.plan, target)
            }),
        }
    }
}

/// Whether a word is a unit that a pack may write.
pub(super) fn is_unit(word: &str) -> bool {
    let word: String = word.chars().filter(|c| !c.is_whitespace()).collect();
    pack_units().any(|(known, _)| known == word) || Unit::all().any(|unit| unit.factor_from(&word).is_some())
}

/// What is handed down of an indicator where nothing but its id is known.
pub(super) fn plain_subject(plan: &Plan, indicator: &str, measure: Measure) -> Subject {
    let family = Indicator::by_id(indicator).map(Indicator::family);
    let tracked = plan.tracked.iter().find(|one| one.id == indicator);
    let kind = match (family, tracked.and_then(|one| one.kind)) {
        (Some(family), _) => kind_of(family.indicator),
        (None, Some(TrackedKind::Ratio)) => QuotaKind::Ratio,
        (None, Some(TrackedKind::Growth)) => QuotaKind::Growth,
        (None, _) => QuotaKind::Additive,
    };
    let lower = family.is_some_and(|family| family.better == Better::Lower)
        || tracked.is_some_and(|one| one.better == "lower");
    Subject {
        indicator: indicator.to_owned(),
        measure,
        year: None,
        kind,
        direction: if lower {
            Direction::AtMost
        } else {
            Direction::AtLeast
        },
    }
}

fn kind_of_measure(plan: &Plan, target: &Target) -> QuotaKind {
    match target.measure {
        Measure::AverageGrowth | Measure::YearlyGrowth | Measure::Multiple => QuotaKind::Growth,
        _ => plain_subject(plan, &target.indicator, target.measure).kind,
    }
}

fn direction_of(target: &Target) -> Direction {
    match target.op {
        Some(Comparison::AtMost | Comparison::LessThan) => Direction::AtMost,
        _ => Direction::AtLeast,
    }
}

fn add(names: &mut BTreeMap<String, Vec<Subject>>, name: &LocalText, subject: &Subject) {
    for name in [Some(&name.zh), name.en.as_ref()].into_iter().flatten() {
        add_name(names, name, subject);
        add_name(names, &bracketed(name).0, subject);
    }
}

fn add_name(names: &mut BTreeMap<String, Vec<Subject>>, name: &str, subject: &Subject) {
    let known = names.entry(key(name)).or_default();
    if !known.contains(subject) {
        known.push(subject.clone());
    }
}
