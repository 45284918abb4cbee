//! The header of a `claims.sayso` file.
//!
//! | bytes | content |
//! |---|---|
//! | 0–7 | magic: `0x89 S A Y S O 0x0D 0x0A` |
//! | 8–9 | format version, little-endian |
//! | 10–17 | length of the body in bytes, little-endian |
//! | 18–49 | SHA-256 of the body |
//! | 50– | the body: an [`crate::model::Archive`] in postcard |

use alloc::string::String;
use alloc::vec::Vec;

use sha2::{Digest, Sha256};

use super::Error;

/// A byte that is not ASCII, a name, and a line end: as in PNG, it shows at once when a
/// transfer treated the file as text.
const MAGIC: [u8; 8] = *b"\x89SAYSO\r\n";

/// The format version this release writes and reads. Before 1.0 no other is read.
pub const VERSION: u16 = 6;

/// Length of the header in bytes.
pub const HEADER_LEN: usize = 50;

/// Puts the header before a body.
pub fn seal(body: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(HEADER_LEN.saturating_add(body.len()));
    file.extend_from_slice(&MAGIC);
    file.extend_from_slice(&VERSION.to_le_bytes());
    file.extend_from_slice(&(body.len() as u64).to_le_bytes());
    file.extend_from_slice(&Sha256::digest(body));
    file.extend_from_slice(body);
    file
}

/// Checks the header and the body's hash; gives the body and its hash in hexadecimal.
pub(super) fn unseal(file: &[u8]) -> Result<(&[u8], String), Error> {
    let (body, hash) = read(file)?;
    if sha256(body) != hash {
        return Err(Error::Damaged);
    }
    Ok((body, hash))
}

/// Checks the header; gives the body and the hash that it should have.
pub(super) fn read(file: &[u8]) -> Result<(&[u8], String), Error> {
    let rest = file.strip_prefix(&MAGIC).ok_or(Error::NotADatabase)?;
    let (version, rest) = rest.split_first_chunk::<2>().ok_or(Error::NotADatabase)?;
    let found = u16::from_le_bytes(*version);
    if found != VERSION {
        return Err(Error::Version { expected: VERSION, found });
    }
    let (length, rest) = rest.split_first_chunk::<8>().ok_or(Error::NotADatabase)?;
    let (hash, body) = rest.split_first_chunk::<32>().ok_or(Error::NotADatabase)?;
    let (expected, found) = (u64::from_le_bytes(*length), body.len() as u64);
    if expected != found {
        return Err(Error::Length { expected, found });
    }
    Ok((body, hexadecimal(hash)))
}

/// SHA-256 in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Lower-case hexadecimal.
#[expect(clippy::indexing_slicing, reason = "half a byte is less than 16")]
fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}
