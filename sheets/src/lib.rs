//! The bytes of CSV and XLSX files: read into sheets of texts, written from layouts. What the texts mean is decided in the
//! core, once, for page and command line. No files, no clock: bytes in, bytes out.
//!
//! ```text
//! bytes ─ read ─┬─ archive ─ workbook ─ number ─┬─> tuiyan::sheet::Sheet
//!               └─ encoding ─ separated ────────┘
//! tuiyan::sheet::Layout ─┬─ write_csv  ─> bytes
//!                        └─ write_xlsx ─> bytes
//! ```

mod archive;
mod encoding;
mod limits;
mod number;
mod read;
mod separated;
mod workbook;
mod write_csv;
mod write_xlsx;

pub use limits::{LARGEST_FILE, MOST_CELLS, MOST_COLUMNS, MOST_INFLATED, MOST_ROWS};
pub use read::read;
pub use write_csv::write_csv;
pub use write_xlsx::{Properties, write_xlsx};
