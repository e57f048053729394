//! True randomness, from the system: keys of anonymous rows, codes, new seeds.

use crate::error::ReviewsError;

/// Random bytes.
///
/// # Errors
/// [`ReviewsError::NoRandomness`].
pub fn bytes<const N: usize>() -> Result<[u8; N], ReviewsError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| ReviewsError::NoRandomness)?;
    Ok(bytes)
}

/// A number below `limit` (at least 1), each equally likely.
///
/// # Errors
/// [`ReviewsError::NoRandomness`].
pub fn below(limit: u32) -> Result<u32, ReviewsError> {
    let limit = u64::from(limit.max(1));
    let fair = u64::MAX - u64::MAX % limit;
    loop {
        let drawn = u64::from_le_bytes(bytes()?);
        if drawn < fair {
            // Below a u32 by construction.
            return Ok((drawn % limit) as u32);
        }
    }
}

/// A new seed of 48 bits: exact in every JSON reader.
///
/// # Errors
/// [`ReviewsError::NoRandomness`].
pub fn seed() -> Result<i64, ReviewsError> {
    let [a, b, c, d, e, f] = bytes()?;
    Ok(i64::from_le_bytes([a, b, c, d, e, f, 0, 0]))
}
