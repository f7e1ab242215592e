//! The plan packs that are compiled in.

/// Id (the folder's name) and text of every pack under `plans/`, by id.
pub(crate) const PACKS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The text of a bundled pack.
pub(crate) fn text(id: &str) -> Option<&'static str> {
    PACKS.iter().find(|(name, _)| *name == id).map(|(_, text)| *text)
}

/// All ids, for messages.
pub(crate) fn ids() -> String {
    PACKS.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ")
}
