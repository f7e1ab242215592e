//! The units of the product: what the engine computes in, how a person reads it, and which written units convert to it.

mod pack;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use pack::{between, pack_unit_key, pack_units};

/// A unit of the engine. Money is 亿元 in current prices, land 亩, energy 万吨标准煤; rates and shares are fractions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// 亿元: 1e8 CNY.
    YiYuan,
    /// 亿元 a year.
    YiYuanPerYear,
    /// 亩: 1/15 hectare.
    Mu,
    /// 亩 a year.
    MuPerYear,
    /// 万吨标准煤: 1e4 tonnes of coal equivalent.
    WanTce,
    /// 万吨标准煤 a year.
    WanTcePerYear,
    /// Tonnes of coal equivalent.
    Tce,
    /// Tonnes of coal equivalent per 万元 of real value added.
    TcePerWanYuan,
    /// 万吨 of CO2.
    WanTon,
    /// Tonnes of CO2 per tonne of coal equivalent.
    TonPerTce,
    /// 万人: 1e4 persons.
    WanPerson,
    /// Persons.
    Person,
    /// Persons per 亿元 of output.
    PersonPerYiYuan,
    /// 万元 per 亩.
    WanYuanPerMu,
    /// 万元 per person.
    WanYuanPerPerson,
    /// A part of a whole, 0 to 1; shown in per cent.
    Share,
    /// A growth rate a year, as a fraction; shown in per cent.
    Rate,
    /// A change of a share a year, as a fraction; shown in percentage points.
    SharePerYear,
    /// A multiple.
    Times,
    /// 家: firms.
    Firms,
    /// Firms a year.
    FirmsPerYear,
    /// 个: projects a year.
    ProjectsPerYear,
    /// 台: machines a year.
    MachinesPerYear,
    /// Whole years.
    Years,
    /// A calendar year.
    CalendarYear,
    /// A number without a unit.
    Plain,
    /// A change a year of something that has its own unit.
    PerYear,
}

/// How a number of a unit is shown: `value * scale`, with `decimals`, then the text of the unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Display {
    /// Key of the text `unit-<unit>`; the unit itself where a pack brings its own words.
    pub unit: String,
    /// What a value is multiplied with before it is shown.
    pub scale: f64,
    /// Decimals shown.
    pub decimals: u8,
    /// Key of the unit that a difference of two values is shown in.
    pub difference_unit: String,
}

struct Entry {
    unit: Unit,
    symbol: &'static str,
    key: &'static str,
    scale: f64,
    decimals: u8,
    difference: &'static str,
}

macro_rules! units {
    ($($unit:ident $symbol:literal $key:literal $scale:literal $decimals:literal $difference:literal;)*) => {
        const ENTRIES: &[Entry] = &[$(Entry {
            unit: Unit::$unit, symbol: $symbol, key: $key, scale: $scale, decimals: $decimals, difference: $difference,
        }),*];
    };
}

units! {
    YiYuan "亿元" "yi-yuan" 1.0 1 "yi-yuan";
    YiYuanPerYear "亿元/年" "yi-yuan-per-year" 1.0 1 "yi-yuan-per-year";
    Mu "亩" "mu" 1.0 0 "mu";
    MuPerYear "亩/年" "mu-per-year" 1.0 0 "mu-per-year";
    WanTce "万tce" "wan-tce" 1.0 2 "wan-tce";
    WanTcePerYear "万tce/年" "wan-tce-per-year" 1.0 1 "wan-tce-per-year";
    Tce "tce" "tce" 1.0 0 "tce";
    TcePerWanYuan "tce/万元" "tce-per-wan-yuan" 1.0 3 "tce-per-wan-yuan";
    WanTon "万吨" "wan-ton" 1.0 1 "wan-ton";
    TonPerTce "tCO2/tce" "tco2-per-tce" 1.0 2 "tco2-per-tce";
    WanPerson "万人" "wan-person" 1.0 2 "wan-person";
    Person "人" "person" 1.0 1 "person";
    PersonPerYiYuan "人/亿元" "person-per-yi-yuan" 1.0 0 "person-per-yi-yuan";
    WanYuanPerMu "万元/亩" "wan-yuan-per-mu" 1.0 1 "wan-yuan-per-mu";
    WanYuanPerPerson "万元/人" "wan-yuan-per-person" 1.0 2 "wan-yuan-per-person";
    Share "share" "percent" 100.0 1 "points";
    Rate "/yr" "percent-per-year" 100.0 1 "points";
    SharePerYear "share/yr" "points-per-year" 100.0 2 "points";
    Times "×" "times" 1.0 2 "times";
    Firms "家" "firms" 1.0 0 "firms";
    FirmsPerYear "家/年" "firms-per-year" 1.0 0 "firms-per-year";
    ProjectsPerYear "个/年" "projects-per-year" 1.0 1 "projects-per-year";
    MachinesPerYear "台/年" "machines-per-year" 1.0 0 "machines-per-year";
    Years "年" "years" 1.0 0 "years";
    CalendarYear "year" "calendar-year" 1.0 1 "years";
    Plain "1" "plain" 1.0 2 "plain";
    PerYear "1/年" "plain-per-year" 1.0 2 "plain-per-year";
}

impl Unit {
    /// Every unit, for tests that check the text catalogue.
    pub fn all() -> impl Iterator<Item = Unit> {
        ENTRIES.iter().map(|entry| entry.unit)
    }

    fn entry(self) -> &'static Entry {
        // ENTRIES has one line a unit, in the order of the enum; a test holds that.
        &ENTRIES[self as usize]
    }

    /// The word for the unit in JSON, CSV and packs.
    pub fn symbol(self) -> &'static str {
        self.entry().symbol
    }

    /// Key of the unit's text.
    pub fn key(self) -> &'static str {
        self.entry().key
    }

    /// How a number of this unit is shown; `decimals` overrides the unit's own.
    pub fn display(self, decimals: Option<u8>) -> Display {
        let entry = self.entry();
        Display {
            unit: entry.key.to_owned(),
            scale: entry.scale,
            decimals: decimals.unwrap_or(entry.decimals),
            difference_unit: entry.difference.to_owned(),
        }
    }

    /// A plain number, part, rate or count, which a pack may write without a unit.
    pub fn may_be_left_out(self) -> bool {
        use Unit::{
            Firms, FirmsPerYear, MachinesPerYear, PerYear, Person, Plain, ProjectsPerYear, Rate, Share,
            SharePerYear, Times, Years,
        };
        matches!(
            self,
            Plain
                | PerYear
                | Times
                | Share
                | Rate
                | SharePerYear
                | Firms
                | FirmsPerYear
                | ProjectsPerYear
                | MachinesPerYear
                | Years
                | Person
        )
    }

    /// What a number written in `word` is multiplied with to be in this unit; `None` where the two do not convert.
    /// White space does not matter; `年` forms of a per-year unit may be left out.
    ///
    /// ```
    /// use tuiyan::units::Unit;
    /// assert_eq!(Unit::Mu.factor_from("万亩"), Some(1e4));
    /// assert_eq!(Unit::Share.factor_from("%"), Some(0.01));
    /// assert_eq!(Unit::Mu.factor_from("亿元"), None);
    /// ```
    pub fn factor_from(self, word: &str) -> Option<f64> {
        let word: String = word.chars().filter(|c| !c.is_whitespace()).collect();
        if word == self.symbol() {
            return Some(1.0);
        }
        let bare = word
            .strip_suffix("/年")
            .or_else(|| word.strip_suffix("/yr"))
            .filter(|_| self.is_per_year())
            .unwrap_or(&word);
        self.words()
            .iter()
            .find(|(name, _)| *name == bare)
            .map(|(_, factor)| *factor)
    }

    /// The words that a number of this unit may be written in.
    pub fn written(self) -> Vec<String> {
        let mut words = vec![self.symbol().to_owned()];
        for (word, _) in self.words() {
            words.push((*word).to_owned());
            if self.is_per_year() {
                words.push(format!("{word}/年"));
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        words.retain(|word| seen.insert(word.clone()));
        words
    }

    fn is_per_year(self) -> bool {
        use Unit::{
            FirmsPerYear, MachinesPerYear, MuPerYear, PerYear, ProjectsPerYear, Rate, SharePerYear,
            WanTcePerYear, YiYuanPerYear,
        };
        matches!(
            self,
            Rate | SharePerYear
                | YiYuanPerYear
                | MuPerYear
                | WanTcePerYear
                | FirmsPerYear
                | ProjectsPerYear
                | MachinesPerYear
                | PerYear
        )
    }

    fn words(self) -> &'static [(&'static str, f64)] {
        const COUNT: &[(&str, f64)] = &[
            ("家", 1.0),
            ("个", 1.0),
            ("项", 1.0),
            ("件", 1.0),
            ("台", 1.0),
            ("条", 1.0),
            ("只", 1.0),
            ("户", 1.0),
            ("1", 1.0),
            ("家/个", 1.0),
            ("家(个)", 1.0),
        ];
        const ENERGY: &[(&str, f64)] = &[
            ("万tce", 1.0),
            ("万吨标准煤", 1.0),
            ("万吨标煤", 1.0),
            ("吨标准煤", 1e-4),
            ("吨标煤", 1e-4),
            ("tce", 1e-4),
        ];
        const PARTS: &[(&str, f64)] = &[
            ("%", 0.01),
            ("％", 0.01),
            ("‰", 1e-3),
            ("个百分点", 0.01),
            ("百分点", 0.01),
            ("share", 1.0),
            ("1", 1.0),
        ];
        match self {
            Unit::YiYuan | Unit::YiYuanPerYear => &[
                ("亿元", 1.0),
                ("亿", 1.0),
                ("万亿元", 1e4),
                ("万元", 1e-4),
                ("元", 1e-8),
            ],
            Unit::Mu | Unit::MuPerYear => &[("亩", 1.0), ("万亩", 1e4), ("公顷", 15.0), ("平方公里", 1500.0)],
            Unit::WanTce | Unit::WanTcePerYear => ENERGY,
            Unit::Tce => &[
                ("tce", 1.0),
                ("吨标准煤", 1.0),
                ("吨标煤", 1.0),
                ("万tce", 1e4),
                ("万吨标准煤", 1e4),
            ],
            Unit::TcePerWanYuan => &[("tce/万元", 1.0), ("吨标准煤/万元", 1.0), ("吨标煤/万元", 1.0)],
            Unit::WanTon => &[("万吨", 1.0), ("吨", 1e-4), ("亿吨", 1e4)],
            Unit::TonPerTce => &[("tCO2/tce", 1.0), ("吨CO2/吨标准煤", 1.0), ("1", 1.0)],
            Unit::WanPerson => &[("万人", 1.0), ("人", 1e-4)],
            Unit::Person => &[("人", 1.0), ("万人", 1e4), ("1", 1.0)],
            Unit::PersonPerYiYuan => &[("人/亿元", 1.0), ("万人/亿元", 1e4)],
            Unit::WanYuanPerMu => &[("万元/亩", 1.0), ("万元", 1.0), ("亿元/亩", 1e4), ("元/亩", 1e-4)],
            Unit::WanYuanPerPerson => &[("万元/人", 1.0), ("万元", 1.0), ("元/人", 1e-4)],
            Unit::Share | Unit::Rate | Unit::SharePerYear => PARTS,
            Unit::Times => &[("×", 1.0), ("倍", 1.0), ("1", 1.0), ("%", 0.01)],
            Unit::Firms | Unit::FirmsPerYear | Unit::ProjectsPerYear | Unit::MachinesPerYear => COUNT,
            Unit::Years => &[("年", 1.0), ("1", 1.0)],
            Unit::CalendarYear => &[("年", 1.0)],
            Unit::Plain | Unit::PerYear => &[("1", 1.0)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_enum() {
        for (index, entry) in ENTRIES.iter().enumerate() {
            assert_eq!(entry.unit as usize, index, "{}", entry.symbol);
        }
    }

    #[test]
    fn written_units_convert() {
        let cases = [
            (Unit::YiYuan, "万亿元", 1e4),
            (Unit::FirmsPerYear, "家/年", 1.0),
            (Unit::WanTcePerYear, "万吨标准煤/年", 1.0),
            (Unit::Rate, "%", 0.01),
            (Unit::WanTce, "吨标准煤", 1e-4),
            (Unit::Mu, "平方公里", 1500.0),
        ];
        for (unit, word, factor) in cases {
            assert_eq!(unit.factor_from(word), Some(factor), "{word}");
        }
        assert_eq!(Unit::Mu.factor_from("亩/年"), None);
    }
}
