//! The office behind the page in an ordinary browser, on 127.0.0.1, for tests only.
//!
//! `loopback --page ui/dist --data DIR [--now 2026-11-21T09:00:00]` prints its address and serves
//! until its standard input is closed. The page is the built one under the policy of the product;
//! commands run in the same [`Office`] as behind the window. `DIR/dialogs.txt` answers file dialogs.

mod host;
mod http;

use abdi_office::{Office, Reply};
use chrono::{DateTime, Local, NaiveDateTime, TimeZone as _};
use serde_json::{Value, json};
use std::error::Error;
use std::io::{self, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// The window's own configuration; its policy is the one under test.
const WINDOW: &str = include_str!("../../src-tauri/tauri.conf.json");

struct Server {
    office: Office,
    page: PathBuf,
    policy: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (mut page, mut data, mut now) = (None, None, "2026-11-21T09:00:00".to_owned());
    while let (Some(name), Some(value)) = (arguments.next(), arguments.next()) {
        match name.as_str() {
            "--page" => page = Some(PathBuf::from(value)),
            "--data" => data = Some(PathBuf::from(value)),
            "--now" => now = value,
            _ => return Err(format!("unknown argument {name}").into()),
        }
    }
    let (page, data) = page.zip(data).ok_or("usage: loopback --page DIR --data DIR [--now TIME]")?;
    let host = host::ScriptedHost {
        now: clock(&now)?,
        dialogs: Mutex::new(data.join("dialogs.txt")),
        memory: data.join("last.txt"),
    };
    let server = Arc::new(Server { office: Office::new(Box::new(host)), page, policy: policy()? });

    let listener = TcpListener::bind("127.0.0.1:0")?;
    writeln!(io::stdout(), "http://{}", listener.local_addr()?)?;
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let server = Arc::clone(&server);
            std::thread::spawn(move || {
                // A browser that goes away in the middle is no fault.
                let _ = serve(&server, &stream);
            });
        }
    });
    // Whoever started this holds the other end; when it is gone, so is this.
    io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}

fn clock(text: &str) -> Result<DateTime<Local>, Box<dyn Error>> {
    let naive: NaiveDateTime = text.parse()?;
    Local.from_local_datetime(&naive).earliest().ok_or_else(|| format!("no such time: {text}").into())
}

/// The policy of the window, with this server in place of the window's own channel.
fn policy() -> Result<String, Box<dyn Error>> {
    let window: Value = serde_json::from_str(WINDOW)?;
    let rules = window["app"]["security"]["csp"].as_object().ok_or("no policy")?;
    let rules = rules.iter().map(|(name, value)| match name.as_str() {
        "connect-src" => format!("{name} 'self'"),
        _ => format!("{name} {}", value.as_str().unwrap_or_default()),
    });
    Ok(rules.collect::<Vec<_>>().join("; "))
}

fn serve(server: &Server, stream: &TcpStream) -> io::Result<()> {
    let request = http::read(stream)?;
    match (request.method.as_str(), request.path.as_str()) {
        ("POST", "/rpc") => rpc(server, stream, &request.body),
        ("POST", "/rpc_job") => rpc_job(server, stream, &request.body),
        ("GET", path) => page(server, stream, path),
        _ => http::begin(stream, "405 Method Not Allowed", &[]),
    }
}

fn page(server: &Server, mut stream: &TcpStream, path: &str) -> io::Result<()> {
    let Some(file) = http::file(&server.page, path) else {
        return http::begin(stream, "404 Not Found", &[]);
    };
    let content = std::fs::read(&file)?;
    let headers = [("Content-Type", http::content_type(Path::new(&file))), ("Content-Security-Policy", &server.policy)];
    http::begin(stream, "200 OK", &headers)?;
    stream.write_all(&content)
}

/// Name and input of a call.
fn call(body: &str) -> (String, String, u32) {
    let call: Value = serde_json::from_str(body).unwrap_or_default();
    let id = call["id"].as_u64().and_then(|id| u32::try_from(id).ok()).unwrap_or_default();
    (call["name"].as_str().unwrap_or_default().to_owned(), call["input"].to_string(), id)
}

fn rpc(server: &Server, mut stream: &TcpStream, body: &str) -> io::Result<()> {
    let (name, input, _) = call(body);
    let reply = Reply::envelope(&server.office.dispatch(&name, &input));
    http::begin(stream, "200 OK", &[("Content-Type", "application/json")])?;
    stream.write_all(reply.as_bytes())
}

/// A line for each step, and last the answer.
fn rpc_job(server: &Server, mut stream: &TcpStream, body: &str) -> io::Result<()> {
    let (name, input, id) = call(body);
    http::begin(stream, "200 OK", &[("Content-Type", "application/x-ndjson")])?;
    let reply = server.office.dispatch_job(&name, &input, id, &|progress| {
        let line = format!("{}\n", json!({ "progress": progress }));
        // The work goes on when nobody listens any more.
        let _ = { stream }.write_all(line.as_bytes());
    });
    stream.write_all(format!("{}\n", Reply::envelope(&reply)).as_bytes())
}
