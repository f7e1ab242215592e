//! A document's text as quotes are looked up in it: white space and the width of punctuation do not matter.

/// A text without its white space, punctuation in one width; each character knows whether white space stood before it, so that
/// numbers beside each other stay apart.
pub(super) struct Text(Vec<(char, bool)>);

impl Text {
    pub fn new(text: &str) -> Self {
        let mut gap = false;
        let mut characters = Vec::new();
        for character in text.chars() {
            if character.is_whitespace() || matches!(character, '\u{feff}' | '\u{200b}') {
                gap = true;
            } else {
                characters.push((plain(character), gap));
                gap = false;
            }
        }
        Self(characters)
    }

    /// Whether a quote stands here, not as a part of a longer number.
    pub fn has(&self, quote: &str) -> bool {
        let wanted = Text::new(quote).0;
        !wanted.is_empty() && (0..self.0.len()).any(|start| self.has_at(start, &wanted))
    }

    fn has_at(&self, start: usize, wanted: &[(char, bool)]) -> bool {
        let Some(here) = self.0.get(start..start + wanted.len()) else {
            return false;
        };
        let same = here
            .iter()
            .zip(wanted)
            .enumerate()
            .all(|(at, ((one, gap), (other, other_gap)))| {
                // Where two digits meet, white space tells two numbers from one.
                let between_digits = at > 0 && one.is_ascii_digit() && here[at - 1].0.is_ascii_digit();
                one == other && (!between_digits || gap == other_gap)
            });
        same && !self.cuts_a_number(start) && !self.cuts_a_number(start + wanted.len())
    }

    /// Whether a number goes on across this place.
    fn cuts_a_number(&self, at: usize) -> bool {
        let (Some((after, gap)), Some((before, _))) =
            (self.0.get(at), at.checked_sub(1).and_then(|at| self.0.get(at)))
        else {
            return false;
        };
        let next_is_digit = self
            .0
            .get(at + 1)
            .is_some_and(|(next, gap)| next.is_ascii_digit() && !gap);
        let last_is_digit = at >= 2 && self.0[at - 2].0.is_ascii_digit() && !self.0[at - 1].1;
        !gap && match (before, after) {
            (before, after) if before.is_ascii_digit() && after.is_ascii_digit() => true,
            (before, '.') if before.is_ascii_digit() => next_is_digit,
            ('.', after) if after.is_ascii_digit() => last_is_digit,
            _ => false,
        }
    }
}

/// A character with its punctuation in one width.
pub(super) fn plain(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        '。' | '｡' | '﹒' => '.',
        '､' => '、',
        '“' | '”' | '„' | '‟' => '"',
        '‘' | '’' => '\'',
        '—' | '–' | '―' | '‐' | '‑' | '−' | '─' => '-',
        '〜' | '∼' => '~',
        '•' | '・' | '･' => '·',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_stand_word_for_word_but_for_blanks_and_width() {
        let document =
            Text::new("到 2025 年，亩均税收达到２８万元（“415X”）；\n1 1953 3500 5000\n2 26.7 30.0");
        for there in [
            "亩均税收达到28万元",
            "达到 28 万元(\"415X\")",
            "1953 3500 5000",
            "1953  3500",
            "26.7",
        ] {
            assert!(document.has(there), "{there}");
        }
        for not_there in [
            "",
            "亩均税收为28万元",
            "195",
            "953 3500",
            "19533500",
            "6.7 30.0",
            "26",
            "8万元",
        ] {
            assert!(!document.has(not_there), "{not_there}");
        }
    }
}
