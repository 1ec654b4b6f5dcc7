//! The coarse limit in front of everything: so many requests a minute from one address, counted
//! in the memory of this process. Limits that matter to clinics are kept in the store.

use std::hash::{BuildHasher as _, RandomState};
use std::num::NonZeroU32;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{Error, web};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::{App, ClientAddress, PageError, client_address};

/// Counts requests by a keyed hash of 16 bits of their address: memory is bounded whatever comes,
/// and who shares a place with a stranger cannot be foreseen.
#[derive(Debug)]
pub(super) struct FrontLimit {
    places: RandomState,
    limiter: DefaultKeyedRateLimiter<u16>,
    clock: DefaultClock,
}

impl FrontLimit {
    pub(super) fn new(requests_per_minute: u32) -> Self {
        let rate = NonZeroU32::new(requests_per_minute).unwrap_or(NonZeroU32::MIN);
        Self {
            places: RandomState::new(),
            limiter: RateLimiter::keyed(Quota::per_minute(rate)),
            clock: DefaultClock::default(),
        }
    }

    /// Counts a request; an address that sends too many learns for how many seconds to wait.
    fn check(&self, address: ClientAddress) -> Result<(), i64> {
        #[allow(clippy::cast_possible_truncation, reason = "any 16 bits of a hash will do")]
        let place = self.places.hash_one(address) as u16;
        self.limiter.check_key(&place).map_err(|early| {
            let wait = early.wait_time_from(self.clock.now());
            i64::try_from(wait.as_secs()).unwrap_or(60) + 1
        })
    }
}

/// Answers 429 instead of the page where the limit is passed. Those who watch the server are not
/// counted.
pub(super) async fn limit(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let (Some(app), Some(limit)) =
        (request.app_data::<web::Data<App>>(), request.app_data::<web::Data<FrontLimit>>())
    else {
        return Err(PageError::internal(anyhow::Error::msg("the front limit has no state")).into());
    };
    let address = client_address::note(&request, app);
    let refused = match request.path() {
        "/health/live" | "/health/ready" | "/metrics" => None,
        _ => limit.check(address).err().map(|seconds| app.clock.now() + seconds),
    };
    match refused {
        Some(retry_at) => Ok(request
            .error_response(PageError::TooManyRequests { retry_at })
            .map_into_right_body()),
        None => Ok(next.call(request).await?.map_into_left_body()),
    }
}
