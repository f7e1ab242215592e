//! A plan as a host shows it: the pack's content with the registries' units and dependencies.

use crate::model::{Instance, Layout};
use crate::plan::{
    IndicatorUnit, LeverDefinition, PRESETS, Plan, Preset, Reaches, SourceKind, Subject, reaches,
};
use crate::registry::Blocks;
use crate::registry::indicators::Better;
use crate::scenario::LeverSetting;
use crate::units::Unit;
use crate::view::targets::{counts, target_view};
use crate::view::{
    ActualView, Assumptions, BaselineView, BetterView, ChainView, ENGINE_VERSION, IndicatorView, LeverView,
    PlanView, PresetView, RegionView,
};

/// A plan as a host shows it.
pub fn plan_view(plan: &Plan, definitions: &[LeverDefinition], layout: &Layout, blocks: &Blocks) -> PlanView {
    let reaches = reaches(plan, layout, blocks);
    let levers = definitions
        .iter()
        .map(|one| lever_view(plan, one, layout, &reaches))
        .collect();
    PlanView {
        head: plan.head.clone(),
        digest: plan.digest.clone(),
        engine_version: ENGINE_VERSION.to_owned(),
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
            .map(|target| target_view(plan, target, layout, blocks))
            .collect(),
        counts: counts(plan, layout, blocks),
        quotas: plan.quotas.clone(),
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
                fitted: one.fitted,
                source: one.source.clone(),
            })
            .collect(),
        absent_blocks: blocks.absent().map(|block| block.id().to_owned()).collect(),
        assumptions: assumptions(plan),
    }
}

fn lever_view(plan: &Plan, one: &LeverDefinition, layout: &Layout, reaches: &[Reaches]) -> LeverView {
    let id_of =
        |wanted: fn(Subject, &Plan) -> Option<String>| one.subject.and_then(|subject| wanted(subject, plan));
    let affects = layout
        .instances()
        .iter()
        .zip(reaches)
        .filter(|(_, reaches)| reaches.has(one));
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
        yearly_rate: one.family.is_yearly_rate(one.unit),
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
        solves: preset.map(|preset| preset.solves.clone()).unwrap_or_default(),
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
                            let all = (plan.head.base_year + 1..=plan.head.last_year)
                                .map(|year| (year.to_string(), value));
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
    PRESETS
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
