//! Attribution and comparison of scenarios of an open plan.

use super::Running;
use crate::analysis::attribution::{Attribution, standstill};
use crate::analysis::comparison::{Entry, compare};
use crate::diagnostic::Diagnostic;
use crate::inputs::ModelInputs;
use crate::plan::{LeverDefinition, Plan};
use crate::projection::project;
use crate::resolve::resolve_with;
use crate::scenario::Scenario;
use crate::session::Session;
use crate::view::analysis::attribution::Explained;
use crate::view::analysis::comparison::Compared;
use crate::view::analysis::{
    AnalysisProgress, AttributionQuestion, AttributionView, ComparisonQuestion, ComparisonView,
    attribution_view, comparison_view,
};

/// Runs of the model in a step: a few milliseconds.
const RUNS: usize = 256;

/// An attribution under way.
#[derive(Debug)]
pub(in crate::session) struct AttributionRun {
    attribution: Attribution,
    /// The first scenario; `None` for the base year of the second.
    from: Option<ModelInputs>,
    to: ModelInputs,
    indicators: Option<Vec<String>>,
    /// Why it could not go on.
    faults: Vec<Diagnostic>,
}

impl AttributionRun {
    pub fn advance(&mut self) {
        if let Err(faults) = self.attribution.advance(RUNS) {
            self.faults = faults;
        }
    }

    pub fn progress(&self) -> AnalysisProgress {
        let (done, of) = self.attribution.progress();
        if !self.faults.is_empty() || of == 0 {
            return AnalysisProgress::DONE;
        }
        AnalysisProgress { done, of }
    }

    pub fn view(
        self,
        plan: &Plan,
        definitions: &[LeverDefinition],
    ) -> Result<AttributionView, Vec<Diagnostic>> {
        if !self.faults.is_empty() {
            return Err(self.faults);
        }
        let sides = (self.from.as_ref(), &self.to);
        let explained = Explained::new(plan, definitions, &self.attribution, sides)?;
        Ok(attribution_view(&explained, self.indicators.as_deref()))
    }
}

impl Session {
    /// The inputs of a scenario that can be projected.
    pub(super) fn projectable(&self, scenario: &Scenario) -> Result<ModelInputs, Vec<Diagnostic>> {
        let inputs = resolve_with(&self.plan, &self.levers, scenario)?;
        project(&inputs)?;
        Ok(inputs)
    }

    pub(super) fn begin_attribution(
        &self,
        scenario: &Scenario,
        question: &AttributionQuestion,
    ) -> Result<Running, Vec<Diagnostic>> {
        let to = self.projectable(scenario)?;
        let from = question
            .from
            .as_ref()
            .map(|from| self.projectable(from).map_err(of_first))
            .transpose()?;
        let indicators = question.indicators.as_deref();
        let attribution = if let Some(from) = &from {
            Attribution::between(from, &to, indicators)?
        } else {
            let still = standstill(&self.plan, &self.levers, &to);
            Attribution::since_base_year(&still, &to, indicators)?
        };
        Ok(Running::Attribution(Box::new(AttributionRun {
            attribution,
            from,
            to,
            indicators: question.indicators.clone(),
            faults: Vec::new(),
        })))
    }

    pub(super) fn compare(
        &self,
        scenario: &Scenario,
        question: &ComparisonQuestion,
    ) -> Result<ComparisonView, Vec<Diagnostic>> {
        let own = Entry {
            id: question.id.clone(),
            scenario: Ok(scenario.clone()),
        };
        let others = question.others.iter().map(|one| Entry {
            id: one.id.clone(),
            scenario: Scenario::read(&one.text),
        });
        let entries = std::iter::once(own).chain(others).collect();
        let comparison = compare(&self.plan, &self.levers, entries)?;
        let compared = Compared {
            plan: &self.plan,
            definitions: &self.levers,
            comparison: &comparison,
        };
        comparison_view(&compared, question.since)
    }
}

/// Faults of the scenario that a difference is counted from, so that they are not taken for the other one's.
fn of_first(faults: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let placed = |mut fault: Diagnostic| {
        fault.place.path = match fault.place.path.as_str() {
            "" => "from".to_owned(),
            path => format!("from.{path}"),
        };
        fault
    };
    faults.into_iter().map(placed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Format;
    use crate::scenario::LeverSetting;
    use crate::view::analysis::comparison::KeptScenario;
    use crate::view::analysis::{AnalysisAnswer, AnalysisQuestion};

    fn session() -> (Session, Scenario, Scenario) {
        let pack = include_str!("../../../tests/plans/tiny.toml");
        let session = Session::open(pack, Format::of(pack)).0.unwrap();
        let base = Scenario::of_preset(&session.plan.head.id, "base");
        let mut other = base.clone();
        for (id, value) in [
            ("growth.chain.paper", 0.06),
            ("energy.efficiency", 0.05),
            ("land.new_supply", 90.0),
        ] {
            other.levers.insert(id.to_owned(), LeverSetting::Every(value));
        }
        (session, base, other)
    }

    fn answer(session: &mut Session, scenario: &Scenario, question: &AnalysisQuestion) -> AnalysisAnswer {
        let mut progress = session.begin_analysis(scenario, question).unwrap();
        while !progress.is_done() {
            progress = session.advance_analysis().unwrap();
        }
        session.show_analysis().unwrap().unwrap()
    }

    fn attribution(from: Option<Scenario>, indicators: Option<&[&str]>) -> AnalysisQuestion {
        AnalysisQuestion::Attribution(Box::new(AttributionQuestion {
            from,
            indicators: indicators.map(|ids| ids.iter().map(|id| (*id).to_owned()).collect()),
        }))
    }

    #[test]
    fn an_attribution_shows_every_group_and_what_the_roundings_leave() {
        let (mut session, base, other) = session();
        let question = attribution(Some(base), None);
        let AnalysisAnswer::Attribution(view) = answer(&mut session, &other, &question) else {
            unreachable!("the answer is to the question")
        };
        let moved: Vec<&str> = view
            .parts
            .iter()
            .filter(|part| !part.levers.is_empty())
            .map(|part| part.id.as_str())
            .collect();
        assert_eq!(moved, ["output", "land-supply", "energy"]);
        assert_eq!(view.parts.len(), 9);
        assert!(!view.since_base_year);
        let mut decomposed = 0;
        for indicator in &view.indicators {
            for value in indicator.years.iter().flatten() {
                let sum: f64 = value.contributions.iter().sum();
                assert!((sum - (value.to - value.from)).abs() < 1e-10, "{}", indicator.id);
                if let Some(lmdi) = value.lmdi {
                    let sum = lmdi.activity + lmdi.structure + lmdi.intensity + lmdi.factor;
                    assert!(
                        (sum - (value.to - value.from)).abs() < 1e-12 * value.to,
                        "{}",
                        indicator.id
                    );
                    decomposed += 1;
                }
            }
        }
        // Energy of the city, two regions and two chains, and CO2, in three years.
        assert_eq!(decomposed, 18);
        let question = attribution(None, Some(&["energy.total"]));
        let AnalysisAnswer::Attribution(view) = answer(&mut session, &other, &question) else {
            unreachable!("the answer is to the question")
        };
        assert!(view.since_base_year);
        assert_eq!(view.indicators.len(), 1);
        let last = view.indicators[0].years[2].as_ref().unwrap();
        let sum = last.inherited.unwrap() + last.contributions.iter().sum::<f64>();
        assert!((sum - (last.to - last.from)).abs() < 1e-11);
        let lmdi = last.lmdi.unwrap();
        assert!(
            (lmdi.activity + lmdi.structure + lmdi.intensity - (last.to - last.from)).abs() < 1e-12 * last.to
        );
    }

    #[test]
    fn faults_of_either_scenario_are_told_apart() {
        let (mut session, mut base, other) = session();
        base.levers.insert("no.such".to_owned(), LeverSetting::Every(1.0));
        let question = attribution(Some(base.clone()), None);
        let faults = session.begin_analysis(&other, &question).unwrap_err();
        assert_eq!(faults[0].place.path, "from.levers.\"no.such\"");
        let faults = session
            .begin_analysis(&base, &attribution(None, None))
            .unwrap_err();
        assert_eq!(faults[0].place.path, "levers.\"no.such\"");
        let faults = session
            .begin_analysis(&other, &attribution(Some(other.clone()), None))
            .unwrap_err();
        assert_eq!(faults[0].code, "attribution-alike");
        // Nothing asked for is answered at once.
        let AnalysisAnswer::Attribution(view) = answer(&mut session, &other, &attribution(None, Some(&[])))
        else {
            unreachable!("the answer is to the question")
        };
        assert!(view.indicators.is_empty());
    }

    #[test]
    fn contributions_are_of_every_year_and_since_the_base_year() {
        let (mut session, base, _) = session();
        let AnalysisAnswer::Contributions(view) =
            answer(&mut session, &base, &AnalysisQuestion::Contributions)
        else {
            unreachable!("the answer is to the question")
        };
        assert_eq!(
            (view.chains.len(), view.regions.len(), view.years.len()),
            (2, 2, 3)
        );
        let real = view
            .measures
            .iter()
            .find(|one| one.indicator == "va.real")
            .unwrap();
        let projection = session.project(&base).unwrap();
        for (year, growth) in view.years.iter().zip(&real.year_on_year) {
            let growth = growth.as_ref().unwrap();
            let expected = projection.value("va.real_growth", *year).unwrap();
            assert!((growth.total - expected).abs() < 1e-13);
            assert!((growth.chains.iter().sum::<f64>() - expected).abs() < 1e-13);
            assert!((growth.regions.iter().sum::<f64>() - expected).abs() < 1e-13);
        }
        assert_eq!(real.since_base[0], real.year_on_year[0]);
        let decomposed: Vec<&str> = view
            .decompositions
            .iter()
            .map(|one| one.indicator.as_str())
            .collect();
        assert_eq!(decomposed, ["energy.total", "co2.total"]);
        for one in &view.decompositions {
            let value = |year: i32| projection.value(&one.indicator, year).unwrap();
            for (at, year) in view.years.iter().enumerate() {
                for (effects, before) in [(one.year_on_year[at], year - 1), (one.since_base[at], 2020)] {
                    let effects = effects.unwrap();
                    let sum = effects.activity + effects.structure + effects.intensity + effects.factor;
                    let expected = value(*year) - value(before);
                    assert!(
                        (sum - expected).abs() < 1e-12 * value(*year),
                        "{} {year}",
                        one.indicator
                    );
                }
            }
        }
    }

    #[test]
    fn kept_scenarios_stand_beside_the_present_one() {
        let (mut session, base, other) = session();
        let text = |scenario: &Scenario| serde_json::to_string(scenario).unwrap();
        let kept = |id: &str, text: String| KeptScenario {
            id: id.to_owned(),
            text,
        };
        let mut question = ComparisonQuestion {
            id: "now".to_owned(),
            others: vec![
                kept("other", text(&other)),
                kept("old", r#"{ "format": 99, "plan": "tiny-2020" }"#.to_owned()),
                kept("again", text(&base)),
            ],
            since: Some(2022),
        };
        let asked = AnalysisQuestion::Comparison(question.clone());
        let AnalysisAnswer::Comparison(view) = answer(&mut session, &base, &asked) else {
            unreachable!("the answer is to the question")
        };
        assert_eq!(view.scenarios[2].faults[0].code, "scenario-format");
        assert_eq!(view.scenarios[3].duplicate_of, Some(0));
        assert_eq!(view.years, [2022, 2023]);
        assert_eq!(view.diverges, Some(2021));
        let ids: Vec<&str> = view.differences.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(
            ids,
            ["growth.chain.paper", "land.new_supply", "energy.efficiency"]
        );
        assert_eq!(view.differences[0].values[1], Some(LeverSetting::Every(0.06)));
        assert_eq!(view.differences[0].base, Some(LeverSetting::Every(0.03)));
        assert_eq!(view.differences[0].values[2], None);
        let output = view.indicators.iter().find(|one| one.id == "output").unwrap();
        let [first, second, third, fourth] = output.years[1][..] else {
            unreachable!("one value a scenario")
        };
        assert_eq!((first.difference, first.relative), (Some(0.0), Some(0.0)));
        let (a, b) = (first.value.unwrap(), second.value.unwrap());
        assert_eq!(
            (second.difference, second.relative),
            (Some(b - a), Some(b / a - 1.0))
        );
        assert_eq!((third.value, third.difference), (None, None));
        assert_eq!(fourth, first);
        // Shares have a difference and no per cent of it.
        let share = view
            .indicators
            .iter()
            .find(|one| one.id == "share.flagship")
            .unwrap();
        assert!(share.years[1][1].difference.is_some() && share.years[1][1].relative.is_none());
        question.since = Some(2030);
        let asked = AnalysisQuestion::Comparison(question);
        assert_eq!(
            session.begin_analysis(&base, &asked).unwrap_err()[0].code,
            "comparison-year"
        );
    }
}
