//! A command is a typed value: name, input, output, the areas it reads or changes, and `run`.
//!
//! There are three kinds. A [`Query`] gets a context without a way to write. A [`Change`] runs inside
//! one journalled transaction. A [`Job`] is long work with progress and cancel. Areas list theirs in
//! one visible function; the office joins the lists.

use crate::{Code, Contract, Failure, JobContext, Read, Write};
use serde::Serialize;
use serde::de::DeserializeOwned;
use ts_rs::TS;

/// Name of an area, the same as its crate: the unit in which pages refresh.
pub type Area = &'static str;

/// A command that only reads.
pub trait Query: 'static {
    /// `area.verb`.
    const NAME: &'static str;
    /// Areas whose change makes the answer stale.
    const READS: &'static [Area];
    /// What the caller says.
    type Input: DeserializeOwned + TS + 'static;
    /// What it answers.
    type Output: Serialize + TS + 'static;

    /// Answers.
    ///
    /// # Errors
    /// Any [`Failure`]; the text is for the user.
    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure>;
}

/// A command that writes in one transaction: all of it or nothing, one undo step.
pub trait Change: 'static {
    /// `area.verb`.
    const NAME: &'static str;
    /// Areas whose pages refresh afterwards.
    const CHANGES: &'static [Area];
    /// What the caller says.
    type Input: DeserializeOwned + TS + 'static;
    /// What it answers.
    type Output: Serialize + TS + 'static;

    /// Does it.
    ///
    /// # Errors
    /// Any [`Failure`]; the transaction is then rolled back.
    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<Self::Output, Failure>;
}

/// Long work with progress and cancel.
pub trait Job: 'static {
    /// `area.verb`.
    const NAME: &'static str;
    /// Areas whose pages refresh afterwards.
    const CHANGES: &'static [Area];
    /// What the caller says.
    type Input: DeserializeOwned + TS + 'static;
    /// What it answers.
    type Output: Serialize + TS + 'static;

    /// Does it. Nothing half-done may remain when it fails or is cancelled.
    ///
    /// # Errors
    /// Any [`Failure`], [`Code::Cancelled`] among them.
    fn run(cx: &JobContext<'_>, input: Self::Input) -> Result<Self::Output, Failure>;
}

/// Which of the three a command is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Only reads.
    Query,
    /// Writes in one transaction.
    Change,
    /// Long work.
    Job,
    /// Works on the session itself, with or without an open vault.
    Desk,
}

/// What the border needs to know of a command.
#[derive(Clone, Copy)]
pub struct Signature {
    /// `area.verb`.
    pub name: &'static str,
    /// Which kind it is.
    pub kind: Kind,
    /// Areas read (queries) or changed (the others).
    pub areas: &'static [Area],
    /// Adds its types to the contract; the TypeScript names of input and output.
    pub types: fn(&mut Contract) -> (String, String),
}

/// The untyped body of a command: JSON in, JSON out.
#[derive(Clone, Copy)]
pub enum Run {
    /// Only reads.
    Query(fn(&Read<'_>, &str) -> Result<String, Failure>),
    /// Writes in one transaction.
    Change(fn(&mut Write<'_>, &str) -> Result<String, Failure>),
    /// Long work.
    Job(fn(&JobContext<'_>, &str) -> Result<String, Failure>),
}

/// A command as the dispatcher holds it.
#[derive(Clone, Copy)]
pub struct Entry {
    /// `area.verb`.
    pub name: &'static str,
    /// Areas read (queries) or changed (the others).
    pub areas: &'static [Area],
    /// The body.
    pub run: Run,
    /// Adds its types to the contract; the TypeScript names of input and output.
    pub types: fn(&mut Contract) -> (String, String),
}

impl Entry {
    /// What the border needs to know.
    pub fn signature(&self) -> Signature {
        Signature { name: self.name, kind: self.kind(), areas: self.areas, types: self.types }
    }

    /// Which kind it is.
    pub fn kind(&self) -> Kind {
        match self.run {
            Run::Query(_) => Kind::Query,
            Run::Change(_) => Kind::Change,
            Run::Job(_) => Kind::Job,
        }
    }
}

/// Lists a [`Query`].
pub fn query<C: Query>() -> Entry {
    Entry {
        name: C::NAME,
        areas: C::READS,
        run: Run::Query(|cx, input| to_json(&C::run(cx, from_json(C::NAME, input)?)?)),
        types: types::<C::Input, C::Output>,
    }
}

/// Lists a [`Change`].
pub fn change<C: Change>() -> Entry {
    Entry {
        name: C::NAME,
        areas: C::CHANGES,
        run: Run::Change(|cx, input| to_json(&C::run(cx, from_json(C::NAME, input)?)?)),
        types: types::<C::Input, C::Output>,
    }
}

/// Lists a [`Job`].
pub fn job<C: Job>() -> Entry {
    Entry {
        name: C::NAME,
        areas: C::CHANGES,
        run: Run::Job(|cx, input| to_json(&C::run(cx, from_json(C::NAME, input)?)?)),
        types: types::<C::Input, C::Output>,
    }
}

/// Adds the types of a command to the contract.
pub fn types<I: TS + 'static, O: TS + 'static>(contract: &mut Contract) -> (String, String) {
    (contract.add::<I>(), contract.add::<O>())
}

/// Reads a command's input; says which part does not fit.
///
/// # Errors
/// [`Code::InvalidInput`].
pub fn from_json<T: DeserializeOwned>(command: &str, text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|error| {
        Failure::new(Code::InvalidInput, format!("Masukan untuk perintah «{command}» tidak sesuai: {error}."))
    })
}

/// Writes a command's output.
///
/// # Errors
/// [`Code::Internal`]: a type of ours that cannot be written.
pub fn to_json<T: Serialize>(value: &T) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| Failure::internal("Jawaban tidak dapat disusun.", &error))
}
