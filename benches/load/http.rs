//! A connection that is kept alive and costs little: requests are bytes made before, answers are
//! read into one buffer.

use std::io;
use std::net::SocketAddr;
use std::ops::Range;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// One connection to the server.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// An answer; its bytes are in the connection's buffer until the next request.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// Bytes of what was sent in the body, without the marks of its chunks.
    pub length: usize,
    head: usize,
    body: Range<usize>,
}

impl Connection {
    pub async fn open(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 << 10) })
    }

    /// Sends a request and reads the whole answer.
    pub async fn send(&mut self, request: &[u8]) -> io::Result<Answer> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let head = self.read_until(0, b"\r\n\r\n").await?;
        let status = self.buffer.get(9..12).and_then(|code| std::str::from_utf8(code).ok());
        let status = status.and_then(|code| code.parse().ok()).ok_or(io::ErrorKind::InvalidData)?;
        let (end, length) = match self.header("content-length", head) {
            Some(length) => {
                let length: usize = length.parse().map_err(io::Error::other)?;
                while self.buffer.len() < head + length {
                    self.read().await?;
                }
                (head + length, length)
            }
            None if self.header("transfer-encoding", head).is_some() => self.chunks(head).await?,
            None => (head, 0),
        };
        Ok(Answer { status, length, head, body: head..end })
    }

    /// The body of the answer just read, in chunks if it came so.
    pub fn body(&self, answer: &Answer) -> &[u8] {
        self.buffer.get(answer.body.clone()).unwrap_or_default()
    }

    /// Where the answer just read leads.
    pub fn location(&self, answer: &Answer) -> Option<String> {
        self.header("location", answer.head).map(str::to_owned)
    }

    /// The cookie that the answer just read sets.
    pub fn cookie(&self, answer: &Answer) -> Option<String> {
        let cookie = self.header("set-cookie", answer.head)?;
        cookie.split(';').next().map(str::to_owned)
    }

    fn header(&self, name: &str, head: usize) -> Option<&str> {
        let head = std::str::from_utf8(self.buffer.get(..head)?).ok()?;
        head.split("\r\n").skip(1).find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// Position after the last chunk, and how much was in all of them.
    async fn chunks(&mut self, mut at: usize) -> io::Result<(usize, usize)> {
        let mut length = 0;
        loop {
            let data = self.read_until(at, b"\r\n").await?;
            let size =
                self.buffer.get(at..data - 2).and_then(|size| std::str::from_utf8(size).ok());
            let size =
                usize::from_str_radix(size.unwrap_or_default(), 16).map_err(io::Error::other)?;
            at = data + size + 2;
            while self.buffer.len() < at {
                self.read().await?;
            }
            length += size;
            if size == 0 {
                return Ok((at, length));
            }
        }
    }

    /// Position after the first such bytes at or after `from`.
    async fn read_until(&mut self, from: usize, end: &[u8]) -> io::Result<usize> {
        loop {
            let known = self.buffer.get(from..).unwrap_or_default();
            if let Some(at) = known.windows(end.len()).position(|bytes| bytes == end) {
                return Ok(from + at + end.len());
            }
            self.read().await?;
        }
    }

    async fn read(&mut self) -> io::Result<()> {
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }
}

/// The bytes of a GET.
pub fn get(path: &str, compressed: bool) -> Vec<u8> {
    let accepts = if compressed { "accept-encoding: gzip, deflate, br, zstd\r\n" } else { "" };
    format!("GET {path} HTTP/1.1\r\nhost: localhost\r\naccept-language: pl\r\n{accepts}\r\n").into()
}

/// The bytes of a GET by somebody who has this cookie.
pub fn get_with(path: &str, cookie: &str) -> Vec<u8> {
    format!(
        "GET {path} HTTP/1.1\r\nhost: localhost\r\naccept-language: pl\r\ncookie: {cookie}\r\n\r\n"
    )
    .into()
}

/// The bytes of a form sent by a page of the site, for a client at this address.
pub fn post(path: &str, address: &str, fields: &[(&str, &str)]) -> Vec<u8> {
    let form = serde_urlencoded::to_string(fields).unwrap();
    format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\naccept-language: pl\r\n\
         sec-fetch-site: same-origin\r\nx-forwarded-for: {address}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    )
    .into()
}
