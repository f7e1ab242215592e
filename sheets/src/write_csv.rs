//! A layout to CSV: UTF-8 with its mark, so that spreadsheets take it for what it is; lines end with CR LF.

use csv::{Terminator, WriterBuilder};
use tuiyan::sheet::{Content, Layout, LayoutCell};

/// A text that begins with one of these would be run as a formula by a spreadsheet. It gets an apostrophe before it, which
/// `read` takes away again. The full-width forms count in spreadsheets that are set to Chinese.
pub(crate) const MARKED: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The bytes of a layout as CSV. Formulas stand as what they come to; a number stays a number.
pub fn write_csv(layout: &Layout) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .flexible(true)
        .terminator(Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let read = layout.as_read();
    let width = read.rows.iter().map(Vec::len).max().unwrap_or(0);
    for (row, written) in layout.rows.iter().zip(&read.rows) {
        let mut fields: Vec<String> = row
            .iter()
            .zip(written)
            .map(|(cell, read)| field(cell, &read.text))
            .collect();
        // All rows are as long as the longest, so that whoever reads it finds a table.
        fields.resize(width.max(1), String::new());
        // A vector takes all that is written to it.
        let _ = writer.write_record(&fields);
    }
    writer.into_inner().unwrap_or_default()
}

fn field(cell: &LayoutCell, text: &str) -> String {
    let is_number = match &cell.content {
        Content::Number(_) | Content::Percent(_) => true,
        Content::Formula { result, .. } => result.parse::<f64>().is_ok(),
        Content::Blank | Content::Text(_) => false,
    };
    if !is_number && text.starts_with(MARKED) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use tuiyan::sheet::Role;

    use super::*;

    #[test]
    fn a_text_is_no_formula_and_a_number_no_text() {
        let text = |text: &str| LayoutCell::text(text, Role::Body);
        let number = |number: &str| LayoutCell::new(Content::Number(number.to_owned()), Role::Body);
        let layout = Layout {
            rows: vec![
                vec![
                    text("=cmd|' /C calc'!A0"),
                    text("＋1"),
                    text("a,b"),
                    number("-1.5"),
                ],
                vec![text("@x"), text("\tx"), text("-"), number("12")],
                vec![text("'quoted")],
            ],
            ..Layout::default()
        };
        let bytes = write_csv(&layout);
        assert_eq!(
            std::str::from_utf8(&bytes).unwrap(),
            "\u{feff}'=cmd|' /C calc'!A0,'＋1,\"a,b\",-1.5\r\n'@x,'\tx,'-,12\r\n'quoted,,,\r\n"
        );
        let read = crate::read(&bytes).unwrap();
        let expected = layout.as_read();
        for (row, cells) in read[0].rows.iter().enumerate() {
            assert_eq!(cells[..], expected.rows[row][..cells.len()]);
        }
    }
}
