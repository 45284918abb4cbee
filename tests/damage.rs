//! Databases with one byte changed: whatever it is, they open or err, and what opens is drawn.

use std::ops::Range;

use sayso_core::Database;
use sayso_core::database::{Error, HEADER_LEN, seal};

use crate::newsroom;

/// Opens bytes and, if they open, draws every card: neither may panic.
///
/// # Errors
/// What opening says.
pub fn open_and_read(bytes: &[u8]) -> Result<Database, Error> {
    let db = Database::open(bytes)?;
    for (claim, _) in db.claims() {
        std::hint::black_box(db.card(claim));
    }
    Ok(db)
}

/// Opens the seeds with each `step`-th byte changed; gives how many were tried.
pub fn seeds(step: usize) -> usize {
    let bytes = newsroom::database_bytes(&newsroom::load("seeds"));
    let body = &bytes[HEADER_LEN..];
    let half = body.len() / 2;
    let part = |places: Range<usize>| {
        let mut body = body.to_vec();
        let mut tried = 0;
        for at in places.step_by(step) {
            // All values in all places, and the cards, are the small newsroom's.
            let change = [0x01, 0x80, 0xff][tried % 3];
            body[at] ^= change;
            let _ = Database::open(seal(&body));
            body[at] ^= change;
            tried += 1;
        }
        tried
    };
    std::thread::scope(|scope| {
        let first = scope.spawn(|| part(0..half));
        part(half..body.len()) + first.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// Opens a small newsroom with each of these values in the place of each byte, and draws what
/// opens; gives how many bytes there are and how many databases opened.
pub fn small(values: &[u8]) -> (usize, usize) {
    let bytes = newsroom::database_bytes(&newsroom::small());
    let mut body = bytes[HEADER_LEN..].to_vec();
    let mut opened = 0;
    for at in 0..body.len() {
        let before = body[at];
        for &value in values {
            body[at] = value;
            opened += usize::from(open_and_read(&seal(&body)).is_ok());
        }
        body[at] = before;
    }
    (body.len(), opened)
}
