//! `plenary check`: says what is wrong before people notice.

use std::path::Path;

use anyhow::{Context as _, bail};
use plenary::base::Chance;
use plenary::mail::{dkim_record, probe_server};
use plenary::platform::{Config, Db, MailUrl, Vault};

pub(super) async fn run(file: Option<&Path>) -> anyhow::Result<()> {
    let config = super::open::config(file)?;
    let outcomes = [
        ("database", database(&config).await),
        ("secret", secret(&config)),
        ("mail", mail(&config).await),
        ("mailbox", mailbox(&config).await),
        ("records", records(&config)),
        ("time zones", time_zones()),
    ];
    let mut failed = 0;
    for (what, outcome) in outcomes {
        match outcome {
            Ok(line) => super::say(&format!("{what}: {line}")),
            Err(error) => {
                failed += 1;
                super::say(&format!("{what}: FAILED: {error:#}"));
            }
        }
    }
    if failed > 0 {
        bail!("{failed} of 6 checks failed");
    }
    Ok(())
}

async fn database(config: &Config) -> anyhow::Result<String> {
    let db = Db::open(&config.database_url).await?;
    db.ping().await?;
    let pending = db.pending_migrations().await?;
    Ok(match pending {
        0 => "answers, up to date".to_owned(),
        count => format!("answers, {count} migrations to run (plenary migrate)"),
    })
}

fn secret(config: &Config) -> anyhow::Result<String> {
    if !config.secret_file.exists() {
        return Ok("none yet; the first start makes one".to_owned());
    }
    Vault::open_file(&config.secret_file, &Chance::from_os()?)?;
    Ok("readable".to_owned())
}

/// Asks the mail server whether it would take a letter from us to us; none is sent.
async fn mail(config: &Config) -> anyhow::Result<String> {
    let url = match &config.mail_url {
        MailUrl::Files(folder) => {
            return Ok(format!("letters are written to {}", folder.display()));
        }
        MailUrl::Smtp(url) => url,
    };
    let own = &config.mail_from.address;
    let answer = probe_server(&config.mail_url, (own, own)).await;
    answer.map_err(|it| anyhow::anyhow!("{it}"))?;
    let host = url.host_str().context("no host")?;
    Ok(format!("{host} would take letters from {own}"))
}

/// The records by which others know that letters are ours. They are said, not looked up.
fn records(config: &Config) -> anyhow::Result<String> {
    let own = &config.mail_from.address;
    let bounces = config.mail_bounces.as_ref().unwrap_or(own);
    let server = match &config.mail_url {
        MailUrl::Smtp(url) => url.host_str().unwrap_or("the mail server").to_owned(),
        MailUrl::Files(_) => "the mail server".to_owned(),
    };
    let dkim = match dkim_record(config)? {
        Some((name, text)) => format!("{name} TXT \"{text}\""),
        None => format!(
            "DKIM: {server} signs; ask for its record under _domainkey.{}",
            own.domain()
        ),
    };
    let lines = [
        "set these (RFC 7208, 6376, 7489)".to_owned(),
        format!(
            "{} TXT \"v=spf1 a:{server} -all\", if letters leave from {server}",
            bounces.domain()
        ),
        dkim,
        format!(
            "_dmarc.{} TXT \"v=DMARC1; p=quarantine; rua=mailto:{own}\", once the two above are right",
            own.domain()
        ),
    ];
    Ok(lines.join("\n  "))
}

/// Signs in to the mailbox of answers, and changes nothing there.
async fn mailbox(config: &Config) -> anyhow::Result<String> {
    let Some(url) = &config.inbound_url else {
        return Ok("none: answers come by pipe or hook, or not at all".to_owned());
    };
    let waiting = plenary::inbound::probe(url).await?;
    Ok(format!("{url:?} can be read, {waiting} messages wait"))
}

/// The zone data are compiled in; a zone that lost its rule would move every event there.
fn time_zones() -> anyhow::Result<String> {
    let summer = chrono::NaiveDate::from_ymd_opt(2027, 7, 1)
        .and_then(|day| day.and_hms_opt(12, 0, 0))
        .context("no such day")?;
    let paris = plenary::base::instant_at(summer, chrono_tz::Europe::Paris)?;
    if paris != (summer - chrono::TimeDelta::hours(2)).and_utc() {
        bail!("the data say that Paris has no summer time");
    }
    Ok(format!("version {}", chrono_tz::IANA_TZDB_VERSION))
}
