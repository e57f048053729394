//! The window: one page, two commands, nothing else.

mod dialogs;

use abdi_kernel::Progress;
use abdi_office::{Office, Reply};
use serde_json::Value;
use std::process::ExitCode;
use std::sync::Arc;
use tauri::ipc::{Channel, InvokeResponseBody};
use tauri::{Manager as _, State, WebviewUrl, WebviewWindowBuilder};

/// The one command of the page.
#[tauri::command]
async fn rpc(office: State<'_, Arc<Office>>, name: String, input: Value) -> Result<InvokeResponseBody, ()> {
    let office = Arc::clone(&office);
    let reply = off_the_window(move || office.dispatch(&name, &input.to_string())).await;
    Ok(InvokeResponseBody::Json(reply))
}

/// The same for long work, with a channel for progress.
#[tauri::command]
async fn rpc_job(
    office: State<'_, Arc<Office>>,
    name: String,
    input: Value,
    id: u32,
    channel: Channel<Progress>,
) -> Result<InvokeResponseBody, ()> {
    let office = Arc::clone(&office);
    let reply = off_the_window(move || {
        // A page that has gone away no longer listens; the work ends all the same.
        office.dispatch_job(&name, &input.to_string(), id, &|progress| drop(channel.send(progress)))
    })
    .await;
    Ok(InvokeResponseBody::Json(reply))
}

async fn off_the_window(run: impl FnOnce() -> Result<Reply, abdi_kernel::Failure> + Send + 'static) -> String {
    match tauri::async_runtime::spawn_blocking(move || Reply::envelope(&run())).await {
        Ok(envelope) => envelope,
        Err(error) => Reply::envelope(&Err(abdi_kernel::Failure::internal("Perintah tidak dapat dijalankan.", &error))),
    }
}

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    let _log = crate::logging::to_file();
    #[cfg(target_os = "linux")]
    if std::env::var_os("DISPLAY").is_none() && std::env::var_os("WAYLAND_DISPLAY").is_none() {
        eprintln!("Tidak ada layar. Jalankan dari desktop, atau pakai baris perintah: abdi --help");
        return ExitCode::from(crate::cli::NO_DISPLAY);
    }
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .setup(|app| {
            let host = dialogs::WindowHost::new(app.handle().clone());
            app.manage(Arc::new(Office::new(Box::new(host))));
            let mut window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Abdi")
                .inner_size(1366.0, 768.0)
                .min_inner_size(900.0, 600.0)
                .center()
                .disable_drag_drop_handler()
                // The page never leaves its own origin.
                .on_navigation(|url| url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost"));
            if let Some(folder) = crate::place::data_folder() {
                window = window.data_directory(folder.join("tampilan"));
            }
            window.build()?;
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![rpc, rpc_job])
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                if let tauri::RunEvent::Exit = event {
                    // Closing the vault here folds its log into the file and wipes the key.
                    app.state::<Arc<Office>>().lock();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            log::error!("window: {error}");
            eprintln!("Jendela tidak dapat dibuka: {error}");
            ExitCode::FAILURE
        }
    }
}
