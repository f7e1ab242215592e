//! Units of what the model only carries: the words of packs, and how they convert to each other.

use crate::units::Unit;

/// Units that packs bring along for what the model only carries, by the key of the text that names them.
const PACK_UNITS: &[(&str, &str)] = &[
    ("亿元", "yi-yuan"),
    ("亩", "mu"),
    ("万亩", "wan-mu"),
    ("万吨标准煤", "wan-tce"),
    ("万人", "wan-person"),
    ("人", "person"),
    ("件/万人", "per-wan-person"),
    ("倍", "times"),
    ("家", "firms"),
    ("家/年", "firms-per-year"),
    ("个/年", "projects-per-year"),
    ("台/年", "machines-per-year"),
    ("年", "years"),
    ("%", "percent"),
    ("个百分点", "points"),
    ("万元/人", "wan-yuan-per-person"),
    ("万元/亩", "wan-yuan-per-mu"),
    ("万元", "wan-yuan"),
    ("元", "yuan"),
    ("万亿元", "trillion-yuan"),
    ("亿美元", "yi-dollar"),
    ("万美元", "wan-dollar"),
    ("亿元/年", "yi-yuan-per-year"),
    ("亩/年", "mu-per-year"),
    ("个", "item-ge"),
    ("项", "item-xiang"),
    ("件", "item-jian"),
    ("台", "machines"),
    ("条", "item-tiao"),
    ("只", "item-zhi"),
    ("户", "households"),
    ("名", "persons-ming"),
    ("支", "teams"),
    ("次", "times-ci"),
    ("场", "events-chang"),
    ("期", "sessions-qi"),
    ("次/月", "times-per-month"),
    ("次/季度", "times-per-quarter"),
    ("次/两个月", "times-per-two-months"),
    ("位", "rank"),
    ("家(个)", "firms-or-items"),
    ("家/个", "firms-or-items-slash"),
    ("指数", "index"),
    ("项/年", "items-per-year"),
    ("件/年", "pieces-per-year"),
    ("次/年", "times-per-year"),
    ("场/年", "events-per-year"),
    ("名/年", "persons-per-year"),
    ("万人次", "wan-person-times"),
    ("人次", "person-times"),
    ("万千瓦", "wan-kilowatt"),
    ("万平方米", "wan-square-metre"),
    ("平方公里", "square-kilometre"),
    ("亿立方米", "yi-cubic-metre"),
    ("天", "days"),
    ("工作日", "working-days"),
    ("吨标准煤/万元", "tce-per-wan-yuan"),
    ("县", "counties"),
    ("强", "top"),
    ("份", "copies"),
];

/// Key of the text that names a pack's unit; the unit's own words where it is not known.
pub fn pack_unit_key(word: &str) -> &str {
    PACK_UNITS
        .iter()
        .find(|(known, _)| *known == word)
        .map_or(word, |(_, key)| key)
}

/// Keys and words of the packs' units, for tests that check the text catalogue.
pub fn pack_units() -> impl Iterator<Item = (&'static str, &'static str)> {
    PACK_UNITS.iter().copied()
}

/// What a number written in one word is multiplied with to be in another, where neither needs to be a unit of the engine; a
/// count `/年` is the count of each year.
pub fn between(word: &str, into: &str) -> Option<f64> {
    let bare = |word: &str| {
        let word: String = word.chars().filter(|c| !c.is_whitespace()).collect();
        word.strip_suffix("/年").map_or(word.clone(), str::to_owned)
    };
    let (word, into) = (bare(word), bare(into));
    if word == into {
        return Some(1.0);
    }
    let factors = |unit: Unit| {
        let from = unit.factor_from(&word)?;
        Some(from / unit.factor_from(&into)?)
    };
    Unit::all().find_map(factors)
}
