//! Whether a plan's presets are believable: the figures that an economist would look at first, each beside what is plausible.

use crate::diagnostic::Diagnostic;
use crate::plan::Plan;
use crate::projection::{Projection, project};
use crate::registry::Lever;
use crate::resolve::resolve;
use crate::scenario::Scenario;

/// Five-year average of total real growth that published figures bear out, by preset: conservative, base, ambitious.
const TOTAL_GROWTH: [(&str, f64); 3] = [("conservative", 0.045), ("base", 0.07), ("ambitious", 0.10)];
/// How far a preset's total growth may lie from that.
const GROWTH_TOLERANCE: f64 = 0.015;

/// The diagnostics of a plan's presets: notes with the figures, warnings where they are out of what is plausible.
pub fn calibration(plan: &Plan) -> Vec<Diagnostic> {
    let presets =
        std::iter::once("base").chain(plan.presets.keys().map(String::as_str).filter(|id| *id != "base"));
    presets.flat_map(|preset| of_preset(plan, preset)).collect()
}

fn of_preset(plan: &Plan, preset: &str) -> Vec<Diagnostic> {
    let inputs = match resolve(plan, &Scenario::of_preset(&plan.head.id, preset)) {
        Ok(inputs) => inputs,
        Err(faults) => return faults,
    };
    let projection = match project(&inputs) {
        Ok(projection) => projection,
        Err(faults) => return faults,
    };
    let (base, last) = (plan.head.base_year, inputs.horizon);
    let years = f64::from(last - base);
    let place = format!("presets.{preset}");
    let mut found = Vec::new();
    let mut say = |code: &str, figures: &[(&str, Option<f64>)], suspicious: bool| {
        // A block that the pack leaves out has nothing to say.
        if figures.iter().all(|(_, value)| value.is_none()) {
            return;
        }
        let mut one = if suspicious {
            Diagnostic::warning(code, place.as_str())
        } else {
            Diagnostic::note(code, place.as_str())
        };
        one = one.with("preset", preset);
        for (name, value) in figures {
            // A figure that does not exist is left out of the parameters.
            if let Some(value) = value.filter(|value| value.is_finite()) {
                one = one.with(name, value);
            }
        }
        found.push(one);
    };
    let average = |id: &str| {
        let multiple = projection.value(id, last)? / projection.value(id, base)?;
        Some(libm::pow(multiple, 1.0 / years) - 1.0)
    };
    let lever = |lever: Lever| {
        inputs
            .levers
            .get(lever.family().id)
            .and_then(|by_year| by_year.get(&(base + 1)).copied())
    };

    let total = average("va.real");
    let organic = organic_growth(plan, &inputs);
    let expected = TOTAL_GROWTH
        .iter()
        .find(|(id, _)| *id == preset)
        .map(|(_, growth)| *growth);
    let off = total
        .zip(expected)
        .is_some_and(|(total, expected)| (total - expected).abs() > GROWTH_TOLERANCE);
    if expected.is_some() {
        say(
            "calibration-growth",
            &[("total", total), ("organic", organic), ("expected", expected)],
            off,
        );
    } else {
        // What a plan asks for is no fault of the pack, however much it is.
        let high = TOTAL_GROWTH.iter().map(|(_, growth)| *growth).reduce(f64::max);
        let code = if total > high {
            "calibration-implied-beyond"
        } else {
            "calibration-implied"
        };
        say(
            code,
            &[("total", total), ("organic", organic), ("high", high)],
            false,
        );
    }

    let city_per_mu = projection.value("va_per_mu", base);
    let new_per_mu = new_value_added_per_mu(&projection, base, &lever);
    let low = city_per_mu.zip(new_per_mu).is_some_and(|(city, new)| new < city);
    say(
        "calibration-per-mu",
        &[("new", new_per_mu), ("city", city_per_mu)],
        low && new_per_mu > Some(0.0),
    );

    let per_mu =
        |year: i32| Some(projection.value("workers", year)? * 1e4 / projection.value("land.in_use", year)?);
    say(
        "calibration-workers",
        &[("base", per_mu(base)), ("last", per_mu(last))],
        false,
    );

    let old = projection.value("energy.intensity", base);
    let new = lever(Lever::NewEnergyIntensity);
    let cut = projection
        .value("energy.intensity", last)
        .zip(old)
        .map(|(last, old)| 1.0 - libm::pow(last / old, 1.0 / years));
    let off = cut.is_some_and(|cut| !(0.0..=0.08).contains(&cut));
    say(
        "calibration-energy",
        &[("new", new), ("old", old), ("cut", cut)],
        off,
    );

    let factors: Vec<f64> = (base + 1..=last)
        .filter_map(|year| projection.value("projects.landing_factor", year))
        .collect();
    let lowest = factors.iter().copied().reduce(f64::min);
    let mean = (!factors.is_empty()).then(|| factors.iter().sum::<f64>() / factors.len() as f64);
    say(
        "calibration-landing",
        &[("lowest", lowest), ("mean", mean)],
        lowest.is_some_and(|lowest| lowest < 0.5),
    );

    let rate = |year: i32| projection.value("va_rate", year);
    let off = rate(last).is_some_and(|rate| !(0.16..=0.27).contains(&rate));
    say(
        "calibration-va-rate",
        &[("base", rate(base)), ("last", rate(last))],
        off,
    );

    say(
        "calibration-output",
        &[
            ("last", projection.value("output", last)),
            ("multiple", projection.value("output.multiple", last)),
            ("growth", average("output")),
        ],
        false,
    );
    found
}

/// Organic growth of the city: the chains' own, weighted with value added.
fn organic_growth(plan: &Plan, inputs: &crate::inputs::ModelInputs) -> Option<f64> {
    let (mut sum, mut weights) = (0.0, 0.0);
    for chain in &inputs.chains {
        let growth = inputs
            .levers
            .get(&format!("{}.{}", Lever::GrowthChain.family().id, chain.id))?;
        let growth = growth.get(&(plan.head.base_year + 1))?;
        sum += chain.output * chain.va_rate * growth;
        weights += chain.output * chain.va_rate;
    }
    (weights > 0.0).then(|| sum / weights)
}

/// Value added per mu of new projects: κ · land intensity · value-added rate / (1 − part on existing land), 万元/亩.
fn new_value_added_per_mu(
    projection: &Projection,
    base: i32,
    lever: &impl Fn(Lever) -> Option<f64>,
) -> Option<f64> {
    let rate = projection.value("va_rate", base)?;
    let intensity = lever(Lever::LandIntensity)?;
    Some(lever(Lever::OutputPerInvestment)? * intensity * rate / (1.0 - lever(Lever::ZeroLandShare)?))
}
