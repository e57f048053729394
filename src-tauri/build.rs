//! Names the only two commands the page may call; every other is refused by the framework.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&["rpc", "rpc_job"]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)) {
        println!("cargo::error={error:#}");
    }
}
