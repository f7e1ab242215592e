//! Published results of years after the base year: the pack's own and those given with a scenario. Which of them the projection is
//! moved onto, which it is only held against and why; what is wrong with them; how pasted rows become such results.

mod columns;
mod faults;
mod figures;
mod import;
mod published;
#[cfg(test)]
mod tests;

pub use faults::faults;
pub use figures::{Figure, Origin, Reason, Treatment, figures};
pub(crate) use figures::{id, partner};
pub use import::{ImportedOutturn, OutturnImport, OutturnNames, import, import_all};
pub use published::with_published;
