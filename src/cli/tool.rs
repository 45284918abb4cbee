//! A tool of the editors' own, run as a program: no shell, an empty environment, a folder of its own, and an end.

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

/// How long a tool may take.
const PATIENCE: Duration = Duration::from_secs(300);

/// The most that it may answer, in bytes.
const LARGEST: u64 = 8 << 20;

/// How much of what it complains of is told, in bytes.
const TOLD: u64 = 2_000;

/// The name by which a tool's proposals are known: that of its program or script.
pub(crate) fn name(command: &[String]) -> String {
    let is_script =
        |word: &&String| word.rsplit('.').next().is_some_and(|end| matches!(end, "py" | "js" | "rb" | "sh" | "pl"));
    let word = command.iter().find(is_script).or(command.first()).map(String::as_str).unwrap_or_default();
    let file = word.rsplit(['/', '\\']).next().unwrap_or(word);
    file.split('.').next().unwrap_or(file).to_owned()
}

/// Runs a command with this on its standard input; what it answers on its standard output.
///
/// # Errors
/// When it cannot be run, fails, takes too long or does not stop answering.
pub(crate) fn ask(command: &[String], requests: &str) -> Result<String> {
    ask_within(command, requests, PATIENCE)
}

fn ask_within(command: &[String], requests: &str, patience: Duration) -> Result<String> {
    let [program, arguments @ ..] = command else { bail!("--with: no command is given") };
    // Paths are those of the folder that the editor is in.
    let here = std::env::current_dir()?;
    let found = |word: &String| if here.join(word).is_file() { here.join(word).into_os_string() } else { word.into() };
    let folder = tempfile::tempdir().context("no folder can be made for the tool")?;
    let mut asked = Command::new(found(program));
    asked.args(arguments.iter().map(found)).current_dir(folder.path()).env_clear();
    for (name, value) in [("HOME", folder.path().as_os_str()), ("TMPDIR", folder.path().as_os_str())] {
        asked.env(name, value);
    }
    asked.envs(std::env::var_os("PATH").map(|path| ("PATH", path))).env("LC_ALL", "C.UTF-8");
    asked.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = asked.spawn().with_context(|| format!("{program} cannot be run"))?;
    let answer = answer(&mut child, requests, patience);
    // Whatever came of it, it is not left running.
    let _ = child.kill();
    let _ = child.wait();
    answer.with_context(|| program.clone())
}

fn answer(child: &mut Child, requests: &str, patience: Duration) -> Result<String> {
    let (mut input, output) = (child.stdin.take().context("no input")?, child.stdout.take().context("no output")?);
    let complaints = child.stderr.take().context("no output")?;
    let requests = requests.to_owned();
    // A tool may answer before it has read everything.
    thread::spawn(move || input.write_all(requests.as_bytes()));
    let answered = reader(output, LARGEST + 1);
    let complained = reader(complaints, TOLD);
    let end = Instant::now() + patience;
    let left = || end.saturating_duration_since(Instant::now());
    let bytes = match answered.recv_timeout(left()) {
        Ok(bytes) => bytes,
        Err(_) => bail!("it has not answered within {} seconds, and was ended", patience.as_secs()),
    };
    ensure!(bytes.len() as u64 <= LARGEST, "it answers more than {} megabytes, and was ended", LARGEST >> 20);
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        ensure!(!left().is_zero(), "it does not end, and was ended");
        thread::sleep(Duration::from_millis(10));
    };
    if !status.success() {
        let told = complained.recv_timeout(Duration::from_secs(1)).unwrap_or_default();
        let told = String::from_utf8_lossy(&told).escape_debug().to_string();
        bail!("it failed ({status}): {told}");
    }
    String::from_utf8(bytes).context("its answer is no UTF-8")
}

/// Reads to the end, or to the most that is taken.
fn reader(from: impl Read + Send + 'static, most: u64) -> mpsc::Receiver<Vec<u8>> {
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = from.take(most).read_to_end(&mut bytes);
        let _ = tell.send(bytes);
    });
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(script: &str, patience: Duration) -> Result<String> {
        ask_within(&["sh".to_owned(), "-c".to_owned(), script.to_owned()], "asked\n", patience)
    }

    #[track_caller]
    fn refused(script: &str, why: &str) {
        let told = format!("{:#}", run(script, Duration::from_secs(2)).expect_err("it is refused"));
        assert!(told.contains(why), "{told}");
    }

    #[test]
    fn a_tool_has_an_empty_room_and_an_end() {
        assert_eq!(run("cat", Duration::from_secs(5)).unwrap(), "asked\n");
        let room = run("ls -A; env | grep -c SECRET; true", Duration::from_secs(5)).unwrap();
        assert_eq!(room, "0\n");
        refused("sleep 60", "has not answered within 2 seconds");
        refused("yes", "more than 8 megabytes");
        refused("echo no >&2; exit 3", "no");
        refused("printf '\\377'", "no UTF-8");
        refused("exec >&-; sleep 60", "does not end");
        assert!(ask(&["no-such-program".to_owned()], "").is_err());
    }

    #[test]
    fn it_is_known_by_its_script() {
        let name_of = |words: &[&str]| name(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert_eq!(name_of(&["/usr/bin/claims", "--fast"]), "claims");
        assert_eq!(name_of(&["python3", "tools/quotes.py"]), "quotes");
    }
}
