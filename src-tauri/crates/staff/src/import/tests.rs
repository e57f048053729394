//! Imports against the sample files and their manifests.

mod kit;
mod reading;
mod report;
mod settings;
mod whole;
