use crate::diagnostic::Diagnostic;
use crate::outturns::{Reason, Treatment, faults};
use crate::plan::{Comparison, Format, LeverDefinition, Measure, Plan, Target, lever_definitions, read};
use crate::scenario::{OutturnNote, Scenario};

use super::pace::Course;
use super::{
    Against, ChangeKind, NoPace, NotJudged, Published, Review, ReviewSettings, Rule, Sentence, TargetReview,
    Verdict,
};

fn city() -> (Plan, Vec<LeverDefinition>, Scenario) {
    let pack = include_str!("../../../tests/plans/tiny.toml");
    let plan = read(pack, Format::of(pack)).0.unwrap();
    let definitions = lever_definitions(&plan);
    let scenario = Scenario::of_preset(&plan.head.id, "base");
    (plan, definitions, scenario)
}

fn given(scenario: &mut Scenario, figures: &[(&str, i32, f64)]) {
    for (id, year, value) in figures {
        let by_year = scenario.outturns.entry((*id).to_owned()).or_default();
        by_year.insert(year.to_string(), *value);
    }
}

fn reviewed(plan: &Plan, definitions: &[LeverDefinition], scenario: &Scenario) -> Review {
    let mut review = Review::begin(plan, definitions, scenario, ReviewSettings::default()).unwrap();
    review.finish(plan, definitions);
    review
}

fn of<'a>(plan: &Plan, review: &'a Review, id: &str) -> &'a TargetReview {
    let is_it = |one: &&TargetReview| plan.targets[one.target].id == id;
    review.targets().iter().find(is_it).unwrap()
}

type Expected = Result<(Rule, Option<f64>, Option<f64>, bool), NoPace>;
type Row = (&'static str, Option<f64>, f64, Comparison, Measure, f64, Expected);

/// Rules of pace: base, target, operator, measure, figure; the rule, progress and ahead at half of the time.
#[test]
fn every_rule_has_the_right_sign() {
    use Comparison::{AtLeast, AtMost};
    use Measure::{AverageGrowth, Cumulative, Increase, Level, Multiple};
    let (plan, ..) = city();
    let cases: [Row; 12] = [
        (
            "rising",
            Some(100.0),
            140.0,
            AtLeast,
            Level,
            120.0,
            Ok((Rule::Stock, Some(0.5), Some(0.0), false)),
        ),
        (
            "ahead",
            Some(100.0),
            140.0,
            AtLeast,
            Level,
            130.0,
            Ok((Rule::Stock, Some(0.75), Some(0.25), false)),
        ),
        (
            "falling behind",
            Some(100.0),
            140.0,
            AtLeast,
            Level,
            96.0,
            Ok((Rule::Stock, Some(-0.1), Some(-0.6), false)),
        ),
        (
            "to fall, fell",
            Some(100.0),
            80.0,
            AtMost,
            Level,
            88.0,
            Ok((Rule::Stock, Some(0.6), Some(0.1), false)),
        ),
        (
            "to fall, rose",
            Some(100.0),
            80.0,
            AtMost,
            Level,
            104.0,
            Ok((Rule::Stock, Some(-0.2), Some(-0.7), false)),
        ),
        (
            "met at the base, kept",
            Some(150.0),
            140.0,
            AtLeast,
            Level,
            145.0,
            Ok((Rule::Kept, None, None, true)),
        ),
        (
            "met at the base, lost",
            Some(150.0),
            140.0,
            AtLeast,
            Level,
            135.0,
            Ok((Rule::Kept, None, None, false)),
        ),
        (
            "a cap kept",
            Some(70.0),
            80.0,
            AtMost,
            Level,
            79.0,
            Ok((Rule::Kept, None, None, true)),
        ),
        (
            "increase",
            Some(100.0),
            40.0,
            AtLeast,
            Increase,
            130.0,
            Ok((Rule::Stock, Some(0.75), Some(0.25), false)),
        ),
        (
            "doubling",
            Some(100.0),
            2.0,
            AtLeast,
            Multiple,
            150.0,
            Ok((Rule::Stock, Some(0.5), Some(0.0), false)),
        ),
        (
            "sum",
            None,
            80.0,
            AtLeast,
            Cumulative,
            20.0,
            Ok((Rule::Cumulative, Some(0.25), Some(-0.25), false)),
        ),
        ("no base", None, 140.0, AtLeast, Level, 120.0, Err(NoPace::NoBase)),
    ];
    for (name, base, value, op, measure, figure, expected) in cases {
        let target = Target {
            value: Some(value),
            op: Some(op),
            measure,
            year: (measure != Cumulative).then_some(2024),
            period: (measure == Cumulative).then_some((2021, 2024)),
            ..plan.targets[0].clone()
        };
        let course = Course::of(&plan, &target, |_| base).unwrap();
        assert_eq!(course.time(2022), Some(0.5), "{name}");
        let pace = course.pace(2022, figure);
        let close = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() < 1e-12,
            (a, b) => a == b,
        };
        match (pace, expected) {
            (Ok(pace), Ok((rule, progress, ahead, holds))) => {
                assert_eq!((pace.rule, pace.holds), (rule, holds), "{name}");
                assert!(
                    close(pace.progress, progress) && close(pace.ahead, ahead),
                    "{name}: {pace:?}"
                );
            }
            (pace, expected) => assert_eq!(pace.map(|pace| pace.rule), expected.map(|one| one.0), "{name}"),
        }
    }
    // On its own path an average growth is exactly on pace, at any time.
    let target = Target {
        value: Some(0.1),
        op: Some(AtLeast),
        measure: AverageGrowth,
        year: Some(2024),
        ..plan.targets[0].clone()
    };
    let course = Course::of(&plan, &target, |_| Some(100.0)).unwrap();
    let pace = course.pace(2021, 110.0).unwrap();
    assert_eq!(pace.rule, Rule::Growth);
    assert!(pace.ahead.unwrap().abs() < 1e-12);
}

#[test]
fn the_projection_is_moved_and_what_is_left_is_told() {
    let (plan, definitions, mut scenario) = city();
    given(&mut scenario, &[("output", 2021, 112.0)]);
    let review = reviewed(&plan, &definitions, &scenario);
    assert_eq!(review.year(), Some(2021));
    let output = of(&plan, &review, concat!("output", "-2023"));
    let standing = output.figure.unwrap();
    assert_eq!(
        (standing.year, standing.value, standing.is_published()),
        (2021, 112.0, true)
    );
    let pace = output.pace.unwrap();
    assert!((pace.progress.unwrap() - 12.0 / 40.0).abs() < 1e-12);
    assert!((pace.ahead.unwrap() - (0.3 - 1.0 / 3.0)).abs() < 1e-12);
    let left = output.remaining.unwrap();
    assert_eq!((left.kind, left.years), (ChangeKind::Growth, 2));
    assert!((left.needed - (libm::sqrt(140.0 / 112.0) - 1.0)).abs() < 1e-12);
    assert!((left.so_far.unwrap() - 0.12).abs() < 1e-12);
    assert!(output.unmoved.unwrap() < output.projected.unwrap());
    // Only one of two chains has a plausible band: all banded levers that move output are looked at.
    assert_eq!(output.verdict, Verdict::BeyondPlausible);
    let plausible = output.plausible.as_ref().unwrap();
    assert_eq!(plausible.against, Against::Levers);
    assert!(plausible.at_best.unwrap() < 140.0 && plausible.at_best > output.projected);
    // The pack's own result of the same year says the same: it is the pack's.
    let figure = &review.figures()[standing.published.unwrap()];
    assert!(figure.source.is_some() && figure.treatment == Treatment::Imposed);
    let said: Vec<Sentence> = review
        .sentences(&plan)
        .into_iter()
        .map(|(code, _)| code)
        .collect();
    assert_eq!(
        said,
        [
            Sentence::Given,
            Sentence::Happened,
            Sentence::Tally,
            Sentence::Headline
        ]
    );
    let tally = review.tally(&plan);
    let sum = tally.met
        + tally.missed
        + tally.on_course
        + tally.within_reach
        + tally.beyond_plausible
        + tally.not_judged;
    assert_eq!(sum, tally.projected);
}

#[test]
fn a_due_year_is_met_or_missed_by_what_was_published() {
    for (value, verdict) in [(141.0, Verdict::Met), (139.0, Verdict::Missed)] {
        let (plan, definitions, mut scenario) = city();
        given(&mut scenario, &[("output", 2023, value)]);
        let review = reviewed(&plan, &definitions, &scenario);
        let output = of(&plan, &review, concat!("output", "-2023"));
        assert_eq!((output.verdict, output.remaining), (verdict, None));
        // Its year is over too, and nothing was published of the county.
        let west = of(&plan, &review, concat!("output", "-growth-west"));
        assert_eq!(west.not_judged, Some(NotJudged::DueWithoutFigure));
    }
}

#[test]
fn a_figure_of_another_scope_moves_nothing() {
    let (plan, definitions, mut scenario) = city();
    given(&mut scenario, &[("output", 2022, 300.0)]);
    let note = OutturnNote {
        scope: Some("全部工业".to_owned()),
        comparable: false,
        ..OutturnNote::default()
    };
    scenario
        .outturn_notes
        .insert("output".to_owned(), [("2022".to_owned(), note)].into());
    let review = reviewed(&plan, &definitions, &scenario);
    assert_eq!(review.year(), None);
    assert_eq!(
        review.projection().value("output", 2022),
        review.unmoved().value("output", 2022)
    );
    let figure = review.figures().iter().find(|one| one.value == 300.0).unwrap();
    assert_eq!(figure.treatment, Treatment::Compared(Reason::OtherScope));
    assert_eq!(figure.scope.as_ref().unwrap().zh, "全部工业");
    // The pack's comparable figure of 2021 is what its pace is told of, though nothing is imposed.
    let output = of(&plan, &review, concat!("output", "-2023"));
    assert_eq!(output.figure.unwrap().value, 112.0);
    assert!(output.other_scope.is_some());
}

#[test]
fn figures_are_imposed_or_compared_with_a_reason() {
    let (plan, definitions, mut scenario) = city();
    let settings = ReviewSettings {
        published: Published::Imposed,
        through: None,
    };
    let review = Review::begin(&plan, &definitions, &scenario, settings).unwrap();
    let of = |review: &Review, id: &str, year: i32| {
        let mut figures = review.figures().iter();
        figures
            .find(|one| one.indicator == id && one.year == year)
            .unwrap()
            .treatment
    };
    assert_eq!(of(&review, "output", 2021), Treatment::Imposed);
    assert_eq!(
        of(&review, "va.real_growth", 2021),
        Treatment::Compared(Reason::OtherScope)
    );
    assert_eq!(
        of(&review, "land.freed", 2021),
        Treatment::Compared(Reason::Follows)
    );
    given(
        &mut scenario,
        &[("output", 2022, 115.0), ("gdp", 2021, 50.0), ("rank", 2021, 9.0)],
    );
    let settings = ReviewSettings {
        published: Published::Compared,
        through: Some(2021),
    };
    let review = Review::begin(&plan, &definitions, &scenario, settings).unwrap();
    assert_eq!(of(&review, "output", 2021), Treatment::Compared(Reason::NotAsked));
    assert_eq!(
        of(&review, "output", 2022),
        Treatment::Compared(Reason::AfterReview)
    );
    assert_eq!(of(&review, "gdp", 2021), Treatment::Compared(Reason::NoBlock));
    assert_eq!(of(&review, "rank", 2021), Treatment::Compared(Reason::ByHand));
    assert_eq!(
        review.projection().value("output", 2022),
        review.unmoved().value("output", 2022)
    );
}

#[test]
fn every_fault_is_told_at_once_and_nothing_is_moved() {
    let (plan, definitions, mut scenario) = city();
    given(
        &mut scenario,
        &[
            ("luck", 2021, 1.0),
            ("output", 2020, 100.0),
            ("output", 2030, 100.0),
            ("tax", 2022, 4.0),
            ("tax_per_mu", 2022, 20.0),
            ("land.in_use", 2022, -5.0),
            ("output", 2021, 100.0),
            ("output@east", 2021, 90.0),
            ("output@west", 2021, 40.0),
        ],
    );
    let codes = |faults: Vec<Diagnostic>| -> Vec<String> { faults.into_iter().map(|one| one.code).collect() };
    let found = Review::begin(&plan, &definitions, &scenario, ReviewSettings::default()).unwrap_err();
    assert_eq!(
        codes(found),
        [
            "indicator-unknown",
            "year-outside-plan",
            "year-outside-plan",
            "outturn-pair",
            "outturn-bounds",
            "outturns-contradict"
        ]
    );
    let settings = ReviewSettings {
        through: Some(2020),
        ..ReviewSettings::default()
    };
    let plain = Scenario::of_preset(&plan.head.id, "base");
    let found = Review::begin(&plan, &definitions, &plain, settings).unwrap_err();
    assert_eq!(codes(found), ["review-year"]);
    assert!(faults(&plan, &definitions, &plain).is_empty());
}
