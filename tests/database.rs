use sayso_core::Database;
use sayso_core::database::{Error, HEADER_LEN, seal, write};
use sayso_core::model::Archive;
use sayso_tests::newsroom;

/// Opens bytes and, if they open, draws every card: neither may panic.
fn open_and_read(bytes: &[u8]) -> Result<Database, Error> {
    let db = Database::open(bytes)?;
    for (claim, _) in db.claims() {
        std::hint::black_box(db.card(claim));
    }
    Ok(db)
}

#[test]
fn compiling_twice_gives_the_same_bytes() {
    let seeds = newsroom::load("seeds");
    let (one, two) = (newsroom::database_bytes(&seeds), newsroom::database_bytes(&seeds));
    assert_eq!(one, two);
}

#[test]
fn what_is_written_is_read_back() {
    let db = newsroom::seeds();
    let again = Database::open(write(db.archive()).unwrap()).unwrap();
    assert_eq!(db, again);
}

#[test]
fn every_prefix_errs_with_and_without_a_true_header() {
    let bytes = newsroom::database_bytes(&newsroom::load("seeds"));
    for end in 0..bytes.len() {
        assert!(Database::open(&bytes[..end]).is_err(), "prefix of {end} bytes");
    }
    let bytes = newsroom::database_bytes(&newsroom::small());
    for end in HEADER_LEN..bytes.len() {
        assert!(open_and_read(&seal(&bytes[HEADER_LEN..end])).is_err(), "sealed prefix of {end} bytes");
    }
}

#[test]
fn every_changed_byte_of_the_seeds_opens_or_errs() {
    let bytes = newsroom::database_bytes(&newsroom::load("seeds"));
    let body = &bytes[HEADER_LEN..];
    let half = body.len() / 2;
    std::thread::scope(|scope| {
        for part in [0..half, half..body.len()] {
            scope.spawn(move || {
                let mut body = body.to_vec();
                for at in part {
                    // All values in all places, and the cards, are the small newsroom's below.
                    let change = [0x01, 0x80, 0xff][at % 3];
                    body[at] ^= change;
                    let _ = Database::open(seal(&body));
                    body[at] ^= change;
                }
            });
        }
    });
}

#[test]
fn every_byte_in_every_place_opens_or_errs_and_draws() {
    let bytes = newsroom::database_bytes(&newsroom::small());
    let mut body = bytes[HEADER_LEN..].to_vec();
    let mut opened = 0;
    for at in 0..body.len() {
        let before = body[at];
        for value in 0..=u8::MAX {
            body[at] = value;
            opened += usize::from(open_and_read(&seal(&body)).is_ok());
        }
        body[at] = before;
    }
    // Most changes are of letters in texts: they open. If none did, nothing would be tested.
    assert!(opened > body.len());
}

#[test]
fn a_foreign_damaged_or_other_version_is_refused_by_name() {
    let bytes = newsroom::database_bytes(&newsroom::small());
    let with = |at: usize, value: u8| {
        let mut bytes = bytes.clone();
        bytes[at] = value;
        Database::open(&bytes).unwrap_err()
    };
    assert_eq!(Database::open(b"\0asm"), Err(Error::NotADatabase));
    assert_eq!(with(8, 9), Error::Version { expected: 3, found: 9 });
    assert_eq!(with(bytes.len() - 1, 0xff), Error::Damaged);
    assert!(matches!(Database::open([&bytes[..], b"x"].concat()), Err(Error::Length { .. })));
    assert!(with(8, 9).to_string().contains("compile the articles again"));
}

#[test]
fn writing_refuses_what_opening_would_refuse() {
    let mut archive: Archive = newsroom::seeds().archive().clone();
    archive.claims[0].sentence = 1000;
    assert!(matches!(write(&archive), Err(Error::Invalid(_))));
}
