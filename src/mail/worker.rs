//! The workers of a running site.

use std::future::Future;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;

use super::Transport;
use super::courier::Courier;
use crate::platform::Services;

/// Between two looks at the outbox when nobody says that a letter was queued.
const PAUSE: Duration = Duration::from_secs(1);
/// Looks in vain before a line is closed.
const IDLE_LOOKS: u32 = 5;
/// For letters in flight when the process is told to stop.
const STOP_DEADLINE: Duration = Duration::from_secs(8);

/// Delivers letters with as many workers as the settings say, until `stop` is done and letters in flight are finished.
///
/// What is still in flight after eight seconds is dropped; its lease runs out and another worker takes it up.
pub async fn run(services: Services, transport: Transport, stop: impl Future<Output = ()>) {
    let (tell, told) = watch::channel(false);
    let mut workers = JoinSet::new();
    let work = || work(services.clone(), transport.clone(), told.clone());
    for _ in 0..services.config.mail_workers {
        workers.spawn(work());
    }
    tokio::pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => break,
            Some(ended) = workers.join_next() => {
                tracing::error!(?ended, "a mail worker ended; another takes its place");
                tokio::time::sleep(PAUSE).await;
                workers.spawn(work());
            }
        }
    }
    tell.send_replace(true);
    let all = async { while workers.join_next().await.is_some() {} };
    if tokio::time::timeout(STOP_DEADLINE, all).await.is_err() {
        tracing::warn!("letters in flight dropped at the deadline");
    }
}

async fn work(services: Services, transport: Transport, mut told: watch::Receiver<bool>) {
    let mut courier = Courier::new(services.clone(), transport);
    let mut idle = 0;
    while !*told.borrow_and_update() {
        match courier.deliver_next().await {
            Ok(Some(_)) => {
                idle = 0;
                continue;
            }
            Ok(None) => idle += 1,
            Err(error) => tracing::warn!(%error, "the outbox cannot be read"),
        }
        if idle == IDLE_LOOKS {
            courier.quit().await;
        }
        tokio::select! {
            changed = told.changed() => if changed.is_err() { break },
            () = services.post.notified() => {}
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
    courier.quit().await;
}
