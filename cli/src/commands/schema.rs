//! `tuiyan schema wire`: the JSON schema of what crosses the boundary between engine and page; the page's types are made
//! from it.

use crate::Answer;
use crate::arguments::{Schema, SchemaOptions};
use crate::output;
use crate::report::Faults;

pub(crate) fn run(options: &SchemaOptions) -> Result<Answer, Faults> {
    let schema = match options.of {
        Schema::Wire => schemars::schema_for!(tuiyan::view::Wire),
    };
    output::json(schema.as_value())?;
    Ok(Answer::Done)
}
