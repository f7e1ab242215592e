//! How independent pieces of work are carried out. The core itself does one after another; a host with threads brings its own.
//! Results never depend on it.

/// Carries out pieces of work that know nothing of each other.
pub trait Workers {
    /// Does the work on every item. `memory` is made once by each thread and used for all its items.
    fn each<Item: Send, Memory>(
        &self,
        items: &mut [Item],
        memory: impl Fn() -> Memory + Sync + Send,
        work: impl Fn(&mut Memory, &mut Item) + Sync + Send,
    );
}

/// One after another, on the thread that asks.
#[derive(Clone, Copy, Debug, Default)]
pub struct OneByOne;

impl Workers for OneByOne {
    fn each<Item: Send, Memory>(
        &self,
        items: &mut [Item],
        memory: impl Fn() -> Memory + Sync + Send,
        work: impl Fn(&mut Memory, &mut Item) + Sync + Send,
    ) {
        let mut memory = memory();
        for item in items {
            work(&mut memory, item);
        }
    }
}
