//! `tuiyan require`: what one target requires of a lever, of the growth of all chains, or of a group of levers.

use serde_json::{Map, Value, json};
use tuiyan::analysis::means::Means;
use tuiyan::analysis::required_growth::{Required, Verdict, required};
use tuiyan::plan::{LeverDefinition, lever_definitions};
use tuiyan::registry::Lever;
use tuiyan::units::{Display, Unit};
use tuiyan::view::analysis::{RequiredQuestion, RequiredVerdict};
use tuiyan::view::target_unit;

use crate::Answer;
use crate::arguments::RequireOptions;
use crate::commands::project::heading;
use crate::numbers::{self, MISSING};
use crate::output::{self, Format};
use crate::report::Faults;
use crate::run::Run;
use crate::table::{Column, table};
use crate::texts::Texts;

pub(crate) fn run(options: &RequireOptions, texts: &Texts) -> Result<Answer, Faults> {
    let run = Run::of(&options.run, None, texts)?;
    let definitions = lever_definitions(&run.plan);
    let question = RequiredQuestion {
        target: options.aim.clone(),
        lever: options.lever.clone(),
        group: options.group.clone(),
    };
    let told = |faults| run.told(faults);
    let means = question.means().map_err(told)?;
    let found = required(&run.plan, &definitions, &run.scenario, &question.target, &means);
    let shown = Shown {
        found: found.map_err(told)?,
        means,
        run: &run,
        definitions: &definitions,
    };
    match options.run.output.format {
        Format::Json => output::json(&shown.to_json())?,
        Format::Csv => {
            let rows = output::flat(&shown.to_json());
            output::csv(&["key", "value"], rows)?;
        }
        Format::Table => output::write(&shown.as_text(texts)?)?,
    }
    Ok(if shown.found.verdict == Verdict::Never {
        Answer::No
    } else {
        Answer::Done
    })
}

struct Shown<'a> {
    found: Required,
    means: Means,
    run: &'a Run,
    definitions: &'a [LeverDefinition],
}

impl Shown<'_> {
    fn to_json(&self) -> Value {
        let found = &self.found;
        let means = match &self.means {
            Means::Lever(id) => json!({ "lever": id }),
            Means::CommonGrowth => json!({ "growth": "common" }),
            Means::Group(group) => json!({ "group": group.id() }),
        };
        let levers: Map<String, Value> = found
            .levers
            .iter()
            .map(|one| (one.id.clone(), json!({ "from": one.from, "to": one.to })))
            .collect();
        json!({
            "target": found.target,
            "means": means,
            "value": found.value,
            "projected": found.projected,
            "met": found.met,
            "present": found.present,
            "required": found.nearest,
            "solutions": found.solutions,
            "range": { "min": found.range.0, "max": found.range.1 },
            "at_min": found.at_ends.0,
            "at_max": found.at_ends.1,
            "plausible": found.plausible.map(|(low, high)| json!({ "low": low, "high": high })),
            "verdict": RequiredVerdict::from(found.verdict),
            "levers": levers,
        })
    }

    /// How a position is shown: as the lever's value; of a group as a number.
    fn display(&self) -> Display {
        let of_lever = |wanted: &dyn Fn(&LeverDefinition) -> bool| {
            let found = self.definitions.iter().find(|one| wanted(one));
            found.map(|one| one.display.clone())
        };
        let found = match &self.means {
            Means::Lever(id) => of_lever(&|one| one.id == *id),
            Means::CommonGrowth => of_lever(&|one| one.family.lever == Lever::GrowthChain),
            Means::Group(_) => None,
        };
        let plain = Unit::Plain.display(None);
        found.unwrap_or(Display { decimals: 2, ..plain })
    }

    fn as_text(&self, texts: &Texts) -> Result<String, Faults> {
        let found = &self.found;
        let plan = &self.run.plan;
        let projection = self.run.project()?;
        let target = plan.targets.iter().find(|one| one.id == found.target);
        let unit = target.and_then(|target| target_unit(plan, target));
        let measure = |value: Option<f64>| match &unit {
            Some(unit) => {
                let display = unit.display();
                let unit = texts.unit(&display.unit);
                format!("{} {unit}", numbers::value(value, &display))
            }
            None => value.map_or_else(|| MISSING.to_owned(), numbers::plain),
        };
        let display = self.display();
        let position = |value: Option<f64>| {
            if value.is_none() {
                return MISSING.to_owned();
            }
            let unit = texts.unit(&display.unit);
            // One decimal more than a slider has: what is required lies between its steps.
            let fine = Display {
                decimals: display.decimals + 1,
                ..display.clone()
            };
            format!("{} {unit}", numbers::value(value, &fine))
                .trim_end()
                .to_owned()
        };
        let name = target.map(|target| texts.local(&target.name)).unwrap_or_default();
        let band = found.plausible;
        let args = [
            ("target", name),
            ("value", measure(Some(found.value))),
            ("projected", measure(Some(found.projected))),
            ("means", self.means(texts)),
            ("present", position(found.present)),
            ("required", position(found.nearest)),
            ("low", position(band.map(|(low, _)| low))),
            ("high", position(band.map(|(_, high)| high))),
            ("min", position(Some(found.range.0))),
            ("max", position(Some(found.range.1))),
            ("at-min", measure(found.at_ends.0)),
            ("at-max", measure(found.at_ends.1)),
            (
                "all",
                found
                    .solutions
                    .iter()
                    .map(|one| position(Some(*one)))
                    .collect::<Vec<_>>()
                    .join(", "),
            ),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        let mut lines = vec![texts.with("cli-require-of", &args)];
        lines.push(texts.with(
            match found.verdict {
                Verdict::Plausible => "cli-require-plausible",
                Verdict::Implausible => "cli-require-implausible",
                Verdict::WithoutBand => "cli-require-without-band",
                Verdict::Always => "cli-require-always",
                Verdict::Never => "cli-require-never",
            },
            &args,
        ));
        if found.solutions.len() > 1 {
            lines.push(texts.with("cli-require-several", &args));
        }
        lines.push(texts.with("cli-require-ends", &args));
        if matches!(self.means, Means::Group(_)) {
            lines.push(texts.t("cli-require-group"));
        }
        let mut text = heading(self.run, &projection, texts) + &lines.join("\n") + "\n";
        let levers = self.levers(texts);
        if !levers.is_empty() {
            text += &("\n".to_owned() + &levers);
        }
        Ok(text)
    }

    fn means(&self, texts: &Texts) -> String {
        match &self.means {
            Means::Lever(id) => self.name(id, texts),
            Means::CommonGrowth => texts.t("means-common-growth"),
            Means::Group(group) => texts.t(&format!("group-{}", group.id())),
        }
    }

    fn levers(&self, texts: &Texts) -> String {
        let header = [
            ("cli-column-lever", Column::Text),
            ("cli-column-unit", Column::Text),
            ("cli-column-from", Column::Number),
            ("cli-column-to", Column::Number),
        ]
        .map(|(id, column)| (texts.t(id), column));
        let rows = self.found.levers.iter().filter_map(|one| {
            let definition = self.definitions.iter().find(|other| other.id == one.id)?;
            let fine = Display {
                decimals: definition.display.decimals + 1,
                ..definition.display.clone()
            };
            Some(vec![
                self.name(&one.id, texts),
                texts.unit(&definition.display.unit),
                numbers::value(Some(one.from), &fine),
                numbers::value(Some(one.to), &fine),
            ])
        });
        table(&header, rows.collect())
    }

    fn name(&self, lever: &str, texts: &Texts) -> String {
        let found = self.definitions.iter().find(|one| one.id == lever);
        found.map_or_else(
            || lever.to_owned(),
            |one| texts.of_family("lever", one.family.id, one.name.as_ref()),
        )
    }
}
