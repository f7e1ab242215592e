//! The columns of the plain format: their words in both languages, read and written by one table.

use super::characters::{key, plain};

/// A language of heads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Language {
    #[default]
    Chinese,
    English,
}

impl Language {
    /// What stands between the names of a list.
    pub fn comma(self) -> &'static str {
        match self {
            Language::Chinese => "、",
            Language::English => ", ",
        }
    }
}

/// What a column holds of each place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    Place,
    Quota,
    Base,
    /// A vintage of the base, by its name.
    Vintage(String),
    /// One-off adjustments of a vintage.
    Adjustments(String),
    Weight,
    Capacity,
    Floor,
    Cap,
    Locked,
    Grade,
    Intensity,
    Within,
    CountsInTotal,
    Commitment,
    /// What a binding row asks for; read, and written behind the commitment.
    LeastProbability,
    /// A value of the method `factors`, by the factor's name.
    Factor(String),
    LastQuota,
    LastDone,
    Done,
    Due,
    LeastShare,
    MostShare,
    Points,
}

/// Field, Chinese word, English word, then other words that are read.
const WORDS: [(Field, &str, &str, &[&str]); 21] = [
    (Field::Place, "区县", "region", PLACE),
    (Field::Quota, "分解指标", "quota", QUOTA),
    (Field::Base, "基期值", "base", BASE),
    (Field::Weight, "权重", "weight", &[]),
    (Field::Capacity, "潜力", "capacity", &[]),
    (Field::Floor, "下限", "floor", &[]),
    (Field::Cap, "上限", "cap", &[]),
    (Field::Locked, "锁定", "locked", &[]),
    (Field::Grade, "等级", "grade", &[]),
    (Field::Intensity, "强度", "intensity", &[]),
    (Field::Within, "所属", "within", &[]),
    (Field::CountsInTotal, "计入合计", "counts_in_total", &[]),
    (Field::Commitment, "性质", "binding", &["commitment"]),
    (Field::LeastProbability, "最低达成概率", "least_probability", &[]),
    (Field::LastQuota, "上年指标", "last_quota", &["上年目标"]),
    (
        Field::LastDone,
        "上年完成",
        "last_done",
        &["上年实绩", "上年完成值"],
    ),
    (Field::Done, "已完成", "done", &["累计完成"]),
    (Field::Due, "应完成", "due", &["序时应完成"]),
    (Field::LeastShare, "权重下限", "least_share", &[]),
    (Field::MostShare, "权重上限", "most_share", &[]),
    (Field::Points, "加减分", "points", &[]),
];
const PLACE: &[&str] = &[
    "地区",
    "区域",
    "县市区",
    "县区",
    "县(市、区)",
    "单位名称",
    "place",
];
const QUOTA: &[&str] = &["指标值", "任务数", "分解任务", "目标值", "分解目标"];
const BASE: &[&str] = &["基数", "上年实际", "base value"];
/// Makes the field of a name.
type OfName = fn(String) -> Field;
/// Words before the name of a vintage, of its adjustments, of a factor.
const NAMED: [(&str, &str, OfName); 3] = [
    ("基期值.", "base.", Field::Vintage),
    ("基期调整.", "adjustments.", Field::Adjustments),
    ("因素.", "factor.", Field::Factor),
];
/// Columns that are read past: numbers of rows, columns that an export computes, who answers for it.
const PASSED: [&str; 33] = [
    "序号",
    "编号",
    "no.",
    "no",
    "#",
    "推演值",
    "projected",
    "差距",
    "gap",
    "所需增速",
    "required growth",
    "required_growth",
    "占合计",
    "share of total",
    "完成概率",
    "达成概率",
    "probability",
    "责任部门",
    "责任单位",
    "牵头单位",
    "牵头部门",
    "市级牵头部门",
    "配合单位",
    "备注",
    "说明",
    "note",
    "notes",
    "remarks",
    "responsible",
    "department",
    "类别",
    "分类",
    "category",
];
const UNIT: [&str; 4] = ["单位", "计量单位", "指标单位", "unit"];
const INDICATOR: [&str; 9] = [
    "指标",
    "指标名称",
    "主要指标",
    "项目",
    "任务",
    "工作任务",
    "目标",
    "indicator",
    "indicators",
];

impl Field {
    /// The field that a head names; a year or a unit in it does not matter.
    pub fn of(head: &str) -> Option<Self> {
        let word = plain(head);
        for (chinese, english, field) in NAMED {
            let named = word.strip_prefix(chinese).or_else(|| word.strip_prefix(english));
            if let Some(name) = named.map(str::trim).filter(|name| !name.is_empty()) {
                return Some(field(name.to_owned()));
            }
        }
        let word = key(&word);
        let is = |known: &str| key(known) == word;
        WORDS
            .iter()
            .find(|(_, chinese, english, others)| {
                is(chinese) || is(english) || others.iter().any(|other| is(other))
            })
            .map(|(field, ..)| field.clone())
    }

    /// The field that the second line of a head names below a place or an indicator: also 2022年实际, 2023年目标.
    pub fn below(head: &str) -> Option<Self> {
        if let Some(field) = Self::of(head) {
            return Some(field);
        }
        let word = key(head);
        let (_, rest) = super::characters::leading_year(&word)?;
        match rest {
            "实际" | "完成" | "完成值" | "实绩" | "基期" | "基数" => Some(Field::Base),
            "" | "目标" | "目标值" | "任务" | "指标" | "计划" => Some(Field::Quota),
            _ => None,
        }
    }

    /// The word for a head in a language.
    pub fn word(&self, language: Language) -> String {
        let english = language == Language::English;
        let named = |prefix: usize, name: &str| {
            let (chinese, word, _) = NAMED[prefix];
            format!("{}{name}", if english { word } else { chinese })
        };
        match self {
            Field::Vintage(name) => named(0, name),
            Field::Adjustments(name) => named(1, name),
            Field::Factor(name) => named(2, name),
            field => WORDS
                .iter()
                .find(|(known, ..)| known == field)
                .map(|(_, chinese, word, _)| if english { *word } else { *chinese }.to_owned())
                .unwrap_or_default(),
        }
    }
}

/// Whether a column of this head is read past.
pub(super) fn is_passed(head: &str) -> bool {
    is_one_of(head, &PASSED)
}

/// Whether a column of this head holds units.
pub(super) fn is_unit_column(head: &str) -> bool {
    is_one_of(head, &UNIT)
}

/// Whether a column of this head holds names of indicators.
pub(super) fn is_indicator_column(head: &str) -> bool {
    is_one_of(head, &INDICATOR)
}

fn is_one_of(head: &str, words: &[&str]) -> bool {
    let head = key(head);
    words.iter().any(|word| key(word) == head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_reads_back_from_its_words() {
        let named = [
            Field::Vintage("年报".to_owned()),
            Field::Adjustments("年报".to_owned()),
            Field::Factor("增加值".to_owned()),
        ];
        let fields = WORDS.iter().map(|(field, ..)| field.clone()).chain(named);
        for field in fields {
            for language in [Language::Chinese, Language::English] {
                assert_eq!(Field::of(&field.word(language)).as_ref(), Some(&field));
            }
        }
    }

    #[test]
    fn years_name_base_and_quota_below_a_place() {
        assert_eq!(Field::below("２０２２年实际"), Some(Field::Base));
        assert_eq!(Field::below("2023年目标"), Some(Field::Quota));
        assert_eq!(Field::below("吴兴"), None);
    }
}
