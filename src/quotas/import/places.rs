//! Which place a name of a table means: a region of the plan, the city, or a line that is no place.

use std::collections::BTreeMap;

use crate::plan::{LocalText, Plan};

use super::characters::{bracketed, key};

/// What a name in the head of a row or column stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// A place, by the plan's id; of a plan without regions, by its name.
    Region(String),
    /// 全市: the city's own target.
    City,
    /// 合计: what the table says that its rows come to.
    Total,
    /// 统筹: what the city keeps for itself.
    Reserve,
    /// A line that an export computes.
    Computed,
}

const CITY: [&str; 6] = [
    "全市",
    "city",
    "全市目标",
    "市级目标",
    "wholecity",
    "city'starget",
];
const TOTAL: [&str; 9] = [
    "合计",
    "总计",
    "共计",
    "全市合计",
    "各区县合计",
    "区县合计",
    "total",
    "sum",
    "grandtotal",
];
const RESERVE: [&str; 6] = [
    "统筹",
    "市级统筹",
    "市统筹",
    "统筹指标",
    "市级统筹指标",
    "reserve",
];
/// Lines that an export computes, by language; see `export`.
pub(crate) const COMPUTED: [(&str, &str); 4] = [
    ("分解合计", "sum of quotas"),
    ("与全市目标之差", "difference to the city"),
    ("加权平均", "weighted mean"),
    ("所需增速", "required growth"),
];
/// Endings of names that tables leave out, the longer ones first.
const ENDINGS: [&str; 10] = [
    "经济技术开发区",
    "经济开发区",
    "高新技术产业开发区",
    "高新区",
    "开发区",
    "新区",
    "自治县",
    "区",
    "县",
    "市",
];
const ENGLISH_ENDINGS: [&str; 6] = [
    " district",
    " county",
    " city",
    " new area",
    " development zone",
    " zone",
];

/// The names that are known.
pub(crate) struct Places {
    /// `None`: two places share the name.
    names: BTreeMap<String, Option<Place>>,
    /// A plan without regions takes any name for a place.
    free: bool,
}

impl Places {
    /// The names of a plan's places: ids, names in both languages, with and without what is in brackets and their endings.
    pub fn of(plan: &Plan) -> Self {
        let mut places = Self {
            names: BTreeMap::new(),
            free: plan.regions.is_empty(),
        };
        // Names in full come first: a short form never takes the place of one.
        for region in &plan.regions {
            let place = Place::Region(region.id.clone());
            places.names.insert(key(&region.id), Some(place));
        }
        for region in &plan.regions {
            places.add_all(&full(&region.name), &Place::Region(region.id.clone()));
        }
        places.add_all(&full(&plan.head.city), &Place::City);
        let words = [
            (&CITY[..], Place::City),
            (&TOTAL, Place::Total),
            (&RESERVE, Place::Reserve),
        ];
        for (words, place) in words {
            for word in words {
                places.names.insert(key(word), Some(place.clone()));
            }
        }
        for (chinese, english) in COMPUTED {
            for word in [chinese, english] {
                places.names.insert(key(word), Some(Place::Computed));
            }
        }
        let mut short = Self {
            names: BTreeMap::new(),
            free: false,
        };
        for region in &plan.regions {
            short.add_all(&shortened(&region.name), &Place::Region(region.id.clone()));
        }
        short.add_all(&shortened(&plan.head.city), &Place::City);
        for (name, place) in short.names {
            places.names.entry(name).or_insert(place);
        }
        places
    }

    fn add_all(&mut self, names: &[String], place: &Place) {
        for name in names {
            self.names
                .entry(key(name))
                .and_modify(|known| {
                    if known.as_ref() != Some(place) {
                        *known = None;
                    }
                })
                .or_insert_with(|| Some(place.clone()));
        }
    }

    /// The place that a name means; `None` where it means none, or more than one.
    pub fn find(&self, name: &str) -> Option<Place> {
        let (bare, _) = bracketed(name);
        let known = |name: &str| self.names.get(&key(name)).cloned().flatten();
        known(name).or_else(|| known(&bare))
    }

    /// The same, and any name where the plan has no regions.
    pub fn find_or_free(&self, name: &str) -> Option<Place> {
        let free = || (self.free && !key(name).is_empty()).then(|| Place::Region(name.trim().to_owned()));
        self.find(name).or_else(free)
    }

    /// Whether any name is taken for a place.
    pub fn are_free(&self) -> bool {
        self.free
    }
}

fn full(name: &LocalText) -> Vec<String> {
    let mut names = Vec::new();
    for name in [Some(&name.zh), name.en.as_ref()].into_iter().flatten() {
        names.push(name.clone());
        names.push(bracketed(name).0);
    }
    names
}

fn shortened(name: &LocalText) -> Vec<String> {
    let chinese = bracketed(&name.zh).0;
    // 南区 is not 南.
    let short = |ending: &&str| {
        chinese
            .strip_suffix(*ending)
            .filter(|rest| rest.chars().count() >= 2)
    };
    let mut names: Vec<String> = ENDINGS.iter().filter_map(short).map(str::to_owned).collect();
    let english = name.en.as_deref().map(|name| bracketed(name).0.to_lowercase());
    if let Some(english) = english {
        let short = ENGLISH_ENDINGS
            .iter()
            .filter_map(|ending| english.strip_suffix(ending));
        names.extend(short.map(str::to_owned));
    }
    names
}
