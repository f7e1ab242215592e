//! `tuiyan schema`: JSON schemas. `wire` is what crosses the boundary between engine and page, from which the page's types are
//! made; `pack` is the form of plan packs, for editors.

use crate::Answer;
use crate::arguments::{Schema, SchemaOptions};
use crate::output;
use crate::pack_schema;
use crate::report::Faults;

pub(crate) fn run(options: &SchemaOptions) -> Result<Answer, Faults> {
    match options.of {
        Schema::Wire => output::json(schemars::schema_for!(tuiyan::view::Wire).as_value())?,
        Schema::Pack => output::json(&pack_schema::described()?)?,
    }
    Ok(Answer::Done)
}
