//! Clients and their pets: the records, who a booking is for, the search, tags, log and merges.

mod log;
mod matching;
mod record;
mod search;
mod tags;
mod visits;

pub use log::{LogLine, insert_client_log, list_client_log};
pub use matching::{Namesake, insert_client, insert_pet, list_by_name, list_pets, load_limits};
pub use record::{find_client, find_pet, list_clients, list_pets_of, update_client, update_pet};
pub use search::{Found, fill_search, list_page, refresh_search, search};
pub use tags::{list_tags, list_tags_of, set_tags};
pub use visits::{ClientVisit, count_no_shows, list_visits};
