//! `plenary inbound`: one message from a mail server on the same machine.

use std::io::{Read as _, sink, stdin};
use std::path::Path;

use anyhow::Context as _;
use plenary::inbound::process;
use plenary::mail::{Channel, Envelope, MOST_BYTES};
use plenary::platform::Settings;

pub(super) async fn run(file: Option<&Path>, envelope: Envelope) -> anyhow::Result<()> {
    let bytes = read().context("standard input")?;
    let services = super::open::services(Settings::load(file)?.complete()?).await?;
    let now = services.now();
    process(&services, (&bytes, &envelope), Channel::Pipe, now).await?;
    Ok(())
}

/// A byte more than is looked at tells that there was more; the rest is read too, so that the mail server sees no broken pipe.
fn read() -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(MOST_BYTES)?.saturating_add(1);
    stdin().take(most).read_to_end(&mut bytes)?;
    std::io::copy(&mut stdin(), &mut sink())?;
    Ok(bytes)
}
