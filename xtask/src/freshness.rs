//! Skips work whose inputs have not changed: a stamp keeps the hash of what something was made from.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The hash of the contents and names of files and folders, in a fixed order, but for installed packages, which the lock
/// file stands for. What is missing counts as missing, not as an error.
pub(crate) fn hash_of(places: &[PathBuf]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for place in places {
        hash_place(place, &mut hasher).with_context(|| format!("{} cannot be read", place.display()))?;
    }
    Ok(hasher.finish())
}

fn hash_place(place: &Path, hasher: &mut DefaultHasher) -> std::io::Result<()> {
    place.file_name().hash(hasher);
    if place.ends_with("node_modules") {
        return Ok(());
    }
    if place.is_dir() {
        let mut inside = fs::read_dir(place)?
            .map(|entry| Ok(entry?.path()))
            .collect::<std::io::Result<Vec<_>>>()?;
        inside.sort();
        inside.iter().try_for_each(|place| hash_place(place, hasher))
    } else {
        place.is_file().hash(hasher);
        if place.is_file() {
            fs::read(place)?.hash(hasher);
        }
        Ok(())
    }
}

/// Remembers what something was made from.
pub(crate) struct Stamp {
    file: PathBuf,
    hash: String,
}

impl Stamp {
    /// The stamp in `file` for inputs that hash to `hash`.
    pub(crate) fn new(file: PathBuf, hash: u64) -> Self {
        Self {
            file,
            hash: format!("{hash:016x}"),
        }
    }

    /// Whether what was made last was made from the same inputs.
    pub(crate) fn is_fresh(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|kept| kept == self.hash)
    }

    /// Says that it has now been made from these inputs.
    pub(crate) fn keep(&self) -> Result<()> {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&self.file, &self.hash)
            .with_context(|| format!("{} cannot be written", self.file.display()))
    }
}
