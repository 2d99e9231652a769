//! `plenary serve`.

use std::path::Path;

use anyhow::Context as _;
use plenary::mail::Transport;
use plenary::platform::{Services, start_logging};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

pub(super) async fn run(file: Option<&Path>) -> anyhow::Result<()> {
    let config = super::open::config(file)?;
    start_logging(&config.log);
    let services = super::open::services(config).await?;
    listen(services).await
}

/// Serves until the process is told to stop.
pub(super) async fn listen(services: Services) -> anyhow::Result<()> {
    let address = services.config.listen;
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}"))?;
    super::say(&format!("Plenary is at {}", services.config.base_url));
    let mut terminate = signal(SignalKind::terminate())?;
    let stop = async move {
        tokio::select! {
            _ = terminate.recv() => (),
            _ = tokio::signal::ctrl_c() => (),
        }
    };
    let transport = Transport::open(&services.config.mail_url)?;
    Box::pin(plenary::app::serve(services, transport, listener, stop)).await;
    Ok(())
}
