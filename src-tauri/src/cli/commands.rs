//! `abdi commands`: the list of all commands.

use crate::cli::{print, session};
use abdi_kernel::Failure;
use serde_json::json;

pub fn run(as_json: bool) -> Result<(), Failure> {
    let answer = session::call(&session::office(), "commands.list", &json!({}))?;
    if as_json {
        print(&format!("{answer:#}"));
        return Ok(());
    }
    for command in answer["commands"].as_array().into_iter().flatten() {
        let text = |key: &str| command[key].as_str().unwrap_or_default();
        print(&format!("{:<32} {}", text("name"), text("kind")));
    }
    Ok(())
}
