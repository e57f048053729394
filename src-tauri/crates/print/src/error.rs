//! What can go wrong between a view model and a PDF.

/// A document that could not be made. The text is meant for the operator; diagnostics of the
/// compiler are kept apart for the log, see [`PrintError::log_text`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// The template or its view model is wrong: a mistake in the program, not of the operator.
    #[error(
        "Dokumen tidak dapat dibuat karena ada kekeliruan pada program. Data Anda tidak berubah. \
         Silakan coba lagi; bila berulang, laporkan nama dokumen ini kepada pengelola aplikasi."
    )]
    Template {
        /// Path of the template, e.g. `/reviews/lembar.typ`.
        template: &'static str,
        /// Diagnostics of the compiler. For the log only.
        diagnostics: String,
    },
    /// A picture is neither PNG nor JPEG, or is damaged.
    #[error(
        "Berkas gambar tidak dapat dibaca. Gunakan gambar PNG atau JPEG yang dapat dibuka di \
         komputer ini, lalu pilih kembali."
    )]
    Picture {
        /// The name the template uses, e.g. `logo`.
        name: &'static str,
    },
    /// A picture is larger than a printed sheet can use.
    #[error(
        "Gambar terlalu besar. Gunakan gambar paling besar {megabytes} MB dan \
         {megapixels} megapiksel, lalu pilih kembali."
    )]
    PictureTooLarge {
        /// The name the template uses, e.g. `photo`.
        name: &'static str,
        /// Limit of the file size in megabytes.
        megabytes: usize,
        /// Limit of the number of dots in millions.
        megapixels: u64,
    },
    /// The date of the document lies outside the years a PDF can carry.
    #[error("Tanggal dokumen tidak dapat dicetak. Periksa kembali tanggal pada dokumen ini.")]
    Date,
    /// The compiler stopped unexpectedly.
    #[error(
        "Dokumen tidak dapat dibuat karena mesin cetak berhenti mendadak. Data Anda tidak \
         berubah. Silakan coba lagi; bila berulang, mulai ulang aplikasi."
    )]
    Stopped {
        /// What the panic said. For the log only.
        diagnostics: String,
    },
}

impl PrintError {
    /// The text for the log: which template, and what the compiler said. It may quote a piece
    /// of the template but holds no data of a person.
    pub fn log_text(&self) -> String {
        match self {
            Self::Template { template, diagnostics } => format!("{template}: {diagnostics}"),
            Self::Stopped { diagnostics } => format!("typst panicked: {diagnostics}"),
            Self::Picture { name } => format!("picture {name}: not a readable PNG or JPEG"),
            Self::PictureTooLarge { name, .. } => format!("picture {name}: too large"),
            Self::Date => "date outside the range of a PDF".to_owned(),
        }
    }
}
