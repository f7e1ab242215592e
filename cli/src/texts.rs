//! The texts that a person reads, from the one catalogue in `text/`.

use clap::ValueEnum;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use tuiyan::plan::LocalText;
use tuiyan::registry::text_key;
use unic_langid::LanguageIdentifier;

/// The languages of the catalogue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    #[default]
    #[value(name = "zh-CN")]
    Chinese,
    #[value(name = "en")]
    English,
}

/// The catalogue in one language.
pub(crate) struct Texts {
    pub lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    pub fn new(lang: Lang) -> Self {
        let (source, id) = match lang {
            Lang::Chinese => (include_str!("../../text/zh-CN.ftl"), "zh-CN"),
            Lang::English => (include_str!("../../text/en.ftl"), "en"),
        };
        // A line that does not parse is left out here; a test refuses such a catalogue.
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let mut bundle = FluentBundle::new(vec![id.parse::<LanguageIdentifier>().unwrap_or_default()]);
        // Without isolation marks: they would end up in what scripts read.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { lang, bundle }
    }

    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// A text without variables; its id where the catalogue lacks it.
    pub fn t(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A text with its variables.
    pub fn with(&self, id: &str, args: &[(&str, &str)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut faults = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&given(args)), &mut faults)
            .into_owned();
        debug_assert!(faults.is_empty(), "{id}: {faults:?}");
        text
    }

    /// An attribute of a text; `None` where it has none of that name.
    pub fn attribute(&self, id: &str, name: &str, args: &[(&str, &str)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.get_attribute(name)?.value();
        let mut faults = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&given(args)), &mut faults)
            .into_owned();
        debug_assert!(faults.is_empty(), "{id}.{name}: {faults:?}");
        Some(text)
    }

    /// A text of a pack in this language, in Chinese where the pack has no other.
    pub fn local(&self, text: &LocalText) -> String {
        match (self.lang, &text.en) {
            (Lang::English, Some(english)) => english.clone(),
            _ => text.zh.clone(),
        }
    }

    /// The words of a unit by its key; a pack's own unit is its own word.
    pub fn unit(&self, key: &str) -> String {
        let id = format!("unit-{key}");
        if self.has(&id) {
            self.t(&id)
        } else {
            key.to_owned()
        }
    }

    /// The text of a family of levers or indicators.
    pub fn of_family(&self, kind: &str, id: &str, name: Option<&LocalText>) -> String {
        let name = name.map(|name| self.local(name)).unwrap_or_default();
        self.with(&format!("{kind}-{}", text_key(id)), &[("name", &name)])
    }
}

fn given<'a>(args: &[(&'a str, &'a str)]) -> FluentArgs<'a> {
    args.iter().copied().collect()
}
