//! `sayso mcp`: a program that speaks the protocol reads, proposes, and decides nothing.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::{Value, json};

/// A program on the other side.
struct Client {
    server: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    n: u64,
}

impl Client {
    fn of(folder: &std::path::Path) -> Self {
        let mut command = Command::new(pipeline::dist_command());
        command.arg("mcp").arg(folder).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut server = command.spawn().unwrap();
        let (input, output) = (server.stdin.take(), BufReader::new(server.stdout.take().unwrap()));
        let mut client = Self { server, input, output, n: 0 };
        let told = client.ask(
            "initialize",
            &json!({ "protocolVersion": "2025-06-18", "capabilities": {},
                "clientInfo": { "name": "A Model; rm -rf", "version": "1" } }),
        );
        assert_eq!(told["serverInfo"]["name"], "sayso");
        client.send(&json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }));
        client
    }

    fn send(&mut self, message: &Value) {
        writeln!(self.input.as_mut().unwrap(), "{message}").unwrap();
    }

    fn ask(&mut self, method: &str, parameters: &Value) -> Value {
        self.n += 1;
        let n = self.n;
        self.send(&json!({ "jsonrpc": "2.0", "id": n, "method": method, "params": parameters }));
        loop {
            let mut line = String::new();
            assert!(self.output.read_line(&mut line).unwrap() > 0, "{method}: no answer");
            let answer: Value = serde_json::from_str(&line).unwrap();
            if answer["id"] == n {
                assert!(answer.get("error").is_none(), "{answer}");
                return answer["result"].clone();
            }
        }
    }

    /// What a tool answers: what it tells, or why it does not.
    fn call(&mut self, tool: &str, arguments: &Value) -> Result<Value, String> {
        let told = self.ask("tools/call", &json!({ "name": tool, "arguments": arguments }));
        let text = told["content"][0]["text"].as_str().unwrap().to_owned();
        if told["isError"] == true { Err(text) } else { Ok(serde_json::from_str(&text).unwrap()) }
    }
}

#[test]
fn a_program_reads_and_proposes_and_never_decides() {
    let folder = newsroom::empty_folder("mcp").unwrap();
    newsroom::copy_folder(&newsroom::top("tests/data/newsroom"), &folder).unwrap();
    // Of the bridge nothing is decided yet.
    let bare = newsroom::without_claims(&sayso_newsroom::Inputs::load(&folder).unwrap());
    std::fs::write(folder.join("articles/bridge.toml"), bare.source("articles/bridge.toml")).unwrap();
    let before = newsroom::files(&folder).unwrap();
    let mut client = Client::of(&folder);
    let tools = client.ask("tools/list", &json!({}))["tools"].clone();
    let names: Vec<&str> = tools.as_array().unwrap().iter().map(|tool| tool["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["article", "articles", "findings", "propose", "questions"], "nothing that decides");
    assert!(tools.as_array().unwrap().iter().all(|tool| {
        (tool["annotations"]["readOnlyHint"] == true) == (tool["name"] != "propose") && tool["description"].is_string()
    }));

    let articles = client.call("articles", &json!({})).unwrap();
    assert_eq!(articles[0]["id"], "bridge");
    let article = client.call("article", &json!({ "article": "bridge" })).unwrap();
    let sentence = article["sentences"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["text"].as_str().unwrap().contains("Two piers are cracked"));
    let number = sentence.unwrap()["sentence"].clone();
    assert!(client.call("article", &json!({ "article": "../sayso" })).unwrap_err().contains("no article"));
    let questions = client.call("questions", &json!({})).unwrap();
    assert_eq!(questions[0]["id"], "bridge-fraud");
    let asked = client.call("questions", &json!({ "text": "The contractor committed fraud on the bridge." })).unwrap();
    assert!(asked[0]["id"] == "bridge-fraud" && !asked[0]["shared"].as_array().unwrap().is_empty(), "{asked}");
    let findings = client.call("findings", &json!({ "article": "repair" })).unwrap();
    assert!(findings.as_array().unwrap().iter().any(|one| one["rule"] == "thin-reason" && one["line"].is_u64()));

    let proposal = |quote: &str, speaker: &str| {
        json!({ "article": "bridge", "sentence": number, "quote": quote, "speaker": speaker,
            "proposition": "Two piers are cracked.", "why": "It is said." })
    };
    let told = client.call(
        "propose",
        &json!({ "proposals": [
            proposal("Two piers are cracked", "mary-major"),
            proposal("Three piers are cracked", "mary-major"),
            proposal("Two piers", "Nobody Whosoever"),
        ] }),
    );
    let told = told.unwrap();
    assert_eq!((&told["added"], &told["known_already"]), (&json!(1), &json!(0)), "{told}");
    let dropped = told["dropped"].to_string();
    assert!(dropped.contains("is not in sentence") && dropped.contains("in neither the registry nor"), "{dropped}");
    // An editor's file was not touched, and the proposal says who made it.
    let after = newsroom::files(&folder).unwrap();
    let new: Vec<&String> = after.keys().filter(|path| before.get(*path) != after.get(*path)).collect();
    assert_eq!(new, ["proposals/bridge.toml"]);
    let text = String::from_utf8(after["proposals/bridge.toml"].clone()).unwrap();
    assert!(text.contains("tool = \"model-rm-rf\"") && text.contains("status = \"open\""), "{text}");
    // The same again is not proposed twice; what an editor has rejected does not come back.
    std::fs::write(folder.join("proposals/bridge.toml"), text.replace("\"open\"", "\"rejected\"")).unwrap();
    let again = [
        proposal("Two piers are cracked", "mary-major"),
        proposal("piers are cracked", "mary-major"),
        json!({ "article": 1 }),
    ];
    let told = client.call("propose", &json!({ "proposals": again })).unwrap();
    assert_eq!((&told["added"], &told["known_already"]), (&json!(0), &json!(2)), "{told}");
    assert!(told["dropped"].to_string().contains("line 3: it is no proposal"), "{told}");
    // What editors have decided on is not proposed, and words are not cut.
    let cut = json!({ "article": "bridge", "sentence": number, "quote": "wo piers are crac" });
    let decided = json!({ "article": "repair", "sentence": 1, "quote": "The repair has begun" });
    let told = client.call("propose", &json!({ "proposals": [cut, decided] })).unwrap();
    let dropped = told["dropped"].to_string();
    assert!(dropped.contains("in whole words") && dropped.contains("editors have decided"), "{told}");
    assert!(
        client.call("findings", &json!({ "article": "nothing" })).unwrap_err().contains("there is no articles/nothing")
    );
    let now = std::fs::read_to_string(folder.join("proposals/bridge.toml")).unwrap();
    assert_eq!(now.matches("[[proposal]]").count(), 1);
    assert!(now.contains("\"rejected\"") && !now.contains("\"open\""), "{now}");

    drop(client.input.take());
    assert!(client.server.wait().unwrap().success());
}
