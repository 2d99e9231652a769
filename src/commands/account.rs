//! `plenary account add EMAIL --role ROLE`.

use std::path::Path;

use anyhow::{Context as _, bail};
use plenary::base::{EmailAddress, Language};
use plenary::staff::{self, Actor, Role};

pub(super) async fn add(
    config: Option<&Path>,
    email: &str,
    role: &str,
    name: Option<&str>,
) -> anyhow::Result<()> {
    let email = EmailAddress::parse(email).with_context(|| format!("`{email}`"))?;
    let Some(role) = Role::parse(role) else {
        bail!("`{role}` is no role: lead or organiser");
    };
    let services = super::open::services(super::open::config(config)?).await?;
    let name = name.unwrap_or(email.as_str());
    let who = (&email, name, Language::En);
    let token = staff::add_account(&services, who, role, Actor::System, services.now()).await?;
    let link = plenary::web::urls::absolute(
        &services.config.base_url,
        &plenary::web::urls::sign_in_link(&token),
    );
    super::say(&format!("Sign in once, within seven days: {link}"));
    Ok(())
}
