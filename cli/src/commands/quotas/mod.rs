//! `tuiyan quotas`: a table handed down to places, checked as it is or proposed by a rule.

mod beside;
mod options;
mod plain_format;
mod shown;
mod table_file;

use rust_decimal::Decimal;
use tuiyan::diagnostic::{Diagnostic, Param, has_errors};
use tuiyan::plan::{Plan, QuotaKind};
use tuiyan::projection::Projection;
use tuiyan::quotas::allocate::{Answer as Allocated, FactorRule, Method, Proposal, Settings, Unmet, propose};
use tuiyan::quotas::plan_tables::{self, Subject};
use tuiyan::quotas::{Cell, Chances, Check, CheckSettings, Table, check, faults};
use tuiyan::risk::{Question, RiskSettings};

use crate::Answer;
use crate::arguments::QuotaOptions;
use crate::output::{self, Format};
use crate::report::Faults;
use crate::run::Run;
use crate::texts::Texts;

use beside::Beside;
use options::Asked;
use shown::Shown;
use table_file::Wanted;

pub(crate) fn run(options: &QuotaOptions, texts: &Texts) -> Result<Answer, Faults> {
    let asked = Asked::read(options)?;
    let run = Run::of(&options.run, Some(&options.random), texts)?;
    let (subject, mut table) = table(options, &asked, &run.plan, texts)?;
    if let Some(target) = asked.target {
        table.target = Cell::Value(target);
    }
    table.done = asked.done.or(table.done);
    let projection = run.project()?;
    plan_tables::complete(&mut table, &subject, &projection);
    let wrong = faults(&table);
    if has_errors(&wrong) {
        return Err(of_table(wrong, options, &table, (&run.plan, texts)));
    }
    let unit = asked
        .unit
        .unwrap_or_else(|| usual_unit(&run.plan, &subject, &table));
    let by_chance = asked.method == Some(Method::EqualProbability);
    let risk = run.risk.or_else(|| by_chance.then(RiskSettings::default));
    let chances = match risk {
        Some(settings) => Some(simulate(&run, settings, &table, &subject, &projection, texts)?),
        None => None,
    };
    let settings = CheckSettings {
        over: asked.over,
        unit: asked.method.as_ref().map(|_| unit),
        chances: chances.as_ref(),
    };
    let given = table.clone();
    let mut outcome = Outcome {
        beside: Beside::default(),
        unit,
        check: check(&table, &settings),
        table,
        method: asked.method.as_ref().map(Method::id),
        proposal: None,
        unmet: None,
    };
    let mut rule = None;
    if let Some(method) = &asked.method {
        let method = match method {
            // Without weights all factors of the table count alike.
            Method::Factors(rules) if rules.is_empty() => Method::Factors(FactorRule::equal(&outcome.table)),
            other => other.clone(),
        };
        let rule = rule.insert(Settings {
            method,
            over: asked.over,
            unit,
            rounding: asked.rounding,
            chances: chances.as_ref(),
        });
        let answer = propose(&outcome.table, rule);
        match answer.map_err(|wrong| of_table(wrong, options, &outcome.table, (&run.plan, texts)))? {
            Allocated::Proposal(proposal) => {
                outcome.table = proposal.table.clone();
                outcome.proposal = Some(proposal);
            }
            Allocated::Unmet(unmet) => outcome.refuse(unmet),
        }
    }
    if asked.method.is_some() {
        outcome.check = check(&outcome.table, &settings);
    }
    outcome.beside = Beside::of(&given, &outcome, &asked, rule.as_ref(), (&subject, &projection));
    let shown = Shown {
        run: &run,
        subject: &subject,
        outcome: &outcome,
        risk,
    };
    match options.run.output.format {
        Format::Json => output::json(&shown.to_json(texts))?,
        Format::Csv => shown.as_csv(texts)?,
        Format::Table => output::write(&shown.as_table(texts))?,
    }
    Ok(if outcome.unmet.is_some() {
        Answer::No
    } else {
        Answer::Done
    })
}

/// What came out: a table that was checked, or why there is none.
struct Outcome {
    /// What stands beside the table.
    beside: Beside,
    unit: Decimal,
    table: Table,
    /// Id of the rule that was asked for.
    method: Option<&'static str>,
    proposal: Option<Proposal>,
    unmet: Option<Unmet>,
    check: Check,
}

impl Outcome {
    /// No table is told as if it were good: quotas of free rows are taken out.
    fn refuse(&mut self, unmet: Unmet) {
        for row in self.table.rows.iter_mut().filter(|row| !row.locked) {
            if row.quota.value().is_some() {
                row.quota = Cell::Missing;
            }
        }
        self.unmet = Some(unmet);
    }
}

/// The table that is asked for: of the file, else of the pack, else over the regions of the plan.
fn table(
    options: &QuotaOptions,
    asked: &Asked,
    plan: &Plan,
    texts: &Texts,
) -> Result<(Subject, Table), Faults> {
    let (indicator, year) = (&options.indicator, options.year);
    let own = plan_tables::find(plan, indicator, year).and_then(|quota| plan_tables::of_quota(plan, quota));
    let citys = plan_tables::city_target(plan, indicator, year);
    let known = plan.unit_at(indicator, plan.regions.first().map(|region| region.id.as_str()));
    if own.is_none() && known.is_none() && (asked.kind.is_none() || options.table.is_none()) {
        let fault = Diagnostic::error("indicator-unknown", "").with("indicator", indicator.as_str());
        return Err(Faults::of_core(vec![fault], |_| {
            format!("--indicator {indicator}")
        }));
    }
    let subject = match (&own, citys) {
        (Some((subject, _)), _) => subject.clone(),
        (None, Some(target)) => {
            Subject::of_target(target).unwrap_or_else(|| Subject::of_indicator(indicator, year))
        }
        (None, None) => Subject::of_indicator(indicator, year),
    };
    let own_kind = own.as_ref().map(|(_, table)| table.kind);
    let kind = asked.kind.or(own_kind).or_else(|| subject.kind());
    let kind = kind.ok_or_else(|| Faults::one("cli-quotas-kind-needed", &[("indicator", indicator)]))?;
    let target = || match (&own, citys) {
        (Some((_, table)), _) if table.target.value().is_some() => table.target.clone(),
        (_, Some(target)) => plan_tables::cell(plan, target),
        (Some((_, table)), None) => table.target.clone(),
        (None, None) => Cell::Missing,
    };
    let mut table = match (&options.table, &own) {
        (Some(file), _) => {
            let wanted = Wanted {
                indicator,
                year,
                kind,
            };
            let mut table = table_file::read(file, &wanted, plan, texts)?;
            table.direction = subject.direction();
            table
        }
        (None, Some((_, table))) => table.clone(),
        (None, None) if asked.method.is_some() => plan_tables::of_regions(plan, &subject, kind),
        (None, None) => {
            return Err(Faults::one(
                "cli-quotas-no-table",
                &[("indicator", indicator), ("year", &year.to_string())],
            ));
        }
    };
    table.kind = kind;
    if table.target == Cell::Missing {
        table.target = target();
    }
    Ok((subject, table))
}

fn simulate(
    run: &Run,
    settings: RiskSettings,
    table: &Table,
    subject: &Subject,
    projection: &Projection,
    texts: &Texts,
) -> Result<Chances, Faults> {
    let indicators = subject.indicators(table);
    let question = Question::of(&run.plan, Some(&indicators));
    let question = Question {
        targets: &[],
        ..question
    };
    let ran = run.simulate(settings, &question, texts)?;
    Ok(plan_tables::samples(table, subject, projection, &ran.simulation))
}

/// The last decimal that the indicator is shown with; of one without unit the finest that stands in the table.
fn usual_unit(plan: &Plan, subject: &Subject, table: &Table) -> Decimal {
    let region = plan.regions.first().map(|region| region.id.as_str());
    let is_growth = table.kind == QuotaKind::Growth;
    let known = plan.unit_at(&subject.indicator, region);
    let decimals = match known {
        _ if is_growth => 3,
        Some(unit) => {
            let display = unit.display();
            let hundredths = if display.scale == 100.0 { 2 } else { 0 };
            u32::from(display.decimals) + hundredths
        }
        None => {
            let rows = table.rows.iter().filter_map(|row| row.quota.value());
            let numbers = rows.chain(table.target.value());
            numbers.map(|value| value.normalize().scale()).max().unwrap_or(0)
        }
    };
    Decimal::new(1, decimals)
}

/// Faults of a table with the file that it came from; a row is named by its place.
fn of_table(
    wrong: Vec<Diagnostic>,
    options: &QuotaOptions,
    table: &Table,
    (plan, texts): (&Plan, &Texts),
) -> Faults {
    let name = |id: &str| {
        let region = plan.regions.iter().find(|region| region.id == id);
        region.map_or_else(|| id.to_owned(), |region| texts.local(&region.name))
    };
    let origin = options
        .table
        .as_ref()
        .map_or_else(|| options.run.plan.clone(), |file| file.display().to_string());
    let named = wrong.into_iter().map(|mut fault| {
        let mut steps = fault.place.path.split('.');
        if steps.next() == Some("rows")
            && let Some(row) = steps
                .next()
                .and_then(|row| table.rows.get(row.parse::<usize>().ok()?))
        {
            let rest = steps.collect::<Vec<_>>().join(".");
            fault.place.path = format!("{}.{rest}", row.place);
        }
        if let Some(Param::Text(place)) = fault.params.get_mut("place") {
            *place = name(place);
        }
        fault
    });
    Faults::of_core(named.collect(), |_| origin.clone())
}
