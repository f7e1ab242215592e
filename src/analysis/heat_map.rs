//! Two levers at once: an indicator or a target's measure over a grid of their values, and the line on which it is just as large as
//! wanted. The line crosses the edges of the grid where the model does; between two edges it is straight.

use std::collections::BTreeMap;

use crate::analysis::required_growth::Aim;
use crate::analysis::response::{Response, Spot, Values};
use crate::analysis::root::root;
use crate::diagnostic::Diagnostic;
use crate::plan::{LeverDefinition, Plan};
use crate::scenario::Scenario;

/// Values along an axis where nothing is said.
pub const USUAL_TICKS: usize = 21;
/// The fewest and the most values along an axis.
pub const TICKS: (usize, usize) = (2, 101);
/// Crossings are known to this part of an edge.
const RESOLUTION: f64 = 1e-9;

/// What is shown over the plane.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// An indicator of a year, and the value that is wanted of it.
    Indicator {
        /// With `@region` or `#chain`.
        indicator: String,
        /// The year.
        year: i32,
        /// Where the line is drawn; none where left out.
        level: Option<f64>,
    },
    /// A target's measure; the line is where the target is just met.
    Target(String),
}

/// A lever along an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The lever.
    pub lever: String,
    /// Its values; the plausible band where left out, and the range where there is none.
    pub between: Option<(f64, f64)>,
    /// How many of them.
    pub ticks: usize,
}

/// An indicator over the plane of two levers.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatMap {
    /// The values of the first lever.
    pub x: Vec<f64>,
    /// The values of the second one.
    pub y: Vec<f64>,
    /// The indicator, a row for each value of the second lever; `None` where it is absent or cannot be computed.
    pub values: Vec<Option<f64>>,
    /// The value that is wanted.
    pub level: Option<f64>,
    /// Lines on which it is reached, each from edge to edge of the grid; a line that closes ends where it began.
    pub lines: Vec<Vec<(f64, f64)>>,
    /// Where the scenario stands; `None` for a lever whose years differ.
    pub present: (Option<f64>, Option<f64>),
}

/// An indicator, or a target's measure, over the plane of two levers, everything else as in the scenario.
///
/// # Errors
/// Levers that the plan does not have, that are the same or take whole numbers only; values that are not in a lever's range or
/// too many; an indicator, year or target that cannot be shown; faults of the scenario.
pub fn heat_map(
    plan: &Plan,
    definitions: &[LeverDefinition],
    scenario: &Scenario,
    shown: &Shown,
    axes: [&Axis; 2],
) -> Result<HeatMap, Vec<Diagnostic>> {
    let mut faults = Vec::new();
    if axes[0].lever == axes[1].lever {
        faults.push(Diagnostic::error("axes-same", "").with("lever", axes[0].lever.as_str()));
    }
    let ticks = axes.map(|axis| ticks(definitions, axis, &mut faults));
    if !faults.is_empty() {
        return Err(faults);
    }
    let free = axes.map(|axis| axis.lever.as_str());
    let response = Response::new(plan, definitions, scenario, &free)?;
    let present = |index: usize| {
        let first = response.levels(index).next();
        first.filter(|first| response.levels(index).all(|value| value == *first))
    };
    let present = (present(0), present(1));
    let wanted = Wanted::new(plan, shown, &response)?;
    let [x, y] = ticks;
    let mut plane = Plane {
        response,
        wanted: &wanted,
    };
    let rows = y.iter().flat_map(|y| x.iter().map(move |x| (*x, *y)));
    let values: Vec<Option<f64>> = rows.map(|point| plane.at(point)).collect();
    let level = wanted.level();
    let lines = level.map_or_else(Vec::new, |level| {
        let gaps = values
            .iter()
            .map(|value| value.map(|value| value - level))
            .collect();
        let grid = Grid { x: &x, y: &y, gaps };
        grid.lines(|point| plane.at(point).map(|value| value - level))
    });
    Ok(HeatMap {
        x,
        y,
        values,
        level,
        lines,
        present,
    })
}

fn ticks(definitions: &[LeverDefinition], axis: &Axis, faults: &mut Vec<Diagnostic>) -> Vec<f64> {
    let fault = |code: &str| Diagnostic::error(code, "").with("lever", axis.lever.as_str());
    let Some(lever) = definitions.iter().find(|one| one.id == axis.lever) else {
        faults.push(fault("lever-unknown"));
        return Vec::new();
    };
    if lever.family.is_whole() {
        faults.push(fault("axis-whole"));
    }
    if !(TICKS.0..=TICKS.1).contains(&axis.ticks) {
        let fault = fault("axis-ticks").with("count", axis.ticks);
        faults.push(fault.with("least", TICKS.0).with("most", TICKS.1));
        return Vec::new();
    }
    let (low, high) = axis.between.or(lever.plausible).unwrap_or((lever.min, lever.max));
    if !(lever.min <= low && low < high && high <= lever.max) {
        let fault = fault("axis-range").with("min", lever.min).with("max", lever.max);
        let fault = fault.with("unit", lever.display.unit.as_str());
        faults.push(fault.with("scale", lever.display.scale));
        return Vec::new();
    }
    let last = axis.ticks - 1;
    let of = |index: usize| low + (high - low) * (index as f64 / last as f64);
    (0..last).map(of).chain([high]).collect()
}

enum Wanted<'a> {
    Spot(Spot, Option<f64>),
    Aim(Aim<'a>),
}

impl<'a> Wanted<'a> {
    fn new(plan: &'a Plan, shown: &Shown, response: &Response) -> Result<Self, Vec<Diagnostic>> {
        match shown {
            Shown::Indicator {
                indicator,
                year,
                level,
            } => Ok(Self::Spot(response.spot(indicator, *year)?, *level)),
            Shown::Target(id) => {
                let target = plan.targets.iter().find(|one| one.id == *id);
                let unknown = || vec![Diagnostic::error("target-unknown", "").with("target", id.as_str())];
                Aim::new(plan, target.ok_or_else(unknown)?, response).map(Self::Aim)
            }
        }
    }

    fn of(&self, run: Values<'_>) -> Option<f64> {
        match self {
            Self::Spot(spot, _) => run.at(*spot),
            Self::Aim(aim) => aim.measure(run),
        }
    }

    fn level(&self) -> Option<f64> {
        match self {
            Self::Spot(_, level) => *level,
            Self::Aim(aim) => Some(aim.value),
        }
    }
}

struct Plane<'a> {
    response: Response,
    wanted: &'a Wanted<'a>,
}

impl Plane<'_> {
    fn at(&mut self, (x, y): (f64, f64)) -> Option<f64> {
        let run = self.response.values_at(&[(0, x), (1, y)]).ok()?;
        self.wanted.of(run)
    }
}

/// An edge of the grid, by the node that it starts from: column, row, and whether it runs along a row.
type Edge = (usize, usize, bool);

/// How far each node is above the wanted value, row after row.
struct Grid<'a> {
    x: &'a [f64],
    y: &'a [f64],
    gaps: Vec<Option<f64>>,
}

impl Grid<'_> {
    fn gap(&self, column: usize, row: usize) -> Option<f64> {
        self.gaps[row * self.x.len() + column]
    }

    /// The lines on which the gap is 0: marching squares, whose crossings are roots of the model along the edges. Where a cell
    /// has two opposite corners above, its middle says which of them belong together.
    fn lines(&self, mut gap: impl FnMut((f64, f64)) -> Option<f64>) -> Vec<Vec<(f64, f64)>> {
        let mut crossings: BTreeMap<Edge, (f64, f64)> = BTreeMap::new();
        let mut links: BTreeMap<Edge, Vec<Edge>> = BTreeMap::new();
        for row in 0..self.y.len() - 1 {
            for column in 0..self.x.len() - 1 {
                let corners = [(0, 0), (1, 0), (1, 1), (0, 1)]
                    .map(|(right, up)| self.gap(column + right, row + up).map(|gap| gap >= 0.0));
                let [Some(a), Some(b), Some(c), Some(d)] = corners else {
                    continue;
                };
                let (bottom, right) = ((column, row, true), (column + 1, row, false));
                let (top, left) = ((column, row + 1, true), (column, row, false));
                let crossed: Vec<Edge> = [(bottom, a != b), (right, b != c), (top, c != d), (left, d != a)]
                    .into_iter()
                    .filter(|(_, is_crossed)| *is_crossed)
                    .map(|(edge, _)| edge)
                    .collect();
                let pairs = match crossed[..] {
                    [one, other] => vec![(one, other)],
                    [_, _, _, _] => {
                        let middle = (
                            f64::midpoint(self.x[column], self.x[column + 1]),
                            f64::midpoint(self.y[row], self.y[row + 1]),
                        );
                        let is_above = gap(middle).is_some_and(|gap| gap >= 0.0);
                        // The corner at the start is cut off alone where the middle is on the other side.
                        if is_above == a {
                            vec![(bottom, right), (top, left)]
                        } else {
                            vec![(bottom, left), (right, top)]
                        }
                    }
                    _ => continue,
                };
                for edge in crossed {
                    crossings
                        .entry(edge)
                        .or_insert_with(|| self.crossing(edge, &mut gap));
                }
                for (one, other) in pairs {
                    links.entry(one).or_default().push(other);
                    links.entry(other).or_default().push(one);
                }
            }
        }
        joined(links)
            .into_iter()
            .map(|line| {
                let points = line.iter().filter_map(|edge| crossings.get(edge));
                points.copied().collect()
            })
            .collect()
    }

    /// Where the gap is 0 along an edge whose ends lie on two sides.
    fn crossing(
        &self,
        (column, row, is_along): Edge,
        gap: &mut impl FnMut((f64, f64)) -> Option<f64>,
    ) -> (f64, f64) {
        let (start, ticks) = if is_along { (column, self.x) } else { (row, self.y) };
        let (low, high) = (ticks[start], ticks[start + 1]);
        let point = |at: f64| {
            if is_along {
                (at, self.y[row])
            } else {
                (self.x[column], at)
            }
        };
        let ends = (
            self.gap(column, row).unwrap_or_default(),
            if is_along {
                self.gap(column + 1, row)
            } else {
                self.gap(column, row + 1)
            }
            .unwrap_or_default(),
        );
        let found = root((low, ends.0), (high, ends.1), RESOLUTION * (high - low), |at| {
            gap(point(at)).ok_or(())
        });
        // Where the indicator is absent inside the edge, the line is drawn through its middle.
        point(found.unwrap_or(f64::midpoint(low, high)))
    }
}

/// Edges joined to lines, those with open ends first; a closed line ends where it began.
fn joined(mut links: BTreeMap<Edge, Vec<Edge>>) -> Vec<Vec<Edge>> {
    let mut lines = Vec::new();
    for wanted in [1, 2] {
        while let Some(start) = links
            .iter()
            .find(|(_, others)| !others.is_empty() && others.len() <= wanted)
            .map(|(edge, _)| *edge)
        {
            let mut line = vec![start];
            let mut here = start;
            while let Some(next) = links.get_mut(&here).and_then(Vec::pop) {
                if let Some(back) = links.get_mut(&next) {
                    let place = back.iter().position(|edge| *edge == here);
                    place.map(|place| back.remove(place));
                }
                line.push(next);
                here = next;
            }
            lines.push(line);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_follow_what_is_drawn() {
        type Case = (&'static str, fn(f64, f64) -> f64, usize, bool);
        let ticks: Vec<f64> = (0..=20).map(|index| f64::from(index) / 10.0 - 1.0).collect();
        let cases: [Case; 4] = [
            ("a circle closes", |x, y| 0.5 - x * x - y * y, 1, true),
            ("a slope crosses", |x, y| x + 0.5 * y - 0.1, 1, false),
            ("two branches stay apart", |x, y| x * y - 0.013, 2, false),
            ("nothing is reached", |_, _| 1.0, 0, false),
        ];
        for (name, of, count, closes) in cases {
            let gaps = ticks
                .iter()
                .flat_map(|y| ticks.iter().map(move |x| Some(of(*x, *y))));
            let grid = Grid {
                x: &ticks,
                y: &ticks,
                gaps: gaps.collect(),
            };
            let lines = grid.lines(|(x, y)| Some(of(x, y)));
            assert_eq!(lines.len(), count, "{name}");
            for line in &lines {
                assert!(line.len() > 2, "{name}");
                assert_eq!(line.first() == line.last(), closes, "{name}");
                for (x, y) in line {
                    assert!(of(*x, *y).abs() < 1e-8, "{name}: {x}, {y}");
                }
            }
        }
    }
}
