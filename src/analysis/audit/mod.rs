//! Whether plans agree with themselves, and with each other: findings by rule, over what the packs say of their numbers.
//!
//! One file a family of rules. Plans of one city are held against each other, earlier documents first; plans of different cities never
//! are, since no rule has anything to say of them. `docs/audit.md` tells every rule with its tolerance.

mod definitions;
mod finding;
mod growth;
mod identities;
mod known;
mod ladders;
mod margins;
mod means;
mod milestones;
mod multiples;
mod parts;
mod promise;
mod published;
mod rates;
mod reading;
mod rows;
mod shifts;
mod slices;
mod twice;
mod wholes;

use crate::plan::Plan;

pub use finding::{Code, Figure, Finding, Item, Said, Severity, Word};

use known::Known;

/// What an audit found.
#[derive(Clone, Debug, PartialEq)]
pub struct Audit {
    /// Sorted by severity, then in the order of the plans and of their targets.
    pub findings: Vec<Finding>,
    /// How often figures were held against each other.
    pub checks: usize,
    /// Ids of the plans, by city; those of one city are compared, by date of issue.
    pub cities: Vec<Vec<String>>,
}

/// Findings so far, each with its place in the order of the documents.
#[derive(Debug, Default)]
struct Findings {
    found: Vec<(Place, Finding)>,
    checks: usize,
}

/// Where a finding stands: the place of its city and plan, and of its first target.
type Place = (usize, usize, usize);

impl Findings {
    /// Counts a comparison.
    fn check(&mut self) {
        self.checks += 1;
    }

    fn add(&mut self, at: (usize, usize), finding: Finding) {
        let is_told =
            |other: &(Place, Finding)| other.1.code == finding.code && other.1.items == finding.items;
        if finding.is_finite() && !self.found.iter().any(is_told) {
            self.found.push(((0, at.0, at.1), finding));
        }
    }
}

/// Audits plans, each alone and those of one city together. A plan that stands twice is taken once.
pub fn audit(plans: &[&Plan]) -> Audit {
    let mut all = Findings::default();
    let mut cities = Vec::new();
    for (number, city) in by_city(plans).into_iter().enumerate() {
        let mut findings = Findings::default();
        of_city(&city, &mut findings);
        all.checks += findings.checks;
        let found = findings.found.into_iter();
        all.found
            .extend(found.map(|((_, plan, target), finding)| ((number, plan, target), finding)));
        cities.push(city.iter().map(|plan| plan.head.id.clone()).collect());
    }
    all.found
        .sort_by_key(|(place, finding)| (finding.severity, *place, finding.code));
    Audit {
        findings: all.found.into_iter().map(|(_, finding)| finding).collect(),
        checks: all.checks,
        cities,
    }
}

/// The plans of each city, by date of issue; cities in the order of their first plan.
fn by_city<'a>(plans: &[&'a Plan]) -> Vec<Vec<&'a Plan>> {
    let mut cities: Vec<Vec<&Plan>> = Vec::new();
    for plan in plans {
        let same = cities
            .iter_mut()
            .find(|city| city[0].head.city.zh == plan.head.city.zh);
        match same {
            Some(city) if city.iter().any(|one| one.digest == plan.digest) => {}
            Some(city) => city.push(plan),
            None => cities.push(vec![plan]),
        }
    }
    let issued = |plan: &&Plan| (plan.head.document.issued.clone(), plan.head.base_year);
    for city in &mut cities {
        city.sort_by_key(issued);
    }
    cities
}

fn of_city(plans: &[&Plan], findings: &mut Findings) {
    let known: Vec<Known<'_>> = plans
        .iter()
        .enumerate()
        .map(|(at, plan)| Known::of(at, plan))
        .collect();
    for plan in &known {
        parts::audit(plan, findings);
        wholes::audit(plan, findings);
        ladders::audit(plan, findings);
        means::audit(plan, findings);
        rows::audit(plan, findings);
        twice::audit(plan, findings);
        milestones::audit(plan, findings);
        growth::audit(plan, findings);
        slices::audit(plan, findings);
        identities::audit(plan, findings);
        rates::audit(plan, findings);
        multiples::audit(plan, findings);
    }
    definitions::audit(&known, findings);
    shifts::audit(&known, findings);
    published::audit(&known, findings);
}
