//! The network address of the client, for limits only: the peer's, or what a configured proxy says
//! of it. Never logged; stored only as a keyed hash.

use std::net::{IpAddr, Ipv6Addr};

use actix_web::dev::ServiceRequest;
use actix_web::http::header::HeaderMap;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, dev};
use ipnet::IpNet;

use super::{App, PageError};
use crate::secrets::Secrets;

/// The header in which proxies hand the address on.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// The client's address as limits count it: IPv6 by its network of 64 bits, which is what one
/// household gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClientAddress(IpAddr);

impl ClientAddress {
    /// The address from which a request came, by way of these proxies.
    fn of(peer: IpAddr, headers: &HeaderMap, proxies: &[IpNet]) -> Self {
        let trusted = |address: IpAddr| proxies.iter().any(|network| network.contains(&address));
        let mut client = peer.to_canonical();
        let hops: Vec<&str> = headers
            .get_all(FORWARDED_FOR)
            .map(|value| value.to_str().unwrap_or("unreadable"))
            .flat_map(|value| value.split(','))
            .collect();
        for hop in hops.into_iter().rev() {
            // Beyond the first address that is not ours, anybody could have written anything.
            if !trusted(client) {
                break;
            }
            let Some(address) = parse_hop(hop.trim()) else { break };
            client = address.to_canonical();
        }
        Self(by_network(client))
    }

    /// As stored: a keyed hash, from which the address cannot be found without the key.
    pub fn hash(self, secrets: &Secrets) -> String {
        secrets.address_hash(&self.0.to_string())
    }
}

/// Addresses come bare or with a port.
fn parse_hop(hop: &str) -> Option<IpAddr> {
    hop.parse()
        .ok()
        .or_else(|| hop.parse().ok().map(|with_port: std::net::SocketAddr| with_port.ip()))
}

fn by_network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let network = address.to_bits() & !u128::from(u64::MAX);
            IpAddr::V6(Ipv6Addr::from_bits(network))
        }
    }
}

/// Notes the client's address on the request.
pub(super) fn note(request: &ServiceRequest, app: &App) -> ClientAddress {
    // A peer without an address is a local socket.
    let peer = request.peer_addr().map_or(IpAddr::V6(Ipv6Addr::LOCALHOST), |peer| peer.ip());
    let address = ClientAddress::of(peer, request.headers(), &app.config.trusted_proxies);
    request.extensions_mut().insert(address);
    address
}

impl FromRequest for ClientAddress {
    type Error = PageError;
    type Future = std::future::Ready<Result<Self, PageError>>;

    fn from_request(request: &HttpRequest, _: &mut dev::Payload) -> Self::Future {
        let noted = request.extensions().get::<Self>().copied();
        std::future::ready(
            noted.ok_or_else(|| {
                PageError::internal(anyhow::Error::msg("no client address was noted"))
            }),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::{HeaderName, HeaderValue};

    fn client(peer: &str, forwarded: &[&str], proxies: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append(
                HeaderName::from_static(FORWARDED_FOR),
                HeaderValue::from_bytes(value.as_bytes()).unwrap(),
            );
        }
        let proxies: Vec<IpNet> = proxies.iter().map(|network| network.parse().unwrap()).collect();
        ClientAddress::of(peer.parse().unwrap(), &headers, &proxies).0.to_string()
    }

    #[test]
    fn nobody_but_a_configured_proxy_is_believed() {
        assert_eq!(client("203.0.113.9", &["1.2.3.4"], &[]), "203.0.113.9");
        assert_eq!(client("203.0.113.9", &["1.2.3.4"], &["10.0.0.0/8"]), "203.0.113.9");
        assert_eq!(client("10.1.1.1", &["1.2.3.4"], &["10.0.0.0/8"]), "1.2.3.4");
    }

    #[test]
    fn the_rightmost_foreign_address_counts_whatever_a_client_wrote_before_it() {
        let proxies = ["10.0.0.0/8", "192.168.0.1/32"];
        assert_eq!(client("10.1.1.1", &["9.9.9.9, 1.2.3.4, 192.168.0.1"], &proxies), "1.2.3.4");
        assert_eq!(client("10.1.1.1", &["9.9.9.9", "1.2.3.4"], &proxies), "1.2.3.4");
        assert_eq!(client("10.1.1.1", &["10.9.9.9"], &proxies), "10.9.9.9");
        assert_eq!(client("10.1.1.1", &["1.2.3.4:5678"], &proxies), "1.2.3.4");
        assert_eq!(client("10.1.1.1", &["[2001:db8::1]:443"], &proxies), "2001:db8::");
    }

    #[test]
    fn what_cannot_be_read_leaves_the_nearest_known_address() {
        let proxies = ["10.0.0.0/8"];
        for garbage in ["", "unknown", "1.2.3", "\u{e9}", "_hidden", "1.2.3.4 5.6.7.8"] {
            assert_eq!(client("10.1.1.1", &[garbage], &proxies), "10.1.1.1", "{garbage:?}");
        }
        assert_eq!(client("10.1.1.1", &["1.2.3.4, nonsense"], &proxies), "10.1.1.1");
    }

    #[test]
    fn a_household_of_ipv6_is_one_client_and_mapped_addresses_are_ipv4() {
        assert_eq!(client("2001:db8:1:2:3:4:5:6", &[], &[]), "2001:db8:1:2::");
        assert_eq!(client("::ffff:203.0.113.9", &[], &[]), "203.0.113.9");
        assert_eq!(client("::ffff:10.0.0.1", &["1.2.3.4"], &["10.0.0.0/8"]), "1.2.3.4");
    }
}
