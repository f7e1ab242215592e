//! Whether a plan's random paths spread as far as growth was observed to: a band narrower than that promises what nobody can know.
//! Where the observed figures come from stands in `docs/calibration.md`.

use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::plan::Plan;
use crate::projection::project;
use crate::resolve::resolve;
use crate::risk::statistics::deviation;
use crate::risk::{OneByOne, Question, RiskSettings, Simulation};
use crate::scenario::Scenario;

/// Observed standard deviation of one year's real growth of above-scale value added, of a city: the lower end of 3 to 3.5 points.
pub const OBSERVED_CITY: f64 = 0.030;
/// The same of a county, district or zone: the lower end of 3.5 to 4.5 points.
pub const OBSERVED_REGION: f64 = 0.035;
/// Observed part of a year's deviation that is still there a year later.
pub const OBSERVED_PERSISTENCE: f64 = 0.1;
/// Paths that are run; the standard error of a deviation is some 1.6 % of it.
const PATHS: usize = 2_000;
/// Any seed does; a fixed one gives the same figures each time.
const SEED: u64 = 1;

/// Simulated and observed standard deviations of the base preset.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// The city's growth in the first year, simulated.
    pub city: f64,
    /// The same of each region, by id; empty where the plan has one alone.
    pub regions: Vec<(String, f64)>,
    /// The city's yearly average from the base year to the last, simulated.
    pub average: f64,
    /// The same, as the observed yearly deviation makes it.
    pub observed_average: f64,
}

/// Runs the base preset on random paths; `None` where the pack has no risk numbers.
///
/// # Errors
/// The faults of the preset's inputs or of the risk numbers.
pub fn spread(plan: &Plan) -> Result<Option<Spread>, Vec<Diagnostic>> {
    if plan.raw.get("risk").is_none() {
        return Ok(None);
    }
    let inputs = resolve(plan, &Scenario::of_preset(&plan.head.id, "base"))?;
    let regions: &[_] = if plan.regions.len() > 1 {
        &plan.regions
    } else {
        &[]
    };
    let (first, last) = (plan.head.base_year + 1, plan.head.last_year);
    let years = last - plan.head.base_year;
    let of_region = |id: &str| format!("va.real_growth@{id}");
    let mut wanted = vec!["va.real_growth".to_owned(), "va.real".to_owned()];
    wanted.extend(regions.iter().map(|one| of_region(&one.id)));
    let simulation = simulated(&inputs, &wanted)?;
    let sampled = |id: &str, year: i32| {
        let values = simulation.values(id, year).unwrap_or_default();
        deviation(&values).unwrap_or(f64::NAN)
    };
    let base = project(&inputs)?.value("va.real", plan.head.base_year);
    let growth: Vec<f64> = simulation
        .values("va.real", last)
        .unwrap_or_default()
        .into_iter()
        .map(|value| libm::pow(value / base.unwrap_or(f64::NAN), 1.0 / f64::from(years)) - 1.0)
        .collect();
    Ok(Some(Spread {
        city: sampled("va.real_growth", first),
        regions: regions
            .iter()
            .map(|one| (one.id.clone(), sampled(&of_region(&one.id), first)))
            .collect(),
        average: deviation(&growth).unwrap_or(f64::NAN),
        observed_average: OBSERVED_CITY * of_average(years),
    }))
}

/// The deviation of an average over years of a series with deviation 1 and the observed persistence.
fn of_average(years: i32) -> f64 {
    let mut variance = f64::from(years);
    for lag in 1..years {
        variance += 2.0 * f64::from(years - lag) * libm::pow(OBSERVED_PERSISTENCE, f64::from(lag));
    }
    libm::sqrt(variance) / f64::from(years)
}

/// The paths of some indicators: all that is asked of the risk layer here.
fn simulated(inputs: &ModelInputs, wanted: &[String]) -> Result<Simulation, Vec<Diagnostic>> {
    let question = Question {
        indicators: Some(wanted),
        ..Question::default()
    };
    let settings = RiskSettings {
        paths: PATHS,
        seed: SEED,
        ..RiskSettings::default()
    };
    let mut simulation = Simulation::begin(inputs, &question, settings, None)?;
    simulation.advance(PATHS, &OneByOne);
    Ok(simulation)
}

/// The diagnostics of a plan's spread: a warning where it is narrower than observed, else a note.
pub fn spread_check(plan: &Plan) -> Vec<Diagnostic> {
    let found = match spread(plan) {
        Ok(Some(found)) => found,
        Ok(None) => return Vec::new(),
        Err(faults) => return faults,
    };
    let say = |code: &str, place: String, simulated: f64, observed: f64| {
        let one = if simulated < observed {
            Diagnostic::warning(code, place)
        } else {
            Diagnostic::note(code, place)
        };
        one.with("simulated", simulated).with("observed", observed)
    };
    let mut told = vec![say("spread-city", "risk".to_owned(), found.city, OBSERVED_CITY)];
    for (id, simulated) in &found.regions {
        let place = format!("risk.region_sigma.{id}");
        let one = say("spread-region", place, *simulated, OBSERVED_REGION);
        told.push(one.with("region", id.as_str()));
    }
    let average = say(
        "spread-average",
        "risk".to_owned(),
        found.average,
        found.observed_average,
    );
    told.push(
        average
            .with("first", plan.head.base_year + 1)
            .with("last", plan.head.last_year),
    );
    told
}

#[cfg(test)]
mod tests {
    use super::of_average;

    #[test]
    fn an_average_varies_less_than_its_years() {
        assert_eq!(of_average(1), 1.0);
        // Var((a + b) / 2) = (1 + 1 + 2 · 0.1) / 4.
        assert!((of_average(2) - (2.2_f64 / 4.0).sqrt()).abs() < 1e-15);
    }
}
