//! One way in: find, check, guard, transact, report.

use crate::error::OfficeError;
use crate::registry::{self, Found};
use crate::session::Office;
use abdi_kernel::{Area, Failure, JobContext, Progress, Read, Run, Write};
use abdi_vault::Act;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Progress reaches the page at most this often.
const PROGRESS_EVERY: Duration = Duration::from_millis(80);

/// What a command answered, and which areas changed by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The output as JSON.
    pub value: String,
    /// Areas whose pages are stale now.
    pub changed: Vec<&'static str>,
}

impl Reply {
    /// The envelope that crosses the border: `{"ok":{value,changed}}` or `{"err":failure}`.
    pub fn envelope(reply: &Result<Self, Failure>) -> String {
        match reply {
            Ok(reply) => {
                let changed = serde_json::to_string(&reply.changed).unwrap_or_else(|_| "[]".to_owned());
                format!("{{\"ok\":{{\"value\":{},\"changed\":{changed}}}}}", reply.value)
            }
            Err(failure) => {
                let failure = serde_json::to_string(failure).unwrap_or_else(|_| "null".to_owned());
                format!("{{\"err\":{failure}}}")
            }
        }
    }
}

impl Office {
    /// Runs a command of any kind but [`abdi_kernel::Kind::Job`].
    ///
    /// # Errors
    /// Whatever the command says, a locked vault, an unknown name, or a caught panic.
    pub fn dispatch(&self, name: &str, input: &str) -> Result<Reply, Failure> {
        guarded(name, || match registry::find(name) {
            None => Err(OfficeError::UnknownCommand(name.to_owned()).into()),
            Some(Found::Desk(entry)) => {
                let value = (entry.run)(self, input)?;
                // Undo and a change of vault may touch anything; they say so with "*".
                let areas = entry.signature().areas;
                let changed = if areas == ["*"] { registry::every_area() } else { areas.to_vec() };
                Ok(Reply { value, changed })
            }
            Some(Found::Vault(entry)) => {
                let vault = self.vault()?;
                let desk = self.desk(&vault);
                match entry.run {
                    Run::Query(run) => {
                        let value = vault.read(|db| run(&Read::new(db, &desk), input))?;
                        Ok(Reply { value, changed: Vec::new() })
                    }
                    Run::Change(run) => {
                        self.touch();
                        let at = desk.at();
                        let act = Act { command: entry.name, at: &at };
                        let committed = vault.transact(&act, |db| run(&mut Write::new(db, &desk), input))?;
                        let changed = if committed.entry.is_some() { with_journal(entry.areas) } else { Vec::new() };
                        Ok(Reply { value: committed.value, changed })
                    }
                    Run::Job(_) => Err(OfficeError::NotAJob(name.to_owned()).into()),
                }
            }
        })
    }

    /// Runs a job under an id that `job.cancel` knows; other kinds are run at once.
    ///
    /// # Errors
    /// As [`Office::dispatch`]; also [`abdi_kernel::Code::Cancelled`].
    pub fn dispatch_job(
        &self,
        name: &str,
        input: &str,
        id: u32,
        report: &(dyn Fn(Progress) + Sync),
    ) -> Result<Reply, Failure> {
        let Some(Found::Vault(entry)) = registry::find(name) else { return self.dispatch(name, input) };
        let Run::Job(run) = entry.run else { return self.dispatch(name, input) };
        let last: Mutex<Option<Instant>> = Mutex::new(None);
        let throttled = |progress: Progress| {
            let mut last = last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let due = last.is_none_or(|at| at.elapsed() >= PROGRESS_EVERY);
            if due || progress.done == progress.total {
                *last = Some(Instant::now());
                report(progress);
            }
        };
        guarded(name, || {
            let vault = self.vault()?;
            let desk = self.desk(&vault);
            let job = self.begin_job(id);
            let value = run(&JobContext::new(&vault, &desk, entry.name, &throttled, &job.cancel), input)?;
            Ok(Reply { value, changed: with_journal(entry.areas) })
        })
    }
}

/// What was written also stands in the journal.
fn with_journal(areas: &'static [Area]) -> Vec<&'static str> {
    let mut all = areas.to_vec();
    if !all.is_empty() && !all.contains(&"journal") {
        all.push("journal");
    }
    all
}

/// A panicking command would otherwise never answer the page.
fn guarded(name: &str, run: impl FnOnce() -> Result<Reply, Failure>) -> Result<Reply, Failure> {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
        // A panic's text can quote data; only its place and first words go to the log.
        let text: String = text.chars().take(120).collect();
        Err(OfficeError::Panicked(format!("{name}: {text}")).into())
    })
}
