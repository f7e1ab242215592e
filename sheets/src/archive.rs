//! Whether the archive that a workbook is may be unpacked: what it unpacks to is counted, not believed.

use std::io::{self, Cursor, Read};

use tuiyan::diagnostic::Diagnostic;
use zip::ZipArchive;

use crate::limits::MOST_INFLATED;

/// The most entries of an archive; a workbook of a thousand sheets has some three thousand.
const MOST_ENTRIES: usize = 10_000;
const BUFFER: usize = 64 * 1024;

/// Refuses what is no workbook, and what unpacks to more than [`MOST_INFLATED`] bytes.
pub(crate) fn check(bytes: &[u8]) -> Result<(), Diagnostic> {
    let broken =
        |error: &dyn ToString| Diagnostic::error("sheet-broken", "").with("reason", error.to_string());
    let inflates = || Diagnostic::error("sheet-inflates", "").with("most", MOST_INFLATED);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MOST_ENTRIES {
        return Err(inflates());
    }
    let holds = |name: &str| archive.index_for_name(name).is_some();
    if !holds("xl/workbook.xml") {
        let format = if holds("xl/workbook.bin") {
            "XLSB"
        } else if holds("word/document.xml") {
            "DOCX"
        } else if holds("content.xml") {
            "ODS"
        } else {
            "ZIP"
        };
        return Err(Diagnostic::error("sheet-other-format", "").with("format", format));
    }
    let mut left = MOST_INFLATED;
    let mut buffer = vec![0; BUFFER];
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(reason)
                if reason == zip::result::ZipError::PASSWORD_REQUIRED =>
            {
                Diagnostic::error("sheet-password", "")
            }
            error => broken(&error),
        })?;
        loop {
            let read = match entry.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => read as u64,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(broken(&error)),
            };
            left = left.checked_sub(read).ok_or_else(inflates)?;
        }
    }
    Ok(())
}
