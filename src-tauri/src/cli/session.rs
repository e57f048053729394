//! Opening a vault from the command line.

use crate::arguments::VaultArguments;
use crate::cli::refuse;
use crate::terminal::TerminalHost;
use abdi_kernel::{Code, Failure, Progress};
use abdi_office::Office;
use abdi_vault::{Passphrase, SlotKind};
use serde_json::Value;
use std::io::{IsTerminal as _, Write as _};

/// An office of the command line.
pub fn office() -> Office {
    Office::new(Box::new(TerminalHost { demonstration: false }))
}

/// Opens the vault that the arguments name.
pub fn unlock(arguments: &VaultArguments) -> Result<Office, Failure> {
    let facts = abdi_vault::inspect(&arguments.vault)?;
    let names: Vec<String> =
        facts.slots.into_iter().filter(|slot| slot.kind == SlotKind::Operator).map(|slot| slot.name).collect();
    let operator = match (&arguments.operator, names.as_slice()) {
        (Some(name), _) => name.clone(),
        (None, [only]) => only.clone(),
        (None, several) => {
            let message = format!("Sebutkan --operator, salah satu dari: {}.", several.join(", "));
            return Err(refuse(Code::InvalidInput, message));
        }
    };
    let office = office();
    office.unlock(&arguments.vault, &operator, &passphrase(&format!("Kata sandi {operator}: "))?)?;
    Ok(office)
}

/// From `ABDI_PASSPHRASE`, or typed without echo; never from an argument, which others could see.
pub fn passphrase(prompt: &str) -> Result<Passphrase, Failure> {
    if let Ok(text) = std::env::var("ABDI_PASSPHRASE") {
        return Ok(Passphrase::new(text));
    }
    if !std::io::stdin().is_terminal() {
        let message = "Kata sandi tidak dapat diminta di sini. Isi variabel lingkungan ABDI_PASSPHRASE.";
        return Err(refuse(Code::WrongPassphrase, message));
    }
    rpassword::prompt_password(prompt)
        .map(Passphrase::new)
        .map_err(|error| refuse(Code::WrongPassphrase, format!("Kata sandi tidak terbaca: {error}.")))
}

/// Runs a command and reads its answer; progress goes to standard error.
pub fn call(office: &Office, name: &str, input: &Value) -> Result<Value, Failure> {
    let show = std::io::stderr().is_terminal();
    let report = |progress: Progress| {
        if show {
            let _ = write!(std::io::stderr(), "\r\x1b[2K{} {}/{}", progress.text, progress.done, progress.total);
        }
    };
    let reply = office.dispatch_job(name, &input.to_string(), 1, &report);
    if show {
        let _ = write!(std::io::stderr(), "\r\x1b[2K");
    }
    serde_json::from_str(&reply?.value).map_err(|error| Failure::internal("Jawaban tidak terbaca.", &error))
}
