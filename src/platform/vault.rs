//! Secrets: sealing what only we may read, and links that can be computed again.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use data_encoding::{BASE32_NOPAD, HEXLOWER, HEXLOWER_PERMISSIVE};
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::base::Chance;

/// Keys derived from the installation's secret.
#[derive(Clone)]
pub struct Vault {
    cipher: XChaCha20Poly1305,
    mac_key: [u8; 32],
}

/// Why the secret cannot be used, or something sealed cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The secret file cannot be read or written.
    #[error("secret file {path}: {source}")]
    File {
        /// The file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The secret file does not hold 64 hexadecimal digits.
    #[error("secret file {0}: not 64 hexadecimal digits")]
    Malformed(String),
    /// Sealed with another secret, or damaged.
    #[error("sealed with another secret, or damaged")]
    Unreadable,
}

impl Vault {
    /// Reads the secret from `path`, making a new one, readable by the owner only, where there is none.
    pub fn open_file(path: &Path, chance: &Chance) -> Result<Self, VaultError> {
        let file = |source| VaultError::File {
            path: path.display().to_string(),
            source,
        };
        if !path.exists() {
            create_secret(path, &chance.bytes()).map_err(file)?;
        }
        let text = fs::read_to_string(path).map_err(file)?;
        let malformed = || VaultError::Malformed(path.display().to_string());
        let secret = HEXLOWER_PERMISSIVE
            .decode(text.trim().as_bytes())
            .map_err(|_digits| malformed())?;
        let secret: [u8; 32] = secret.try_into().map_err(|_length| malformed())?;
        Ok(Self::of(&secret))
    }

    /// The vault of this secret.
    pub fn of(secret: &[u8; 32]) -> Self {
        let seal_key = digest(secret, "plenary seal");
        Self {
            cipher: XChaCha20Poly1305::new(&Key::from(seal_key)),
            mac_key: digest(secret, "plenary mac"),
        }
    }

    /// Encrypts `plain`; only [`Vault::open`] with the same `purpose` reads it. `nonce` must be fresh: [`Chance::bytes`].
    pub fn seal(
        &self,
        plain: &[u8],
        purpose: &str,
        nonce: [u8; 24],
    ) -> Result<Vec<u8>, VaultError> {
        let payload = Payload {
            msg: plain,
            aad: purpose.as_bytes(),
        };
        let sealed = self
            .cipher
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_too_long| VaultError::Unreadable)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// What was sealed.
    pub fn open(&self, sealed: &[u8], purpose: &str) -> Result<Vec<u8>, VaultError> {
        let (nonce, rest) = sealed
            .split_first_chunk::<24>()
            .ok_or(VaultError::Unreadable)?;
        let payload = Payload {
            msg: rest,
            aad: purpose.as_bytes(),
        };
        self.cipher
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_forged| VaultError::Unreadable)
    }

    /// The token of a link about `id`: 128 bits as 26 lower-case base32 characters, the same each time for one `version`.
    ///
    /// So a later letter can carry the link though the database holds only its [`token_hash`].
    pub fn link_token(&self, purpose: &str, id: Uuid, version: i32) -> String {
        let code = self.code(&[purpose.as_bytes(), id.as_bytes(), &version.to_be_bytes()]);
        let short = code.get(..16).unwrap_or(&code);
        BASE32_NOPAD.encode(short).to_lowercase()
    }

    fn code(&self, parts: &[&[u8]]) -> Vec<u8> {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.mac_key) else {
            return Vec::new(); // HMAC takes a key of any length
        };
        for part in parts {
            mac.update(&u64::try_from(part.len()).unwrap_or_default().to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().to_vec()
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(…)")
    }
}

/// SHA-256 of a token in hexadecimal: what the database holds of a link.
pub fn token_hash(token: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(token.as_bytes()))
}

fn digest(secret: &[u8], label: &str) -> [u8; 32] {
    Sha256::new()
        .chain_update(label)
        .chain_update(secret)
        .finalize()
        .into()
}

fn create_secret(path: &Path, secret: &[u8; 32]) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    writeln!(file, "{}", HEXLOWER.encode(secret))?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens_only_what_it_sealed_for_that_purpose() {
        let vault = Vault::of(&[1; 32]);
        let sealed = vault.seal(b"gluten", "diet", [7; 24]).unwrap();
        assert_eq!(vault.open(&sealed, "diet").unwrap(), b"gluten");
        assert!(vault.open(&sealed, "letter").is_err());
        assert!(Vault::of(&[2; 32]).open(&sealed, "diet").is_err());
        assert!(vault.open(b"short", "diet").is_err());
    }

    #[test]
    fn a_link_is_the_same_until_its_version_rises() {
        let vault = Vault::of(&[1; 32]);
        let id = Uuid::from_u128(5);
        assert_eq!(vault.link_token("my", id, 1), vault.link_token("my", id, 1));
        assert_ne!(vault.link_token("my", id, 1), vault.link_token("my", id, 2));
        assert_ne!(
            vault.link_token("my", id, 1),
            vault.link_token("feed", id, 1)
        );
        assert_eq!(vault.link_token("my", id, 1).len(), 26);
    }

    #[test]
    fn makes_a_secret_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        let chance = Chance::seeded(1);
        let one = Vault::open_file(&path, &chance)
            .unwrap()
            .link_token("my", Uuid::nil(), 1);
        let two = Vault::open_file(&path, &chance)
            .unwrap()
            .link_token("my", Uuid::nil(), 1);
        assert_eq!(one, two);
        fs::write(&path, "not a secret").unwrap();
        assert!(matches!(
            Vault::open_file(&path, &chance),
            Err(VaultError::Malformed(_))
        ));
    }
}
