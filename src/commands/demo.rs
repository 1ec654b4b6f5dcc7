//! `tassu demo`: a site with demo clinics, on a SQLite file of its own.

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::{Context as _, ensure};
use clap::Args;

use super::start;
use crate::clock::Clock;
use crate::config::{Config, Sources, settings};
use crate::fixtures::demo::{self, Laid, accounts};
use crate::logging;
use crate::secrets::Secrets;
use crate::store::clinics::list_clinics;
use crate::store::{self, AnyConnection, StoreError, installation};

/// How the demo is to run.
#[derive(Debug, Args)]
pub(super) struct DemoArgs {
    /// Directory for its database and key; created when missing
    #[arg(long, default_value = "data/demo", value_name = "DIR")]
    data: PathBuf,
    /// Address and port on which it answers
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS")]
    listen: SocketAddr,
    /// Let it answer to other machines than this one
    #[arg(long)]
    public_demo: bool,
    /// Which of the possible demos: the same number lays the same clinics
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// With another key the addresses of its bookings would lead nowhere.
fn check_key(
    connection: &mut AnyConnection,
    secrets: &Secrets,
    args: &DemoArgs,
) -> anyhow::Result<()> {
    let data = args.data.display();
    installation::check_key(connection, secrets).map_err(|error| match error {
        StoreError::OtherKey => anyhow::anyhow!(
            "{data}/demo.db was made with another installation key, and the addresses of its \
             bookings hang on it. Put that key back; or delete {data}/demo.db, and the demo is \
             laid anew"
        ),
        other => other.into(),
    })
}

pub(super) fn run(args: &DemoArgs, mut sources: Sources) -> anyhow::Result<()> {
    ensure!(
        args.listen.ip().is_loopback() || args.public_demo,
        "{} can be reached from other machines. If that is what you want: --public-demo",
        args.listen
    );
    let data = args.data.display();
    sources.set(&settings::DATABASE_URL, format!("sqlite:{data}/demo.db"));
    sources.set(&settings::DATA, data.to_string());
    sources.set(&settings::LISTEN, args.listen.to_string());
    sources.set(&settings::PUBLIC_URL, format!("http://{}", args.listen));
    if args.public_demo {
        sources.set(&settings::ALLOW_HTTP, "true");
    }
    let config = Config::load(&sources)?;
    logging::start(config.log);
    let db = start::open_or_make(&config.store)?;
    let secrets = start::secrets(&config)?;
    let (clinics, password) = {
        let mut connection = db.connection()?;
        let now = Clock::System.now();
        store::migrate(&mut connection)?;
        store::prove_guard(&mut connection)?;
        check_key(&mut connection, &secrets, args)?;
        let laid = demo::lay(&mut connection, now, args.seed, &secrets)
            .with_context(|| format!("{data}/demo.db cannot be used for the demo"))?;
        if laid == Laid::Anew {
            println!("The demo has been laid anew around today.");
        }
        let password = accounts::open(&mut connection, &demo::clinic_ids(), now)?;
        (list_clinics(&mut connection, 100)?, password)
    };
    start::serve(config, db, secrets, |address| {
        println!("The demo is running. Open one of its clinics in a browser:\n");
        for clinic in &clinics {
            println!("  http://{address}/{:<18} {}", clinic.slug, clinic.name);
        }
        println!("\nTheir staff work here:\n\n  http://{address}/panel\n");
        println!("  manager   {}\n  staff     {}", accounts::MANAGER, accounts::STAFF);
        println!("  password  {password}");
        println!("\nNothing leaves this machine. Stop it with Ctrl-C.");
    })
}
