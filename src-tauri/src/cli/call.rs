//! `abdi call`: any command by name.

use crate::arguments::{Call, VaultArguments};
use crate::cli::{print, refuse, session};
use abdi_kernel::{Code, Failure};
use std::io::Read as _;

pub fn run(call: &Call) -> Result<(), Failure> {
    let mut text = call.input.clone();
    if text == "-" {
        text.clear();
        std::io::stdin()
            .read_to_string(&mut text)
            .map_err(|error| refuse(Code::File, format!("Masukan standar tidak terbaca: {error}.")))?;
    }
    let input = serde_json::from_str(&text)
        .map_err(|error| refuse(Code::InvalidInput, format!("Masukan bukan JSON yang sah: {error}.")))?;
    let office = match &call.vault {
        None => session::office(),
        Some(vault) => session::unlock(&VaultArguments { vault: vault.clone(), operator: call.operator.clone() })?,
    };
    for file in &call.files {
        office.files().register(file.clone());
    }
    let answer = session::call(&office, &call.name, &input)?;
    print(&format!("{answer:#}"));
    Ok(())
}
