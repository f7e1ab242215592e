//! An attribution as a host asks for it and shows it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::waterfall::rounding;
use crate::analysis::attribution::{Attribution, Part};
use crate::analysis::lmdi::{self, Effects};
use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::model::{Cells, Instance, LeverValues, Model};
use crate::plan::{LeverDefinition, Plan};
use crate::registry::Group;
use crate::scenario::Scenario;
use crate::units::Display;
use crate::view::indicator_unit;

/// What the difference to a scenario is counted from.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AttributionQuestion {
    /// The scenario that the difference is counted from; `null`: the base year of the same scenario.
    pub from: Option<Scenario>,
    /// Ids of the indicators; `null`: all.
    pub indicators: Option<Vec<String>>,
}

/// How the differences of indicators come about, by the parts of what is assumed.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct AttributionView {
    /// Whether it is the way from the base year, not the difference between two scenarios.
    pub since_base_year: bool,
    /// Those after the base year that both scenarios have.
    pub years: Vec<i32>,
    /// Every lever group of the plan, then the regions' shares and the published results where they differ.
    pub parts: Vec<PartView>,
    pub indicators: Vec<AttributedIndicatorView>,
}

/// A part of what is assumed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PartView {
    /// A lever group, `shares` or `outturns`.
    pub id: String,
    /// Its levers that differ; none where the part does not differ, and so contributes 0.
    pub levers: Vec<String>,
}

/// An indicator, year by year.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct AttributedIndicatorView {
    pub id: String,
    pub display: Option<Display>,
    /// `null` in a year in which it is absent in one of the scenarios or in a mixture of them.
    pub years: Vec<Option<AttributedView>>,
}

/// An indicator in a year, in its unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AttributedView {
    /// In the first scenario, or in the base year.
    pub from: f64,
    /// In the second scenario.
    pub to: f64,
    /// From the base year: what comes of what was under way then, without any lever. `null` between two scenarios.
    pub inherited: Option<f64>,
    /// One a part; with what is inherited they add up to the difference.
    pub contributions: Vec<f64>,
    /// What the displayed figures leave over, in the same unit; `null` where they add up as displayed.
    pub rounding: Option<f64>,
    /// For energy use and CO2: activity, structure, intensity, emission factor; they add up to the difference.
    pub lmdi: Option<EffectsView>,
}

/// Effects of an index decomposition (LMDI-I), in the indicator's unit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct EffectsView {
    pub activity: f64,
    pub structure: f64,
    pub intensity: f64,
    /// 0 for energy use.
    pub factor: f64,
}

impl From<Effects> for EffectsView {
    fn from(effects: Effects) -> Self {
        Self {
            activity: effects.activity,
            structure: effects.structure,
            intensity: effects.intensity,
            factor: effects.factor,
        }
    }
}

/// A finished attribution with the scenarios that it is of.
#[derive(Debug)]
pub struct Explained<'a> {
    plan: &'a Plan,
    attribution: &'a Attribution,
    /// The first scenario; `None` for the base year of the second.
    from: Option<(Model, LeverValues<f64>)>,
    to: (Model, LeverValues<f64>),
    /// The parts as they are shown: all groups of the plan, so that nobody looks for one that did not move.
    pub parts: Vec<PartView>,
    /// Where each of them stands among the attribution's.
    places: Vec<Option<usize>>,
}

impl<'a> Explained<'a> {
    /// Of an attribution between two scenarios, or from the base year of one where `from` is `None`.
    ///
    /// # Errors
    /// Inputs that the model cannot be compiled of; those of an attribution can.
    pub fn new(
        plan: &'a Plan,
        definitions: &[LeverDefinition],
        attribution: &'a Attribution,
        (from, to): (Option<&ModelInputs>, &ModelInputs),
    ) -> Result<Self, Vec<Diagnostic>> {
        let compile = |inputs: &ModelInputs| {
            let model = Model::new(inputs)?;
            let levers = model.lever_values(inputs);
            Ok::<_, Vec<Diagnostic>>((model, levers))
        };
        let place = |part: Part| attribution.parts().iter().position(|one| one.part == part);
        let is_there = |group: &Group| definitions.iter().any(|one| one.family.group == *group);
        let groups = Group::ALL.into_iter().filter(is_there);
        let others = [Part::Shares, Part::Outturns];
        let others = others.into_iter().filter(|part| place(*part).is_some());
        let shown: Vec<Part> = groups.map(Part::Levers).chain(others).collect();
        let levers = |part: Part| place(part).map(|at| attribution.parts()[at].levers.clone());
        Ok(Self {
            from: from.map(compile).transpose()?,
            to: compile(to)?,
            parts: shown
                .iter()
                .map(|part| PartView {
                    id: part.id().to_owned(),
                    levers: levers(*part).unwrap_or_default(),
                })
                .collect(),
            places: shown.iter().map(|part| place(*part)).collect(),
            plan,
            attribution,
        })
    }

    /// The cells of both ends, for a year after the base year.
    pub fn cells(&self, year: i32) -> (Cells, Cells) {
        let cells = |(model, levers): &(Model, LeverValues<f64>), year: i32| {
            model.cells(
                levers,
                usize::try_from(year - model.base_year()).unwrap_or_default(),
            )
        };
        let from = match &self.from {
            Some(from) => cells(from, year),
            None => self.to.0.cells(&self.to.1, 0),
        };
        (from, cells(&self.to, year))
    }

    /// An indicator in a year, whose cells these are; `None` where it is not attributed.
    pub fn value(&self, one: &Instance, year: i32, (from, to): &(Cells, Cells)) -> Option<AttributedView> {
        let found = self.attribution.value(&one.id, year)?;
        let contribution = |place: &Option<usize>| place.map_or(0.0, |at| found.contributions[at]);
        let contributions: Vec<f64> = self.places.iter().map(contribution).collect();
        let steps: Vec<f64> = found.inherited.iter().chain(&contributions).copied().collect();
        let display = indicator_unit(self.plan, one).map(|unit| unit.display());
        let effects =
            lmdi::of_indicator(one).and_then(|(measure, extent)| lmdi::effects(from, to, measure, extent));
        Some(AttributedView {
            from: found.from,
            to: found.to,
            inherited: found.inherited,
            rounding: display.and_then(|display| rounding(&display, found.from, found.to, &steps)),
            lmdi: effects.map(EffectsView::from),
            contributions,
        })
    }
}

pub(crate) fn attribution_view(explained: &Explained<'_>, indicators: Option<&[String]>) -> AttributionView {
    let years: Vec<i32> = explained.attribution.years().collect();
    let cells: Vec<_> = years.iter().map(|year| explained.cells(*year)).collect();
    let instances = explained.attribution.layout().instances().iter();
    let asked = instances.filter(|one| indicators.is_none_or(|ids| ids.contains(&one.id)));
    AttributionView {
        since_base_year: explained.from.is_none(),
        parts: explained.parts.clone(),
        indicators: asked
            .map(|one| AttributedIndicatorView {
                id: one.id.clone(),
                display: indicator_unit(explained.plan, one).map(|unit| unit.display()),
                years: years
                    .iter()
                    .zip(&cells)
                    .map(|(year, cells)| explained.value(one, *year, cells))
                    .collect(),
            })
            .collect(),
        years,
    }
}
