//! `tuiyan`, the command line.
fn main() {}
