//! What crosses the border when something does not go.
//!
//! Each area has a `thiserror` enum whose text is the whole message in Bahasa Indonesia. A [`Fault`]
//! says how the page may react; `?` turns it into a [`Failure`].

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the page may act on. Closed: a variant exists only where a page behaves differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// Something typed is wrong; `fields` says where.
    InvalidInput,
    /// The thing asked for does not exist.
    NotFound,
    /// It would contradict what is stored.
    Conflict,
    /// Right in itself, but not in the present state.
    NotNow,
    /// No vault is open, or it locked itself.
    Locked,
    /// The passphrase or the recovery code does not fit.
    WrongPassphrase,
    /// A file outside the vault cannot be read or written.
    File,
    /// The user stopped it.
    Cancelled,
    /// Unexpected; `reference` leads to the log.
    Internal,
}

/// One wrong field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldError {
    /// Name of the field as in the command's input.
    pub field: String,
    /// What is wrong with it and what to do.
    pub message: String,
}

/// The one error type of the border.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// What the page may act on.
    pub code: Code,
    /// Complete, polite, in Bahasa Indonesia, and free of personal data that was not typed just now.
    pub message: String,
    /// Wrong fields, if any.
    pub fields: Vec<FieldError>,
    /// For unexpected failures: the word that finds it in the log.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reference: Option<String>,
}

impl Failure {
    /// A failure with a message and no fields.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), fields: Vec::new(), reference: None }
    }

    /// Wrong input in one field.
    pub fn field(field: &str, message: impl Into<String>) -> Self {
        let message = message.into();
        Self {
            code: Code::InvalidInput,
            message: message.clone(),
            fields: vec![FieldError { field: field.to_owned(), message }],
            reference: None,
        }
    }

    /// Wrong input in several fields; `None` when there is none.
    pub fn fields(fields: Vec<FieldError>) -> Option<Self> {
        (!fields.is_empty()).then(|| Self {
            code: Code::InvalidInput,
            message: "Periksa isian yang ditandai, lalu simpan lagi.".to_owned(),
            fields,
            reference: None,
        })
    }

    /// The user stopped a job.
    pub fn cancelled() -> Self {
        Self::new(Code::Cancelled, "Dibatalkan. Tidak ada yang setengah jadi.")
    }

    /// An unexpected failure: the details go to the log under a short word that the user can read out.
    pub fn internal(message: impl Into<String>, detail: &dyn std::fmt::Debug) -> Self {
        let reference = reference();
        log::error!("{reference}: {detail:?}");
        Self { code: Code::Internal, message: message.into(), fields: Vec::new(), reference: Some(reference) }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)?;
        for field in self.fields.iter().filter(|field| field.message != self.message) {
            write!(f, "\n- {}: {}", field.field, field.message)?;
        }
        if let Some(reference) = &self.reference {
            write!(f, " (rujukan {reference})")?;
        }
        Ok(())
    }
}

/// Six letters from the clock's finest digits: unique enough within one log.
fn reference() -> String {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(0);
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let nanos = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_nanos() as u64);
    let mut bits = nanos.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed));
    (0..6)
        .map(|_| {
            let letter = LETTERS[(bits >> 59) as usize] as char;
            bits <<= 5;
            letter
        })
        .collect()
}

/// An error that knows how to cross the border. Its `Display` is the message.
pub trait Fault: std::error::Error {
    /// How the page may react.
    fn code(&self) -> Code;

    /// Which fields are wrong.
    fn fields(&self) -> Vec<FieldError> {
        Vec::new()
    }
}

impl<E: Fault> From<E> for Failure {
    fn from(error: E) -> Self {
        match error.code() {
            Code::Internal => Self::internal(error.to_string(), &error),
            code => Self { code, message: error.to_string(), fields: error.fields(), reference: None },
        }
    }
}

impl Fault for abdi_vault::Error {
    fn code(&self) -> Code {
        use abdi_vault::Error as E;
        match self {
            E::WrongPassphrase { .. } | E::WrongRecoveryCode | E::UnknownOperator { .. } => Code::WrongPassphrase,
            E::WeakPassphrase { .. } | E::OperatorName(_) => Code::InvalidInput,
            E::NoRow => Code::NotFound,
            E::UndoConflict { .. } | E::Constraint(_) => Code::Conflict,
            E::NothingToUndo(_) => Code::NotNow,
            E::Sql(_) => Code::Internal,
            _ => Code::File,
        }
    }
}
