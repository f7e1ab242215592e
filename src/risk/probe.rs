//! A target held against paths: on which it is met, and by how much it is missed.

use crate::plan::{Comparison, Measure, Target};
use crate::risk::columns::Columns;
use crate::targets::{holds, measured, shortfall};

/// Paths that share one word of truth values.
const WORD: usize = u64::BITS as usize;

/// A target of the plan that the model projects, with where its values stand.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Probe {
    /// Index among the plan's targets.
    pub index: usize,
    target: Target,
    op: Comparison,
    value: f64,
    about: f64,
    base_year: i32,
    /// What the indicator is in the base year; NaN where it is absent.
    base: f64,
    /// Its columns, from the first year after the base year on.
    columns: Vec<Option<usize>>,
}

/// What a target came to on the paths of a block.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Held {
    /// Whether it is met, path by path.
    pub met: Vec<u64>,
    /// Sum over the paths of how far it is missed.
    pub shortfall: f64,
    /// Paths on which it has a value.
    pub present: usize,
}

impl Probe {
    /// `None` for a target without a number. `base` is its indicator's value in the base year, `slot` its slot.
    pub fn new(
        index: usize,
        target: &Target,
        about: f64,
        (base_year, base): (i32, f64),
        (columns, slot): (&Columns, usize),
        years: usize,
    ) -> Option<Self> {
        Some(Self {
            index,
            op: target.op?,
            value: target.value?,
            target: target.clone(),
            about,
            base_year,
            base,
            columns: (1..=years).map(|year| columns.place(slot, year)).collect(),
        })
    }

    /// The years whose values the target's measure needs, counted from the base year and after it.
    pub fn years(target: &Target, base_year: i32) -> std::ops::RangeInclusive<i32> {
        let last = target.last_year().unwrap_or(base_year);
        let first = match (target.measure, target.period) {
            (Measure::Level, None) => last,
            _ => target.first_year(base_year) - 1,
        };
        (first - base_year).max(1)..=last - base_year
    }

    /// Places of the columns that it reads.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.columns.iter().copied().flatten()
    }

    /// Holds the target against a block's paths; `values` gives a column's.
    pub fn hold<'a>(&self, paths: usize, values: impl Fn(usize) -> &'a [f64], held: &mut Held) {
        held.met.clear();
        held.met.resize(paths.div_ceil(WORD), 0);
        held.shortfall = 0.0;
        held.present = 0;
        let year = self.target.last_year().unwrap_or(self.base_year) - self.base_year;
        let single = self.target.measure == Measure::Level && self.target.period.is_none();
        let column = usize::try_from(year - 1)
            .ok()
            .and_then(|year| *self.columns.get(year)?);
        match column {
            Some(column) if single => {
                let column = &values(column)[..paths];
                self.take(
                    held,
                    column
                        .iter()
                        .map(|value| Some(*value).filter(|value| !value.is_nan())),
                );
            }
            _ => {
                let columns: Vec<Option<&[f64]>> =
                    self.columns.iter().map(|column| column.map(&values)).collect();
                let of = |path: usize| {
                    measured(&self.target, self.base_year, |year| {
                        let value = match year - self.base_year {
                            0 => self.base,
                            after => (*columns.get(usize::try_from(after - 1).ok()?)?)?[path],
                        };
                        Some(value).filter(|value| !value.is_nan())
                    })
                };
                self.take(held, (0..paths).map(of));
            }
        }
    }

    #[inline]
    fn take(&self, held: &mut Held, projected: impl Iterator<Item = Option<f64>>) {
        for (path, projected) in projected.enumerate() {
            let Some(projected) = projected else { continue };
            let met = holds(self.op, projected, self.value, self.about);
            held.met[path / WORD] |= u64::from(met) << (path % WORD);
            if !met {
                held.shortfall += shortfall(self.op, projected, self.value, self.about);
            }
            held.present += 1;
        }
    }
}
