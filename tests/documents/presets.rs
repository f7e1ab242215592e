//! What each preset of each plan comes to, and what its preset 计划隐含 was solved for.

use tuiyan::analysis::required_growth::common;
use tuiyan::diagnostic::{Diagnostic, Param};
use tuiyan::model::Limit;
use tuiyan::plan::{PRESETS, calibration, lever_definitions};
use tuiyan::projection::{Projection, project};
use tuiyan::registry::Lever;
use tuiyan::resolve::resolve;
use tuiyan::scenario::{LeverSetting, Scenario};
use tuiyan::session::Session;
use tuiyan::targets::projected;

use crate::format::{header, line, missing, number, percent, shown, way};

/// One line a preset of each plan, with figures of `tuiyan check`.
fn by_preset(plans: &[Session], head: &[&str], cells: impl Fn(&Figures) -> Vec<String>) -> String {
    let mut table = header(head);
    for session in plans {
        let plan = session.plan();
        let found = calibration(plan);
        for preset in PRESETS {
            let scenario = Scenario::of_preset(&plan.head.id, preset);
            let Ok(projection) = resolve(plan, &scenario).and_then(|inputs| project(&inputs)) else {
                continue;
            };
            let figures = Figures {
                found: &found,
                preset,
                projection: &projection,
            };
            let lead = [format!("`{}`", plan.head.id), preset.to_owned()];
            table += &line(lead.into_iter().chain(cells(&figures)));
        }
    }
    table
}

struct Figures<'a> {
    found: &'a [Diagnostic],
    preset: &'a str,
    projection: &'a Projection,
}

/// A figure of a preset's calibration.
fn figure(found: &[Diagnostic], preset: &str, code: &str, name: &str) -> Option<f64> {
    let of_preset = Param::Text(preset.to_owned());
    let one = found
        .iter()
        .find(|one| one.code == code && one.params.get("preset") == Some(&of_preset));
    match one?.params.get(name)? {
        Param::Number(value) => Some(*value),
        Param::Text(_) => None,
    }
}

impl Figures<'_> {
    fn figure(&self, code: &str, name: &str) -> Option<f64> {
        figure(self.found, self.preset, code, name)
    }

    fn percent(&self, code: &str, name: &str) -> String {
        percent(self.figure(code, name))
    }

    /// Of the base year and of the last one.
    fn way(&self, code: &str, names: [&str; 2], show: impl Fn(Option<f64>) -> String) -> String {
        way(names.map(|name| self.figure(code, name)), show)
    }

    /// The years in which land or energy holds projects back.
    fn limits(&self) -> String {
        let years = self.projection.years.iter().skip(1);
        let bound = years
            .zip(&self.projection.limits)
            .filter_map(|(year, limit)| match limit {
                Limit::Free => None,
                Limit::Land => Some(format!("land {year}")),
                Limit::Energy => Some(format!("energy {year}")),
            });
        let bound: Vec<String> = bound.collect();
        if bound.is_empty() {
            missing()
        } else {
            bound.join(", ")
        }
    }

    fn ends(&self, id: &str, decimals: usize) -> String {
        let years = &self.projection.years;
        let ends = [years[0], years[years.len() - 1]].map(|year| self.projection.value(id, year));
        way(ends, |value| number(value, decimals))
    }
}

pub(crate) fn growth(plans: &[Session]) -> String {
    let head = [
        "plan",
        "preset",
        "real growth of value added",
        "of which organic",
        "growth of output",
        "output, last year",
        "of base",
        "value-added rate",
        "λ, lowest",
        "mean",
        "what binds",
    ];
    by_preset(plans, &head, |one| {
        let output = |name| one.figure("calibration-output", name);
        vec![
            one.percent("calibration-growth", "total"),
            one.percent("calibration-growth", "organic"),
            percent(output("growth")),
            number(output("last"), 1),
            format!("{} ×", number(output("multiple"), 2)),
            one.way("calibration-va-rate", ["base", "last"], percent),
            one.percent("calibration-landing", "lowest"),
            one.percent("calibration-landing", "mean"),
            one.limits(),
        ]
    })
}

pub(crate) fn intensities(plans: &[Session]) -> String {
    let head = [
        "plan",
        "preset",
        "value added per mu",
        "of new projects",
        "tax per mu",
        "workers per mu",
        "value added per worker",
        "energy intensity",
        "its cut a year",
        "of new projects",
    ];
    by_preset(plans, &head, |one| {
        vec![
            one.ends("va_per_mu", 1),
            number(one.figure("calibration-per-mu", "new"), 1),
            one.ends("tax_per_mu", 1),
            one.way("calibration-workers", ["base", "last"], |value| number(value, 2)),
            one.ends("labour_productivity", 1),
            one.ends("energy.intensity", 3),
            one.percent("calibration-energy", "cut"),
            number(one.figure("calibration-energy", "new"), 2),
        ]
    })
}

pub(crate) fn implied(plans: &[Session]) -> String {
    let mut table = header(&[
        "plan",
        "solved for",
        "asked for",
        "rate, every chain",
        "at unchanged prices",
        "organic, base",
        "organic, ambitious",
        "highest plausible, by chain",
        "the target with every chain at its highest plausible",
    ]);
    for session in plans {
        let plan = session.plan();
        let Some(preset) = plan.presets.get("implied") else {
            continue;
        };
        let [solved] = preset.solves.as_slice() else {
            panic!("{}: implied solves one target", plan.head.id);
        };
        let target = plan.targets.iter().find(|one| one.id == *solved).unwrap();
        let definitions = lever_definitions(plan);
        let chains: Vec<_> = definitions
            .iter()
            .filter(|one| one.family.lever == Lever::GrowthChain)
            .collect();
        let high = |id: &str| {
            chains
                .iter()
                .find(|one| one.id == id)
                .and_then(|one| one.plausible)
        };
        let highest: Vec<f64> = chains.iter().filter_map(|one| Some(one.plausible?.1)).collect();
        let mut scenario = Scenario::of_preset(&plan.head.id, "implied");
        for chain in &chains {
            let value = high(&chain.id).map_or(chain.value, |(_, high)| high);
            scenario
                .levers
                .insert(chain.id.clone(), LeverSetting::Every(value));
        }
        let mut unchanged = Scenario::of_preset(&plan.head.id, "implied");
        unchanged
            .levers
            .insert("price".to_owned(), LeverSetting::Every(0.0));
        let unchanged = common(plan, &unchanged, solved).unwrap().rate;
        let projection = session.project(&scenario).unwrap();
        let reached = projected(target, &projection).unwrap();
        let found = calibration(plan);
        let organic = |preset: &str| figure(&found, preset, "calibration-growth", "organic");
        let unit = plan.unit_of(&target.indicator).unwrap();
        let (low, high) = highest
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), one| {
                (low.min(*one), high.max(*one))
            });
        table += &line([
            format!("`{}`", plan.head.id),
            format!("`{}`, {}", target.indicator_id(), target.last_year().unwrap()),
            shown(target.value, &unit),
            organic("implied").map_or_else(missing, |rate| format!("{:.3} %", rate * 100.0)),
            percent(unchanged),
            percent(organic("base")),
            percent(organic("ambitious")),
            format!("{} … {}", percent(Some(low)), percent(Some(high))),
            format!(
                "{}, {}",
                shown(Some(reached), &unit),
                percent(Some(reached / target.value.unwrap()))
            ),
        ]);
    }
    table
}
