//! Problems whose optimum is known in closed form.

use tuiyan::analysis::goal_seek::{Demand, Measures, Optimum, Problem, Search, Variable};

/// Measures written as functions, with their slopes.
type Slopes = fn(&[f64]) -> Vec<f64>;

struct Written {
    variables: usize,
    of: Vec<fn(&[f64]) -> f64>,
    slopes: Vec<Slopes>,
}

impl Measures for Written {
    fn count(&self) -> usize {
        self.of.len()
    }
    fn values(&mut self, point: &[f64], values: &mut [f64]) {
        for (value, of) in values.iter_mut().zip(&self.of) {
            *value = of(point);
        }
    }
    fn slopes(&mut self, point: &[f64], values: &mut [f64], slopes: &mut [f64]) {
        self.values(point, values);
        for (row, of) in slopes.chunks_mut(self.variables).zip(&self.slopes) {
            row.copy_from_slice(&of(point));
        }
    }
}

fn demand(measure: usize, sign: f64, level: f64) -> Demand {
    Demand {
        measure,
        sign,
        level,
        scale: if level == 0.0 { 1.0 } else { level.abs() },
        margin: 1e-11,
    }
}

fn rests(rests: &[f64]) -> Vec<Variable> {
    rests
        .iter()
        .map(|rest| Variable {
            weight: 1.0,
            rest: *rest,
        })
        .collect()
}

fn solve(mut written: Written, rest: &[f64], demands: Vec<Demand>) -> Optimum {
    let problem = Problem {
        variables: rests(rest),
        demands,
        constant: 0.0,
    };
    let mut starts = vec![rest.to_vec()];
    starts.push(vec![1.0; rest.len()]);
    starts.push(vec![0.3; rest.len()]);
    let mut search = Search::new(problem, starts);
    let mut steps = 0;
    while !search.advance(&mut written) {
        steps += 1;
        assert!(steps < 5000, "it does not end");
    }
    search.optimum().expect("there are values everywhere").clone()
}

fn close(found: &[f64], wanted: &[f64], tolerance: f64) {
    for (one, other) in found.iter().zip(wanted) {
        assert!((one - other).abs() <= tolerance, "{found:?}, not {wanted:?}");
    }
}

#[test]
fn what_is_met_already_stays() {
    let written = Written {
        variables: 2,
        of: vec![|x| x[0] + x[1]],
        slopes: vec![|_| vec![1.0, 1.0]],
    };
    let found = solve(written, &[0.4, 0.3], vec![demand(0, 1.0, 0.6)]);
    assert!(found.feasible);
    assert_eq!(found.at, [0.4, 0.3]);
    assert_eq!(found.distance, 0.0);
}

#[test]
fn the_nearest_point_of_a_half_plane() {
    let written = || Written {
        variables: 2,
        of: vec![|x| 2.0 * x[0] + x[1]],
        slopes: vec![|_| vec![2.0, 1.0]],
    };
    // From (0.1, 0.1) to 2x + y = 1.3: one unit of level costs 0.4 a unit; distance 1²/5.
    let found = solve(written(), &[0.1, 0.1], vec![demand(0, 1.0, 1.3)]);
    close(&found.at, &[0.5, 0.3], 1e-9);
    close(&[found.distance], &[0.2], 1e-9);
    // d(gap²/5)/d(level) times the level.
    close(&found.of_demands, &[0.4 * 1.3], 1e-8);
    // To 2.7: x reaches 1, y carries the rest; each more of x spares 2·(0.6·2 − 0.9).
    let found = solve(written(), &[0.1, 0.1], vec![demand(0, 1.0, 2.7)]);
    close(&found.at, &[1.0, 0.7], 1e-9);
    close(&found.of_ends, &[2.0 * (0.6 * 2.0 - 0.9), 0.0], 1e-7);
}

#[test]
fn curved_demands() {
    // Nearest point of the circle x² + y² ≥ 1 from (0.3, 0.4): along the ray, (0.6, 0.8).
    let written = Written {
        variables: 2,
        of: vec![|x| x[0] * x[0] + x[1] * x[1]],
        slopes: vec![|x| vec![2.0 * x[0], 2.0 * x[1]]],
    };
    let found = solve(written, &[0.3, 0.4], vec![demand(0, 1.0, 1.0)]);
    close(&found.at, &[0.6, 0.8], 1e-9);
    close(&[found.distance], &[0.25], 1e-10);
    // The hyperbola x·y ≥ 0.25 from (0.1, 0.1), both one half.
    let written = Written {
        variables: 2,
        of: vec![|x| x[0] * x[1]],
        slopes: vec![|x| vec![x[1], x[0]]],
    };
    let found = solve(written, &[0.1, 0.1], vec![demand(0, 1.0, 0.25)]);
    close(&found.at, &[0.5, 0.5], 1e-8);
}

#[test]
fn what_cannot_be_reached_is_approached_by_least_squares_and_then_by_least_distance() {
    // x + y ≥ 3 in the unit square: both at 1, z has no effect and stays; shortfall 1/3.
    let written = Written {
        variables: 3,
        of: vec![|x| x[0] + x[1]],
        slopes: vec![|_| vec![1.0, 1.0, 0.0]],
    };
    let found = solve(written, &[0.2, 0.4, 0.7], vec![demand(0, 1.0, 3.0)]);
    assert!(!found.feasible);
    close(&found.at, &[1.0, 1.0, 0.7], 1e-6);
    close(&found.gaps, &[-1.0 / 3.0], 1e-7);
    // Each more of x takes 2 · (1/3) · (1/3) off the square.
    close(&found.of_ends, &[2.0 / 9.0, 2.0 / 9.0, 0.0], 1e-6);

    // x ≥ 1 and x ≤ 0.5, shortfalls 1 − x and (x − 0.5)/0.5: least squares at x = 0.6; y stays.
    let written = Written {
        variables: 2,
        of: vec![|x| x[0]],
        slopes: vec![|_| vec![1.0, 0.0]],
    };
    let demands = vec![demand(0, 1.0, 1.0), demand(0, -1.0, 0.5)];
    let found = solve(written, &[0.1, 0.25], demands);
    assert!(!found.feasible);
    close(&found.at, &[0.6, 0.25], 1e-6);
    close(&found.gaps, &[-0.4, -0.2], 1e-6);
}

#[test]
fn kinks_hold_the_optimum() {
    // min(x, y/2) ≥ 0.4 from (0.1, 0.1): both pieces bind, (0.4, 0.8).
    let written = Written {
        variables: 2,
        of: vec![|x| x[0].min(x[1] / 2.0)],
        slopes: vec![|x| {
            if x[0] < x[1] / 2.0 {
                vec![1.0, 0.0]
            } else {
                vec![0.0, 0.5]
            }
        }],
    };
    let found = solve(written, &[0.1, 0.1], vec![demand(0, 1.0, 0.4)]);
    assert!(found.feasible);
    close(&found.at, &[0.4, 0.8], 1e-7);
    // A pool: z + min(x, y) ≥ 1.2 from (0.3, 0.2, 0.3). On the ridge x = y = s: least (s−0.3)² + (s−0.2)² + (z−0.3)², s + z = 1.2.
    // s = 0.5 + 1/30... by 2(2s − 0.5) = 2(1.2 − s − 0.3): s = 1.4/3.
    let written = Written {
        variables: 3,
        of: vec![|x| x[2] + x[0].min(x[1])],
        slopes: vec![|x| {
            if x[0] < x[1] {
                vec![1.0, 0.0, 1.0]
            } else {
                vec![0.0, 1.0, 1.0]
            }
        }],
    };
    let found = solve(written, &[0.3, 0.2, 0.3], vec![demand(0, 1.0, 1.2)]);
    let s = 1.4 / 3.0;
    close(&found.at, &[s, s, 1.2 - s], 1e-6);
    let least = (s - 0.3) * (s - 0.3) + (s - 0.2) * (s - 0.2) + (0.9 - s) * (0.9 - s);
    close(&[found.distance], &[least], 1e-8);
}

#[test]
fn weak_kinks_hold_the_optimum_too() {
    // x + y + min(0, z − x)/50 ≥ 1.2 from (0.2, 0.1, 0.45): on the ridge z = x = s where both sides of the kink pull there.
    let written = Written {
        variables: 3,
        of: vec![|x| x[0] + x[1] + (x[2] - x[0]).min(0.0) / 50.0],
        slopes: vec![|x| {
            if x[2] < x[0] {
                vec![0.98, 1.0, 0.02]
            } else {
                vec![1.0, 1.0, 0.0]
            }
        }],
    };
    let start = [0.2, 0.1, 0.645];
    let found = solve(written, &start, vec![demand(0, 1.0, 1.2)]);
    // With z free: least (x − 0.2)² + (1.1 − x)² + (z − 0.645)² on z = x: 3x = 0.2 + 1.1 + 0.645, if the multiplier of the kink
    // lies between 0 and 1/50 of the demand's.
    let x = (0.2 + 1.1 + 0.645) / 3.0;
    let demand = 2.0 * (1.1 - x);
    let kink = 2.0 * (x - 0.645);
    assert!((0.0..=demand / 50.0).contains(&kink), "{kink}, {demand}");
    close(&found.at, &[x, 1.2 - x, x], 1e-6);
}

#[test]
fn a_valley_beyond_a_hill_is_found_by_another_start() {
    // (x − 0.2)(x − 0.7) ≥ 0.04 in the middle is missed; from 0.6 the near way is up.
    let written = Written {
        variables: 1,
        of: vec![|x| (x[0] - 0.2) * (x[0] - 0.7)],
        slopes: vec![|x| vec![2.0 * x[0] - 0.9]],
    };
    let found = solve(written, &[0.46], vec![demand(0, 1.0, 0.04)]);
    let root = 0.45 + (0.25_f64 * 0.25 + 0.04).sqrt();
    close(&found.at, &[root], 1e-9);
}
