use sayso_publish::export::json;
use sayso_tests::newsroom;
use serde_json::Value;

fn data(name: &str) -> Value {
    let path = newsroom::top("tests/data").join(name);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn every_sentence_is_there_in_order_and_has_a_claim() {
    let export = json::export(&newsroom::seeds());
    let articles = export["articles"].as_array().unwrap().iter();
    let found: Vec<_> = articles
        .flat_map(|article| article["sentences"].as_array().unwrap().iter().map(|found| (&article["id"], found)))
        .collect();
    let expected = data("sentences.json");
    let expected = expected.as_array().unwrap();
    assert_eq!(found.len(), expected.len());
    for ((article, found), expected) in found.into_iter().zip(expected) {
        assert_eq!((article, &found["text"]), (&expected["article"], &expected["text"]), "{}", expected["id"]);
        assert!(!found["claims"].as_array().unwrap().is_empty(), "{} has no claim", expected["id"]);
    }
}

#[test]
fn it_keeps_to_its_schema() {
    let schema = jsonschema::validator_for(&data("export.schema.json")).unwrap();
    for db in [newsroom::seeds(), newsroom::database(&newsroom::small())] {
        let export = json::export(&db);
        let wrong: Vec<_> =
            schema.iter_errors(&export).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(wrong, Vec::<String>::new());
    }
}

#[test]
fn the_schema_refuses_what_is_not_so() {
    let schema = jsonschema::validator_for(&data("export.schema.json")).unwrap();
    let export = json::export(&newsroom::seeds());
    for (pointer, value) in [
        ("/articles/0/sentences/0/claims/0/state", Value::from("proven")),
        ("/articles/0/sentences/0/claims/0/counts/corroborates/origins", Value::from(-1)),
        ("/articles/0/sentences/0/claims/0/attribution/speaker", Value::from(7)),
        ("/articles/0/sentences", Value::Null),
    ] {
        let mut wrong = export.clone();
        *wrong.pointer_mut(pointer).unwrap() = value;
        assert!(!schema.is_valid(&wrong), "{pointer}");
    }
}
