//! A yardstick for native code: the time of one multiply and one add, each waiting for the one before it.
//! The same loop as `yardstick.mjs`. Prints nanoseconds a step, the best of several runs.

use std::hint::black_box;
use std::time::Instant;

const STEPS: u32 = 20_000_000;
const RUNS: u32 = 7;

fn main() {
    let (factor, summand) = (black_box(0.999_999), black_box(0.25));
    let run = || {
        let started = Instant::now();
        let mut x = black_box(1.0_f64);
        for _ in 0..STEPS {
            x = x * factor + summand;
        }
        black_box(x);
        started.elapsed().as_secs_f64() * 1e9 / f64::from(STEPS)
    };
    println!("{}", (0..RUNS).map(|_| run()).fold(f64::INFINITY, f64::min));
}
