//! As much HTTP as one browser on the same machine needs: one request a connection, no more.

use std::io::{self, BufRead as _, BufReader, Read as _, Write};
use std::net::TcpStream;
use std::path::{Component, Path, PathBuf};

/// No request of the page is longer: a photo is the largest thing it sends.
const LONGEST_BODY: usize = 16 * 1024 * 1024;

/// What was asked.
pub struct Request {
    /// GET or POST.
    pub method: String,
    /// Without the query.
    pub path: String,
    /// Empty for GET.
    pub body: String,
}

/// Reads one request.
///
/// # Errors
/// When the connection breaks or what comes is not HTTP.
pub fn read(stream: &TcpStream) -> io::Result<Request> {
    let mut lines = BufReader::new(stream);
    let mut first = String::new();
    lines.read_line(&mut first)?;
    let mut words = first.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = target.split('?').next().unwrap_or_default().to_owned();
    let mut length = 0;
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    if length > LONGEST_BODY {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut body = vec![0; length];
    lines.read_exact(&mut body)?;
    Ok(Request { method: method.to_owned(), path, body: String::from_utf8_lossy(&body).into_owned() })
}

/// Begins an answer whose body ends with the connection.
///
/// # Errors
/// When the browser has gone away.
pub fn begin(mut stream: &TcpStream, status: &str, headers: &[(&str, &str)]) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {status}\r\nConnection: close\r\nCache-Control: no-store\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())
}

/// The file below `root` that a path means; nothing outside of it.
pub fn file(root: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path.trim_start_matches('/'));
    let plain = relative.components().all(|part| matches!(part, Component::Normal(_)));
    let found = if path == "/" { root.join("index.html") } else { root.join(relative) };
    (plain && found.is_file()).then_some(found)
}

/// The content type by the ending; a browser refuses scripts of the wrong one.
pub fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
