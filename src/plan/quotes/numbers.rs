//! The numbers that a Chinese sentence carries: digits, numerals, scales, per cent, fractions, and the words of plans for
//! doubling and the like.

use super::document::plain;

/// Written values may be rounded in their last digit: 33.333333 % for a third.
const TOLERANCE: f64 = 1e-6;

/// A number of a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Quoted {
    value: f64,
    /// What its own words multiply it with (万, 亿, %); `None` where nothing is said, as in a table, so that it is held against
    /// the number as the pack writes it.
    scale: Option<f64>,
}

/// Whether a quote carries a value of a unit.
pub(super) fn carries(quote: &str, value: f64, unit: Option<&str>) -> bool {
    let in_full = value * unit.map_or(1.0, |unit| scale(&unit.chars().collect::<Vec<_>>()).0);
    numbers(quote).iter().any(|number| match number.scale {
        None => close(number.value, value),
        Some(scale) => close(number.value * scale, in_full),
    })
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= TOLERANCE * a.abs().max(b.abs())
}

/// All numbers of a sentence; where it can be read in two ways, both.
fn numbers(quote: &str) -> Vec<Quoted> {
    let letters: Vec<char> = quote.chars().map(plain).collect();
    let mut found = words(
        &letters
            .iter()
            .filter(|letter| !letter.is_whitespace())
            .collect::<String>(),
    );
    let mut at = 0;
    while at < letters.len() {
        at += if letters[at].is_ascii_digit() {
            digits(&letters[at..], &mut found)
        } else if numeral(letters[at]).is_some() {
            numerals(&letters[at..], &mut found)
        } else {
            1
        };
    }
    found
}

/// A number in digits with what follows it: thousands, decimals, a fraction, a scale. Gives how many letters it takes.
fn digits(letters: &[char], found: &mut Vec<Quoted>) -> usize {
    let run = |from: usize| {
        letters[from..]
            .iter()
            .take_while(|letter| letter.is_ascii_digit())
            .count()
    };
    let read = |text: &[char]| {
        text.iter()
            .filter(|letter| **letter != ',')
            .collect::<String>()
            .parse()
            .unwrap_or(f64::NAN)
    };
    let mut end = run(0);
    // 1,200 is one number, 119,160,195 may be three: the parts stand as well.
    let first = end;
    while letters.get(end) == Some(&',') && run(end + 1) == 3 {
        end += 4;
    }
    if end > first {
        for part in letters[..end].split(|letter| *letter == ',') {
            found.push(Quoted {
                value: read(part),
                scale: None,
            });
        }
    }
    if letters.get(end) == Some(&'.') && run(end + 1) > 0 {
        end += 1 + run(end + 1);
    }
    let value = read(&letters[..end]);
    if letters.get(end) == Some(&'/') && run(end + 1) > 0 {
        let last = end + 1 + run(end + 1);
        found.push(Quoted {
            value: value / read(&letters[end + 1..last]),
            scale: Some(1.0),
        });
        return last;
    }
    let blanks = letters[end..]
        .iter()
        .take_while(|letter| letter.is_whitespace())
        .count();
    let (factor, taken) = scale(&letters[end + blanks..]);
    found.push(Quoted {
        value,
        scale: (taken > 0).then_some(factor),
    });
    if taken > 0 { end + blanks + taken } else { end }
}

/// What the words at the beginning multiply with, and how many letters they take.
fn scale(letters: &[char]) -> (f64, usize) {
    const PARTS: [(&str, f64); 5] = [
        ("%", 0.01),
        ("％", 0.01),
        ("‰", 0.001),
        ("个百分点", 0.01),
        ("百分点", 0.01),
    ];
    for (word, factor) in PARTS {
        let count = word.chars().count();
        if letters.len() >= count && word.chars().zip(letters).all(|(one, other)| one == *other) {
            return (factor, count);
        }
    }
    let scales = letters.iter().map_while(|letter| power(*letter));
    scales.fold((1.0, 0), |(factor, taken), power| (factor * power, taken + 1))
}

fn power(letter: char) -> Option<f64> {
    Some(match letter {
        '十' => 10.0,
        '百' => 100.0,
        '千' => 1e3,
        '万' => 1e4,
        '亿' => 1e8,
        _ => return None,
    })
}

fn digit(letter: char) -> Option<f64> {
    let place = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']
        .iter()
        .position(|one| *one == letter);
    match letter {
        '〇' => Some(0.0),
        '两' => Some(2.0),
        _ => place.map(|place| place as f64),
    }
}

/// A letter of a Chinese numeral.
fn numeral(letter: char) -> Option<f64> {
    digit(letter).or_else(|| power(letter))
}

/// A Chinese numeral with what follows it: a fraction, tenths, per cent. Gives how many letters it takes.
fn numerals(letters: &[char], found: &mut Vec<Quoted>) -> usize {
    let run = |from: usize| {
        letters[from..]
            .iter()
            .take_while(|letter| numeral(**letter).is_some())
            .count()
    };
    let end = run(0);
    let value = read_numeral(&letters[..end]);
    if letters[end..].starts_with(&['分', '之']) && run(end + 2) > 0 {
        let last = end + 2 + run(end + 2);
        found.push(Quoted {
            value: read_numeral(&letters[end + 2..last]) / value,
            scale: Some(1.0),
        });
        return last;
    }
    if letters.get(end) == Some(&'成') {
        found.push(Quoted {
            value: value / 10.0,
            scale: Some(1.0),
        });
    }
    let large = letters[..end].iter().any(|letter| matches!(letter, '万' | '亿'));
    found.push(Quoted {
        value,
        scale: large.then_some(1.0),
    });
    end
}

/// 二十 → 20, 一千二百万 → 12,000,000, 二〇二五 → 2025; a scale without a digit before it counts once.
fn read_numeral(letters: &[char]) -> f64 {
    let (mut sum, mut section, mut last) = (0.0, 0.0, None);
    for letter in letters {
        match (digit(*letter), power(*letter)) {
            (Some(digit), _) => last = Some(last.map_or(digit, |last: f64| last * 10.0 + digit)),
            (_, Some(power)) if power >= 1e4 => {
                section += last.take().unwrap_or(0.0);
                if sum > 0.0 && section == 0.0 {
                    // 万亿: the one multiplies the other.
                    sum *= power;
                } else {
                    sum += if section == 0.0 { power } else { section * power };
                }
                section = 0.0;
            }
            (_, Some(power)) => section += last.take().unwrap_or(1.0) * power,
            _ => {}
        }
    }
    sum + section + last.unwrap_or(0.0)
}

/// Words that stand for a number.
fn words(sentence: &str) -> Vec<Quoted> {
    const WORDS: [(&str, f64); 10] = [
        ("全覆盖", 1.0),
        ("全部", 1.0),
        ("清零", 0.0),
        ("倍增", 2.0),
        ("翻番", 2.0),
        ("翻一番", 2.0),
        ("翻两番", 4.0),
        ("减半", 0.5),
        ("一半", 0.5),
        ("过半", 0.5),
    ];
    let mut found = Vec::new();
    for (_, value) in WORDS.iter().filter(|(word, _)| sentence.contains(word)) {
        found.push(Quoted {
            value: *value,
            scale: Some(1.0),
        });
        if *value < 2.0 {
            continue;
        }
        // To be doubled is to grow by once as much.
        found.push(Quoted {
            value: value - 1.0,
            scale: Some(1.0),
        });
    }
    if sentence.contains("零突破") || sentence.contains("零的突破") {
        // What was none becomes at least one.
        found.push(Quoted {
            value: 1.0,
            scale: None,
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_carry_their_numbers() {
        let cases = [
            ("亩均税收达到28万元", 28.0, Some("万元/亩")),
            ("1953 3500 5000", 3500.0, Some("亿元")),
            ("26.7 30.0 1/3左右", 33.333_333, Some("%")),
            ("26.7 30.0 1/3左右", 30.0, Some("%")),
            ("占三分之一", 1.0 / 3.0, None),
            ("低效工业用地改造开发1.5万亩以上", 1.5, Some("万亩")),
            ("低效工业用地改造开发1.5万亩以上", 15000.0, Some("亩")),
            ("规上工业总产值和规上工业增加值实现翻番", 2.0, Some("倍")),
            ("产值倍增", 100.0, Some("%")),
            ("总产值翻两番", 4.0, Some("×")),
            ("实现千亿元企业零突破", 1.0, Some("家")),
            ("培育二十家龙头企业", 20.0, Some("家")),
            ("新建一百二十个平台", 120.0, Some("个")),
            ("打造一个国家级试点", 1.0, Some("个")),
            ("两个产业", 2.0, Some("个")),
            ("规模突破五千亿元", 5000.0, Some("亿元")),
            ("规模达到1.2万亿元", 12000.0, Some("亿元")),
            ("达到三成以上", 30.0, Some("%")),
            ("占百分之十五", 15.0, Some("%")),
            ("提高 3 个百分点", 3.0, Some("个百分点")),
            ("100~500 亿元企业 5 家", 5.0, Some("家")),
            ("2个500亿特色制造业集群", 500.0, Some("亿元")),
            ("每年动态保持1000—5000亩熟地供应", 1000.0, Some("亩")),
            ("完成1,200家以上", 1200.0, Some("家")),
            ("２０．５", 20.5, Some("%")),
            ("跻身全省15强", 15.0, Some("位")),
            ("规上企业数字化改造全覆盖", 100.0, Some("%")),
            ("园区外小企业清零", 0.0, Some("家")),
            ("化工园区全部纳入有机更新范围", 100.0, Some("%")),
            ("5个产值百亿级产业集群", 100.0, Some("亿元")),
            ("R&D 经费支出占 GDP 比重达到 2.8%", 0.028, None),
        ];
        for (quote, value, unit) in cases {
            assert!(
                carries(quote, value, unit),
                "{quote} should carry {value} {unit:?}: {:?}",
                numbers(quote)
            );
        }
    }

    #[test]
    fn quotes_do_not_carry_other_numbers() {
        let cases = [
            ("亩均税收达到28万元", 27.0, Some("万元/亩")),
            ("亩均税收达到28万元", 28.0, Some("亿元")),
            ("营业收入突破5000亿元", 500.0, Some("亿元")),
            ("改造开发1.5万亩以上", 1.5, Some("亩")),
            ("改造开发1.5万亩以上", 5.0, Some("万亩")),
            ("实现翻番", 3.0, Some("倍")),
            ("培育二十家龙头企业", 2.0, Some("家")),
            ("培育二十家龙头企业", 10.0, Some("家")),
            ("增长8%", 8.0, Some("倍")),
            ("1/3左右", 3.0, Some("%")),
            ("完成省下达任务", 0.0, None),
            ("", 1.0, None),
        ];
        for (quote, value, unit) in cases {
            assert!(
                !carries(quote, value, unit),
                "{quote} should not carry {value} {unit:?}: {:?}",
                numbers(quote)
            );
        }
    }

    #[test]
    fn numerals_are_read() {
        let cases = [
            ("十", 10.0),
            ("十五", 15.0),
            ("二十", 20.0),
            ("一百零五", 105.0),
            ("两千三百", 2300.0),
            ("一千二百万", 1.2e7),
            ("三万五千", 35000.0),
            ("千亿", 1e11),
            ("万亿", 1e12),
            ("五十亿", 5e9),
            ("二〇二五", 2025.0),
        ];
        for (text, value) in cases {
            assert_eq!(read_numeral(&text.chars().collect::<Vec<_>>()), value, "{text}");
        }
    }
}
