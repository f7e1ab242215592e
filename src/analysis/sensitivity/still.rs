//! Levers that do not move an indicator, and why: each reason is shown by taking it away and looking whether the lever moves
//! the indicator then, or by a bound of the model that holds.

use std::collections::BTreeMap;

use crate::analysis::response::{Response, Spot};
use crate::analysis::sensitivity::SAME;
use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::model::{Bound, BoundsOfYear};
use crate::plan::{LONGEST_HORIZON, LeverDefinition, Plan, reaches};
use crate::registry::{Group, Lever};
use crate::resolve::resolve_with;
use crate::scenario::Scenario;

/// More land and energy than any plan needs, a year; small enough to leave a value's digits alone.
const PLENTY: [(Lever, f64); 2] = [(Lever::NewLand, 1e6), (Lever::NewEnergy, 1e5)];
/// A list for renewal so much longer is not used up.
const LONGER_LIST: f64 = 1e3;
/// Further years in which an effect is looked for.
const FURTHER_YEARS: i32 = 5;

/// A lever that does not move the indicator, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Still {
    /// The lever.
    pub lever: String,
    /// Towards which end of its plausible band, or of its range where it has none, it moves nothing.
    pub side: StillSide,
    /// Why.
    pub reason: Reason,
}

/// Towards which end a lever moves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StillSide {
    /// Neither up nor down.
    Both,
    /// Down.
    Low,
    /// Up.
    High,
}

/// Why a lever moves nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The base year is what it was.
    BaseYear,
    /// The indicator does not depend on it: the registry's dependencies.
    Unlinked,
    /// Of its kind others move the indicator, but not this one: it is of another chain, region or size.
    Elsewhere,
    /// A limit of land holds projects back; with land it would move.
    Land,
    /// A limit of energy does.
    Energy,
    /// Both do: with more of one the other is the limit.
    LandAndEnergy,
    /// Land or energy is not short, and it only acts through how much of it there is.
    NotShort,
    /// Published results fix the indicator.
    Published,
    /// No firm is left on the list for renewal, or none ever stood on it.
    RenewalList,
    /// It acts in later years only.
    Later,
    /// Another lever, which is 0, takes its effect away.
    Partner(String),
    /// A bound of the model holds.
    Bound(Bound),
    /// The indicator depends on it, but nothing in the scenario carries its effect there.
    Idle,
}

/// The free levers, which are all levers of the plan, that leave the indicator where it is.
pub(super) fn find(
    plan: &Plan,
    definitions: &[LeverDefinition],
    scenario: &Scenario,
    response: &mut Response,
    spot: Spot,
) -> Result<Vec<Still>, Vec<Diagnostic>> {
    let all = reaches(plan, response.layout(), response.model().blocks());
    let instances = response.layout().instances().iter().zip(&all);
    let Some(reach) = instances
        .filter(|(instance, _)| instance.slot == spot.slot)
        .map(|(_, reach)| *reach)
        .next()
    else {
        return Ok(Vec::new());
    };
    let own = Probe::of(response, spot.slot)?;
    let start = response.start();
    let mut search = Search {
        plan,
        definitions,
        scenario,
        spot,
        bounds: response.bounds(&start),
        variants: Variants::new(),
    };
    let mut found = Vec::new();
    for (index, definition) in definitions.iter().enumerate() {
        let still = |side, reason| Still {
            lever: definition.id.clone(),
            side,
            reason,
        };
        if spot.year == 0 {
            found.push(still(StillSide::Both, Reason::BaseYear));
            continue;
        }
        if !reach.has(definition) {
            found.push(still(StillSide::Both, Reason::Unlinked));
            continue;
        }
        let (low, high) = definition.plausible.unwrap_or((definition.min, definition.max));
        // An end where the lever stands says nothing.
        let ends = [low, high].map(|end| {
            let is_away = response.levels(index).any(|value| value != end);
            is_away.then(|| own.moves(response, &[], (index, end), spot.year))
        });
        let side = match ends {
            [Some(false), Some(false) | None] | [None, Some(false)] => StillSide::Both,
            [Some(false), Some(true)] => StillSide::Low,
            [Some(true), Some(false)] => StillSide::High,
            _ => continue,
        };
        let levels: Vec<f64> = [low, high]
            .into_iter()
            .zip(ends)
            .filter(|(_, moves)| *moves == Some(false))
            .map(|(end, _)| end)
            .collect();
        let reason = search.reason(response, &own, index, &levels);
        found.push(still(side, reason));
    }
    Ok(found)
}

/// An indicator's values by year in some scenario, and how large they are.
struct Probe {
    slot: usize,
    values: Vec<Option<f64>>,
    size: f64,
}

impl Probe {
    fn of(response: &mut Response, slot: usize) -> Result<Self, Vec<Diagnostic>> {
        Self::with(response, slot, &[])
    }

    fn with(response: &mut Response, slot: usize, levels: &[(usize, f64)]) -> Result<Self, Vec<Diagnostic>> {
        let years = response.model().years();
        let run = response.values_at(levels)?;
        let values: Vec<Option<f64>> = (0..=years).map(|year| run.at(Spot { slot, year })).collect();
        let size = values
            .iter()
            .flatten()
            .fold(0.0, |size: f64, value| size.max(value.abs()));
        Ok(Self { slot, values, size })
    }

    /// Whether a lever at a level, beside others that are set, moves the indicator in a year; a run with faults is a move.
    fn moves(
        &self,
        response: &mut Response,
        others: &[(usize, f64)],
        lever: (usize, f64),
        year: usize,
    ) -> bool {
        let mut levels = others.to_vec();
        levels.push(lever);
        let spot = Spot {
            slot: self.slot,
            year,
        };
        let Ok(run) = response.values_at(&levels) else {
            return true;
        };
        match (run.at(spot), self.values[year]) {
            (Some(now), Some(before)) => (now - before).abs() > SAME * self.size,
            (now, before) => now.is_some() != before.is_some(),
        }
    }
}

/// The scenario with something taken away, made when it is asked for; `None` where it cannot be computed.
type Variants = BTreeMap<Variant, Option<(Response, Probe)>>;

struct Search<'a> {
    plan: &'a Plan,
    definitions: &'a [LeverDefinition],
    scenario: &'a Scenario,
    spot: Spot,
    bounds: Vec<BoundsOfYear>,
    variants: Variants,
}

impl Search<'_> {
    fn reason(&mut self, response: &mut Response, own: &Probe, index: usize, ends: &[f64]) -> Reason {
        let (slot, year) = (self.spot.slot, self.spot.year);
        let family = self.definitions[index].family.lever;
        let (by_land, by_energy) = (self.holds(Bound::Land), self.holds(Bound::Energy));
        if by_land || by_energy {
            let [land, energy] = PLENTY;
            for (reason, plenty) in [
                (Reason::Land, &[land][..]),
                (Reason::Energy, &[energy][..]),
                (Reason::LandAndEnergy, &[land, energy][..]),
            ] {
                let others = self.raised(response, plenty, index);
                if frees(response, slot, year, &others, index, ends) {
                    return reason;
                }
            }
        }
        if !self.scenario.outturns.is_empty() && self.is_freed_by(Variant::Unpublished, index, ends, year) {
            return Reason::Published;
        }
        if self.is_freed_by(Variant::LongerList, index, ends, year) {
            return Reason::RenewalList;
        }
        let is_later = (year + 1..=response.model().years()).any(|later| {
            ends.iter()
                .any(|end| own.moves(response, &[], (index, *end), later))
        });
        if is_later || self.is_later(index, ends) {
            return Reason::Later;
        }
        if let Some(partner) = self.partner(response, index, ends) {
            return Reason::Partner(partner);
        }
        if let Some(bound) = named_bound(family).into_iter().find(|bound| self.holds(*bound)) {
            return Reason::Bound(bound);
        }
        if (LAND.contains(&family) && !by_land) || (ENERGY.contains(&family) && !by_energy) {
            return Reason::NotShort;
        }
        // What is held back stays so, however much of it there is or gives up.
        if self.definitions[index].family.group == Group::Projects && by_land {
            return Reason::Land;
        }
        if self.definitions[index].family.group == Group::Projects && by_energy {
            return Reason::Energy;
        }
        if family == Lever::BacklogDropout {
            return Reason::NotShort;
        }
        if self.definitions[index].subject.is_some() {
            Reason::Elsewhere
        } else {
            Reason::Idle
        }
    }

    /// Whether a bound holds in some year up to the spot's.
    fn holds(&self, bound: Bound) -> bool {
        let years = self.bounds.iter().take(self.spot.year);
        years.into_iter().any(|year| year[bound as usize] > 0)
    }

    /// Levers of plenty with their first value raised; the lever itself stays out.
    fn raised(&self, response: &Response, plenty: &[(Lever, f64)], but: usize) -> Vec<(usize, f64)> {
        let of = |(lever, more): &(Lever, f64)| {
            let place = self
                .definitions
                .iter()
                .position(|one| one.family.lever == *lever)?;
            let level = response.levels(place).next()?;
            (place != but).then_some((place, level + more))
        };
        plenty.iter().filter_map(of).collect()
    }

    /// A lever of the same group that is 0 and without which being so this one would act.
    fn partner(&self, response: &mut Response, index: usize, ends: &[f64]) -> Option<String> {
        let group = self.definitions[index].family.group;
        for (place, other) in self.definitions.iter().enumerate() {
            let is_candidate = place != index
                && other.family.group == group
                && !other.family.is_whole()
                && response.is_zero(place)
                && other.max > 0.0;
            if !is_candidate {
                continue;
            }
            let level = other
                .plausible
                .map(|(_, high)| high)
                .filter(|high| *high > 0.0)
                .unwrap_or(other.step.min(other.max));
            if frees(
                response,
                self.spot.slot,
                self.spot.year,
                &[(place, level)],
                index,
                ends,
            ) {
                return Some(other.id.clone());
            }
        }
        None
    }

    fn is_later(&mut self, index: usize, ends: &[f64]) -> bool {
        let Some((response, probe)) = self.variant(Variant::Later) else {
            return false;
        };
        let years = response.model().years();
        (0..=years).rev().take(FURTHER_YEARS as usize).any(|year| {
            ends.iter()
                .any(|end| probe.moves(response, &[], (index, *end), year))
        })
    }

    fn is_freed_by(&mut self, variant: Variant, index: usize, ends: &[f64], year: usize) -> bool {
        let Some((response, probe)) = self.variant(variant) else {
            return false;
        };
        ends.iter()
            .any(|end| probe.moves(response, &[], (index, *end), year))
    }

    fn variant(&mut self, variant: Variant) -> Option<&mut (Response, Probe)> {
        let (plan, definitions, scenario) = (self.plan, self.definitions, self.scenario);
        let slot = self.spot.slot;
        let make = || {
            let mut scenario = scenario.clone();
            match variant {
                Variant::Unpublished => scenario.outturns.clear(),
                Variant::Later => {
                    let last = scenario.horizon.unwrap_or(plan.head.last_year);
                    scenario.horizon =
                        Some((last + FURTHER_YEARS).min(plan.head.base_year + LONGEST_HORIZON));
                }
                Variant::LongerList => {}
            }
            let mut inputs: ModelInputs = resolve_with(plan, definitions, &scenario).ok()?;
            if variant == Variant::LongerList {
                let list = &mut inputs.baseline.inefficient_firms;
                *list = list.max(1.0) * LONGER_LIST;
            }
            let ids: Vec<&str> = definitions.iter().map(|one| one.id.as_str()).collect();
            let mut response = Response::of_inputs(&inputs, definitions, &ids).ok()?;
            let probe = Probe::of(&mut response, slot).ok()?;
            Some((response, probe))
        };
        self.variants.entry(variant).or_insert_with(make).as_mut()
    }
}

/// What is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Variant {
    Unpublished,
    LongerList,
    Later,
}

/// Whether the lever moves the indicator once others are set.
fn frees(
    response: &mut Response,
    slot: usize,
    year: usize,
    others: &[(usize, f64)],
    index: usize,
    ends: &[f64],
) -> bool {
    let Ok(probe) = Probe::with(response, slot, others) else {
        return false;
    };
    !others.is_empty()
        && ends
            .iter()
            .any(|end| probe.moves(response, others, (index, *end), year))
}

/// Levers that act on projects only through how much land there is or is needed, and how much energy; where they have moved
/// nothing, there is no other way.
const LAND: [Lever; 5] = [
    Lever::NewLand,
    Lever::ReuseRate,
    Lever::LandIntensity,
    Lever::ZeroLandShare,
    Lever::RenewalLand,
];
const ENERGY: [Lever; 7] = [
    Lever::NewEnergy,
    Lever::SavingReuse,
    Lever::GatedShare,
    Lever::NewEnergyIntensity,
    Lever::RenewalEnergy,
    Lever::Efficiency,
    Lever::VaRealDrift,
];

/// The bounds that can hold what a lever does, beside the two limits and the list.
fn named_bound(lever: Lever) -> Vec<Bound> {
    match lever {
        Lever::VaRealDrift | Lever::VaPriceDrift => vec![Bound::ValueAddedRate],
        Lever::TaxDrift => vec![Bound::TaxRate],
        Lever::LabourGrowth | Lever::LabourPerOutput | Lever::Robots | Lever::DisplacedPerRobot => {
            vec![Bound::Workers]
        }
        Lever::RenewalFirms | Lever::RenewalLand | Lever::RenewalInScope | Lever::RenewalOutputRatio => {
            vec![Bound::OutputLost, Bound::LandInUse]
        }
        Lever::LandingRate => vec![Bound::LandingRate],
        Lever::Tracked => vec![Bound::Composition],
        _ => Vec::new(),
    }
}
