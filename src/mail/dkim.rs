//! Signing letters ourselves (DKIM, RFC 6376), where the mail server does not.

use std::path::Path;

use lettre::message::dkim::{
    DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm,
    DkimSigningKey,
};
use lettre::message::header::HeaderName;
use rsa::RsaPrivateKey;
use rsa::pkcs1::DecodeRsaPrivateKey as _;
use rsa::pkcs8::EncodePublicKey as _;

use crate::platform::{Config, DkimKey};

/// What is signed: what people and programs act on. Never Content-Type, which servers on the way may write anew.
const HEADERS: [&str; 7] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "List-Unsubscribe",
];

/// Why a key cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("dkim_key: {0}")]
pub struct DkimFault(String);

/// The signer of the settings; none where there is no key.
pub(super) fn signer(config: &Config) -> Result<Option<DkimConfig>, DkimFault> {
    let Some(DkimKey { file, selector }) = &config.dkim else {
        return Ok(None);
    };
    let key = DkimSigningKey::new(&read(file)?, DkimSigningAlgorithm::Rsa);
    let key = key.map_err(|it| DkimFault(it.to_string()))?;
    let relaxed = DkimCanonicalization {
        header: DkimCanonicalizationType::Relaxed,
        body: DkimCanonicalizationType::Relaxed,
    };
    // Each twice: a header that somebody adds on the way breaks the signature.
    let headers = [HEADERS, HEADERS].concat();
    let headers = headers.into_iter().map(HeaderName::new_from_ascii_str);
    Ok(Some(DkimConfig::new(
        selector.clone(),
        config.mail_from.address.domain().to_owned(),
        key,
        headers.collect(),
        relaxed,
    )))
}

fn read(file: &Path) -> Result<String, DkimFault> {
    std::fs::read_to_string(file).map_err(|it| DkimFault(format!("{}: {it}", file.display())))
}

/// The record that belongs into the DNS for the key of the settings: its name and its text; none where there is no key.
pub fn dkim_record(config: &Config) -> Result<Option<(String, String)>, DkimFault> {
    let Some(DkimKey { file, selector }) = &config.dkim else {
        return Ok(None);
    };
    let odd = |it: &dyn std::fmt::Display| DkimFault(it.to_string());
    let key = RsaPrivateKey::from_pkcs1_pem(&read(file)?).map_err(|it| odd(&it))?;
    let public = key
        .to_public_key()
        .to_public_key_der()
        .map_err(|it| odd(&it))?;
    let public = data_encoding::BASE64.encode(public.as_bytes());
    let name = format!(
        "{selector}._domainkey.{}",
        config.mail_from.address.domain()
    );
    Ok(Some((name, format!("v=DKIM1; k=rsa; p={public}"))))
}
