//! Random paths: from `--paths` and `--seed` to a simulation that has run, with its progress on a terminal.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use tuiyan::diagnostic::Diagnostic;
use tuiyan::risk::statistics::Summary;
use tuiyan::risk::{BLOCK, LARGEST_SEED, MOST_PATHS, RiskSettings, Simulation, Summaries};
use tuiyan::scenario::Scenario;

use crate::arguments::PathOptions;
use crate::numbers;
use crate::report::Faults;
use crate::texts::Texts;
use crate::threads::Threads;

/// What is told of an indicator's values over the paths, in this order.
pub(crate) const FIGURES: [&str; 9] = ["mean", "sd", "p5", "p10", "p25", "p50", "p75", "p90", "p95"];
/// Where P10, P50 and P90 stand among them.
pub(crate) const SHOWN: [usize; 3] = [3, 5, 7];

/// A run that is longer shows its progress.
const SOON: Duration = Duration::from_secs(1);
/// Blocks of paths that a thread runs between two looks at the clock.
const BLOCKS_AT_ONCE: usize = 4;

/// Number of paths and seed as the options say.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Asked {
    paths: Option<u64>,
    seed: Option<u64>,
}

impl Asked {
    /// Reads the options. A seed is nothing without paths, of the options or of the scenario `file`.
    pub fn read(options: &PathOptions, file: Option<&Scenario>, usual: Usual, faults: &mut Faults) -> Self {
        let whole = |typed: &Option<String>, least: u64, most: u64| {
            let value = typed.as_ref()?.parse().ok()?;
            (least..=most).contains(&value).then_some(value)
        };
        let asked = Self {
            paths: whole(&options.paths, 1, MOST_PATHS),
            seed: whole(&options.seed, 0, LARGEST_SEED),
        };
        if let (Some(typed), None) = (&options.paths, asked.paths) {
            let most = numbers::plain(MOST_PATHS as f64);
            faults.add("cli-paths-value", &[("typed", typed), ("most", &most)]);
        }
        if let (Some(typed), None) = (&options.seed, asked.seed) {
            let most = LARGEST_SEED.to_string();
            faults.add("cli-seed-value", &[("typed", typed), ("most", &most)]);
        }
        let has_paths = options.paths.is_some() || usual == Usual::Paths || file.is_some_and(asks);
        if let (Some(typed), false) = (&options.seed, has_paths) {
            faults.add("cli-seed-alone", &[("typed", typed)]);
        }
        asked
    }

    /// Puts the options over what the scenario says; `None` where neither asks for paths.
    pub fn settings(self, scenario: &mut Scenario) -> Result<Option<RiskSettings>, Vec<Diagnostic>> {
        scenario.paths = self.paths.or(scenario.paths);
        scenario.seed = self.seed.or(scenario.seed);
        asks(scenario).then(|| RiskSettings::of(scenario)).transpose()
    }
}

/// What a command does where nothing is said of paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Usual {
    NoPaths,
    Paths,
}

/// Whether a scenario asks for random paths.
fn asks(scenario: &Scenario) -> bool {
    scenario.paths.is_some() || scenario.seed.is_some()
}

/// Random paths that have run, and the threads that did it.
pub(crate) struct Ran {
    pub simulation: Simulation,
    pub summaries: Summaries,
}

impl Ran {
    /// Runs all paths of a simulation and sums them up; `told` puts the core's faults into the user's words.
    pub fn all(
        mut simulation: Simulation,
        told: impl FnOnce(Vec<Diagnostic>) -> Faults,
        texts: &Texts,
    ) -> Result<Self, Faults> {
        let threads = Threads::start();
        run(&mut simulation, &threads, texts)?;
        let summaries = simulation.summaries(&threads).map_err(told)?;
        Ok(Self {
            simulation,
            summaries,
        })
    }
}

fn run(simulation: &mut Simulation, threads: &Threads, texts: &Texts) -> Result<(), Faults> {
    let wanted = simulation.settings().paths;
    let started = Instant::now();
    let mut bar = None;
    while simulation.done() < wanted && simulation.limited().is_none() {
        simulation.advance(BLOCK * BLOCKS_AT_ONCE * threads.count(), threads);
        if started.elapsed() > SOON && std::io::stderr().is_terminal() {
            let bar = bar.get_or_insert_with(|| progress(wanted, texts));
            bar.set_position(simulation.done() as u64);
        }
    }
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    match simulation.limited() {
        None => Ok(()),
        // Other digits than of the paths asked for would pass for theirs.
        Some(done) => Err(Faults::one(
            "cli-paths-memory",
            &[
                ("paths", &numbers::plain(wanted as f64)),
                ("done", &numbers::plain(done as f64)),
            ],
        )),
    }
}

fn progress(paths: usize, texts: &Texts) -> ProgressBar {
    let bar = ProgressBar::new(paths as u64).with_message(texts.t("cli-paths-progress"));
    match ProgressStyle::with_template("{msg} {wide_bar} {percent} %  {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// What a person should know of paths that have run.
pub(crate) fn remarks(simulation: &Simulation) -> Vec<Diagnostic> {
    let mut remarks = Vec::new();
    if let Some(change) = simulation.correlation_mended_by() {
        let remark = Diagnostic::warning("correlation-mended", "risk.correlation");
        remarks.push(remark.with("change", change));
    }
    if simulation.is_calm() {
        remarks.push(Diagnostic::warning("risk-absent", "risk"));
    }
    if simulation.clamped() > 0 {
        let remark = Diagnostic::warning("outturns-cut-on-paths", "outturns");
        remarks.push(remark.with("count", simulation.clamped()));
    }
    remarks
}

/// The figures of a summary, in the order of [`FIGURES`]; a single path has no deviation.
pub(crate) fn figures(summary: &Summary) -> [Option<f64>; 9] {
    let [p5, p10, p25, p50, p75, p90, p95] = summary.quantiles.map(Some);
    let mean = Some(summary.mean);
    [mean, summary.deviation, p5, p10, p25, p50, p75, p90, p95]
}

/// How many paths, and from which seed, in words.
pub(crate) fn said(settings: RiskSettings, texts: &Texts) -> String {
    let (paths, seed) = (numbers::plain(settings.paths as f64), settings.seed.to_string());
    texts.with("cli-paths-of", &[("paths", &paths), ("seed", &seed)])
}

/// A probability as people read it; no chance is told as none or as certain.
pub(crate) fn probability(value: f64, texts: &Texts) -> String {
    let id = if value < 0.01 {
        "cli-probability-low"
    } else if value > 0.99 {
        "cli-probability-high"
    } else {
        "cli-probability-about"
    };
    texts.with(id, &[("percent", &numbers::decimal(value * 100.0, 0))])
}
