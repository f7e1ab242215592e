//! What heads the columns of pasted results, and the words in them.

/// What a column holds, with the words that head it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Indicator,
    Place,
    Year,
    Value,
    Unit,
    Scope,
    Source,
    Comparable,
}

pub(super) const HEADERS: [(Column, &[&str]); 8] = [
    (
        Column::Indicator,
        &["指标", "指标名称", "项目", "indicator", "name", "id"],
    ),
    (
        Column::Place,
        &[
            "地区",
            "区域",
            "区县",
            "县市区",
            "产业链",
            "place",
            "region",
            "chain",
        ],
    ),
    (Column::Year, &["年份", "年度", "年", "时间", "year"]),
    (
        Column::Value,
        &[
            "数值",
            "值",
            "公布值",
            "公布数",
            "实际值",
            "实际",
            "完成值",
            "完成数",
            "value",
            "published",
            "actual",
        ],
    ),
    (Column::Unit, &["单位", "计量单位", "unit"]),
    (Column::Scope, &["口径", "范围", "统计口径", "scope"]),
    (Column::Source, &["来源", "出处", "数据来源", "source"]),
    (
        Column::Comparable,
        &["可比", "是否可比", "口径一致", "口径是否一致", "comparable"],
    ),
];
/// The columns of rows without a header.
pub(super) const PLAIN: [Column; 6] = [
    Column::Indicator,
    Column::Year,
    Column::Value,
    Column::Unit,
    Column::Scope,
    Column::Source,
];
pub(super) const YES: [&str; 6] = ["是", "可比", "一致", "yes", "true", "y"];
pub(super) const NO: [&str; 7] = ["否", "不可比", "不一致", "no", "false", "n", "不"];
