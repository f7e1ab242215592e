//! `tuiyan seek`: the levers nearest to the present ones with which targets are met.

use serde_json::{Map, Value, json};
use tuiyan::analysis::goal_seek::{Aim, AimComparison, Goal, GoalAnswer, OwnAim, RangeEnd, seek};
use tuiyan::model::Limit;
use tuiyan::plan::{LeverDefinition, lever_definitions};
use tuiyan::units::Display;
use tuiyan::view::target_unit;

use crate::Answer;
use crate::arguments::SeekOptions;
use crate::numbers;
use crate::output::{self, Format};
use crate::report::Faults;
use crate::run::Run;
use crate::settings;
use crate::table::{Column, table};
use crate::texts::Texts;

pub(crate) fn run(options: &SeekOptions, texts: &Texts) -> Result<Answer, Faults> {
    let mut faults = Faults::default();
    let goal = goal(options, &mut faults);
    faults.refuse()?;
    let run = Run::of(&options.run, None, texts)?;
    let definitions = lever_definitions(&run.plan);
    let found = seek(&run.plan, &definitions, &run.scenario, &goal).map_err(|faults| run.told(faults))?;
    let answer = found.ok_or_else(|| Faults::one("cli-seek-nothing", &[]))?;
    let shown = Shown {
        run: &run,
        definitions: &definitions,
        answer: &answer,
    };
    match options.run.output.format {
        Format::Json => output::json(&shown.to_json())?,
        Format::Csv => shown.as_csv()?,
        Format::Table => output::write(&shown.as_table(texts))?,
    }
    Ok(if answer.feasible { Answer::Done } else { Answer::No })
}

fn goal(options: &SeekOptions, faults: &mut Faults) -> Goal {
    let aims = options.targets.iter().filter_map(|typed| {
        let aim = aim(typed);
        if aim.is_none() {
            faults.add("cli-aim-form", &[("typed", typed)]);
        }
        aim
    });
    let targets = aims.collect();
    let weights = settings::read("--weight", &options.weight, faults);
    for one in weights.iter().filter(|one| one.year.is_some()) {
        faults.add("cli-weight-year", &[("typed", &one.typed)]);
    }
    Goal {
        targets,
        free: options.free.clone(),
        locked: options.lock.clone(),
        weights: weights.into_iter().map(|one| (one.name, one.value)).collect(),
        tied: options.tie.clone(),
    }
}

/// A target's id, or `INDICATOR@YEAR>=VALUE`; the last `@` before four digits is the year.
fn aim(typed: &str) -> Option<Aim> {
    const SIGNS: [(&str, AimComparison); 4] = [
        (">=", AimComparison::AtLeast),
        ("<=", AimComparison::AtMost),
        ("~", AimComparison::About),
        ("=", AimComparison::Exactly),
    ];
    let found = SIGNS
        .iter()
        .find_map(|(sign, op)| Some((typed.split_once(sign)?, *op)));
    let Some(((spot, value), op)) = found else {
        let is_id = !typed.contains(['<', '>']) && !typed.is_empty();
        return is_id.then(|| Aim::Target(typed.to_owned()));
    };
    let (indicator, year) = spot.trim().rsplit_once('@')?;
    let is_year = year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit());
    let year = year.parse().ok().filter(|_| is_year)?;
    let value = settings::number(value.trim())?;
    (!indicator.is_empty()).then(|| {
        Aim::Own(OwnAim {
            indicator: indicator.to_owned(),
            year,
            op,
            value,
        })
    })
}

struct Shown<'a> {
    run: &'a Run,
    definitions: &'a [LeverDefinition],
    answer: &'a GoalAnswer,
}

fn end(side: RangeEnd) -> &'static str {
    match side {
        RangeEnd::Min => "min",
        RangeEnd::Max => "max",
    }
}

impl Shown<'_> {
    fn to_json(&self) -> Value {
        let answer = self.answer;
        let levers: Map<String, Value> = answer
            .levers
            .iter()
            .map(|one| {
                let change = json!({"from": one.from, "to": one.to, "min": one.min, "max": one.max});
                (one.id.clone(), change)
            })
            .collect();
        let targets = answer.targets.iter();
        let targets: Vec<Value> = targets
            .map(|one| json!({"id": one.id, "value": one.value, "reached": one.reached}))
            .collect();
        json!({
            "feasible": answer.feasible,
            "distance": answer.distance,
            "levers": levers,
            "targets": targets,
            "unmet": answer.unmet,
            "binding_limits": answer.binding_limits,
            "shortfall": answer.shortfall,
            "bound_pools": answer.bound_pools,
        })
    }

    fn as_csv(&self) -> Result<(), Faults> {
        let price = |id: &str| {
            let limit = self.answer.binding_limits.iter().find(|one| one.lever == id);
            limit.map_or([String::new(), String::new()], |one| {
                [end(one.side).to_owned(), one.shadow_price.to_string()]
            })
        };
        let rows = self.answer.levers.iter().map(|one| {
            let numbers = [one.from, one.to, one.min, one.max].map(|number| number.to_string());
            let cells = [one.id.clone()].into_iter().chain(numbers).chain(price(&one.id));
            cells.collect()
        });
        let rows: Vec<Vec<String>> = rows.collect();
        let header = [
            "lever",
            "from",
            "to",
            "min",
            "max",
            "binding_side",
            "shadow_price",
        ];
        output::csv(&header, rows)
    }

    fn as_table(&self, texts: &Texts) -> String {
        let answer = self.answer;
        let verdict = if answer.feasible {
            texts.with(
                "cli-seek-met",
                &[
                    ("count", &answer.targets.len().to_string()),
                    ("distance", &numbers::plain(answer.distance)),
                ],
            )
        } else {
            texts.with(
                "cli-seek-unmet",
                &[
                    ("unmet", &answer.unmet.len().to_string()),
                    ("count", &answer.targets.len().to_string()),
                ],
            )
        };
        let limits: Vec<String> = answer
            .binding_limits
            .iter()
            .map(|one| self.limit(one, texts))
            .collect();
        let pools: Vec<String> = answer
            .bound_pools
            .iter()
            .map(|one| {
                let id = if one.pool == Limit::Energy {
                    "cli-seek-energy"
                } else {
                    "cli-seek-land"
                };
                let price = format!("{:.3e}", one.shadow_price);
                texts.with(id, &[("year", &one.year.to_string()), ("price", &price)]) + "\n"
            })
            .collect();
        verdict + "\n\n" + &self.levers(texts) + &self.targets(texts) + &limits.concat() + &pools.concat()
    }

    fn levers(&self, texts: &Texts) -> String {
        let header = [
            ("cli-column-id", Column::Text),
            ("cli-column-lever", Column::Text),
            ("cli-column-unit", Column::Text),
            ("cli-column-now", Column::Number),
            ("cli-column-needed", Column::Number),
            ("cli-column-lowest", Column::Number),
            ("cli-column-highest", Column::Number),
            ("cli-column-range-share", Column::Number),
        ]
        .map(|(id, column)| (texts.t(id), column));
        let rows = self.answer.levers.iter().filter_map(|change| {
            let one = self.definitions.iter().find(|one| one.id == change.id)?;
            let shown = |value: f64| numbers::value(Some(value), &one.display);
            let share = 100.0 * (change.to - change.from) / (change.max - change.min);
            Some(vec![
                one.id.clone(),
                texts.of_family("lever", one.family.id, one.name.as_ref()),
                texts.unit(&one.display.unit),
                shown(change.from),
                shown(change.to),
                shown(change.min),
                shown(change.max),
                numbers::decimal(share, 1),
            ])
        });
        table(&header, rows.collect())
    }

    fn targets(&self, texts: &Texts) -> String {
        let header = [
            ("cli-column-target", Column::Text),
            ("cli-column-unit", Column::Text),
            ("cli-column-value", Column::Number),
            ("cli-column-now", Column::Number),
            ("cli-column-reached", Column::Number),
            ("cli-column-shortfall", Column::Number),
        ]
        .map(|(id, column)| (texts.t(id), column));
        let rows = self.answer.targets.iter().map(|one| {
            let display = self.display(&one.id);
            let shown = |value: f64| match &display {
                Some(display) => numbers::value(Some(value), display),
                None => numbers::plain(value),
            };
            let unmet = self.answer.unmet.iter().find(|unmet| unmet.id == one.id);
            let unit = display.as_ref().map(|display| texts.unit(&display.unit));
            vec![
                one.id.clone(),
                unit.unwrap_or_default(),
                shown(one.value),
                shown(one.present),
                shown(one.reached),
                unmet.map_or_else(|| numbers::MISSING.to_owned(), |unmet| shown(unmet.shortfall)),
            ]
        });
        table(&header, rows.collect())
    }

    fn display(&self, id: &str) -> Option<Display> {
        let plan = &self.run.plan;
        if let Some(target) = plan.targets.iter().find(|one| one.id == id) {
            return target_unit(plan, target).map(|unit| unit.display());
        }
        let Some(Aim::Own(own)) = aim(id) else { return None };
        let (indicator, place) = match own.indicator.split_once('@') {
            Some((indicator, place)) => (indicator, Some(place)),
            None => (own.indicator.as_str(), None),
        };
        plan.unit_at(indicator, place).map(|unit| unit.display())
    }

    fn limit(&self, one: &tuiyan::analysis::goal_seek::BindingLimit, texts: &Texts) -> String {
        let own = self.definitions.iter().find(|own| own.id == one.lever);
        let change = self.answer.levers.iter().find(|change| change.id == one.lever);
        let (Some(own), Some(change)) = (own, change) else {
            return String::new();
        };
        let (id, at) = match one.side {
            RangeEnd::Min => ("cli-seek-at-min", change.min),
            RangeEnd::Max => ("cli-seek-at-max", change.max),
        };
        // The price of one unit as it is shown.
        let price = format!("{:.3e}", one.shadow_price / own.display.scale);
        let place = texts.of_family("lever", own.family.id, own.name.as_ref());
        let value = numbers::value(Some(at), &own.display);
        let unit = texts.unit(&own.display.unit);
        let arguments = [
            ("lever", place.as_str()),
            ("value", &value),
            ("unit", &unit),
            ("price", &price),
        ];
        texts.with(id, &arguments) + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aims_are_read_as_they_are_typed() {
        let own = |indicator: &str, year, op, value| {
            Some(Aim::Own(OwnAim {
                indicator: indicator.to_owned(),
                year,
                op,
                value,
            }))
        };
        let cases = [
            ("output-2025", Some(Aim::Target("output-2025".to_owned()))),
            (
                "output@2025>=3800",
                own("output", 2025, AimComparison::AtLeast, 3800.0),
            ),
            (
                "tracked.hi-tech@deqing@2024<=7%",
                own("tracked.hi-tech@deqing", 2024, AimComparison::AtMost, 0.07),
            ),
            (
                "output#textiles@2023~12.5",
                own("output#textiles", 2023, AimComparison::About, 12.5),
            ),
            ("va@2024=900", own("va", 2024, AimComparison::Exactly, 900.0)),
        ];
        for (typed, expected) in cases {
            assert_eq!(aim(typed), expected, "{typed}");
        }
        for typed in [
            "",
            "output>=3",
            "output@2025>3",
            "output@2025>=",
            "@2025>=3",
            "output@25>=3",
        ] {
            assert_eq!(aim(typed), None, "{typed}");
        }
    }
}
