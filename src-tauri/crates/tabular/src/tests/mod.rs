//! Tests of reading, finding and writing tables.

mod hostile;
mod kit;
mod numbers;
mod ods;
mod samples;
mod text;
mod words;
mod written;
mod xlsx;
