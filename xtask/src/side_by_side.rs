//! Runs the steps of the test two at a time: compiling one large crate, or waiting for a browser, leaves a core idle. Each step is this
//! program again, so that its output, its children's too, is kept whole; outputs are shown in the order of the steps.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::test::Step;

/// How many steps run at a time.
const LANES: usize = 2;

/// How a step ended.
pub(crate) struct Outcome {
    pub(crate) step: &'static str,
    pub(crate) seconds: f64,
    /// Why it failed.
    pub(crate) fault: Option<String>,
}

impl Outcome {
    /// The line below its output.
    pub(crate) fn line(&self) -> String {
        let Self { step, seconds, fault } = self;
        match fault {
            None => format!("-- {step} passed in {seconds:.1} s"),
            Some(fault) => format!("-- {step} failed after {seconds:.1} s: {fault}"),
        }
    }
}

enum State {
    Waiting,
    Running,
    Ended(Outcome),
}

/// Runs all steps, each once those that it comes after have ended; gives the outcomes in the order of the steps. After a fault no
/// step is begun any more, unless told to keep going.
///
/// # Errors
/// A step that cannot be started, or whose output cannot be kept.
pub(crate) fn run(project: &Project, steps: &'static [Step], keep_going: bool) -> Result<Vec<Outcome>> {
    // Asked for once: a step may compile the driver's tests, and its file anew.
    let driver = std::env::current_exe()?;
    fs::create_dir_all(project.target().join("steps"))?;
    let mut states: Vec<State> = steps.iter().map(|_| State::Waiting).collect();
    let (ended, endings) = channel();
    let (mut running, mut shown, mut stopped) = (0, 0, false);
    loop {
        while !stopped
            && running < LANES
            && let Some(next) = ready(steps, &states)
        {
            let step = &steps[next];
            let within = if passed(steps, &states, "native") {
                "tested"
            } else {
                "set-up"
            };
            let mut part = Command::new(&driver);
            part.args(["test", "--only", step.name, "--within", within]);
            let output = output_of(project, step);
            let output =
                File::create(&output).with_context(|| format!("{} cannot be written", output.display()))?;
            let ended = ended.clone();
            begin(part, output, step.name, move |outcome| {
                // Nobody listens any more where the run itself has failed.
                let _ = ended.send((next, outcome));
            })?;
            println!(".. {} begins", step.name);
            states[next] = State::Running;
            running += 1;
        }
        if running == 0 {
            break;
        }
        let (index, outcome): (usize, Outcome) = endings.recv()?;
        running -= 1;
        stopped |= outcome.fault.is_some() && !keep_going;
        states[index] = State::Ended(outcome);
        while let Some(State::Ended(outcome)) = states.get(shown) {
            show(project, &steps[shown], outcome)?;
            shown += 1;
        }
    }
    // What ended after a step that was never begun.
    for (step, state) in steps.iter().zip(&states).skip(shown) {
        if let State::Ended(outcome) = state {
            show(project, step, outcome)?;
        }
    }
    let outcomes = states.into_iter().filter_map(|state| match state {
        State::Ended(outcome) => Some(outcome),
        State::Waiting | State::Running => None,
    });
    Ok(outcomes.collect())
}

/// The first step that waits for nothing but its turn.
fn ready(steps: &[Step], states: &[State]) -> Option<usize> {
    let has_ended = |name: &&str| {
        let mut all = steps.iter().zip(states);
        all.any(|(step, state)| step.name == *name && matches!(state, State::Ended(_)))
    };
    (0..steps.len())
        .find(|&index| matches!(states[index], State::Waiting) && steps[index].after.iter().all(has_ended))
}

fn passed(steps: &[Step], states: &[State], name: &str) -> bool {
    let mut all = steps.iter().zip(states);
    all.any(|(step, state)| step.name == name && matches!(state, State::Ended(Outcome { fault: None, .. })))
}

/// Starts a step, all that it writes going to `output`; a thread waits for its end and tells it.
fn begin(
    mut part: Command,
    output: File,
    step: &'static str,
    ended: impl FnOnce(Outcome) + Send + 'static,
) -> Result<()> {
    let started = Instant::now();
    let mut child = part
        .stdin(Stdio::null())
        .stdout(output.try_clone()?)
        .stderr(output)
        .spawn()
        .with_context(|| format!("the step {step} cannot be started"))?;
    thread::spawn(move || {
        let fault = match child.wait() {
            Ok(status) if status.success() => None,
            Ok(status) => Some(format!("it ended with {status}")),
            Err(error) => Some(error.to_string()),
        };
        let seconds = started.elapsed().as_secs_f64();
        ended(Outcome { step, seconds, fault });
    });
    Ok(())
}

fn show(project: &Project, step: &Step, outcome: &Outcome) -> Result<()> {
    let output = fs::read(output_of(project, step))?;
    println!("{}", step.heading());
    print!("{}", String::from_utf8_lossy(&output));
    println!("{}", outcome.line());
    Ok(())
}

/// Where a step writes while it runs.
fn output_of(project: &Project, step: &Step) -> PathBuf {
    project
        .target()
        .join("steps")
        .join(step.name)
        .with_extension("txt")
}
