use std::fmt::Write;

use crate::analysis::backtest::{Case, cases, indicators};
use crate::inputs::ModelInputs;
use crate::plan::{Format, Plan, read};
use crate::projection::{Projection, project};
use crate::resolve::resolve;
use crate::risk::{OneByOne, Question, RiskSettings, Simulation};
use crate::scenario::Scenario;

use super::{Cause, Method, Split, Why, split};

/// The made-up city with these published results, and what is projected of it.
struct City {
    plan: Plan,
    inputs: ModelInputs,
    projection: Projection,
    paths: Simulation,
}

impl City {
    /// `(indicator, year, value, unit, comparable)`.
    fn of(published: &[(&str, i32, f64, &str, bool)]) -> Self {
        let pack = include_str!("../../../tests/plans/tiny.toml");
        let kept = pack.split("[[actuals]]").next().unwrap();
        let rest = pack.rsplit("[[actuals]]").next().unwrap();
        let after = rest.find("\n[").map_or("", |at| &rest[at..]);
        let mut text = kept.to_owned();
        for (indicator, year, value, unit, comparable) in published {
            let _ = write!(
                text,
                "\n[[actuals]]\nindicator = \"{indicator}\"\nyear = {year}\nvalue = {value}\nunit = \"{unit}\"\ncomparable = \
                 {comparable}\nsource = {{ kind = \"statistics\", ref = \"made up\" }}\n"
            );
        }
        text += after;
        let (plan, faults) = read(&text, Format::of(&text));
        let plan = plan.unwrap_or_else(|| unreachable!("{faults:?}"));
        let inputs = resolve(&plan, &Scenario::of_preset(&plan.head.id, "base")).unwrap();
        let projection = project(&inputs).unwrap();
        let asked = indicators(&plan);
        let question = Question {
            indicators: Some(&asked),
            ..Question::default()
        };
        let settings = RiskSettings {
            paths: 50,
            ..RiskSettings::default()
        };
        let mut paths = Simulation::begin(&inputs, &question, settings, None).unwrap();
        paths.advance(50, &OneByOne);
        Self {
            plan,
            inputs,
            projection,
            paths,
        }
    }

    fn cases(&self) -> Vec<Case<'_>> {
        cases(&self.plan, &self.projection, &self.paths)
    }

    fn split(&self, indicator: &str, year: i32) -> (f64, Split) {
        let found = self.cases();
        let case = found
            .iter()
            .find(|case| case.indicator == indicator && case.actual.year == year)
            .unwrap();
        let split = split(&self.plan, &self.inputs, &self.projection, case).unwrap();
        let sum: f64 = split.parts.iter().map(|part| part.error).sum();
        let error = case.error.unwrap();
        assert!(
            (sum + split.rest - error).abs() < 1e-12,
            "{split:?} is not {error}"
        );
        (error, split)
    }
}

fn part(split: &Split, cause: Cause) -> f64 {
    let found = split.parts.iter().find(|part| part.cause == cause);
    found
        .unwrap_or_else(|| unreachable!("{cause:?} in {split:?}"))
        .error
}

fn why(split: &Split, cause: Cause) -> Why {
    split.unsplit.iter().find(|one| one.cause == cause).unwrap().why
}

#[test]
fn growth_and_prices_of_all_years_split_output_without_rest() {
    let growth = [0.05, 0.04];
    let prices = [0.06, -0.02];
    let city = City::of(&[
        ("output", 2022, 125.0, "亿元", true),
        ("va.real_growth", 2021, growth[0] * 100.0, "%", true),
        ("va.real_growth", 2022, growth[1] * 100.0, "%", true),
        ("price", 2021, prices[0] * 100.0, "%", true),
        ("price", 2022, prices[1] * 100.0, "%", true),
    ]);
    let (error, split) = city.split("output", 2022);
    assert_eq!(split.method, Some(Method::Identity));
    assert!(split.rest.abs() < 1e-12);
    // Worked by hand: prices of the pack are 1.03 and 1.01, published 1.06 and 0.98.
    let projected = city.projection.value("output", 2022).unwrap();
    let mean = (projected - 125.0) / libm::log(projected / 125.0);
    let by_price = mean / 125.0 * libm::log(1.03 * 1.01 / (1.06 * 0.98));
    assert!((part(&split, Cause::Price) - by_price).abs() < 1e-12);
    let real =
        city.projection.value("va.real", 2022).unwrap() / city.projection.value("va.real", 2020).unwrap();
    let by_volume = mean / 125.0 * libm::log(real / (1.05 * 1.04));
    assert!((part(&split, Cause::ValueAdded) - by_volume).abs() < 1e-12);
    let by_rate = part(&split, Cause::ValueAddedRate);
    assert!((by_price + by_volume + by_rate - error).abs() < 1e-12);
    assert_eq!(why(&split, Cause::Investment), Why::NotPublished);
    // The change of prices is itself held against the lever.
    let found = city.cases();
    let prices = found.iter().find(|case| case.indicator == "price").unwrap();
    assert!((prices.error.unwrap() - (0.03 - 0.06)).abs() < 1e-12);
}

#[test]
fn value_added_of_the_year_alone_leaves_prices_untold() {
    let city = City::of(&[
        ("output", 2021, 112.0, "亿元", true),
        ("va", 2021, 24.0, "亿元", true),
    ]);
    let (_, split) = city.split("output", 2021);
    assert_eq!(split.method, Some(Method::Identity));
    assert_eq!(split.parts.len(), 2);
    assert_eq!(why(&split, Cause::Price), Why::NotPublished);
}

#[test]
fn what_is_imposed_explains_what_goes_away() {
    let city = City::of(&[
        ("output", 2021, 112.0, "亿元", true),
        ("output", 2022, 118.0, "亿元", true),
        ("price", 2022, 4.0, "%", true),
        ("va.real_growth", 2021, 6.0, "%", false),
    ]);
    let (error, split) = city.split("output", 2022);
    assert_eq!(split.method, Some(Method::Imposed));
    // With both in, the error left is that of a projection moved onto 2021 with the published price.
    let mut inputs = city.inputs.clone();
    inputs
        .outturns
        .insert("output".to_owned(), [(2021, 112.0)].into());
    inputs.levers.get_mut("price").unwrap().insert(2022, 0.04);
    let left = project(&inputs).unwrap().value("output", 2022).unwrap() / 118.0 - 1.0;
    assert!((split.rest - left).abs() < 1e-12);
    let both = part(&split, Cause::EarlierYears) + part(&split, Cause::Price);
    assert!((both - (error - left)).abs() < 1e-12);
    assert!(
        part(&split, Cause::Price) < 0.0,
        "higher prices were published than assumed"
    );
    assert_eq!(why(&split, Cause::ValueAdded), Why::OtherScope);
    assert_eq!(why(&split, Cause::Investment), Why::NotPublished);
}

#[test]
fn without_other_figures_nothing_is_split() {
    let city = City::of(&[
        ("output", 2021, 112.0, "亿元", true),
        ("price", 2022, 4.0, "%", true),
    ]);
    let (error, split) = city.split("output", 2021);
    assert_eq!((split.method, split.rest), (None, error));
    assert!(split.parts.is_empty());
    assert_eq!(why(&split, Cause::Price), Why::NotPublished);
}
