//! Reading a mailbox over IMAP (RFC 3501, IDLE of RFC 2177, MOVE of RFC 6851).

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use async_imap::Session;
use async_imap::extensions::idle::IdleResponse;
use futures_util::TryStreamExt as _;
use sea_orm::DbErr;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::{Error, process};
use crate::inbound::store;
use crate::mail::{Channel, Decision, Envelope, MOST_BYTES};
use crate::platform::{MailboxUrl, Services, Tx};

/// For each step with the server.
const STEP: Duration = Duration::from_mins(1);
/// The longest wait for news; servers end a silent line after half an hour.
const WAIT: Duration = Duration::from_mins(2);
/// The first pause after a failure, doubled with each up to the longest.
const FIRST_PAUSE: Duration = Duration::from_secs(5);
const LONGEST_PAUSE: Duration = Duration::from_mins(10);
/// Where messages go that were dealt with.
const DONE: &str = "Plenary";

/// Why a mailbox could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The server cannot be reached, or the line broke.
    #[error("{0}")]
    Line(#[from] std::io::Error),
    /// The server refused, or was not understood.
    #[error("{0}")]
    Imap(#[from] async_imap::error::Error),
    /// The server fell silent.
    #[error("no answer in time")]
    Silent,
    /// The server ended the conversation before it began, or has no UIDs.
    #[error("the server does not speak IMAP as it should")]
    Odd,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbErr),
    /// A message has to be read again.
    #[error(transparent)]
    Process(#[from] Error),
}

trait Line: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug> Line for T {}

type Open = Session<Box<dyn Line>>;

/// Reads the mailbox of the settings, if there is one, until `stop` is done.
pub async fn watch(services: &Services, stop: impl Future<Output = ()>) {
    let Some(url) = services.config.inbound_url.clone() else {
        return;
    };
    let work = async {
        let mut pause = FIRST_PAUSE;
        loop {
            match follow(services, &url, &mut pause).await {
                Ok(()) => {}
                Err(error) => tracing::warn!(%error, mailbox = ?url, "the mailbox cannot be read"),
            }
            sleep(pause).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    };
    tokio::select! {
        () = stop => {}
        () = work => {}
    }
}

/// Reads what is there; says what was made of each message.
pub async fn look(services: &Services, url: &MailboxUrl) -> Result<Vec<Decision>, Fault> {
    let mut session = open(url).await?;
    let decisions = read(services, url, &mut session).await?;
    within(session.logout()).await?;
    Ok(decisions)
}

/// Signs in and selects the folder, and changes nothing; says how many messages are there.
pub async fn probe(url: &MailboxUrl) -> Result<u32, Fault> {
    let mut session = open(url).await?;
    let found = within(session.examine(&url.folder)).await?;
    within(session.logout()).await?;
    Ok(found.exists)
}

/// Reads what comes, as long as the line lasts.
async fn follow(services: &Services, url: &MailboxUrl, pause: &mut Duration) -> Result<(), Fault> {
    let mut session = open(url).await?;
    let can_idle = within(session.capabilities()).await?.has_str("IDLE");
    loop {
        read(services, url, &mut session).await?;
        *pause = FIRST_PAUSE;
        session = if can_idle {
            idle(session).await?
        } else {
            sleep(WAIT).await;
            session
        };
    }
}

/// Waits until the server says that something is new, two minutes at most.
async fn idle(session: Open) -> Result<Open, Fault> {
    let mut handle = session.idle();
    within(handle.init()).await?;
    let (news, _interrupt) = handle.wait_with_timeout(WAIT);
    let news = timeout(WAIT + STEP, news)
        .await
        .map_err(|_elapsed| Fault::Silent)??;
    tracing::debug!(
        is_news = matches!(news, IdleResponse::NewData(_)),
        "the mailbox was waited for"
    );
    within(handle.done()).await
}

async fn open(url: &MailboxUrl) -> Result<Open, Fault> {
    let stream = within(TcpStream::connect((url.host.as_str(), url.port))).await?;
    let line: Box<dyn Line> = if url.is_secure {
        let name = ServerName::try_from(url.host.clone()).map_err(|_malformed| Fault::Odd)?;
        Box::new(within(tls().connect(name, stream)).await?)
    } else {
        Box::new(stream)
    };
    let mut client = async_imap::Client::new(line);
    within(client.read_response()).await?.ok_or(Fault::Odd)?;
    let login = async {
        let login = client.login(&url.user, &url.password).await;
        login.map_err(|(error, _client)| error)
    };
    within(login).await
}

/// The certificates that the system trusts.
fn tls() -> TlsConnector {
    let mut roots = RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    let (_added, _ignored) = roots.add_parsable_certificates(found.certs);
    let config = ClientConfig::builder()
        .with_root_certificates(roots)
        .with_no_client_auth();
    TlsConnector::from(Arc::new(config))
}

/// Reads every message after the last one, moves each away when it was dealt with.
async fn read(
    services: &Services,
    url: &MailboxUrl,
    session: &mut Open,
) -> Result<Vec<Decision>, Fault> {
    let name = format!("{url:?}");
    let selected = within(session.select(&url.folder)).await?;
    let validity = selected.uid_validity.ok_or(Fault::Odd)?;
    let last = store::last_read(services.db.read(), &name, validity).await?;
    let found = within(session.uid_search(format!("UID {}:*", last.saturating_add(1)))).await?;
    // `n:*` names the last message even where n is beyond it.
    let mut new: Vec<u32> = found.into_iter().filter(|it| *it > last).collect();
    new.sort_unstable();
    let mut decisions = Vec::new();
    for uid in new {
        if let Some(bytes) = fetch(session, uid).await? {
            let message = (bytes.as_slice(), &Envelope::default());
            let decision = process(services, message, Channel::Mailbox, services.now()).await?;
            tracing::info!(decision = decision.code(), "a message was read");
            decisions.push(decision);
        }
        let work = async |tx: &Tx| store::note_read(tx, &name, (validity, uid)).await;
        services.db.write(work).await?;
        if let Err(error) = put_away(session, uid).await {
            tracing::warn!(%error, "a message stays where it was, and is not read again");
        }
    }
    Ok(decisions)
}

/// The bytes of a message, no more than are read; nothing where somebody else has moved it away.
async fn fetch(session: &mut Open, uid: u32) -> Result<Option<Vec<u8>>, Fault> {
    let part = format!("(UID BODY.PEEK[]<0.{}>)", MOST_BYTES + 1);
    let work = async {
        let fetched = session.uid_fetch(uid.to_string(), part).await?;
        fetched.try_collect::<Vec<_>>().await
    };
    let found = within(work).await?;
    let bytes = found.iter().find_map(|it| it.body());
    Ok(bytes.map(<[u8]>::to_vec))
}

/// Moves a message to the folder of those that were dealt with, which is made where there is none. On a server that cannot
/// move, it stays; what was read is known by its UID.
async fn put_away(session: &mut Open, uid: u32) -> Result<(), Fault> {
    let uid = uid.to_string();
    if within(session.uid_mv(&uid, DONE)).await.is_ok() {
        return Ok(());
    }
    // An error says that it is there, which the next step finds out.
    drop(within(session.create(DONE)).await);
    within(session.uid_mv(&uid, DONE)).await
}

/// A step with a limit.
async fn within<T, E>(step: impl Future<Output = Result<T, E>>) -> Result<T, Fault>
where
    Fault: From<E>,
{
    match timeout(STEP, step).await {
        Ok(done) => Ok(done?),
        Err(_elapsed) => Err(Fault::Silent),
    }
}
