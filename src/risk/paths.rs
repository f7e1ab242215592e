//! Paths: drawn once, kept, and run again for every scenario.

use crate::model::{LeverValues, Model, Workspace};
use crate::number::lanes::Lanes;
use crate::risk::compile::RiskModel;
use crate::risk::draws::Draws;
use crate::risk::kept::{Drawn, Places, keep, levers};

/// Paths that run side by side.
const WIDTH: usize = 2;
/// Groups whose results are gathered before they are written out path by path: small enough to stay in the cache, large
/// enough that an indicator's run of numbers is written in pieces of whole cache lines.
const TILE: usize = 16;

/// The kept draws of a plan: as many paths as have been asked for.
#[derive(Debug)]
pub struct Paths {
    risk: RiskModel,
    places: Places,
    seed: u64,
    kept: Vec<Lanes<WIDTH>>,
    groups: usize,
}

/// The values of indicators on every path: one run of numbers an indicator and year.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcomes {
    /// Number of paths.
    pub paths: usize,
    width: usize,
    values: Vec<f64>,
}

impl Outcomes {
    /// The values at a slot of the layout in the `year`-th row of the projection, path by path; NaN where absent.
    pub fn of(&self, slot: usize, year: usize) -> &[f64] {
        let run = year * self.width + slot;
        &self.values[run * self.paths..][..self.paths]
    }
}

impl Paths {
    /// No paths yet.
    pub fn new(risk: RiskModel, seed: u64) -> Self {
        Self {
            places: Places::new(&risk),
            risk,
            seed,
            kept: Vec::new(),
            groups: 0,
        }
    }

    /// Draws what is missing for `paths` paths.
    pub fn draw(&mut self, paths: usize) {
        let wanted = paths.div_ceil(WIDTH);
        let per_group = self.places.path;
        let mut draws = Draws::new(self.risk.shape);
        self.kept
            .resize(self.kept.len().max(wanted * per_group), Lanes::from(0.0));
        for group in self.groups..wanted {
            let kept = &mut self.kept[group * per_group..][..per_group];
            for lane in 0..WIDTH {
                let path = (group * WIDTH + lane) as u64;
                draws.draw(
                    self.risk.shape,
                    &self.risk.factor,
                    self.risk.persistence,
                    self.seed,
                    path,
                );
                keep(&self.risk, &self.places, &draws, lane, kept);
            }
        }
        self.groups = self.groups.max(wanted);
    }

    /// Runs a scenario on the first `paths` paths.
    pub fn run(&mut self, model: &Model, scenario: &LeverValues<f64>, paths: usize) -> Outcomes {
        self.draw(paths);
        let width = model.layout().row_width() * (model.years() + 1);
        let mut outcomes = Outcomes {
            paths,
            width: model.layout().row_width(),
            values: vec![f64::NAN; width * paths],
        };
        let mut work = Workspace::<Lanes<WIDTH>>::new(model);
        let mut values = scenario.spread();
        let groups = paths.div_ceil(WIDTH);
        let mut tile = vec![Lanes::from(0.0); width * TILE];
        for first in (0..groups).step_by(TILE) {
            let in_tile = TILE.min(groups - first);
            for (group, results) in (first..first + in_tile).zip(tile.chunks_mut(width)) {
                let kept = &self.kept[group * self.places.path..][..self.places.path];
                levers(model, &self.risk, &self.places, scenario, kept, &mut values);
                let drawn = Drawn {
                    places: &self.places,
                    kept,
                };
                model.run_with(&drawn, &values, &mut work);
                results.copy_from_slice(&work.values);
            }
            let from = first * WIDTH;
            let there = (in_tile * WIDTH).min(paths - from);
            for (run, written) in outcomes.values.chunks_mut(paths).enumerate() {
                for (path, value) in written[from..][..there].iter_mut().enumerate() {
                    *value = tile[path / WIDTH * width + run].0[path % WIDTH];
                }
            }
        }
        outcomes
    }
}
