//! The part of the wasm pipeline that works on bytes: what the module says about itself, and the gate for old browsers.

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{Validator, WasmFeatures};

/// Features that rustc's own copy of the standard library claims, that the module does not use, and that would lead
/// wasm-bindgen to emit code which browsers before Chromium 96 refuse.
const DISCLAIMED: [&str; 3] = ["reference-types", "multivalue", "call-indirect-overlong"];

const HEADER_BYTES: usize = 8;
const CUSTOM_SECTION: u8 = 0;

/// The module with the disclaimed features gone from its `target_features` section. The section itself stays: without it
/// wasm-bindgen would assume every newer feature.
pub(crate) fn disclaim_features(module: &[u8]) -> Result<Vec<u8>> {
    ensure!(module.starts_with(b"\0asm"), "this is no wasm module");
    let mut rest = module
        .get(HEADER_BYTES..)
        .context("the wasm module is cut short")?;
    let mut written = module[..HEADER_BYTES].to_vec();
    let mut found = false;
    while let Some((&id, after_id)) = rest.split_first() {
        let (content, after) = take_sized(after_id)?;
        let features = if id == CUSTOM_SECTION {
            strip_name(content, "target_features")?
        } else {
            None
        };
        if let Some(features) = features {
            found = true;
            write_section(&mut written, &without_disclaimed(features)?);
        } else {
            written.extend_from_slice(&rest[..rest.len() - after.len()]);
        }
        rest = after;
    }
    if !found {
        bail!("the wasm module has no target_features section");
    }
    Ok(written)
}

/// Refuses a module that Chromium 80 and Safari 15 cannot run.
pub(crate) fn gate_for_old_browsers(module: &[u8]) -> Result<()> {
    let allowed = WasmFeatures::WASM1
        | WasmFeatures::BULK_MEMORY
        | WasmFeatures::SIGN_EXTENSION
        | WasmFeatures::SATURATING_FLOAT_TO_INT;
    Validator::new_with_features(allowed)
        .validate_all(module)
        .context("the wasm module uses more than Chromium 80 and Safari 15 know")?;
    Ok(())
}

/// What follows the name of a custom section, where it bears this name.
fn strip_name<'a>(content: &'a [u8], wanted: &str) -> Result<Option<&'a [u8]>> {
    let (name, rest) = take_sized(content)?;
    Ok((name == wanted.as_bytes()).then_some(rest))
}

/// The content of a new `target_features` section: a count, then for each feature a sign and a name.
fn without_disclaimed(features: &[u8]) -> Result<Vec<u8>> {
    let (count, mut rest) = take_number(features)?;
    let mut kept = Vec::new();
    let mut kept_count = 0;
    for _ in 0..count {
        let (_sign, after_sign) = rest.split_first().context("target_features is cut short")?;
        let (name, after) = take_sized(after_sign)?;
        if !DISCLAIMED.iter().any(|disclaimed| disclaimed.as_bytes() == name) {
            kept.extend_from_slice(&rest[..rest.len() - after.len()]);
            kept_count += 1;
        }
        rest = after;
    }
    let mut content = Vec::new();
    write_number(&mut content, "target_features".len());
    content.extend_from_slice(b"target_features");
    write_number(&mut content, kept_count);
    content.extend_from_slice(&kept);
    Ok(content)
}

fn write_section(written: &mut Vec<u8>, content: &[u8]) {
    written.push(CUSTOM_SECTION);
    write_number(written, content.len());
    written.extend_from_slice(content);
}

/// Bytes that are preceded by their number, and what follows them.
fn take_sized(bytes: &[u8]) -> Result<(&[u8], &[u8])> {
    let (size, rest) = take_number(bytes)?;
    rest.split_at_checked(size)
        .context("the wasm module is cut short")
}

/// An unsigned LEB128 number, and what follows it.
fn take_number(bytes: &[u8]) -> Result<(usize, &[u8])> {
    let mut number = 0;
    for (place, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Ok((number, &bytes[place + 1..]));
        }
    }
    bail!("the wasm module holds a number that does not end")
}

fn write_number(written: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        written.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    written.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module of nothing but a `target_features` section.
    fn module_with(features: &[&str]) -> Vec<u8> {
        let mut content = vec![15];
        content.extend_from_slice(b"target_features");
        content.push(features.len() as u8);
        for feature in features {
            content.push(b'+');
            content.push(feature.len() as u8);
            content.extend_from_slice(feature.as_bytes());
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        write_section(&mut module, &content);
        module
    }

    #[test]
    fn only_disclaimed_features_go() {
        let module = module_with(&["bulk-memory", "multivalue", "reference-types", "sign-ext"]);
        assert_eq!(
            disclaim_features(&module).unwrap(),
            module_with(&["bulk-memory", "sign-ext"])
        );
    }

    #[test]
    fn the_section_stays_even_when_empty() {
        let module = module_with(&["call-indirect-overlong"]);
        assert_eq!(disclaim_features(&module).unwrap(), module_with(&[]));
    }

    #[test]
    fn rubbish_is_refused() {
        assert!(disclaim_features(b"<!doctype html>").is_err());
        assert!(disclaim_features(b"\0asm\x01\0\0\0").is_err());
        let module = module_with(&["multivalue"]);
        assert!(disclaim_features(&module[..module.len() - 3]).is_err());
    }

    #[test]
    fn the_gate_refuses_what_chromium_80_cannot_run() {
        // (module (func (result i32 i32) i32.const 1 i32.const 2)): a function with two results.
        let two_results = b"\0asm\x01\0\0\0\x01\x06\x01\x60\0\x02\x7f\x7f\x03\x02\x01\0\x0a\x08\x01\x06\0\x41\x01\x41\x02\x0b";
        assert!(gate_for_old_browsers(two_results).is_err());
        // (module (func (result i32) i32.const 1))
        let one_result =
            b"\0asm\x01\0\0\0\x01\x05\x01\x60\0\x01\x7f\x03\x02\x01\0\x0a\x06\x01\x04\0\x41\x01\x0b";
        gate_for_old_browsers(one_result).unwrap();
    }
}
