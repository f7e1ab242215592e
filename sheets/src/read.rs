//! Bytes to sheets: what sort of file it is, by its first bytes and not by its name.

use tuiyan::diagnostic::Diagnostic;
use tuiyan::sheet::Sheet;

use crate::limits::LARGEST_FILE;
use crate::{archive, encoding, separated, workbook};

const ZIP: &[u8] = b"PK\x03\x04";
/// The container of XLS files, and of workbooks with a password.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// The sheets of a file: XLSX, or separated values in UTF-8, UTF-16 or GB18030. A file that is neither, or is too large, is
/// refused with the one reason that stands in the way.
///
/// # Errors
/// `sheet-too-large`, `sheet-too-many-rows`, `sheet-too-many-columns`, `sheet-too-many-cells`, `sheet-inflates`: beyond a limit;
/// `sheet-other-format`, `sheet-password`, `sheet-no-table`: another sort of file; `sheet-encoding`, `sheet-broken`: cannot be
/// read; `sheet-empty`: nothing stands in it.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Diagnostic> {
    if bytes.len() > LARGEST_FILE {
        return Err(Diagnostic::error("sheet-too-large", "")
            .with("bytes", bytes.len())
            .with("most", LARGEST_FILE));
    }
    let sheets = if bytes.starts_with(ZIP) {
        archive::check(bytes)?;
        workbook::read(bytes)?
    } else {
        refuse_other_formats(bytes)?;
        vec![separated::read(&encoding::decode(bytes)?)?]
    };
    let holds_something = |sheet: &Sheet| sheet.rows.iter().flatten().any(|cell| !cell.is_blank());
    if sheets.iter().any(holds_something) {
        Ok(sheets)
    } else {
        Err(Diagnostic::error("sheet-empty", ""))
    }
}

fn refuse_other_formats(bytes: &[u8]) -> Result<(), Diagnostic> {
    let other = |format: &str| Err(Diagnostic::error("sheet-other-format", "").with("format", format));
    if bytes.starts_with(COMPOUND) {
        let marker: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        if bytes.windows(marker.len()).any(|window| window == marker) {
            return Err(Diagnostic::error("sheet-password", ""));
        }
        return other("XLS");
    }
    for (start, format) in [
        (&b"%PDF"[..], "PDF"),
        (b"{\\rtf", "RTF"),
        (b"Rar!", "RAR"),
        (b"7z\xbc\xaf", "7z"),
        (b"\x1f\x8b", "GZIP"),
        (b"\x89PNG", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
    ] {
        if bytes.starts_with(start) {
            return other(format);
        }
    }
    // Some systems name a page of HTML, or a workbook of 2003 in XML, like a workbook.
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1000)]).to_lowercase();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    if head.starts_with("<?xml") {
        return other("XML");
    }
    if head.starts_with("<!doctype html") || head.starts_with("<html") || head.starts_with("<table") {
        return other("HTML");
    }
    Ok(())
}
