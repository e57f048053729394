//! What an area computed from the file and would like to find again.
//!
//! Lives in memory only, as long as the vault is open: locking forgets it. It is the area's business to know
//! whether a memo still matches the file; [`crate::journal::tip`] tells.

use std::any::{Any, TypeId};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// One value of each type.
#[derive(Default)]
pub(crate) struct Memos(Mutex<BTreeMap<TypeId, Arc<dyn Any + Send + Sync>>>);

impl Memos {
    pub(crate) fn get<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        let values = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        values.get(&TypeId::of::<T>()).cloned().and_then(|value| value.downcast().ok())
    }

    pub(crate) fn put<T: Any + Send + Sync>(&self, value: Arc<T>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(TypeId::of::<T>(), value);
    }
}
