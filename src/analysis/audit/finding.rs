//! What an audit tells: a finding with its severity, the items it is about, and every number that it rests on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::plan::{Level, LocalText, SourceKind};
use crate::registry::Indicator;
use crate::units::{Display, Unit};

/// How much a finding says against the documents, most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Figures that cannot stand beside each other, however they were rounded.
    Contradiction,
    /// Parts that do not make the whole, which rounding or a margin handed down may explain.
    NotAdditive,
    /// Possible on paper, and beyond what is plausible.
    Tension,
    /// A later document says something else than an earlier one.
    Shift,
    /// Reached before the plan begins, or before the year it is due.
    AlreadyMet,
    /// To be known when the figures are read.
    Note,
}

impl Severity {
    /// All severities, most first.
    pub const ALL: [Self; 6] = [
        Self::Contradiction,
        Self::NotAdditive,
        Self::Tension,
        Self::Shift,
        Self::AlreadyMet,
        Self::Note,
    ];
}

macro_rules! codes {
    ($($code:ident $severity:ident $about:literal;)*) => {
        /// What was found. The text `audit-<code>` says it, with the finding's figures and words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum Code { $(#[doc = $about] $code),* }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$code),*];

            /// The severity of its findings.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$code => Severity::$severity),* }
            }
        }
    };
}

codes! {
    ShareNotFitting Contradiction "A part and a whole do not give the share that stands beside them.";
    PartExceedsWhole Contradiction "A part is larger than its whole.";
    TwoNumbers Contradiction "Two clauses promise two numbers of the same thing.";
    StretchBelowMust Contradiction "What is striven for is less than what is assured.";
    SizesExceed Contradiction "So many of at least such a size come to more than the whole.";
    MeanOutsideRegions Contradiction "No weights make the city's mean of its places' figures.";
    SumDiffers NotAdditive "Parts do not add up to the figure of the whole.";
    QuotasExceedCity NotAdditive "The places' figures come to more than the city's with any plausible weights.";
    RowsDisagree NotAdditive "No land of the places makes the rows of one table true together.";
    SizesShort NotAdditive "So many of at least such a size come to far less than the whole.";
    MeanNeedsUnlikelyWeights Tension "Only implausible weights make the city's mean.";
    YearlyMissesTotal Tension "A yearly promise kept every year does not reach the total.";
    GrowthBeyondRange Tension "A target needs more growth than is plausible, for more than two years.";
    PaceSoFar Tension "What is left needs far more growth than there was so far.";
    SpeedsUp Tension "The later stretch of a target is far steeper than the earlier.";
    SlowsDown Note "The later stretch of a target is far flatter than the earlier.";
    LaterBelowEarlier Tension "A target of a later year is below that of an earlier.";
    StandsStill Note "Two years have the same target.";
    BackLoaded Tension "The first year takes so little of a total that the others need a multiple of it a year.";
    FrontLoaded Tension "The first year takes so much of a total that little is left for the others.";
    BaseUnsaid Note "At the first year's pace a total needs a base that nobody published.";
    WholeBeyondRange Tension "A part and its share imply a whole far from what there is.";
    ImpliedWhole Note "A part and its share imply a whole that the document does not give.";
    CoverageShort Tension "Yearly tasks do not come to the share of all that is promised.";
    ShareLeaps Tension "A part outgrows its whole by far.";
    RatioShifts Tension "Two amounts stand in another ratio than in the base year.";
    SizesBeyondBase Tension "So many a year of at least such a size come to far more than there is.";
    ImpliedDenominator Tension "Two targets imply land or workers far from those there are.";
    DenominatorShrinks Note "A ratio is to grow faster than what stands above its line.";
    DenominatorStands Note "A ratio is to be multiplied as much as what stands above its line.";
    ImpliedGdp Tension "Value added and its share of GDP imply a GDP that would have to grow implausibly.";
    TaxShare Tension "Two targets per mu imply another tax share of value added.";
    VaRate Tension "Output and value added imply another value-added rate.";
    Co2Factor Note "CO2 and energy imply less CO2 per energy than coal has.";
    Co2FactorUnphysical Tension "CO2 and energy imply a factor that no fuel has.";
    MultipleBase Tension "A multiple and a level imply a base that is not the base there is.";
    MultipleOutrun Tension "A figure published since is out of reach from the base that a multiple implies.";
    MultipleReadings Note "A multiple implies different bases for what is assured and what is striven for.";
    MultipleUnpublished Note "A multiple implies a base that nobody published.";
    GrowthBase Tension "A growth rate and a level imply a base that is not the base there is.";
    Raised Shift "A later document raises an earlier target.";
    Lowered Shift "A later document lowers an earlier target.";
    YearlyRaised Shift "A later document raises what an earlier one promises a year.";
    YearlyLowered Shift "A later document lowers what an earlier one promises a year.";
    Delayed Shift "A later document puts an earlier target off.";
    BroughtForward Shift "A later document brings an earlier target forward.";
    NumberDropped Shift "A later document repeats an earlier target without its number.";
    LeapBetweenPlans Tension "From an earlier document's target to a later one's it is a leap.";
    MetAtBase AlreadyMet "The base year's figure meets the target.";
    MetBeforeDue AlreadyMet "A figure published of an earlier year meets the target.";
    NearlyMet AlreadyMet "A figure published of an earlier year leaves almost nothing to do.";
    Reworded Note "Two clauses have the same number and do not bind alike.";
    LaterBelowInOtherScope Tension "A target of a later year and another scope is below that of an earlier year.";
    TwoDefinitions Note "The same thing is counted in two scopes; the figures are not compared.";
    StockAndFlow Note "The same thing is counted as stock and as flow, as new and as cumulative; the figures are not compared.";
    OutputAndRevenue Note "The same firms are counted by output and by revenue; the figures are not compared.";
    FarApart Note "Two figures of the same name are too far apart to be of the same thing; they are not compared.";
    YearlyFarApart Note "The same of two yearly amounts.";
    UniformRow Note "All places have the same figure of a ratio.";
    DueBeforeIssue Note "A target was due before the document was issued.";
    NotHandedDown Note "A target of the city stands in the table of places without figures.";
}

/// A number that a finding rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Figure {
    /// Its name, which the text gives as a variable; each once in a finding.
    pub name: String,
    /// In the unit of the engine: shares and rates as fractions.
    pub value: f64,
    /// How it is shown.
    pub display: Display,
}

/// A word that a finding's text names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Word {
    /// Its name, which the text gives as a variable.
    pub name: String,
    /// What it says.
    pub said: Said,
}

/// What a word says: a name of a pack, or something that the catalogue of texts has a name for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// A name of the pack.
    Name(LocalText),
    /// An indicator of the registry, by its id.
    Indicator(String),
    /// Whose figure an indicator of the registry is, by its id.
    IndicatorScope(String),
    /// What sort of source.
    Source(SourceKind),
    /// How firmly.
    Level(Level),
    /// Whose figure it is; `null` where the document does not say.
    Scope(Option<String>),
}

/// What a finding is about: a target, a number of the base year or a published result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// Id of the plan.
    pub plan: String,
    /// Id of a target, or `baseline.<key>`, or an indicator's id for a published figure of it.
    pub id: String,
    /// Section of the document, where it is in one.
    pub clause: Option<String>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// What was found.
    pub code: Code,
    /// How much it says.
    pub severity: Severity,
    /// Ids of the plans that it is of, earlier documents first.
    pub plans: Vec<String>,
    /// What it is about.
    pub items: Vec<Item>,
    /// Every number that it rests on, the items' own included.
    pub figures: Vec<Figure>,
    /// The words that its text names beside the figures.
    pub words: Vec<Word>,
}

impl Finding {
    /// A finding without items and figures yet.
    pub(super) fn new(code: Code) -> Self {
        Self {
            code,
            severity: code.severity(),
            plans: Vec::new(),
            items: Vec::new(),
            figures: Vec::new(),
            words: Vec::new(),
        }
    }

    /// Adds what it is about.
    #[must_use]
    pub(super) fn of(mut self, plan: &str, id: &str, clause: Option<&String>) -> Self {
        let item = Item {
            plan: plan.to_owned(),
            id: id.to_owned(),
            clause: clause.cloned(),
        };
        if !self.items.contains(&item) {
            self.items.push(item);
        }
        if !self.plans.iter().any(|one| one == plan) {
            self.plans.push(plan.to_owned());
        }
        self
    }

    /// Adds a number.
    #[must_use]
    pub(super) fn figure(mut self, name: &str, value: f64, display: Display) -> Self {
        self.figures.push(Figure {
            name: name.to_owned(),
            value,
            display,
        });
        self
    }

    /// Adds a year.
    #[must_use]
    pub(super) fn year(self, name: &str, year: i32) -> Self {
        self.figure(name, f64::from(year), Unit::CalendarYear.display(Some(0)))
    }

    /// Adds a word.
    #[must_use]
    pub(super) fn word(mut self, name: &str, said: Said) -> Self {
        self.words.push(Word {
            name: name.to_owned(),
            said,
        });
        self
    }

    /// Adds a name of a pack, which sentences put in quotation marks.
    #[must_use]
    pub(super) fn named(self, name: &str, text: &LocalText) -> Self {
        self.word(name, Said::Name(text.within_quotes()))
    }

    /// Adds an indicator of the registry.
    #[must_use]
    pub(super) fn indicator(self, name: &str, indicator: Indicator) -> Self {
        self.word(name, Said::Indicator(indicator.family().id.to_owned()))
    }

    /// Whether all its numbers are numbers, so that it can be shown.
    pub(super) fn is_finite(&self) -> bool {
        self.figures.iter().all(|one| one.value.is_finite())
    }
}
