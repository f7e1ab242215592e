//! Goal seek as a host asks for it and shows it. The core's own types stand on the wire: ids and numbers in the registry's units,
//! whose names and displays a host has from [`crate::view::PlanView`].

pub use crate::analysis::goal_seek::{Goal as SeekQuestion, GoalAnswer as SeekView};

use crate::analysis::goal_seek::Progress;
use crate::view::analysis::AnalysisProgress;

/// How far a search is; its answer is there when nothing is left.
pub(crate) fn seek_progress(progress: Progress, is_ended: bool) -> AnalysisProgress {
    let of = progress.total.max(1);
    AnalysisProgress {
        done: if is_ended { of } else { progress.done.min(of - 1) },
        of,
    }
}
