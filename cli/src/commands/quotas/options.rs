//! The options of `tuiyan quotas` as numbers and rules, all wrong ones told at once.

use rust_decimal::Decimal;
use tuiyan::plan::QuotaKind;
use tuiyan::quotas::allocate::factors::{FactorDirection, Normalisation};
use tuiyan::quotas::allocate::{FactorRule, Method, Rounding, TierRule};
use tuiyan::quotas::chain::Level;
use tuiyan::quotas::decimal::double;
use tuiyan::quotas::number::number;
use tuiyan::quotas::rewards::{ScoreRule, USUAL_CAP};
use tuiyan::view::quotas::{Levels, MOST_PERIODS, QuotaRevision};

use crate::arguments::QuotaOptions;
use crate::report::Faults;

const ROUNDINGS: [(&str, Rounding); 2] = [
    ("largest-remainder", Rounding::LargestRemainder),
    ("divisor", Rounding::Divisor),
];

/// What is asked for.
pub(super) struct Asked {
    pub kind: Option<QuotaKind>,
    pub method: Option<Method>,
    pub target: Option<Decimal>,
    pub unit: Option<Decimal>,
    pub over: Decimal,
    pub rounding: Rounding,
    pub levels: Levels,
    /// What is left of the quotas, where it is asked for.
    pub revision: Option<QuotaRevision>,
    /// What the city has done so far.
    pub done: Option<Decimal>,
    pub score: Option<ScoreRule>,
}

impl Asked {
    pub fn read(options: &QuotaOptions) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let mut decimal = |argument: &str, typed: &Option<String>, fits: &dyn Fn(&Decimal) -> bool| {
            let typed = typed.as_ref()?;
            let value = number(typed).filter(|value| fits(value));
            if value.is_none() {
                faults.add("cli-value-wrong", &[("argument", argument), ("value", typed)]);
            }
            value
        };
        let target = decimal("--target", &options.target, &|_| true);
        let unit = decimal("--unit", &options.unit, &|value| *value > Decimal::ZERO);
        // More than the whole target taken back would turn it round.
        let over = decimal("--over", &options.over, &|value| *value > -Decimal::ONE);
        let done = decimal("--done", &options.done, &|_| true);
        let is_positive = |value: &Decimal| *value > Decimal::ZERO;
        let cap = decimal("--score-cap", &options.score_cap, &is_positive);
        let weight = decimal("--score-weight", &options.score_weight, &is_positive);
        let most = Decimal::from(MOST_PERIODS);
        let periods = decimal("--periods", &options.periods, &|value| {
            value.is_integer() && *value >= Decimal::ONE && *value <= most
        });
        let kind = word("--kind", options.kind.as_ref(), &QuotaKind::WORDS, &mut faults);
        let rounding = word("--rounding", options.rounding.as_ref(), &ROUNDINGS, &mut faults);
        let method = options
            .method
            .as_ref()
            .and_then(|method| of_method(method, options, &mut faults));
        let levels = Levels {
            above: levels("--above", &options.above, &mut faults),
            below: levels("--below", &options.below, &mut faults),
        };
        let tiered = [&options.tiers, &options.tier_edges, &options.grade_points];
        if tiered.into_iter().any(Option::is_some) && options.method.as_deref() != Some("tiered") {
            faults.add("cli-quotas-tiers-alone", &[]);
        }
        if options.score_cap.is_some() && options.score_weight.is_none() {
            faults.add("cli-quotas-score-cap-alone", &[]);
        }
        let is_revised = options.carry_over || options.periods.is_some() || options.done.is_some();
        if !options.factor.is_empty() && options.method.as_deref() != Some("factors") {
            faults.add("cli-quotas-factor-alone", &[]);
        }
        faults.refuse()?;
        Ok(Self {
            kind,
            method,
            target,
            unit,
            over: over.unwrap_or_default(),
            rounding: rounding.unwrap_or_default(),
            levels,
            revision: is_revised.then(|| QuotaRevision {
                periods: periods.map(|periods| periods.to_string()).unwrap_or_default(),
                carry_over: options.carry_over,
            }),
            done,
            score: weight.map(|weight| ScoreRule {
                cap: cap.map_or(USUAL_CAP, double),
                weight: double(weight),
            }),
        })
    }
}

fn word<T: Copy>(
    argument: &str,
    typed: Option<&String>,
    known: &[(&str, T)],
    faults: &mut Faults,
) -> Option<T> {
    let typed = typed?;
    let found = known.iter().find(|(word, _)| word == typed);
    if found.is_none() {
        let words: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
        unknown(argument, typed, &words, faults);
    }
    found.map(|(_, value)| *value)
}

fn unknown(argument: &str, typed: &str, known: &[&str], faults: &mut Faults) {
    faults.add(
        "cli-value-unknown",
        &[
            ("argument", argument),
            ("value", typed),
            ("known", &known.join(", ")),
        ],
    );
}

fn of_method(typed: &str, options: &QuotaOptions, faults: &mut Faults) -> Option<Method> {
    let rules = match typed {
        "factors" => options
            .factor
            .iter()
            .filter_map(|one| factor(one, faults))
            .collect(),
        _ => Vec::new(),
    };
    let mut method = Method::of_id(typed, rules);
    if let Some(Method::Tiered(rule)) = &mut method {
        tiers(rule, options, faults);
    }
    if method.is_none() {
        unknown("--method", typed, &Method::IDS, faults);
    }
    method
}

/// Rates, edges and points that are given take the place of the usual ones.
fn tiers(rule: &mut TierRule, options: &QuotaOptions, faults: &mut Faults) {
    let mut list = |argument: &str, typed: &Option<String>| {
        let typed = typed.as_ref()?;
        let numbers: Option<Vec<Decimal>> = typed.split(',').map(number).collect();
        if numbers.is_none() {
            faults.add("cli-value-wrong", &[("argument", argument), ("value", typed)]);
        }
        numbers
    };
    if let Some(rates) = list("--tiers", &options.tiers) {
        rule.rates = rates;
    }
    if let Some(edges) = list("--tier-edges", &options.tier_edges) {
        rule.edges = Some(edges);
    }
    if let Some(points) = list("--grade-points", &options.grade_points) {
        match <[Decimal; 4]>::try_from(points) {
            Ok(points) => rule.points = points,
            Err(points) => {
                let count = points.len().to_string();
                faults.add("cli-quotas-grade-points", &[("count", &count)]);
            }
        }
    }
}

/// `NAME=FIGURE`, the figure above 0.
fn levels(argument: &str, typed: &[String], faults: &mut Faults) -> Vec<Level> {
    let read = |one: &String| {
        let (name, figure) = one.rsplit_once('=')?;
        let name = name.trim().to_owned();
        let figure = number(figure).filter(|figure| *figure > Decimal::ZERO)?;
        (!name.is_empty()).then_some(Level { name, figure })
    };
    let mut levels = Vec::new();
    for one in typed {
        match read(one) {
            Some(level) => levels.push(level),
            None => faults.add("cli-value-wrong", &[("argument", argument), ("value", one)]),
        }
    }
    levels
}

/// `NAME=WEIGHT`; a weight below 0 where more of the factor is less of the quota; `NAME:range` by place between smallest and largest.
fn factor(typed: &str, faults: &mut Faults) -> Option<FactorRule> {
    let read = || {
        let (name, weight) = typed.rsplit_once('=')?;
        let weight = number(weight).filter(|weight| !weight.is_zero())?;
        let (name, normalised) = match name.trim().strip_suffix(":range") {
            Some(name) => (name, Normalisation::Range),
            None => (name.trim(), Normalisation::Share),
        };
        (!name.is_empty()).then(|| FactorRule {
            name: name.to_owned(),
            weight: weight.abs(),
            direction: if weight > Decimal::ZERO {
                FactorDirection::More
            } else {
                FactorDirection::Less
            },
            normalised,
        })
    };
    let rule = read();
    if rule.is_none() {
        faults.add("cli-value-wrong", &[("argument", "--factor"), ("value", typed)]);
    }
    rule
}
