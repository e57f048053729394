//! The session: which folder, whether it is open, who is there, and when it locks itself.

use crate::error::OfficeError;
use crate::host::Host;
use abdi_kernel::{Desk, Failure, Files};
use abdi_vault::{Act, RecoveryCode, Vault, Writer};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The desk of one user: at most one vault, its running jobs, its chosen files.
pub struct Office {
    pub(crate) host: Box<dyn Host>,
    pub(crate) files: Arc<Files>,
    state: Mutex<State>,
    jobs: Mutex<BTreeMap<u32, Arc<AtomicBool>>>,
    /// The safety copy under way; waited for, so that the program never ends in the middle of one.
    copying: Mutex<Option<std::thread::JoinHandle<()>>>,
}

impl Drop for Office {
    fn drop(&mut self) {
        self.finish_copy();
    }
}

#[derive(Default)]
struct State {
    folder: Option<PathBuf>,
    open: Option<Open>,
}

struct Open {
    vault: Arc<Vault>,
    last_activity: Instant,
    idle: Duration,
    /// Kept from creation until proven, never stored.
    recovery: Option<RecoveryCode>,
}

impl Office {
    /// A closed desk. Remembers the folder that was open last, if the host has a memory.
    pub fn new(host: Box<dyn Host>) -> Self {
        let folder = host.memory().and_then(|path| std::fs::read_to_string(path).ok()).map(PathBuf::from);
        let folder = folder.filter(|folder| abdi_vault::inspect(folder).is_ok());
        Self {
            host,
            files: Arc::default(),
            state: Mutex::new(State { folder, open: None }),
            jobs: Mutex::default(),
            copying: Mutex::default(),
        }
    }

    /// Chosen files of this run.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// Points at a folder without opening it.
    pub fn set_folder(&self, folder: &Path) {
        let mut state = self.state();
        state.open = None;
        state.folder = Some(folder.to_path_buf());
    }

    pub(crate) fn folder(&self) -> Result<PathBuf, OfficeError> {
        self.state().folder.clone().ok_or(OfficeError::NoFolder)
    }

    /// The open vault; locks first when nobody has been at the desk for too long.
    pub(crate) fn vault(&self) -> Result<Arc<Vault>, OfficeError> {
        let mut state = self.state();
        let busy = !self.jobs().is_empty();
        if state.open.as_ref().is_some_and(|open| !busy && open.last_activity.elapsed() > open.idle) {
            state.open = None;
        }
        state.open.as_ref().map(|open| Arc::clone(&open.vault)).ok_or(OfficeError::Locked)
    }

    /// Somebody is at the desk.
    pub(crate) fn touch(&self) {
        if let Some(open) = &mut self.state().open {
            open.last_activity = Instant::now();
        }
    }

    /// Takes an opened vault into the session.
    pub(crate) fn take(&self, vault: Vault, recovery: Option<RecoveryCode>) -> Result<(), Failure> {
        let minutes = vault.read(|db| abdi_agency::store::load(db).map(|settings| settings.idle_minutes))?;
        let folder = vault.folder().to_path_buf();
        if let Some(path) = self.host.memory() {
            // A convenience: without it the user chooses the folder again.
            let _ = path.parent().map(std::fs::create_dir_all);
            let _ = std::fs::write(path, folder.to_string_lossy().as_bytes());
        }
        let vault = Arc::new(vault);
        self.copy_of_day(&vault);
        let open = Open { vault, last_activity: Instant::now(), idle: minutes_of(minutes), recovery };
        *self.state() = State { folder: Some(folder), open: Some(open) };
        Ok(())
    }

    /// The safety copy of the day, beside the work.
    fn copy_of_day(&self, vault: &Arc<Vault>) {
        let (vault, day) = (Arc::downgrade(vault), self.host.now().format("%Y-%m-%d").to_string());
        let thread = std::thread::spawn(move || {
            let Some(vault) = vault.upgrade() else { return };
            if let Err(error) = vault.copy_of_day(&day) {
                log::warn!("safety copy: {error:?}");
            }
        });
        self.finish_copy();
        *self.copying.lock().unwrap_or_else(PoisonError::into_inner) = Some(thread);
    }

    fn finish_copy(&self) {
        let running = self.copying.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(Err(_)) = running.map(std::thread::JoinHandle::join) {
            log::warn!("safety copy stopped unexpectedly");
        }
    }

    pub(crate) fn set_idle(&self, minutes: u32) {
        if let Some(open) = &mut self.state().open {
            open.idle = minutes_of(minutes);
        }
    }

    pub(crate) fn with_recovery<T>(
        &self,
        use_it: impl FnOnce(&mut Option<RecoveryCode>) -> T,
    ) -> Result<T, OfficeError> {
        let mut state = self.state();
        state.open.as_mut().map(|open| use_it(&mut open.recovery)).ok_or(OfficeError::Locked)
    }

    /// Stops running jobs and closes the vault. The key is wiped with it.
    pub fn lock(&self) {
        for cancel in self.jobs().values() {
            cancel.store(true, Ordering::Relaxed);
        }
        self.state().open = None;
        // What a command kept of a chosen file may hold personal data.
        self.files.forget();
    }

    /// Writes outside a listed command: creation and first filling.
    pub(crate) fn transact<T>(
        &self,
        vault: &Vault,
        command: &str,
        write: impl FnOnce(&Writer<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let at = self.desk(vault).at();
        Ok(vault.transact(&Act { command, at: &at }, write)?.value)
    }

    pub(crate) fn desk(&self, vault: &Vault) -> Desk {
        let now = self.host.now();
        Desk {
            today: now.date_naive(),
            now: now.to_utc(),
            operator: vault.operator().to_owned(),
            files: Arc::clone(&self.files),
        }
    }

    pub(crate) fn begin_job(&self, id: u32) -> JobGuard<'_> {
        let cancel = Arc::new(AtomicBool::new(false));
        self.jobs().insert(id, Arc::clone(&cancel));
        JobGuard { office: self, id, cancel }
    }

    pub(crate) fn cancel_job(&self, id: u32) {
        if let Some(cancel) = self.jobs().get(&id) {
            cancel.store(true, Ordering::Relaxed);
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn jobs(&self) -> MutexGuard<'_, BTreeMap<u32, Arc<AtomicBool>>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn minutes_of(minutes: u32) -> Duration {
    Duration::from_secs(u64::from(minutes) * 60)
}

/// A running job: known to the session as long as it lives.
pub(crate) struct JobGuard<'a> {
    office: &'a Office,
    id: u32,
    pub(crate) cancel: Arc<AtomicBool>,
}

impl Drop for JobGuard<'_> {
    fn drop(&mut self) {
        self.office.jobs().remove(&self.id);
        self.office.touch();
    }
}
