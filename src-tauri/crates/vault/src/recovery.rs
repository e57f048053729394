//! The printed recovery code: 160 random bits as eight groups of four, with a check.

use crate::secret::{Passphrase, fill_random};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Crockford's alphabet: no I, L, O, U, so that a handwritten copy reads one way only.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BODY: usize = 32;
/// Letters of the check at the end.
const CHECK: usize = 4;

/// A recovery code: nine groups of four letters, the last one a check of the others.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    pub(crate) fn random() -> Self {
        let mut bytes = [0u8; BODY];
        fill_random(&mut bytes);
        let body: String = bytes.iter().map(|b| ALPHABET[usize::from(b & 31)] as char).collect();
        bytes.zeroize();
        let check = check(&body);
        Self(body + &check)
    }

    /// Reads a typed code: blanks and dashes ignored, O as 0, I and L as 1, case ignored.
    /// `None` when the length or the check is wrong.
    pub fn parse(text: &str) -> Option<Self> {
        let letters = normal(text);
        (letters.len() == BODY + CHECK && check(&letters[..BODY]) == letters[BODY..]).then_some(Self(letters))
    }

    /// The nine groups, for print and for the proof by typing some of them.
    pub fn groups(&self) -> Vec<&str> {
        (0..self.0.len()).step_by(4).map(|at| &self.0[at..at + 4]).collect()
    }

    /// Whether group `index` (from 0) was typed as printed.
    pub fn proves(&self, index: usize, typed: &str) -> bool {
        self.groups().get(index).is_some_and(|group| *group == normal(typed))
    }

    pub(crate) fn as_passphrase(&self) -> Passphrase {
        Passphrase::new(self.0.clone())
    }
}

fn normal(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c.to_ascii_uppercase() {
            'O' => Some('0'),
            'I' | 'L' => Some('1'),
            c if ALPHABET.contains(&(c as u8)) && c.is_ascii() => Some(c),
            _ => None,
        })
        .collect()
}

fn check(body: &str) -> String {
    Sha256::digest(body.as_bytes()).iter().take(CHECK).map(|b| ALPHABET[usize::from(b & 31)] as char).collect()
}
