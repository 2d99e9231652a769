//! `plenary import FILE`.

use std::path::Path;

use anyhow::Context as _;
use plenary::intake;

pub(super) async fn run(config: Option<&Path>, file: &Path, dry_run: bool) -> anyhow::Result<()> {
    let text = std::fs::read_to_string(file).with_context(|| format!("{}", file.display()))?;
    let plan = intake::read(&text).with_context(|| format!("{} is refused", file.display()))?;
    let (cities, partners, events, sessions) = plan.size();
    super::say(&format!(
        "{cities} cities, {partners} partners, {events} events, {sessions} sessions: all right"
    ));
    if dry_run {
        return Ok(());
    }
    let services = super::open::services(super::open::config(config)?).await?;
    let done = intake::save(&services, &plan, services.now()).await?;
    super::say(&format!(
        "{} added, {} changed, {} as before",
        done.added, done.changed, done.same
    ));
    Ok(())
}
