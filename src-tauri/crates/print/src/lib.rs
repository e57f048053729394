//! Typst to PDF: one small world, fixed fonts, fixed date.
//!
//! An area writes a template (`assets/typst/<area>/*.typ`), a plain view model of strings, and
//! calls [`render`]. The view model goes in as a virtual JSON file that the template reads with
//! `json("/data.json")`; no text is ever spliced into Typst source, so a name such as `#let x`
//! is printed and not obeyed.
//!
//! What belongs here: the world the compiler sees, the embedded fonts, the shared look
//! (`assets/typst/kit`), the blocks every official sheet has ([`Letterhead`], [`Signatory`],
//! [`Paper`]), batches over all cores and safe file names. What does not: anything about
//! people, rules or tables. Templates of an area are embedded by that area.
//!
//! Promises, each with a test: the compiler reaches no disk, network or package; the PDF is
//! PDF/A-2a and PDF/UA-1 with every font embedded; the same input gives the same bytes on every
//! thread.

mod batch;
mod blocks;
mod error;
mod file_name;
mod fonts;
mod picture;
mod recovery;
mod render;
mod template;
mod text;
mod world;

#[cfg(test)]
mod tests;

pub use batch::{cores, render_many};
pub use blocks::{Letterhead, Paper, Signatory};
pub use error::PrintError;
pub use file_name::safe_file_name;
pub use picture::Picture;
pub use recovery::{RECOVERY_SHEET, RecoverySheet};
pub use render::{Options, Pdf, render};
pub use template::Template;
