//! Published results of years after the base year: the pack's own and those given with a scenario. Which of them the projection is
//! moved onto, which it is only held against and why; what is wrong with them; how pasted rows become such results.

mod faults;
mod figures;
mod import;
mod published;

pub use faults::faults;
pub(crate) use figures::{id, partner};
pub use figures::{Figure, Origin, Reason, Treatment, figures};
pub use import::{ImportedOutturn, OutturnImport, OutturnNames, import};
pub use published::with_published;
