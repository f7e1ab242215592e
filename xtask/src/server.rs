//! Serves a built folder on the loopback address, with the policy header that a careful host would send.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Component, Path, PathBuf};

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

/// Ports that are tried in turn where none is asked for.
const PORTS: std::ops::Range<u16> = 8090..8110;

/// The strictest policy that the page keeps to: what is tested is what people see.
const HEADERS: [(&str, &str); 4] = [
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; \
         img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-cache"),
];

/// A folder that is ready to be served.
pub(crate) struct SiteServer {
    server: Server,
    folder: PathBuf,
    port: u16,
}

impl SiteServer {
    /// Takes the port that is asked for, or a free one near 8090.
    pub(crate) fn open(folder: PathBuf, port: Option<u16>) -> Result<Self> {
        let ports = port.map_or(PORTS, |port| port..port.saturating_add(1));
        for port in ports.clone() {
            if let Ok(server) = Server::http(SocketAddr::from((Ipv4Addr::LOCALHOST, port))) {
                return Ok(Self { server, folder, port });
            }
        }
        Err(match port {
            Some(port) => anyhow!("port {port} on 127.0.0.1 is taken: choose another with --port"),
            None => anyhow!(
                "no free port from {} to {} on 127.0.0.1: choose one with --port",
                ports.start,
                ports.end - 1
            ),
        })
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Answers requests until the program ends.
    pub(crate) fn serve(&self) {
        for request in self.server.incoming_requests() {
            self.answer(request);
        }
    }

    fn answer(&self, request: Request) {
        let is_read = matches!(request.method(), Method::Get | Method::Head);
        let file = if is_read {
            file_for(&self.folder, request.url())
        } else {
            None
        };
        let (status, kind, body) = match file.and_then(|file| Some((media_type(&file), fs::read(file).ok()?)))
        {
            Some((kind, body)) => (200, kind, body),
            None if is_read => (404, "text/plain; charset=utf-8", b"not found\n".to_vec()),
            None => (405, "text/plain; charset=utf-8", b"only GET and HEAD\n".to_vec()),
        };
        let mut response = Response::from_data(body).with_status_code(StatusCode(status));
        for (name, value) in HEADERS.iter().chain([&("Content-Type", kind)]) {
            if let Ok(header) = Header::from_bytes(*name, *value) {
                response.add_header(header);
            }
        }
        // A browser that has gone away needs no answer.
        let _ = request.respond(response);
    }
}

/// The file that an address names, if it lies in the folder.
fn file_for(folder: &Path, address: &str) -> Option<PathBuf> {
    let path = address.split(['?', '#']).next()?;
    let path = PathBuf::from(percent_decoded(path.strip_prefix('/')?)?);
    if !path
        .components()
        .all(|component| matches!(component, Component::Normal(_)))
    {
        return None;
    }
    let mut file = folder.join(path);
    if file.is_dir() {
        file.push("index.html");
    }
    file.is_file().then_some(file)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let digits = [bytes.next()?, bytes.next()?];
            decoded.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded)
        .ok()
        .filter(|path| !path.contains('\0'))
}

fn media_type(file: &Path) -> &'static str {
    match file
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "toml" | "ftl" | "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(address: &str) -> bool {
        file_for(Path::new(env!("CARGO_MANIFEST_DIR")), address).is_some()
    }

    #[test]
    fn files_of_the_folder_are_found() {
        assert!(found("/Cargo.toml"));
        assert!(found("/src/server.rs?v=1"));
        assert!(found("/%43argo.toml"));
    }

    #[test]
    fn nothing_outside_the_folder_is_found() {
        for address in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "//etc/passwd",
            "/src/../../Cargo.toml",
            "/missing",
            "*",
            "/%zz",
            "/a%00",
        ] {
            assert!(!found(address), "{address}");
        }
    }
}
