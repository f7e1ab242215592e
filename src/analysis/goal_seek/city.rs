//! A city as the search sees it: measures of its targets at scaled values of its free levers, with exact slopes.

use crate::analysis::response::{Response, Side, Spot};
use crate::number::dual::Dual;

use super::levers::{Group, Mover};
use super::problem::Measures;
use super::targets::Held;

/// Slopes that are taken through a measure at once.
const DIRECTIONS: usize = 8;

/// A compiled scenario with its free levers and targets.
#[derive(Clone, Debug)]
pub(super) struct City {
    pub response: Response,
    pub movers: Vec<Mover>,
    pub groups: Vec<Group>,
    pub targets: Vec<Held>,
    base_year: i32,
    /// The values that the targets' measures need.
    spots: Vec<Spot>,
    /// Of each spot a row of slopes by mover.
    slopes: Vec<f64>,
}

impl City {
    pub fn new(mut response: Response, movers: Vec<Mover>, groups: Vec<Group>, targets: Vec<Held>) -> Self {
        let base_year = response.model().base_year();
        let mut spots: Vec<Spot> = targets.iter().flat_map(|one| one.spots(base_year)).collect();
        spots.sort();
        spots.dedup();
        response.only(&spots);
        let size = spots.len() * movers.len();
        Self {
            slopes: vec![0.0; size],
            response,
            movers,
            groups,
            targets,
            base_year,
            spots,
        }
    }

    /// Values of the movers at scaled ones.
    pub fn positions(&self, point: &[f64]) -> Vec<f64> {
        let mut positions: Vec<f64> = self.movers.iter().map(|one| one.from).collect();
        for (group, scaled) in self.groups.iter().zip(point) {
            let value = group.value(&self.movers, *scaled);
            group.members.iter().for_each(|index| positions[*index] = value);
        }
        positions
    }

    /// The values at the spots; `None` where the model has none.
    fn at_spots(&mut self, positions: &[f64]) -> Option<Vec<f64>> {
        let values = self.response.values(positions).ok()?;
        let at = self.spots.iter().map(|spot| values.at(*spot).unwrap_or(f64::NAN));
        Some(at.collect())
    }

    fn place(&self, spot: Spot) -> Option<usize> {
        self.spots.binary_search(&spot).ok()
    }

    /// The targets' measures at values of the movers.
    pub fn measured(&mut self, positions: &[f64]) -> Vec<f64> {
        match self.at_spots(positions) {
            Some(at_spots) => self.measures(&at_spots),
            None => vec![f64::NAN; self.targets.len()],
        }
    }

    /// The same from values at the spots.
    fn measures(&self, at_spots: &[f64]) -> Vec<f64> {
        let at = |spot: Spot| Some(at_spots[self.place(spot)?]).filter(|value| !value.is_nan());
        let measure = |one: &Held| one.measure(self.base_year, at).unwrap_or(f64::NAN);
        self.targets.iter().map(measure).collect()
    }

    /// The targets' measures with slopes, one direction a column; `slope` gives that of the value at a spot.
    fn measured_along(
        &self,
        at_spots: &[f64],
        directions: usize,
        slope: impl Fn(usize, usize) -> f64,
        put: &mut impl FnMut(usize, usize, f64),
    ) {
        for first in (0..directions).step_by(DIRECTIONS) {
            let here = DIRECTIONS.min(directions - first);
            for (index, one) in self.targets.iter().enumerate() {
                let at = |spot: Spot| {
                    let place = self.place(spot)?;
                    let mut value = Dual::<DIRECTIONS>::from(at_spots[place]);
                    for direction in 0..here {
                        value.slopes[direction] = slope(place, first + direction);
                    }
                    (!value.value.is_nan()).then_some(value)
                };
                let measure = one.measure(self.base_year, at);
                for direction in 0..here {
                    let found = measure.map_or(0.0, |measure| measure.slopes[direction]);
                    put(index, first + direction, found);
                }
            }
        }
    }

    /// Slope of each target's measure by something else than the movers, from that of the values at the spots.
    pub fn slope_by(&mut self, positions: &[f64], of_spot: impl Fn(Spot) -> f64) -> Vec<f64> {
        let mut found = vec![0.0; self.targets.len()];
        if let Some(at_spots) = self.at_spots(positions) {
            let slope = |place: usize, _| of_spot(self.spots[place]);
            self.measured_along(&at_spots, 1, slope, &mut |target, _, slope| found[target] = slope);
        }
        found
    }
}

impl Measures for City {
    fn count(&self) -> usize {
        self.targets.len()
    }

    fn values(&mut self, point: &[f64], values: &mut [f64]) {
        let positions = self.positions(point);
        values.copy_from_slice(&self.measured(&positions));
    }

    fn slopes(&mut self, point: &[f64], values: &mut [f64], slopes: &mut [f64]) {
        let positions = self.positions(point);
        values.fill(f64::NAN);
        slopes.fill(0.0);
        let mut at_spots = vec![f64::NAN; self.spots.len()];
        let mut of_spots = std::mem::take(&mut self.slopes);
        // A lever at its high end can only fall.
        let mut sides = vec![Side::Right; self.movers.len()];
        for (group, _) in self
            .groups
            .iter()
            .zip(point)
            .filter(|(_, scaled)| **scaled >= 1.0)
        {
            group.members.iter().for_each(|index| sides[*index] = Side::Left);
        }
        let ran = self.response.values_and_gradients(
            &positions,
            &self.spots,
            |lever| sides[lever],
            &mut at_spots,
            &mut of_spots,
        );
        if ran.is_ok() {
            values.copy_from_slice(&self.measures(&at_spots));
            let (groups, movers) = (&self.groups, self.movers.len());
            let slope = |place: usize, variable: usize| {
                let group = &groups[variable];
                let of_members = group.members.iter().map(|index| of_spots[place * movers + index]);
                of_members.sum::<f64>() * (group.high - group.low)
            };
            let count = groups.len();
            self.measured_along(&at_spots, count, slope, &mut |target, variable, slope| {
                slopes[target * count + variable] = slope;
            });
        }
        self.slopes = of_spots;
    }
}
