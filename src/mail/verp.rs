//! An address for the bounces of each letter (VERP), in the envelope only: `bounce+<letter and proof>@…`.

use crate::base::{EmailAddress, LetterId};
use crate::platform::{LinkToken, Vault};

/// What the proofs are for.
const PURPOSE: &str = "bounce";

/// The address to which this letter comes back.
pub(super) fn verp(
    vault: &Vault,
    bounces: &EmailAddress,
    letter: LetterId,
) -> Option<EmailAddress> {
    let (local, domain) = bounces.as_str().rsplit_once('@')?;
    let token = vault.link(PURPOSE, letter.0, 0);
    EmailAddress::parse(&format!("{local}+{token}@{domain}")).ok()
}

/// The letter that came back to this address; none where the address is not one of ours.
pub fn returned_letter(vault: &Vault, recipient: &str) -> Option<LetterId> {
    let (local, _) = recipient.trim_matches(['<', '>']).rsplit_once('@')?;
    let (_, token) = local.rsplit_once('+')?;
    let token = LinkToken::parse(token)?;
    vault
        .proves(&token, PURPOSE, 0)
        .then_some(LetterId(token.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_we_wrote_comes_back() {
        let vault = Vault::of(&[1; 32]);
        let bounces = EmailAddress::parse("bounce@plenary.example").unwrap();
        let letter = LetterId(uuid::Uuid::from_u128(7));
        let address = verp(&vault, &bounces, letter).unwrap();
        let back = |text: &str| returned_letter(&vault, text);
        assert_eq!(back(address.as_str()), Some(letter));
        assert_eq!(
            back(&format!("<{}>", address.as_str().to_uppercase())),
            Some(letter)
        );
        assert_eq!(back("bounce@plenary.example"), None);
        let other = Vault::of(&[2; 32]);
        assert_eq!(returned_letter(&other, address.as_str()), None, "forged");
    }
}
