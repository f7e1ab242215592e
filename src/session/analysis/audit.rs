//! The audit of the open plan, with the plans of its city among other packs.

use crate::analysis::audit;
use crate::diagnostic::Diagnostic;
use crate::plan::{self, Format, Plan};
use crate::view::analysis::{AuditView, audit_view};

/// At once: it takes some milliseconds a pack.
///
/// # Errors
/// Every fault of every pack that cannot be read, at `packs.N`.
pub(super) fn audit(plan: &Plan, packs: &[String]) -> Result<AuditView, Vec<Diagnostic>> {
    let mut faults = Vec::new();
    let mut others: Vec<Plan> = Vec::new();
    for (number, pack) in packs.iter().enumerate() {
        let (read, diagnostics) = plan::read(pack, Format::of(pack));
        match read {
            Some(other) if other.digest != plan.digest => others.push(other),
            Some(_) => {}
            None => faults.extend(
                diagnostics
                    .into_iter()
                    .filter(Diagnostic::is_error)
                    .map(|mut one| {
                        one.place.path = format!("packs.{number}.{}", one.place.path);
                        one
                    }),
            ),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let others: Vec<&Plan> = others.iter().collect();
    let of_city = others
        .iter()
        .filter(|other| other.head.city.zh == plan.head.city.zh);
    let plans: Vec<&Plan> = std::iter::once(plan).chain(of_city.copied()).collect();
    Ok(audit_view(plan, &others, audit::audit(&plans)))
}
