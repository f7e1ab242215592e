//! From resolved inputs to a compiled model, with every fault told at once.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::inputs::{ByYear, ModelInputs, Process, TrackedInput};
use crate::model::base_year::{self, base_year};
use crate::model::{
    ChainParameters, IMPOSED_PAIRS, Layout, LeverSlots, LeverValues, Model, RegionParameters,
    TrackedParameters, Workspace, is_imposed, outturns,
};
use crate::registry::{Blocks, Indicator, Lever};

/// Sums of shares may be off by this much.
pub(crate) const SHARE_TOLERANCE: f64 = 1e-6;
/// The longest build time, and how far back a project can still be coming on stream.
const LONGEST_BUILD: usize = 4;

impl Model {
    /// Compiles a model.
    ///
    /// # Errors
    /// Everything about the inputs that keeps the model from running: no chain or region, shares that do not sum to 1, numbers
    /// that are not finite, margins that cannot be reached, levers without values, outturns that cannot be imposed.
    pub fn new(inputs: &ModelInputs) -> Result<Self, Vec<Diagnostic>> {
        let mut faults = Vec::new();
        if inputs.chains.is_empty() {
            faults.push(Diagnostic::error("no-chains", "chains"));
        }
        if inputs.regions.is_empty() {
            faults.push(Diagnostic::error("no-regions", "regions"));
        }
        if inputs.horizon <= inputs.base_year {
            faults.push(
                Diagnostic::error("horizon-before-base", "horizon")
                    .with("horizon", inputs.horizon)
                    .with("base_year", inputs.base_year),
            );
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        check_shares(inputs, &mut faults);
        let blocks = base_year::blocks(&inputs.baseline);
        let slots = LeverSlots::new(inputs);
        check_levers(inputs, &slots, &blocks, &mut faults);
        let layout = Layout::new(inputs, &blocks);
        check_outturns(inputs, &layout, &blocks, &mut faults);
        let base = match base_year(inputs) {
            Ok(base) => Some(base),
            Err(more) => {
                faults.extend(more);
                None
            }
        };
        let tracked = inputs
            .tracked
            .iter()
            .map(|one| tracked_parameters(one, inputs, &layout, &mut faults))
            .collect();
        let (Some(base), true) = (base, faults.is_empty()) else {
            return Err(faults);
        };
        let model = Self {
            base_year: inputs.base_year,
            years: (inputs.horizon - inputs.base_year) as usize,
            regions: inputs
                .regions
                .iter()
                .map(|region| RegionParameters {
                    workers_share: region.workers_share,
                    renewal_share: region.renewal_share,
                    project_share: region.project_share,
                })
                .collect(),
            chains: ChainParameters {
                exposure: inputs.chains.iter().map(|chain| chain.renewal_exposure).collect(),
                project_share: inputs.chains.iter().map(|chain| chain.project_share).collect(),
                revenue_ratio: inputs.chains.iter().map(|chain| chain.revenue_ratio).collect(),
                flagship: inputs.chains.iter().map(|chain| chain.flagship).collect(),
            },
            blocks,
            base,
            phasing: inputs.baseline.investment_phasing.clone(),
            project_share_total: inputs.chains.iter().map(|chain| chain.project_share).sum(),
            history: history(inputs),
            tracked,
            outturns: outturns::by_year(inputs, &layout, &blocks),
            slots,
            layout: Arc::new(layout),
        };
        model.check_drivers(inputs)?;
        Ok(model)
    }

    /// The values of all levers as the inputs have them.
    pub fn lever_values(&self, inputs: &ModelInputs) -> LeverValues<f64> {
        let mut values = LeverValues::new(&self.slots, self.years, 2);
        for (slot, id) in self.slots.iter() {
            for year in 0..self.years {
                let calendar = self.base_year + 1 + year as i32;
                let given = inputs.levers.get(id).and_then(|by_year| by_year.get(&calendar));
                let value = given
                    .copied()
                    .unwrap_or_else(|| self.slots.family(slot).family().default);
                values.set(year, slot, value);
            }
        }
        values.set_build_years(values.get(0, Lever::BuildYears as usize) as usize);
        values
    }

    /// A driver or composition of 0 in the base year has no growth to follow.
    fn check_drivers(&self, inputs: &ModelInputs) -> Result<(), Vec<Diagnostic>> {
        let mut work = Workspace::<f64>::new(self);
        work.state.start(self, self.lever_values(inputs).row(0));
        crate::model::value_added::sum(self, &mut work.state);
        crate::model::energy::sum(self, &mut work.state);
        crate::model::land_and_labour::sum(&mut work.state);
        work.flows.start(work.state.landed[self.lead()]);
        let width = self.layout.width;
        let row = &mut work.values[..width];
        crate::model::report::base_year(self, &work.state, &work.flows, row, &mut work.absences);
        crate::model::tracked::start(self, &mut work.state, row);
        let faults: Vec<Diagnostic> = inputs
            .tracked
            .iter()
            .zip(&work.state.tracked)
            .filter(|(one, _)| matches!(one.process, Process::Elastic | Process::Composition))
            .filter(|(_, state)| !(state.driver > 0.0))
            .map(|(one, _)| {
                let code = if one.process == Process::Elastic {
                    "driver-zero"
                } else {
                    "composition-zero"
                };
                Diagnostic::error(code, format!("indicators.{}", one.id)).with("indicator", one.id.as_str())
            })
            .collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }
}

/// Investment landed by year, the base year's last; far enough back for the longest build time and the phasing.
fn history(inputs: &ModelInputs) -> Vec<f64> {
    let given = &inputs.baseline.projects_history;
    let deepest = given
        .keys()
        .map(|year| (inputs.base_year - year).max(0) as usize)
        .max()
        .unwrap_or(0);
    let lead = deepest
        .max(LONGEST_BUILD + 1)
        .max(inputs.baseline.investment_phasing.len());
    (0..=lead)
        .map(|index| {
            given
                .get(&(inputs.base_year - (lead - index) as i32))
                .copied()
                .unwrap_or(0.0)
        })
        .collect()
}

fn check_shares(inputs: &ModelInputs, faults: &mut Vec<Diagnostic>) {
    type OfRegion = fn(&crate::inputs::RegionInput) -> f64;
    let of_regions: [(&str, OfRegion); 5] = [
        ("output_share", |region| region.output_share),
        ("land_share", |region| region.land_share),
        ("workers_share", |region| region.workers_share),
        ("renewal_share", |region| region.renewal_share),
        ("project_share", |region| region.project_share),
    ];
    let mut check = |place: String, values: Vec<f64>| {
        let sum: f64 = values.iter().sum();
        if values.iter().any(|value| !(*value >= 0.0)) || (sum - 1.0).abs() > SHARE_TOLERANCE {
            faults.push(Diagnostic::error("shares-sum", place).with("sum", sum));
        }
    };
    for (name, share) in of_regions {
        check(
            format!("regions.{name}"),
            inputs.regions.iter().map(share).collect(),
        );
    }
    check(
        "chains.project_share".to_owned(),
        inputs.chains.iter().map(|chain| chain.project_share).collect(),
    );
    check(
        "baseline.investment_phasing".to_owned(),
        inputs.baseline.investment_phasing.clone(),
    );
    let shape_holds = inputs.specialisation.len() == inputs.regions.len()
        && inputs
            .specialisation
            .iter()
            .all(|row| row.len() == inputs.chains.len());
    if !shape_holds {
        faults.push(Diagnostic::error("specialisation-shape", "specialisation"));
    }
}

fn check_levers(inputs: &ModelInputs, slots: &LeverSlots, blocks: &Blocks, faults: &mut Vec<Diagnostic>) {
    let years = inputs.base_year + 1..=inputs.horizon;
    for (slot, id) in slots
        .iter()
        .filter(|(slot, _)| blocks.has(slots.family(*slot).family().block))
    {
        let family = slots.family(slot).family();
        let values: Vec<Option<f64>> = years
            .clone()
            .map(|year| {
                inputs
                    .levers
                    .get(id)
                    .and_then(|by_year: &ByYear| by_year.get(&year))
                    .copied()
            })
            .collect();
        let place = format!("levers.\"{id}\"");
        if let Some(missing) = values.iter().position(Option::is_none) {
            let year = inputs.base_year + 1 + missing as i32;
            faults.push(
                Diagnostic::error("lever-missing", place)
                    .with("lever", id)
                    .with("year", year),
            );
            continue;
        }
        if values.iter().flatten().any(|value| !value.is_finite()) {
            faults.push(Diagnostic::error("lever-not-finite", place).with("lever", id));
            continue;
        }
        if family.is_whole() {
            let all: BTreeSet<u64> = values.iter().flatten().map(|value| value.to_bits()).collect();
            let value = values[0].unwrap_or_default();
            if all.len() != 1 || value.fract() != 0.0 || value < family.min || value > family.max {
                let fault = Diagnostic::error("lever-whole", place.as_str()).with("lever", id);
                faults.push(fault.with("min", family.min).with("max", family.max));
            }
        }
        if family.lever == Lever::LandIntensity && values.iter().flatten().any(|value| !(*value > 0.0)) {
            faults.push(Diagnostic::error("lever-zero", place).with("lever", id));
        }
    }
}

fn check_outturns(inputs: &ModelInputs, layout: &Layout, blocks: &Blocks, faults: &mut Vec<Diagnostic>) {
    let given = |indicator: Indicator, year: i32| {
        let id = indicator.family().id;
        is_imposed(layout, blocks, id)
            && inputs
                .outturns
                .get(id)
                .is_some_and(|by_year| by_year.contains_key(&year))
    };
    for year in inputs.base_year + 1..=inputs.horizon {
        for [a, b] in IMPOSED_PAIRS
            .into_iter()
            .filter(|[a, b]| given(*a, year) && given(*b, year))
        {
            faults.push(
                Diagnostic::error("outturn-pair", format!("outturns.\"{}\".{year}", b.family().id))
                    .with("first", a.family().id)
                    .with("second", b.family().id)
                    .with("year", year),
            );
        }
    }
    for (id, by_year) in &inputs.outturns {
        for (year, value) in by_year {
            let place = format!("outturns.\"{id}\".{year}");
            if !value.is_finite() {
                faults.push(Diagnostic::error("outturn-not-finite", place).with("indicator", id.as_str()));
                continue;
            }
            let Some(instance) = layout.find(id).filter(|_| is_imposed(layout, blocks, id)) else {
                continue;
            };
            if !allowed(instance, inputs, *value) {
                faults.push(
                    Diagnostic::error("outturn-bounds", place)
                        .with("indicator", id.as_str())
                        .with("value", *value),
                );
            }
        }
    }
}

/// Whether a published value can be what the state is moved onto: levels above 0, shares inside their bounds.
fn allowed(instance: &crate::model::Instance, inputs: &ModelInputs, value: f64) -> bool {
    if let Some(index) = instance.tracked {
        return match inputs.tracked[index].process {
            Process::Share => value > 0.0 && value < 1.0,
            Process::Composition => (0.0..=1.0).contains(&value),
            _ => true,
        };
    }
    match instance.family {
        Some(Indicator::VaRealGrowth) => value > -1.0,
        Some(
            Indicator::Tax | Indicator::TaxPerMu | Indicator::ListedCount | Indicator::ListedMarketValue,
        ) => value >= 0.0,
        Some(Indicator::Investment) => true,
        _ => value > 0.0,
    }
}

fn tracked_parameters(
    one: &TrackedInput,
    inputs: &ModelInputs,
    layout: &Layout,
    faults: &mut Vec<Diagnostic>,
) -> TrackedParameters {
    let place = format!("indicators.{}", one.id);
    let mut fault = |code: &str| {
        faults.push(
            Diagnostic::error(code, place.as_str())
                .with("indicator", one.id.as_str())
                .with("value", one.value),
        );
    };
    let outside = match one.process {
        Process::Share => !(one.value > 0.0 && one.value < 1.0),
        Process::Composition => !(0.0..=1.0).contains(&one.value),
        _ => !one.value.is_finite(),
    };
    if outside {
        fault("tracked-bounds");
    }
    let driver = one
        .driver
        .as_deref()
        .and_then(|id| layout.find(id))
        .filter(|instance| instance.tracked.is_none());
    if one.process == Process::Elastic && driver.is_none() {
        fault("driver-unknown");
    }
    let place_name = one.id.split_once('@').map(|(_, place)| place);
    let region = place_name.and_then(|name| inputs.regions.iter().position(|region| region.id == name));
    if place_name.is_some() && region.is_none() {
        fault("tracked-region-unknown");
    }
    let weights = inputs.chains.iter().map(|chain| match &one.weights {
        Some(weights) => weights.get(&chain.id).copied().unwrap_or(0.0),
        None => f64::from(u8::from(chain.flagship)),
    });
    TrackedParameters {
        process: one.process,
        value: one.value,
        driver: driver.map_or(0, |instance| instance.slot),
        weights: weights.collect(),
        region,
    }
}
