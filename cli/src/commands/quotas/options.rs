//! The options of `tuiyan quotas` as numbers and rules, all wrong ones told at once.

use rust_decimal::Decimal;
use tuiyan::plan::QuotaKind;
use tuiyan::quotas::allocate::factors::{FactorDirection, Normalisation};
use tuiyan::quotas::allocate::{FactorRule, Method, Rounding};
use tuiyan::quotas::number::number;

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
        let kind = word("--kind", options.kind.as_ref(), &QuotaKind::WORDS, &mut faults);
        let rounding = word("--rounding", options.rounding.as_ref(), &ROUNDINGS, &mut faults);
        let method = options
            .method
            .as_ref()
            .and_then(|method| of_method(method, &options.factor, &mut faults));
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

fn of_method(typed: &str, factors: &[String], faults: &mut Faults) -> Option<Method> {
    let rules = match typed {
        "factors" => factors.iter().filter_map(|one| factor(one, faults)).collect(),
        _ => Vec::new(),
    };
    let method = Method::of_id(typed, rules);
    if method.is_none() {
        unknown("--method", typed, &Method::IDS, faults);
    }
    method
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
