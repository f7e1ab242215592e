//! What a planner may move for one target, as a course with one position: one lever, the growth of all chains together, or all
//! levers of a group.

use crate::analysis::required_growth::RequiredLever;
use crate::analysis::response::{Response, Values};
use crate::diagnostic::Diagnostic;
use crate::plan::{LeverDefinition, Plan, Subject};
use crate::registry::{Group, Lever};

/// What may be moved.
#[derive(Clone, Debug, PartialEq)]
pub enum Means {
    /// One lever, by its id; its position is its value in every year.
    Lever(String),
    /// The real growth of all chains; the position is their common rate.
    CommonGrowth,
    /// All levers of a group with a plausible band, but for those of whole numbers, each towards the end of its band that is
    /// better for the target. At 0 they stand where the scenario has them, at 1 at the ends of their bands, at 2 at the ends of
    /// their ranges, between these in proportion; at −1 and −2 at the other ends. None moves back towards an end that the
    /// scenario is already beyond.
    Group(Group),
}

/// The positions of some means, and where each puts the levers.
#[derive(Debug)]
pub(crate) struct Course {
    /// The levers that move, by their index among the free ones, which are all of the plan.
    pub moved: Vec<usize>,
    /// The positions.
    pub range: (f64, f64),
    pub plausible: Option<(f64, f64)>,
    /// Where the scenario stands; `None` where the levers or years differ.
    pub present: Option<f64>,
    pub is_whole: bool,
    stands: f64,
    /// Of a group: for each moved lever the ends of its range and band, the worse first.
    ends: Option<Vec<[f64; 4]>>,
}

impl Course {
    /// `closeness` tells of a run how near it is to the target; more is nearer.
    ///
    /// # Errors
    /// A lever that the plan does not have; a group without a lever that can be moved.
    pub fn new(
        plan: &Plan,
        definitions: &[LeverDefinition],
        means: &Means,
        response: &mut Response,
        closeness: impl Fn(Values<'_>) -> Option<f64>,
    ) -> Result<Self, Vec<Diagnostic>> {
        match means {
            Means::Lever(id) => {
                let index = definitions.iter().position(|one| one.id == *id);
                let index = index
                    .ok_or_else(|| vec![Diagnostic::error("lever-unknown", "").with("lever", id.as_str())])?;
                let one = &definitions[index];
                let plausible = one.plausible.map(|band| (band, 1.0));
                Ok(Self::together(
                    response,
                    vec![index],
                    (one.min, one.max),
                    plausible.into_iter(),
                    one.family.is_whole(),
                ))
            }
            Means::CommonGrowth => {
                let of_chains = definitions.iter().enumerate();
                let moved: Vec<usize> = of_chains
                    .filter(|(_, one)| one.family.lever == Lever::GrowthChain)
                    .map(|(index, _)| index)
                    .collect();
                let ends = moved.iter().map(|index| &definitions[*index]);
                let range = ends.fold((f64::NEG_INFINITY, f64::INFINITY), |(low, high), one| {
                    (low.max(one.min), high.min(one.max))
                });
                // A common rate is as plausible as the growth of the city that it makes: bands count by the chains' output.
                let bands = moved.iter().filter_map(|index| {
                    let one = &definitions[*index];
                    let output = match one.subject {
                        Some(Subject::Chain(chain)) => plan.chains[chain].output.value,
                        _ => 0.0,
                    };
                    Some((one.plausible?, output))
                });
                let bands: Vec<_> = bands.collect();
                let bands = bands.into_iter();
                Ok(Self::together(response, moved.clone(), range, bands, false))
            }
            Means::Group(group) => Self::of_group(definitions, *group, response, closeness),
        }
    }

    /// Levers that all take one value; bands with their weights.
    fn together(
        response: &Response,
        moved: Vec<usize>,
        range: (f64, f64),
        bands: impl Iterator<Item = ((f64, f64), f64)>,
        is_whole: bool,
    ) -> Self {
        // As differences from the first one, so that equal bands have exactly their own mean.
        let mut first_band = None;
        let (mut low, mut high, mut weights) = (0.0, 0.0, 0.0);
        for (band, weight) in bands {
            let first: (f64, f64) = *first_band.get_or_insert(band);
            low += (band.0 - first.0) * weight;
            high += (band.1 - first.1) * weight;
            weights += weight;
        }
        let plausible = first_band
            .filter(|_| weights > 0.0)
            .map(|first| (first.0 + low / weights, first.1 + high / weights));
        let values = || moved.iter().flat_map(|index| response.levels(*index));
        let first = values().next();
        let present = first.filter(|first| values().all(|value| value == *first));
        let count = values().count().max(1) as f64;
        Self {
            stands: present.unwrap_or_else(|| values().sum::<f64>() / count),
            range,
            plausible,
            present,
            is_whole,
            ends: None,
            moved,
        }
    }

    fn of_group(
        definitions: &[LeverDefinition],
        group: Group,
        response: &mut Response,
        closeness: impl Fn(Values<'_>) -> Option<f64>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut near = |index: usize, level: f64| {
            let run = response.values_at(&[(index, level)]).ok();
            run.and_then(&closeness).unwrap_or(f64::NEG_INFINITY)
        };
        let (mut moved, mut ends) = (Vec::new(), Vec::new());
        for (index, one) in definitions.iter().enumerate() {
            let Some((low, high)) = one
                .plausible
                .filter(|_| one.family.group == group && !one.family.is_whole())
            else {
                continue;
            };
            moved.push(index);
            ends.push(if near(index, low) > near(index, high) {
                [one.max, high, low, one.min]
            } else {
                [one.min, low, high, one.max]
            });
        }
        if moved.is_empty() {
            let fault = Diagnostic::error("group-without-band", "").with("group", group.id());
            return Err(vec![fault]);
        }
        Ok(Self {
            moved,
            range: (-2.0, 2.0),
            plausible: Some((-1.0, 1.0)),
            present: Some(0.0),
            is_whole: false,
            stands: 0.0,
            ends: Some(ends),
        })
    }

    /// Where the scenario stands, or the mean where levers and years differ.
    pub fn stands_at(&self) -> f64 {
        self.stands
    }

    /// A lever's value in a year in which the scenario has `own`, with the course at a position.
    pub fn value(&self, lever: usize, own: f64, position: f64) -> f64 {
        let Some(place) = self.moved.iter().position(|index| *index == lever) else {
            return own;
        };
        let Some(ends) = &self.ends else {
            return position;
        };
        let [worst, worse, better, best] = ends[place];
        let (near, far) = if position < 0.0 {
            (worse, worst)
        } else {
            (better, best)
        };
        // From the scenario to the end of the band and on to the end of the range, and never back.
        let is_rising = if position < 0.0 {
            worst > best
        } else {
            best > worst
        };
        let onward = |from: f64, to: f64| if is_rising { from.max(to) } else { from.min(to) };
        let near = onward(own, near);
        let far = onward(near, far);
        let share = position.abs();
        if share <= 1.0 {
            own + share * (near - own)
        } else {
            near + (share - 1.0) * (far - near)
        }
    }

    /// Positions in rising order from end to end, in so many equal steps, with the ends of the band and where the scenario
    /// stands among them; whole numbers where the course has no others.
    pub fn nodes(&self, intervals: usize) -> Vec<f64> {
        let (low, high) = self.range;
        if self.is_whole {
            return (low.ceil() as i32..=high.floor() as i32).map(f64::from).collect();
        }
        let width = high - low;
        let mut nodes: Vec<f64> = (0..=intervals)
            .map(|index| {
                if index == intervals {
                    high
                } else {
                    low + width * (index as f64 / intervals as f64)
                }
            })
            .collect();
        let marked = self
            .plausible
            .map_or([self.stands; 3], |(low, high)| [self.stands, low, high]);
        nodes.extend(marked.into_iter().filter(|mark| low < *mark && *mark < high));
        nodes.sort_by(f64::total_cmp);
        nodes.dedup();
        nodes
    }

    /// The moved levers in the last year, with the course at a position.
    pub fn levers_at(&self, response: &Response, position: f64) -> Vec<RequiredLever> {
        let of = |index: &usize| {
            let from = response.levels(*index).last()?;
            Some(RequiredLever {
                id: response.levers()[*index].id.clone(),
                from,
                to: self.value(*index, from, position),
            })
        };
        self.moved.iter().filter_map(of).collect()
    }
}
