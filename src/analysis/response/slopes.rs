//! Exact derivatives of a response.

use crate::diagnostic::Diagnostic;
use crate::number::dual::Dual;
use crate::projection;

use super::free_lever::place;
use super::{DIRECTIONS, Response, Side, Spot};

impl Side {
    /// The step of a lever to this side.
    fn step(self) -> f64 {
        match self {
            Side::Left => -1.0,
            Side::Right => 1.0,
        }
    }
}

impl Response {
    /// The slopes of indicators at these positions: one row a spot, one column a free lever, into `slopes`. No number (NaN)
    /// stands where the indicator is absent, and for a lever of whole numbers.
    ///
    /// # Errors
    /// As [`Response::values`].
    ///
    /// # Panics
    /// Where `slopes` has another length, or there are not as many positions as free levers.
    pub fn gradients(
        &mut self,
        positions: &[f64],
        spots: &[Spot],
        side: Side,
        slopes: &mut [f64],
    ) -> Result<(), Vec<Diagnostic>> {
        self.values_and_gradients(positions, spots, |_| side, &mut [], slopes)
    }

    /// The same with a side for each free lever, by its index; and the values at the spots, absent ones NaN, where `values` is not
    /// empty.
    ///
    /// # Errors
    /// As [`Response::values`].
    ///
    /// # Panics
    /// As [`Response::gradients`].
    pub fn values_and_gradients(
        &mut self,
        positions: &[f64],
        spots: &[Spot],
        side: impl Fn(usize) -> Side,
        values: &mut [f64],
        slopes: &mut [f64],
    ) -> Result<(), Vec<Diagnostic>> {
        let count = self.levers.len();
        self.differentiate(positions, spots, |lever, _| side(lever).step(), values, slopes)?;
        for row in slopes.chunks_exact_mut(count.max(1)) {
            for (lever, slope) in row.iter_mut().enumerate() {
                *slope *= side(lever).step();
            }
        }
        Ok(())
    }

    /// The same by the same relative change of a lever in every year: what 1 of it would bring, as 0.01 brings a hundredth of
    /// it.
    ///
    /// # Errors
    /// As [`Response::values`].
    ///
    /// # Panics
    /// As [`Response::gradients`].
    pub fn relative_gradients(
        &mut self,
        positions: &[f64],
        spots: &[Spot],
        slopes: &mut [f64],
    ) -> Result<(), Vec<Diagnostic>> {
        self.differentiate(positions, spots, |_, value| value, &mut [], slopes)
    }

    /// Slopes along directions that move a lever, by its index and value, by `seed` of it.
    fn differentiate(
        &mut self,
        positions: &[f64],
        spots: &[Spot],
        seed: impl Fn(usize, f64) -> f64,
        values: &mut [f64],
        slopes: &mut [f64],
    ) -> Result<(), Vec<Diagnostic>> {
        assert_eq!(positions.len(), self.levers.len());
        assert_eq!(slopes.len(), self.levers.len() * spots.len());
        let count = self.levers.len();
        let width = self.model.layout().row_width();
        let (levers, work) = &mut self.dual;
        // Once at least, for the values.
        for first in (0..count.max(1)).step_by(DIRECTIONS) {
            let here = first..count.min(first + DIRECTIONS);
            place(
                &self.levers,
                &self.own,
                positions.iter().copied(),
                levers,
                |lever, value| {
                    if here.contains(&lever) {
                        Dual::along(value, lever - first, seed(lever, value))
                    } else {
                        Dual::from(value)
                    }
                },
            );
            self.model.run(levers, work);
            let faults = projection::faults(&self.model, &work.conflicts, &work.faults);
            if !faults.is_empty() {
                return Err(faults);
            }
            let at = |spot: &Spot| work.values[spot.year * width + spot.slot];
            for (spot, value) in spots.iter().zip(values.iter_mut()) {
                *value = at(spot).value;
            }
            for (spot, row) in spots.iter().zip(slopes.chunks_exact_mut(count.max(1))) {
                let result = at(spot);
                for (lever, slope) in here.clone().zip(result.slopes) {
                    let there = !result.value.is_nan() && !self.levers[lever].is_whole;
                    row[lever] = if there { slope } else { f64::NAN };
                }
            }
        }
        Ok(())
    }

    /// The slopes of all indicators in all years by all free levers, as [`Response::gradients`] gives them: rows by year, the
    /// base year's first, and in a year by slot of the layout.
    ///
    /// # Errors
    /// As [`Response::values`].
    ///
    /// # Panics
    /// Where there are not as many positions as free levers.
    pub fn jacobian(&mut self, positions: &[f64], side: Side) -> Result<Vec<f64>, Vec<Diagnostic>> {
        let width = self.layout().row_width();
        let spots: Vec<Spot> = (0..=self.model.years())
            .flat_map(|year| (0..width).map(move |slot| Spot { slot, year }))
            .collect();
        let mut slopes = vec![0.0; spots.len() * self.levers.len()];
        self.gradients(positions, &spots, side, &mut slopes)?;
        Ok(slopes)
    }
}
