//! Pieces of work on all cores of the machine. What comes out does not depend on how many there are.

use std::sync::{Mutex, PoisonError};

use rayon::{ThreadPool, ThreadPoolBuilder};
use tuiyan::risk::{OneByOne, Workers};

/// A thread a core, or as many as `RAYON_NUM_THREADS` says.
pub(crate) struct Threads(Option<ThreadPool>);

impl Threads {
    /// Starts them. Where the system gives no threads, the work is done one piece after another.
    pub fn start() -> Self {
        Self(ThreadPoolBuilder::new().build().ok())
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.as_ref().map_or(1, ThreadPool::current_num_threads)
    }
}

impl Workers for Threads {
    fn each<Item: Send, Memory>(
        &self,
        items: &mut [Item],
        memory: impl Fn() -> Memory + Sync + Send,
        work: impl Fn(&mut Memory, &mut Item) + Sync + Send,
    ) {
        let Some(pool) = &self.0 else {
            return OneByOne.each(items, memory, work);
        };
        let left = Mutex::new(items.iter_mut());
        let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
        pool.broadcast(|_| {
            // Memory is large: a thread that gets no piece makes none.
            let mut own = None;
            while let Some(item) = next() {
                work(own.get_or_insert_with(&memory), item);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_is_done_once() {
        for threads in [1, 3] {
            let pool = ThreadPoolBuilder::new().num_threads(threads).build().ok();
            let mut items: Vec<u32> = (0..100).collect();
            Threads(pool).each(&mut items, || 1, |one, item| *item += *one);
            assert_eq!(items, (1..=100).collect::<Vec<_>>());
        }
    }
}
