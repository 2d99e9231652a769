//! Secrets: sealing what only we may read, and links that can be computed again.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use data_encoding::{BASE32_NOPAD, HEXLOWER, HEXLOWER_PERMISSIVE};
use ed25519_dalek::{Signature, Signer as _, SigningKey};
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::base::Chance;

/// Bytes of the proof in a link.
const PROOF: usize = 16;

/// Keys derived from the installation's secret.
#[derive(Clone)]
pub struct Vault {
    cipher: XChaCha20Poly1305,
    mac: Hmac<Sha256>,
    signer: SigningKey,
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
        // A key shorter than the block of the hash stands at its beginning (RFC 2104 §2).
        let mut mac_key = [0; 64];
        for (byte, derived) in mac_key.iter_mut().zip(digest(secret, "plenary mac")) {
            *byte = derived;
        }
        Self {
            cipher: XChaCha20Poly1305::new(&Key::from(seal_key)),
            mac: <Hmac<Sha256> as hmac::KeyInit>::new(&mac_key.into()),
            signer: SigningKey::from_bytes(&digest(secret, "plenary tickets")),
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

    /// The token of a link about `id`: the id and a proof of 128 bits, as 52 lower-case base32 characters, the same each
    /// time for one `version`.
    ///
    /// The database holds nothing of it, and a later letter can carry the link: [`Vault::proves`] computes the proof anew.
    pub fn link(&self, purpose: &str, id: Uuid, version: i32) -> String {
        let code = self.mac(purpose, id, version).finalize().into_bytes();
        let proof = code.get(..PROOF).unwrap_or(&code);
        BASE32_NOPAD
            .encode(&[id.as_bytes(), proof].concat())
            .to_lowercase()
    }

    /// Whether `token` is the link about its id with this purpose and version; compared in constant time.
    pub fn proves(&self, token: &LinkToken, purpose: &str, version: i32) -> bool {
        self.mac(purpose, token.id, version)
            .verify_truncated_left(&token.proof)
            .is_ok()
    }

    /// The text of a ticket about `id`: the id and a signature (Ed25519, RFC 8032), which can be checked without the secret;
    /// capitals and digits, as QR codes hold them best (ISO/IEC 18004, alphanumeric mode).
    pub fn ticket(&self, id: Uuid) -> String {
        let signature = self.signer.sign(&signed_of_ticket(id)).to_bytes();
        let body = [id.as_bytes().as_slice(), &signature].concat();
        format!("{TICKET}{}", BASE32_NOPAD.encode(&body))
    }

    /// What a ticket is about; none for a text that is no ticket of ours.
    pub fn read_ticket(&self, text: &str) -> Option<Uuid> {
        let text = text.trim().to_uppercase();
        let bytes = text.strip_prefix(TICKET)?;
        let bytes = BASE32_NOPAD.decode(bytes.as_bytes()).ok()?;
        let (id, signature) = bytes.split_first_chunk::<16>()?;
        let id = Uuid::from_bytes(*id);
        let signature = Signature::from_slice(signature).ok()?;
        let key = self.signer.verifying_key();
        let checked = key.verify_strict(&signed_of_ticket(id), &signature);
        checked.is_ok().then_some(id)
    }

    fn mac(&self, purpose: &str, id: Uuid, version: i32) -> Hmac<Sha256> {
        let mut mac = self.mac.clone();
        mac.update(
            &u64::try_from(purpose.len())
                .unwrap_or_default()
                .to_be_bytes(),
        );
        mac.update(purpose.as_bytes());
        mac.update(id.as_bytes());
        mac.update(&version.to_be_bytes());
        mac
    }
}

/// What tickets begin with: the program, and the version of their form.
const TICKET: &str = "PLENARY1:";

/// What the signature of a ticket is about, told apart from anything else that might ever be signed.
fn signed_of_ticket(id: Uuid) -> Vec<u8> {
    [b"plenary ticket 1\n".as_slice(), id.as_bytes()].concat()
}

/// The token of a link, taken apart; [`Vault::proves`] says whether it is ours.
#[derive(Debug, Clone, Copy)]
pub struct LinkToken {
    /// What the link is about.
    pub id: Uuid,
    proof: [u8; PROOF],
}

impl LinkToken {
    /// None for what cannot be a token.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = BASE32_NOPAD.decode(text.to_uppercase().as_bytes()).ok()?;
        let (id, proof) = bytes.split_first_chunk::<16>()?;
        Some(Self {
            id: Uuid::from_bytes(*id),
            proof: proof.try_into().ok()?,
        })
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
    fn a_link_is_good_for_its_purpose_and_version_only() {
        let vault = Vault::of(&[1; 32]);
        let id = Uuid::from_u128(5);
        let text = vault.link("my", id, 1);
        let token = LinkToken::parse(&text).unwrap();

        assert_eq!((text.len(), token.id), (52, id));
        assert_eq!(vault.link("my", id, 1), text);
        assert!(vault.proves(&token, "my", 1));
        assert!(!vault.proves(&token, "my", 2));
        assert!(!vault.proves(&token, "feed", 1));
        assert!(!Vault::of(&[2; 32]).proves(&token, "my", 1));
    }

    #[test]
    fn nobody_makes_a_link_by_changing_one() {
        let vault = Vault::of(&[1; 32]);
        let text = vault.link("my", Uuid::from_u128(5), 1);
        for place in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            changed[place] = if changed[place] == b'a' { b'b' } else { b'a' };
            let changed = String::from_utf8(changed).unwrap();
            let token = LinkToken::parse(&changed);
            assert!(
                token.is_none_or(|it| !vault.proves(&it, "my", 1)),
                "{changed}"
            );
        }
        for nonsense in ["", "a", "%00", &text[1..], &format!("{text}aa"), "ä"] {
            assert!(LinkToken::parse(nonsense).is_none(), "{nonsense}");
        }
    }

    #[test]
    fn a_ticket_is_read_as_it_was_written_or_typed_and_never_made() {
        let vault = Vault::of(&[1; 32]);
        let id = Uuid::from_u128(5);
        let text = vault.ticket(id);
        assert_eq!(vault.read_ticket(&text), Some(id));
        assert_eq!(
            vault.read_ticket(&format!(" {} ", text.to_lowercase())),
            Some(id)
        );
        assert_eq!(Vault::of(&[2; 32]).read_ticket(&text), None);
        for place in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert_eq!(vault.read_ticket(&changed), None, "{changed}");
        }
        for nonsense in ["", TICKET, &text[1..], &format!("{text}AA"), "Ana"] {
            assert_eq!(vault.read_ticket(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn makes_a_secret_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        let chance = Chance::seeded(1);
        let one = Vault::open_file(&path, &chance)
            .unwrap()
            .link("my", Uuid::nil(), 1);
        let two = Vault::open_file(&path, &chance)
            .unwrap()
            .link("my", Uuid::nil(), 1);
        assert_eq!(one, two);
        fs::write(&path, "not a secret").unwrap();
        assert!(matches!(
            Vault::open_file(&path, &chance),
            Err(VaultError::Malformed(_))
        ));
    }
}
