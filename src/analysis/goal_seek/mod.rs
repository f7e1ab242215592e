//! Goal seek: the lever values nearest to the present ones with which chosen targets are met, inside the levers' ranges; where that
//! is impossible, what comes nearest, and which limits stop it. `docs/goal-seek.md` has the problem and the method.

mod descent;
mod polish;
mod problem;
mod quadratic;
mod search;

#[cfg(test)]
mod tests;

pub use problem::{ATTAINED, Demand, Problem, Response, Variable};
pub use search::{Optimum, Progress, Search};
