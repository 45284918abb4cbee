use sayso_core::Database;
use sayso_core::database::{Error, HEADER_LEN, seal, write};
use sayso_core::model::Archive;
use sayso_tests::{damage, newsroom};

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
        assert!(damage::open_and_read(&seal(&bytes[HEADER_LEN..end])).is_err(), "sealed prefix of {end} bytes");
    }
}

#[test]
#[ignore = "large"]
fn changed_bytes_of_the_seeds_open_or_err() {
    // Every byte: `cargo xtask bench damage`.
    assert!(damage::seeds(11) > 5000);
}

#[test]
#[ignore = "large"]
fn a_changed_byte_in_every_place_opens_or_errs_and_draws() {
    // Each bit, and the ends of both halves; every value: `cargo xtask bench damage`.
    let (bytes, opened) = damage::small(&[1, 2, 4, 8, 16, 32, 64, 128, 0, 0x7f, 0xff]);
    // Most changes are of letters in texts: they open. If none did, nothing would be tested.
    assert!(opened > bytes);
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
    assert_eq!(with(8, 9), Error::Version { expected: 6, found: 9 });
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
