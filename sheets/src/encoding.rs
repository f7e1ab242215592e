//! Bytes to text: UTF-8 with or without its mark, UTF-16 with its mark, else GB18030, which contains GBK and GB2312.

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};
use tuiyan::diagnostic::Diagnostic;

/// The text of a file.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, Diagnostic> {
    let (encoding, bytes): (&'static Encoding, &[u8]) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (UTF_8, rest),
        [0xff, 0xfe, rest @ ..] => (UTF_16LE, rest),
        [0xfe, 0xff, rest @ ..] => (UTF_16BE, rest),
        _ if bytes.contains(&0) => return Err(Diagnostic::error("sheet-no-table", "")),
        _ if std::str::from_utf8(bytes).is_ok() => (UTF_8, bytes),
        _ => (GB18030, bytes),
    };
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    if had_errors {
        return Err(Diagnostic::error("sheet-encoding", "").with("encoding", encoding.name()));
    }
    let is_control =
        |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}');
    if text.chars().any(is_control) {
        return Err(Diagnostic::error("sheet-no-table", ""));
    }
    Ok(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_gives_the_same_text() {
        let text = "区县,分解指标\r\n吴兴区,1，200";
        let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let with_mark = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for bytes in [
            text.as_bytes().to_vec(),
            with_mark(b"\xef\xbb\xbf", text.as_bytes()),
            with_mark(b"\xff\xfe", &utf16(u16::to_le_bytes)),
            with_mark(b"\xfe\xff", &utf16(u16::to_be_bytes)),
            GB18030.encode(text).0.into_owned(),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for (bytes, code) in [
            (&b"a,b\x00c"[..], "sheet-no-table"),
            (b"\x07\x01\x02", "sheet-no-table"),
            (b"\xef\xbb\xbfa\xff", "sheet-encoding"),
            (b"a,\xff\xff", "sheet-encoding"),
        ] {
            assert_eq!(decode(bytes).unwrap_err().code, code);
        }
    }
}
