//! What the readers of a pack ask for, noted while they read: keys, forms, what is needed, which keys are the pack's own.
//! [`schema`](super::schema) makes a JSON Schema of it, so that the schema cannot say anything else than the readers do.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::units::Unit;

/// The form that a reader takes under a key.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Form {
    /// A text that is not blank.
    Text,
    /// Lower case, digits, dots, dashes, underscores, `@`.
    Id,
    /// One of these words.
    Words(Vec<String>),
    /// One of these words, or own ones in both languages.
    WordsOrOwn(Vec<String>),
    /// A name in both languages; a plain text is Chinese.
    Name,
    /// A finite number.
    Number,
    /// A whole number.
    Whole,
    /// A finite number, or a text, which may be blank.
    NumberOrText,
    /// True or false.
    Flag,
    /// A list of numbers.
    Numbers,
    /// A list of years.
    Years,
    /// A list of lists of numbers.
    Rows,
    /// A list of texts.
    Texts,
    /// `[low, high]`.
    Band,
    /// `[first, last]`, years.
    Period,
    /// A table.
    Table,
    /// A list of tables.
    Tables,
    /// A table of the form with this name, which stands in several places.
    Common(String),
}

impl Form {
    /// The form of the word for a unit.
    pub fn of_unit(unit: Unit) -> Self {
        match unit {
            // In the own words of what it is a change of.
            Unit::PerYear => Form::Text,
            _ => Form::Words(unit.written()),
        }
    }
}

/// One key of a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Key {
    /// Every form that it was asked for in.
    pub forms: Vec<Form>,
    /// In which readings of the table it had to be there.
    needed: BTreeSet<usize>,
    /// What stands in its table or in the tables of its list.
    pub table: Option<Rc<RefCell<Table>>>,
}

impl Key {
    /// What two keys take, where either may stand.
    pub fn or(&self, other: &Key) -> Key {
        let mut both = self.clone();
        for form in &other.forms {
            both.add(form.clone());
        }
        both.table = match (&self.table, &other.table) {
            (Some(one), Some(other)) => Some(Rc::new(RefCell::new(one.borrow().or(&other.borrow())))),
            (one, other) => one.clone().or_else(|| other.clone()),
        };
        both
    }

    /// Words of several readings come together, and any text takes in all words.
    fn add(&mut self, form: Form) {
        if let Form::Words(more) = &form
            && let Some(words) = self.forms.iter_mut().find_map(|known| match known {
                Form::Words(words) => Some(words),
                _ => None,
            })
        {
            for word in more {
                if !words.contains(word) {
                    words.push(word.clone());
                }
            }
        } else if !self.forms.contains(&form) {
            self.forms.push(form);
        }
        if self.forms.contains(&Form::Text) {
            self.forms
                .retain(|known| !matches!(known, Form::Words(_) | Form::Id));
        }
    }
}

/// What readers ask of a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// In the order in which they are asked for.
    pub keys: Vec<(String, Key)>,
    /// How often such a table was read.
    readings: usize,
    /// The keys are the pack's own.
    pub is_free: bool,
    /// The pack's own keys are years.
    pub has_years: bool,
    /// A key that nobody asks for is a fault.
    pub is_closed: bool,
}

impl Table {
    /// Whether no reading did without a key.
    pub fn needs(&self, key: &Key) -> bool {
        !key.needed.is_empty() && key.needed.len() == self.readings
    }

    fn key(&mut self, name: &str) -> &mut Key {
        let at = self
            .keys
            .iter()
            .position(|(known, _)| known == name)
            .unwrap_or_else(|| {
                self.keys.push((name.to_owned(), Key::default()));
                self.keys.len() - 1
            });
        &mut self.keys[at].1
    }

    fn or(&self, other: &Table) -> Table {
        let mut both = self.clone();
        both.readings += other.readings;
        both.is_free |= other.is_free;
        both.has_years |= other.has_years;
        both.is_closed &= other.is_closed;
        for (name, key) in &other.keys {
            let mine = both.key(name);
            let later = key.needed.iter().map(|reading| reading + self.readings);
            let needed = mine.needed.iter().copied().chain(later).collect();
            *mine = mine.or(key);
            mine.needed = needed;
        }
        both
    }
}

/// Tables that have the same form in several places, by the name of the form.
type Common = Rc<RefCell<BTreeMap<String, Rc<RefCell<Table>>>>>;

/// One reading of a table, which notes what is asked of it.
#[derive(Clone, Debug)]
pub(crate) struct Shape {
    table: Rc<RefCell<Table>>,
    common: Common,
    reading: usize,
}

impl Shape {
    /// For the reading of a whole pack.
    pub fn new() -> Self {
        Self::reading(Rc::default(), Rc::default())
    }

    fn reading(table: Rc<RefCell<Table>>, common: Common) -> Self {
        let reading = table.borrow().readings;
        table.borrow_mut().readings += 1;
        Self {
            table,
            common,
            reading,
        }
    }

    /// What was noted: the pack, and the forms that stand in several places.
    pub fn noted(&self) -> (Table, BTreeMap<String, Table>) {
        let common = self.common.borrow();
        let common = common
            .iter()
            .map(|(name, table)| (name.clone(), table.borrow().clone()));
        (self.table.borrow().clone(), common.collect())
    }

    pub fn note(&self, key: &str, form: Form) {
        self.table.borrow_mut().key(key).add(form);
    }

    pub fn note_needed(&self, key: &str) {
        self.table.borrow_mut().key(key).needed.insert(self.reading);
    }

    pub fn keys_are_free(&self) {
        self.table.borrow_mut().is_free = true;
    }

    pub fn keys_are_years(&self) {
        self.table.borrow_mut().has_years = true;
    }

    pub fn others_are_faults(&self) {
        self.table.borrow_mut().is_closed = true;
    }

    /// For the table under a key.
    pub fn table(&self, key: &str) -> Self {
        self.below(key, Form::Table)
    }

    /// For a table of the list under a key.
    pub fn item(&self, key: &str) -> Self {
        self.below(key, Form::Tables)
    }

    fn below(&self, key: &str, form: Form) -> Self {
        let mut mine = self.table.borrow_mut();
        let key = mine.key(key);
        key.add(form);
        let table = key.table.get_or_insert_default().clone();
        Self::reading(table, self.common.clone())
    }

    /// For a table of a form that stands in several places.
    pub fn common(&self, name: String) -> Self {
        let table = self.common.borrow_mut().entry(name).or_default().clone();
        Self::reading(table, self.common.clone())
    }
}
