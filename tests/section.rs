use sayso_publish::section;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use wasmparser::{Parser, Payload};

fn widget() -> Vec<u8> {
    let wasm = pipeline::only_file(&pipeline::demo_folder(), "_bg.wasm").expect("`cargo xtask build` makes it");
    std::fs::read(wasm).unwrap()
}

#[test]
fn the_database_is_in_the_custom_section_and_nowhere_else() {
    let wasm = widget();
    let expected = newsroom::database_bytes(&newsroom::load("seeds"));
    assert_eq!(section::get(&wasm).unwrap(), Some(&expected[..]));
    let needle = b"iran-taliban-poor-relations";
    for payload in Parser::new(0).parse_all(&wasm) {
        if let Payload::DataSection(section) = payload.unwrap() {
            for segment in section {
                let data = segment.unwrap().data;
                assert!(!data.windows(needle.len()).any(|window| window == needle), "a claim is in linear memory");
            }
        }
    }
}

#[test]
fn another_database_replaces_it_and_nothing_else_changes() {
    let wasm = widget();
    let other = newsroom::database_bytes(&newsroom::small());
    let changed = section::put(&wasm, &other).unwrap();
    assert_eq!(section::get(&changed).unwrap(), Some(&other[..]));
    let seeds = section::get(&wasm).unwrap().unwrap();
    assert_eq!(section::put(&changed, seeds).unwrap(), wasm);
}
