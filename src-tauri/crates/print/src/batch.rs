//! Many sheets over all cores, handed back one by one in their order.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::{Pdf, PrintError};

/// The compiler recurses deeply; a debug build needs more than the 2 MiB of a new thread.
const STACK: usize = 16 * 1024 * 1024;

/// Number of cores, at least one.
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Prints every job and gives the results to `sink` in the order of the jobs.
///
/// `jobs` and `sink` run on the calling thread, so both may use the open vault: `jobs` loads the
/// next view model while the workers print the ones before. `print` runs on the workers and
/// calls [`crate::render`]. At most a handful of jobs are in flight, so memory does not grow
/// with the batch.
///
/// The sink is the place for progress and cancelling: report there, and return an error to stop.
/// No further job is then loaded; what was printed but not yet handed over is dropped.
///
/// Returns the number of results handed to the sink. A job that fails to print does not stop the
/// batch: the sink gets its error and decides.
///
/// # Errors
/// The first error of `jobs` or `sink`.
pub fn render_many<J, E>(
    jobs: impl IntoIterator<Item = Result<J, E>>,
    threads: usize,
    print: impl Fn(&J) -> Result<Pdf, PrintError> + Sync,
    mut sink: impl FnMut(J, Result<Pdf, PrintError>) -> Result<(), E>,
) -> Result<usize, E>
where
    J: Send,
{
    let threads = threads.max(1);
    let room = threads * 2;
    thread::scope(|scope| {
        let (to_worker, from_caller) = sync_channel::<(usize, J)>(room);
        let (to_caller, from_worker) = sync_channel(room);
        let from_caller = Arc::new(Mutex::new(from_caller));
        let print = &print;
        let mut started = 0;
        for _ in 0..threads {
            let (inbox, outbox) = (Arc::clone(&from_caller), to_caller.clone());
            let worker = move || {
                while let Some((place, job)) = next(&inbox) {
                    let result = print(&job);
                    if outbox.send((place, job, result)).is_err() {
                        break;
                    }
                }
            };
            if thread::Builder::new().stack_size(STACK).spawn_scoped(scope, worker).is_ok() {
                started += 1;
            }
        }
        drop((from_caller, to_caller));

        let mut early = BTreeMap::new();
        let mut done = 0;
        let mut hand_over = |place, job, result| -> Result<usize, E> {
            early.insert(place, (job, result));
            while let Some((job, result)) = early.remove(&done) {
                sink(job, result)?;
                done += 1;
            }
            Ok(done)
        };

        let mut sent = 0;
        let mut received = 0;
        for job in jobs {
            let job = job?;
            if started == 0 {
                // No thread could be had: print here, slowly but surely.
                let result = print(&job);
                hand_over(sent, job, result)?;
                sent += 1;
                continue;
            }
            if sent - received == room {
                match from_worker.recv() {
                    Ok((place, job, result)) => hand_over(place, job, result)?,
                    Err(_) => break,
                };
                received += 1;
            }
            if to_worker.send((sent, job)).is_err() {
                break;
            }
            sent += 1;
        }
        drop(to_worker);
        while let Ok((place, job, result)) = from_worker.recv() {
            hand_over(place, job, result)?;
        }
        comemo::evict(0);
        Ok(done)
    })
}

/// The next job, or `None` when the caller has no more.
fn next<T>(inbox: &Mutex<Receiver<T>>) -> Option<T> {
    inbox.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}
