//! What can be wrong with identity, signers and choices.

use abdi_kernel::{Code, Fault, FieldError};

/// A refusal of this area.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AgencyError {
    /// One wrong field.
    #[error("{message}")]
    Field {
        /// The field as in the command's input.
        field: String,
        /// What to do.
        message: &'static str,
    },
    /// A picture that is none, or too large.
    #[error("{0}")]
    Picture(&'static str),
    /// The chosen file cannot be read.
    #[error("Berkas gambar tidak dapat dibaca ({0}). Pilih berkas lain.")]
    Unreadable(#[from] std::io::Error),
    /// A document could not be made.
    #[error(transparent)]
    Print(#[from] abdi_print::PrintError),
}

impl Fault for AgencyError {
    fn code(&self) -> Code {
        match self {
            Self::Field { .. } => Code::InvalidInput,
            Self::Picture(_) | Self::Unreadable(_) => Code::File,
            Self::Print(_) => Code::Internal,
        }
    }

    fn fields(&self) -> Vec<FieldError> {
        match self {
            Self::Field { field, message } => {
                vec![FieldError { field: field.clone(), message: (*message).to_owned() }]
            }
            _ => Vec::new(),
        }
    }
}
