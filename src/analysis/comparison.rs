//! Scenarios of a plan side by side: which assumptions differ, and what comes of each. A scenario that cannot be computed says
//! why and leaves the others alone.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::inputs::{ByYear, ModelInputs};
use crate::model::{Instance, Layout};
use crate::plan::{LeverDefinition, Plan};
use crate::projection::{Projection, project};
use crate::resolve::resolve_with;
use crate::scenario::Scenario;

/// The most scenarios that are compared at once.
pub const MOST_COMPARED: usize = 6;

/// One of the scenarios that are compared.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The name that it is told apart by.
    pub id: String,
    /// The scenario as it was read, or why it cannot be read.
    pub scenario: Result<Scenario, Vec<Diagnostic>>,
}

/// A scenario, computed.
#[derive(Clone, Debug)]
pub struct Computed {
    /// Its inputs, resolved.
    pub inputs: ModelInputs,
    /// What comes of them.
    pub projection: Projection,
}

/// An assumption that is not the same in all scenarios and in the plan's base preset.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The lever; or `shares.<region>`, the region's share of output in the base year; or `outturns.<indicator>`.
    pub id: String,
    /// In the base preset, by year; nothing for a published result.
    pub base: ByYear,
    /// In each scenario, by year; a share stands at the base year. `None` where the scenario cannot be computed.
    pub values: Vec<Option<ByYear>>,
    /// Whether the scenarios differ among themselves in years that they have in common.
    pub among: bool,
}

/// The result of comparing scenarios.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Each scenario in the order given, or why it cannot be computed.
    pub scenarios: Vec<(String, Result<Computed, Vec<Diagnostic>>)>,
    /// The levers that differ, in the registry's order, then shares and published results.
    pub differences: Vec<Difference>,
    /// Scenarios that say the same in every year: the later and the earlier one.
    pub duplicates: Vec<(usize, usize)>,
    /// The years of the longest one, from the base year on.
    pub years: Vec<i32>,
    /// The first year in which an indicator differs between two of them.
    pub diverges: Option<i32>,
}

/// Compares scenarios of a plan.
///
/// # Errors
/// None or too many of them, two of one name; a base preset that does not resolve.
pub fn compare(
    plan: &Plan,
    definitions: &[LeverDefinition],
    entries: Vec<Entry>,
) -> Result<Comparison, Vec<Diagnostic>> {
    check(&entries)?;
    let base = resolve_with(plan, definitions, &Scenario::of_preset(&plan.head.id, "base"))?;
    let compute = |scenario: &Scenario| {
        let inputs = resolve_with(plan, definitions, scenario)?;
        let projection = project(&inputs)?;
        Ok(Computed { inputs, projection })
    };
    let scenarios: Vec<(String, Result<Computed, Vec<Diagnostic>>)> = entries
        .into_iter()
        .map(|entry| (entry.id, entry.scenario.and_then(|scenario| compute(&scenario))))
        .collect();
    let computed: Vec<Option<&Computed>> = scenarios.iter().map(|(_, one)| one.as_ref().ok()).collect();
    let mut comparison = Comparison {
        differences: differences(definitions, &base, &computed),
        duplicates: duplicates(&computed),
        years: computed
            .iter()
            .flatten()
            .map(|one| &one.projection.years)
            .max_by_key(|years| years.len())
            .cloned()
            .unwrap_or_default(),
        diverges: None,
        scenarios: Vec::new(),
    };
    comparison.scenarios = scenarios;
    comparison.diverges = comparison.first_divergence();
    Ok(comparison)
}

impl Comparison {
    /// The scenarios that could be computed; `None` in the places of the others.
    pub fn computed(&self) -> impl Iterator<Item = Option<&Computed>> {
        self.scenarios.iter().map(|(_, one)| one.as_ref().ok())
    }

    /// The plan's indicators; `None` where no scenario could be computed.
    pub fn layout(&self) -> Option<&Layout> {
        let first = self.computed().flatten().next();
        first.map(|one| one.projection.layout())
    }

    /// An indicator's value in a year in each scenario; `None` where it is absent, the year is beyond the scenario's horizon,
    /// or the scenario could not be computed.
    pub fn values(&self, one: &Instance, year: i32) -> Vec<Option<f64>> {
        self.computed()
            .map(|computed| computed?.projection.at(one.slot, year))
            .collect()
    }

    fn first_divergence(&self) -> Option<i32> {
        let instances = self.layout()?.instances();
        let is_apart = |year: &i32| {
            let there = |one: &Computed| one.projection.years.contains(year);
            let with_year: Vec<&Computed> = self.computed().flatten().filter(|one| there(one)).collect();
            with_year.windows(2).any(|pair| {
                let value = |one: &Computed, slot: usize| one.projection.at(slot, *year);
                instances
                    .iter()
                    .any(|one| value(pair[0], one.slot) != value(pair[1], one.slot))
            })
        };
        self.years.iter().copied().find(|year| is_apart(year))
    }
}

fn check(entries: &[Entry]) -> Result<(), Vec<Diagnostic>> {
    let mut faults = Vec::new();
    if entries.is_empty() || entries.len() > MOST_COMPARED {
        let fault = Diagnostic::error("comparison-count", "scenarios");
        faults.push(fault.with("count", entries.len()).with("most", MOST_COMPARED));
    }
    for (at, entry) in entries.iter().enumerate() {
        if entries[..at].iter().any(|earlier| earlier.id == entry.id) {
            let fault = Diagnostic::error("comparison-name-twice", "scenarios");
            faults.push(fault.with("scenario", entry.id.as_str()));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn duplicates(computed: &[Option<&Computed>]) -> Vec<(usize, usize)> {
    let same = |a: usize, b: usize| {
        let both = computed[a].zip(computed[b]);
        both.is_some_and(|(a, b)| a.inputs == b.inputs)
    };
    (0..computed.len())
        .filter_map(|later| Some((later, (0..later).find(|earlier| same(later, *earlier))?)))
        .collect()
}

fn differences(
    definitions: &[LeverDefinition],
    base: &ModelInputs,
    computed: &[Option<&Computed>],
) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut add = |id: String, of: &dyn Fn(&ModelInputs) -> ByYear, extends: bool| {
        let base = of(base);
        let values: Vec<Option<ByYear>> = computed
            .iter()
            .map(|one| one.map(|one| of(&one.inputs)))
            .collect();
        let horizons = |at: usize| computed[at].map(|one| one.inputs.horizon);
        let there: Vec<usize> = (0..values.len()).filter(|at| values[*at].is_some()).collect();
        // A year that one of the two does not have is no difference between them, a published result that one lacks is.
        let apart = |a: &ByYear, b: &ByYear, last: i32| {
            if extends {
                a.iter()
                    .any(|(year, value)| b.get(year).is_some_and(|other| other != value))
            } else {
                a.range(..=last).ne(b.range(..=last))
            }
        };
        let among = there.iter().any(|a| {
            there.iter().any(|b| {
                let last = horizons(*a).min(horizons(*b)).unwrap_or_default();
                values[*a]
                    .as_ref()
                    .zip(values[*b].as_ref())
                    .is_some_and(|(a, b)| apart(a, b, last))
            })
        });
        let from_base = values.iter().flatten().any(|own| apart(own, &base, i32::MAX));
        if among || from_base {
            found.push(Difference {
                id,
                base,
                values,
                among,
            });
        }
    };
    for one in definitions {
        let of = |inputs: &ModelInputs| inputs.levers.get(&one.id).cloned().unwrap_or_default();
        add(one.id.clone(), &of, true);
    }
    for (at, region) in base.regions.iter().enumerate() {
        let of = |inputs: &ModelInputs| ByYear::from([(inputs.base_year, inputs.regions[at].output_share)]);
        add(format!("shares.{}", region.id), &of, true);
    }
    let published: BTreeSet<&String> = computed
        .iter()
        .flatten()
        .flat_map(|one| one.inputs.outturns.keys())
        .collect();
    for id in published {
        let of = |inputs: &ModelInputs| inputs.outturns.get(id).cloned().unwrap_or_default();
        add(format!("outturns.{id}"), &of, false);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Format, lever_definitions, read};
    use crate::scenario::LeverSetting;

    fn plan() -> Plan {
        let pack = include_str!("../../tests/plans/tiny.toml");
        read(pack, Format::of(pack)).0.unwrap()
    }

    fn entry(plan: &Plan, id: &str, change: impl FnOnce(&mut Scenario)) -> Entry {
        let mut scenario = Scenario::of_preset(&plan.head.id, "base");
        change(&mut scenario);
        Entry {
            id: id.to_owned(),
            scenario: Ok(scenario),
        }
    }

    fn compared(plan: &Plan, entries: Vec<Entry>) -> Comparison {
        compare(plan, &lever_definitions(plan), entries).unwrap()
    }

    fn set(id: &str, setting: LeverSetting) -> impl FnOnce(&mut Scenario) {
        let id = id.to_owned();
        move |scenario: &mut Scenario| {
            scenario.levers.insert(id, setting);
        }
    }

    #[test]
    fn only_what_differs_is_listed_and_where() {
        let plan = plan();
        let year = LeverSetting::Years([("2022".to_owned(), 0.05)].into_iter().collect());
        let found = compared(
            &plan,
            vec![
                entry(&plan, "a", |scenario| {
                    scenario.levers.insert("price".to_owned(), year.clone());
                    scenario
                        .levers
                        .insert("labour.growth".to_owned(), LeverSetting::Every(0.01));
                }),
                entry(&plan, "b", |scenario| {
                    scenario
                        .levers
                        .insert("labour.growth".to_owned(), LeverSetting::Every(0.01));
                    scenario.horizon = Some(2025);
                    scenario.shares.insert("west".to_owned(), 0.4);
                    let published = [("2021".to_owned(), 112.0)].into_iter().collect();
                    scenario.outturns.insert("output".to_owned(), published);
                }),
            ],
        );
        let listed: Vec<(&str, bool)> = found
            .differences
            .iter()
            .map(|one| (one.id.as_str(), one.among))
            .collect();
        assert_eq!(
            listed,
            [
                ("price", true),
                // Alike in both, but not the base.
                ("labour.growth", false),
                ("shares.east", true),
                ("shares.west", true),
                ("outturns.output", true)
            ]
        );
        let price = &found.differences[0];
        assert_eq!(price.base[&2022], 0.01);
        assert_eq!(price.values[0].as_ref().unwrap()[&2022], 0.05);
        assert_eq!(price.values[1].as_ref().unwrap().len(), 5);
        assert_eq!(found.years, (2020..=2025).collect::<Vec<_>>());
        let output = found.layout().unwrap().find("output").unwrap().clone();
        let last = found.values(&output, 2025);
        assert!(last[0].is_none() && last[1].is_some());
        // The regions' shares differ from the base year on.
        assert_eq!(found.diverges, Some(2020));
    }

    #[test]
    fn results_part_in_the_first_year_that_differs() {
        let plan = plan();
        let year = LeverSetting::Years([("2022".to_owned(), 0.05)].into_iter().collect());
        let found = compared(
            &plan,
            vec![entry(&plan, "a", |_| {}), entry(&plan, "b", set("price", year))],
        );
        assert_eq!(found.diverges, Some(2022));
        let alone = compared(&plan, vec![entry(&plan, "a", |_| {})]);
        assert_eq!((alone.diverges, alone.differences.len()), (None, 0));
    }

    #[test]
    fn one_that_cannot_be_computed_says_why_and_leaves_the_others_alone() {
        let plan = plan();
        let unread = Entry {
            id: "c".to_owned(),
            scenario: Scenario::read("{"),
        };
        let entries = vec![
            entry(&plan, "a", set("growth.chain.steel", LeverSetting::Every(0.1))),
            entry(&plan, "b", set("price", LeverSetting::Every(0.04))),
            unread,
            entry(&plan, "d", |scenario| scenario.plan = "other".to_owned()),
        ];
        let found = compared(&plan, entries);
        let codes: Vec<Option<&str>> = found
            .scenarios
            .iter()
            .map(|(_, one)| one.as_ref().err().map(|faults| faults[0].code.as_str()))
            .collect();
        assert_eq!(
            codes,
            [
                Some("lever-unknown"),
                None,
                Some("json-syntax"),
                Some("scenario-of-another-plan")
            ]
        );
        let price = &found.differences[0];
        assert_eq!((price.id.as_str(), price.among), ("price", false));
        assert!(price.values[0].is_none() && price.values[1].is_some());
        let output = found.layout().unwrap().find("output").unwrap().clone();
        let values = found.values(&output, 2023);
        assert!(values[0].is_none() && values[1].is_some() && values[3].is_none());
    }

    #[test]
    fn duplicates_are_found() {
        let plan = plan();
        let price = |id: &str| entry(&plan, id, set("price", LeverSetting::Every(0.04)));
        let found = compared(
            &plan,
            vec![price("a"), entry(&plan, "b", |_| {}), price("c"), price("d")],
        );
        assert_eq!(found.duplicates, [(2, 0), (3, 0)]);
    }

    #[test]
    fn none_too_many_and_names_that_stand_twice_are_refused() {
        let plan = plan();
        let codes = |names: &[&str]| {
            let entries = names.iter().map(|id| entry(&plan, id, |_| {})).collect();
            let faults = compare(&plan, &lever_definitions(&plan), entries).unwrap_err();
            faults.into_iter().map(|fault| fault.code).collect::<Vec<_>>()
        };
        assert_eq!(codes(&[]), ["comparison-count"]);
        assert_eq!(codes(&["a", "b", "c", "d", "e", "f", "g"]), ["comparison-count"]);
        assert_eq!(codes(&["a", "b", "a"]), ["comparison-name-twice"]);
    }
}
