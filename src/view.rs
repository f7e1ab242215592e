//! What a host shows of a plan and of a projection: plain data with the names of the wire. The page's types are generated
//! from these; the binding only converts them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::model::{Instance, Layout, Limit};
use crate::plan::{
    Binding, Comparison, Document, IndicatorUnit, Level, LeverDefinition, LocalText, Measure, Plan, Preset,
    Source, SourceKind, Status, Subject, Target,
};
use crate::projection::Projection;
use crate::registry::dependencies::{Reach, reach};
use crate::registry::indicators::Better;
use crate::registry::{Blocks, Indicator, Lever};
use crate::scenario::LeverSetting;
use crate::targets::TargetOutcome;
use crate::units::{Display, Unit};

/// Version of the engine.
pub const ENGINE_VERSION: &str = env!("CARGO_PKG_VERSION");

/// One plan pack as read and checked.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PlanView {
    pub id: String,
    pub version: u32,
    pub digest: String,
    pub engine_version: String,
    pub city: LocalText,
    pub title: LocalText,
    pub short_title: LocalText,
    pub issuer: LocalText,
    pub document: Document,
    pub base_year: i32,
    pub last_year: i32,
    pub milestones: Vec<i32>,
    pub headline: String,
    pub cards: Vec<String>,
    pub superseded_by: Option<String>,
    pub chains: Vec<ChainView>,
    pub regions: Vec<RegionView>,
    pub baseline: Vec<BaselineView>,
    pub levers: Vec<LeverView>,
    pub indicators: Vec<IndicatorView>,
    pub targets: Vec<TargetView>,
    pub presets: Vec<PresetView>,
    /// Thresholds of the lamps, as fractions of the target.
    pub status: Status,
    pub actuals: Vec<ActualView>,
    /// Blocks of base numbers that the plan leaves out.
    pub absent_blocks: Vec<String>,
    /// How many figures of the base year there are, and how many of them are assumptions.
    pub assumptions: Assumptions,
}

/// How many figures of the base year there are, and how many of them are assumptions.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Assumptions {
    pub figures: usize,
    pub assumed: usize,
}

/// An industry chain.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ChainView {
    pub id: String,
    pub name: LocalText,
    pub flagship: bool,
    /// Base-year output, 亿元.
    pub output: f64,
    pub source: Source,
}

/// A region.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct RegionView {
    pub id: String,
    pub name: LocalText,
    pub kind: String,
    pub output_share: f64,
    pub source: Source,
}

/// A number of the base year.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct BaselineView {
    pub key: String,
    pub value: f64,
    pub unit: String,
    pub source: Source,
}

/// A lever with the plan's value.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct LeverView {
    pub id: String,
    /// The registry's id; its text is `lever-<family, dots as dashes>`, with `$name`.
    pub family: String,
    /// Of the chain, region, size class or tracked indicator it belongs to.
    pub name: Option<LocalText>,
    pub chain: Option<String>,
    pub region: Option<String>,
    pub size: Option<String>,
    pub indicator: Option<String>,
    pub group: String,
    pub unit: String,
    pub display: Display,
    /// The plan's value, and the single years that differ from it.
    pub value: f64,
    pub years: BTreeMap<String, f64>,
    pub min: f64,
    pub max: f64,
    pub step: f64,
    pub plausible: Option<(f64, f64)>,
    pub spread: f64,
    /// A whole number, one value for all years.
    pub whole: bool,
    /// A growth rate a year: show what it compounds to.
    pub yearly_rate: bool,
    /// `null`: the engine's neutral value.
    pub source: Option<Source>,
    pub plausible_source: Option<Source>,
    /// Ids of the indicators it can move, `@region` and `#chain` ones included.
    pub affects: Vec<String>,
}

/// An indicator of the plan.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct IndicatorView {
    pub id: String,
    /// The id without `@region` and `#chain`; its text is `indicator-<family, dots as dashes>`.
    pub family: String,
    /// Tracked ones bring their own name.
    pub name: Option<LocalText>,
    pub region: Option<String>,
    pub chain: Option<String>,
    pub tracked: bool,
    pub unit: String,
    pub display: Display,
    pub better: BetterView,
    /// Of a tracked one's base value.
    pub source: Option<Source>,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum BetterView {
    Higher,
    Lower,
    Neutral,
}

/// What a document commits to; without a value it is listed and never counted.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct TargetView {
    pub id: String,
    pub group: Option<String>,
    pub name: LocalText,
    pub indicator: String,
    pub region: Option<String>,
    pub year: Option<i32>,
    pub period: Option<(i32, i32)>,
    pub level: Level,
    pub binding: Option<Binding>,
    pub op: Option<Comparison>,
    pub measure: Measure,
    /// In the registry's unit and of the target's measure.
    pub value: Option<f64>,
    pub unit: Option<String>,
    pub display: Option<Display>,
    /// Value and unit as the document writes them.
    pub given: Option<String>,
    /// Whether the model projects it.
    pub projectable: bool,
    pub source: Source,
}

/// A preset of levers.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct PresetView {
    pub id: String,
    pub levers: BTreeMap<String, LeverSetting>,
    pub sources: BTreeMap<String, Source>,
}

/// A published later result.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ActualView {
    pub indicator: String,
    pub year: i32,
    pub value: f64,
    pub scope: Option<LocalText>,
    pub comparable: bool,
    pub source: Source,
}

/// The projection of one scenario. The values stand apart, `[year][indicator]` in the order of [`PlanView::indicators`].
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct ProjectionView {
    /// Base year to horizon.
    pub years: Vec<i32>,
    /// One a year after the base year.
    pub limits: Vec<Limit>,
    /// One a year.
    pub price_level: Vec<f64>,
    pub doubling_year: Option<f64>,
    /// In the order of [`PlanView::targets`].
    pub targets: Vec<TargetOutcome>,
}

/// Everything that crosses to a host, for the generated types.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub struct Wire {
    pub plan: PlanView,
    pub projection: ProjectionView,
    pub scenario: crate::scenario::Scenario,
    pub diagnostic: Diagnostic,
}

/// A plan as a host shows it.
pub fn plan_view(plan: &Plan, definitions: &[LeverDefinition], layout: &Layout, blocks: &Blocks) -> PlanView {
    let reaches = reaches(plan, layout, blocks);
    let levers = definitions
        .iter()
        .map(|one| lever_view(plan, one, layout, &reaches))
        .collect();
    PlanView {
        id: plan.id.clone(),
        version: plan.version,
        digest: plan.digest.clone(),
        engine_version: ENGINE_VERSION.to_owned(),
        city: plan.city.clone(),
        title: plan.title.clone(),
        short_title: plan.short_title.clone(),
        issuer: plan.issuer.clone(),
        document: plan.document.clone(),
        base_year: plan.base_year,
        last_year: plan.last_year,
        milestones: plan.milestones.clone(),
        headline: plan.headline.clone(),
        cards: plan.cards.clone(),
        superseded_by: plan.superseded_by.clone(),
        chains: plan
            .chains
            .iter()
            .map(|chain| ChainView {
                id: chain.id.clone(),
                name: chain.name.clone(),
                flagship: chain.flagship,
                output: chain.output.value,
                source: chain.output.source.clone(),
            })
            .collect(),
        regions: plan
            .regions
            .iter()
            .map(|region| RegionView {
                id: region.id.clone(),
                name: region.name.clone(),
                kind: region.kind.clone(),
                output_share: region.output_share.value,
                source: region.output_share.source.clone(),
            })
            .collect(),
        baseline: baseline_view(plan),
        levers,
        indicators: layout
            .instances()
            .iter()
            .map(|one| indicator_view(plan, one))
            .collect(),
        targets: plan
            .targets
            .iter()
            .map(|target| target_view(plan, target, layout))
            .collect(),
        presets: presets_view(plan),
        status: plan.status,
        actuals: plan
            .actuals
            .iter()
            .map(|one| ActualView {
                indicator: match &one.region {
                    Some(region) => format!("{}@{region}", one.indicator),
                    None => one.indicator.clone(),
                },
                year: one.year,
                value: one.value,
                scope: one.scope.clone(),
                comparable: one.comparable,
                source: one.source.clone(),
            })
            .collect(),
        absent_blocks: blocks.absent().map(|block| block.id().to_owned()).collect(),
        assumptions: assumptions(plan),
    }
}

/// A projection as a host shows it, with its values in the order of the plan's indicators; NaN where absent.
pub fn projection_view(plan: &Plan, projection: &Projection) -> (ProjectionView, Vec<f64>) {
    let instances = projection.layout().instances();
    let values = projection
        .years
        .iter()
        .flat_map(|year| {
            instances
                .iter()
                .map(|one| projection.at(one.slot, *year).unwrap_or(f64::NAN))
        })
        .collect();
    let view = ProjectionView {
        years: projection.years.clone(),
        limits: projection.limits.clone(),
        price_level: projection.price_level.clone(),
        doubling_year: projection.doubling_year,
        targets: crate::targets::assess(plan, projection),
    };
    (view, values)
}

/// The levers that can move each indicator, in the layout's order.
fn reaches(plan: &Plan, layout: &Layout, blocks: &Blocks) -> Vec<(Option<Reach>, Option<usize>)> {
    let with_process: Vec<_> = plan.tracked.iter().filter(|one| one.process.is_some()).collect();
    let of = |instance: &Instance| match (instance.family, instance.tracked) {
        (Some(family), _) => (Some(reach(family, blocks)), None),
        (None, Some(index)) => {
            let one = with_process[index];
            let family = match one.process {
                Some(crate::inputs::Process::Composition) => Some(Indicator::Va),
                Some(crate::inputs::Process::Elastic) => {
                    let driver = one.driver.as_deref().and_then(|id| layout.find(id));
                    driver.and_then(|driver| driver.family)
                }
                _ => None,
            };
            let position = plan.tracked.iter().position(|other| other.id == one.id);
            (family.map(|family| reach(family, blocks)), position)
        }
        (None, None) => (None, None),
    };
    layout.instances().iter().map(of).collect()
}

fn lever_view(
    plan: &Plan,
    one: &LeverDefinition,
    layout: &Layout,
    reaches: &[(Option<Reach>, Option<usize>)],
) -> LeverView {
    let id_of =
        |wanted: fn(Subject, &Plan) -> Option<String>| one.subject.and_then(|subject| wanted(subject, plan));
    let reached = |(levers, own): &(Option<Reach>, Option<usize>)| match one.subject {
        Some(Subject::Tracked(index)) => *own == Some(index),
        _ => levers.is_some_and(|levers| levers.has(one.family.lever)),
    };
    let affects = layout
        .instances()
        .iter()
        .zip(reaches)
        .filter(|(_, reach)| reached(reach));
    LeverView {
        id: one.id.clone(),
        family: one.family.id.to_owned(),
        name: one.name.clone(),
        chain: id_of(|subject, plan| match subject {
            Subject::Chain(index) => Some(plan.chains[index].id.clone()),
            _ => None,
        }),
        region: id_of(|subject, plan| match subject {
            Subject::Region(index) => Some(plan.regions[index].id.clone()),
            _ => None,
        }),
        size: id_of(|subject, plan| match subject {
            Subject::Size(index) => Some(plan.sizes[index].0.clone()),
            _ => None,
        }),
        indicator: id_of(|subject, plan| match subject {
            Subject::Tracked(index) => Some(plan.tracked[index].id.clone()),
            _ => None,
        }),
        group: one.family.group.id().to_owned(),
        unit: one.unit.symbol().to_owned(),
        display: one.display.clone(),
        value: one.value,
        years: one
            .years
            .iter()
            .map(|(year, value)| (year.to_string(), *value))
            .collect(),
        min: one.min,
        max: one.max,
        step: one.step,
        plausible: one.plausible,
        spread: one.spread,
        whole: one.family.is_whole(),
        yearly_rate: one.unit == Unit::Rate
            && one.family.lever != Lever::Efficiency
            && one.family.lever != Lever::FactorCut,
        source: one.source.clone(),
        plausible_source: one.plausible_source.clone(),
        affects: affects.map(|(instance, _)| instance.id.clone()).collect(),
    }
}

fn indicator_view(plan: &Plan, instance: &Instance) -> IndicatorView {
    let region = instance.region.map(|index| plan.regions[index].id.clone());
    let chain = instance.chain.map(|index| plan.chains[index].id.clone());
    if let Some(family) = instance.family {
        let line = family.family();
        return IndicatorView {
            id: instance.id.clone(),
            family: line.id.to_owned(),
            name: None,
            region,
            chain,
            tracked: false,
            unit: line.unit.symbol().to_owned(),
            display: line.unit.display(line.decimals),
            better: match line.better {
                Better::Higher => BetterView::Higher,
                Better::Lower => BetterView::Lower,
                Better::Neutral => BetterView::Neutral,
            },
            source: None,
        };
    }
    let one = plan.tracked.iter().find(|one| one.id == instance.id);
    let unit = one.map(IndicatorUnit::Tracked);
    IndicatorView {
        id: instance.id.clone(),
        family: instance.id.split('@').next().unwrap_or_default().to_owned(),
        name: one.map(|one| one.name.clone()),
        region,
        chain,
        tracked: true,
        unit: unit.map(|unit| unit.symbol().to_owned()).unwrap_or_default(),
        display: unit.map_or_else(|| Unit::Plain.display(None), |unit| unit.display()),
        better: match one.map(|one| one.better.as_str()) {
            Some("lower") => BetterView::Lower,
            Some("neutral") => BetterView::Neutral,
            _ => BetterView::Higher,
        },
        source: one.and_then(|one| one.source.clone()),
    }
}

/// The unit of a target's value: the indicator's, a rate for growth, a multiple.
pub fn target_unit<'a>(plan: &'a Plan, target: &Target) -> Option<IndicatorUnit<'a>> {
    match target.measure {
        Measure::AverageGrowth | Measure::YearlyGrowth => Some(IndicatorUnit::Registry(Unit::Rate, None)),
        Measure::Multiple => Some(IndicatorUnit::Registry(Unit::Times, None)),
        _ => plan
            .unit_of(&target.indicator)
            .or_else(|| plan.unit_of(&target.indicator_id())),
    }
}

fn target_view(plan: &Plan, target: &Target, layout: &Layout) -> TargetView {
    let unit = target_unit(plan, target);
    TargetView {
        id: target.id.clone(),
        group: target.group.clone(),
        name: target.name.clone(),
        indicator: target.indicator.clone(),
        region: target.region.clone(),
        year: target.year,
        period: target.period,
        level: target.level,
        binding: target.binding,
        op: target.op,
        measure: target.measure,
        value: target.value,
        unit: unit.map(|unit| unit.symbol().to_owned()),
        display: unit.map(|unit| unit.display()),
        given: target.written.as_ref().map(|(value, unit)| {
            format!(
                "{value}{}",
                unit.as_deref().filter(|unit| *unit != "1").unwrap_or("")
            )
        }),
        projectable: target.value.is_some() && layout.find(&target.indicator_id()).is_some(),
        source: target.source.clone(),
    }
}

fn baseline_view(plan: &Plan) -> Vec<BaselineView> {
    let numbers = plan.baseline.iter().map(|(key, quantity)| BaselineView {
        key: key.clone(),
        value: quantity.written,
        unit: quantity.unit.clone().unwrap_or_default(),
        source: quantity.source.clone(),
    });
    let history = plan.projects_history.iter().map(|(year, quantity)| BaselineView {
        key: format!("projects_history.{year}"),
        value: quantity.written,
        unit: quantity.unit.clone().unwrap_or_default(),
        source: quantity.source.clone(),
    });
    numbers.chain(history).collect()
}

fn presets_view(plan: &Plan) -> Vec<PresetView> {
    // The base preset is there even where the pack does not name it: it is the levers' own values.
    let named = |id: &str, preset: Option<&Preset>| PresetView {
        id: id.to_owned(),
        levers: preset
            .map(|preset| {
                let setting = |(lever, change): (&String, &crate::plan::PresetLever)| {
                    let years = || {
                        change
                            .years
                            .iter()
                            .map(|(year, value)| (year.to_string(), *value))
                    };
                    let setting = match change.value {
                        Some(value) if change.years.is_empty() => LeverSetting::Every(value),
                        Some(value) => {
                            let all =
                                (plan.base_year + 1..=plan.last_year).map(|year| (year.to_string(), value));
                            LeverSetting::Years(all.chain(years()).collect())
                        }
                        None => LeverSetting::Years(years().collect()),
                    };
                    (lever.clone(), setting)
                };
                preset.levers.iter().map(setting).collect()
            })
            .unwrap_or_default(),
        sources: preset
            .map(|preset| {
                let source = |change: &crate::plan::PresetLever| {
                    change.source.clone().or_else(|| preset.source.clone())
                };
                preset
                    .levers
                    .iter()
                    .filter_map(|(id, change)| Some((id.clone(), source(change)?)))
                    .collect()
            })
            .unwrap_or_default(),
    };
    ["conservative", "base", "ambitious", "implied"]
        .into_iter()
        .filter(|id| *id == "base" || plan.presets.contains_key(*id))
        .map(|id| named(id, plan.presets.get(id)))
        .collect()
}

/// Counts the figures of the base year: baseline, chains, regions, history and tracked base values.
fn assumptions(plan: &Plan) -> Assumptions {
    let chains = plan.chains.iter().flat_map(|chain| {
        let rest = [
            &chain.va_rate,
            &chain.energy_index,
            &chain.renewal_exposure,
            &chain.project_share,
            &chain.revenue_ratio,
        ];
        std::iter::once(&chain.output).chain(rest.into_iter().flatten())
    });
    let regions = plan.regions.iter().flat_map(|region| {
        let rest = [
            &region.land_share,
            &region.workers_share,
            &region.renewal_share,
            &region.project_share,
        ];
        std::iter::once(&region.output_share).chain(rest.into_iter().flatten())
    });
    let numbers = plan
        .baseline
        .values()
        .chain(plan.projects_history.values())
        .chain(plan.specialisation.values());
    let sources = numbers
        .chain(chains)
        .chain(regions)
        .map(|quantity| &quantity.source);
    let tracked = plan
        .tracked
        .iter()
        .filter(|one| one.value.is_some())
        .filter_map(|one| one.source.as_ref());
    let kinds: Vec<SourceKind> = sources.chain(tracked).map(|source| source.kind).collect();
    let assumed = kinds
        .iter()
        .filter(|kind| **kind == SourceKind::Assumption)
        .count();
    Assumptions {
        figures: kinds.len(),
        assumed,
    }
}
