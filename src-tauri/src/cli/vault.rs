//! `abdi vault`: create, info, check.

use crate::arguments::VaultTask;
use crate::cli::{print, refuse, session};
use abdi_kernel::{Code, Failure};
use abdi_vault::SlotKind;
use serde_json::json;

pub fn run(task: &VaultTask) -> Result<(), Failure> {
    match task {
        VaultTask::Create { vault, recovery } => {
            let operator = vault.operator.clone().ok_or_else(|| refuse(Code::InvalidInput, "Sebutkan --operator."))?;
            let office = session::office();
            let code = office.create(&vault.vault, &operator, &session::passphrase("Kata sandi baru: ")?)?;
            eprintln!("Berkas dibuat di {}. Simpan kode pemulihan ini di amplop tertutup:", vault.vault.display());
            print(&code);
            if let Some(path) = recovery {
                let handle = office.files().register(path.clone());
                session::call(&office, "vault.recovery_pdf", &json!({ "handle": handle }))?;
            }
            Ok(())
        }
        VaultTask::Info { vault, json: as_json } => {
            let facts = abdi_vault::inspect(vault)?;
            let names: Vec<&str> = facts
                .slots
                .iter()
                .filter(|slot| slot.kind == SlotKind::Operator)
                .map(|slot| slot.name.as_str())
                .collect();
            if *as_json {
                print(&json!({ "operators": names, "bytes": facts.bytes }).to_string());
            } else {
                print(&format!("Map       {}", vault.display()));
                print(&format!(
                    "Ukuran    {} bita",
                    abdi_kernel::number::grouped(i64::try_from(facts.bytes).unwrap_or(i64::MAX))
                ));
                print(&format!("Operator  {}", names.join(", ")));
            }
            Ok(())
        }
        VaultTask::Check { vault, json: as_json } => {
            let office = session::unlock(vault)?;
            let answer = session::call(&office, "vault.check", &json!({}))?;
            let findings = answer["findings"].as_array().cloned().unwrap_or_default();
            if *as_json {
                print(&format!("{answer:#}"));
            }
            for finding in findings.iter().filter(|_| !*as_json) {
                let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
                print(&format!("{:<8} {}: {}", text("level"), text("title"), text("detail")));
            }
            let broken = findings.iter().filter(|finding| finding["level"] == "error").count();
            if broken == 0 {
                return Ok(());
            }
            Err(refuse(Code::File, format!("{broken} temuan. Jangan ubah berkas ini; pulihkan salinan dari cadangan.")))
        }
    }
}
