//! What is no HTTP: the connection may simply be closed, but the server goes on.

use super::Site;
use super::raw;

#[test]
fn what_is_no_http_harms_nobody() {
    let site = Site::at_work();
    let long = "a".repeat(200_000);
    let requests: Vec<Vec<u8>> = [
        String::new(),
        "\r\n\r\n\r\n".to_owned(),
        "GET\r\n\r\n".to_owned(),
        "GET / HTTP/9.9\r\n\r\n".to_owned(),
        "GET /żółw HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\nHost: x\r\nBroken\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n".to_owned(),
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(),
        "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".to_owned(),
        "CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".to_owned(),
        "GET http://evil.example/szpaki HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".to_owned(),
        format!("GET /{long} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHost: x\r\nX: {long}\r\n\r\n"),
        "POST /szpaki/hold HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef"
            .to_owned(),
        "POST /szpaki/hold HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n".to_owned(),
        "POST /szpaki/hold HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\nshort".to_owned(),
        "POST /szpaki/hold HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n"
            .to_owned(),
        "POST /szpaki/hold HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n".to_owned(),
        "POST /szpaki/hold HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n"
            .to_owned(),
    ]
    .map(String::into_bytes)
    .into_iter()
    .chain([vec![0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc], (0..=255).collect()])
    .collect();
    for request in requests {
        let shown = String::from_utf8_lossy(&request[..request.len().min(80)]).into_owned();
        if let Some(answer) = raw::send(&site.program.address, &request) {
            assert!(answer.status < 500, "{} to {shown}", answer.status);
        }
        assert_eq!(site.get("/health/live").status, 200, "after {shown}");
    }
    site.assert_unharmed();
}
