//! Documents that are no pages: what word processors, mail programs and printers leave; and those that are hostile.

use std::process::Command;

use anyhow::{Context, Result, ensure};
use sayso_propose::import::article::{self, Page};
use sayso_tests::newsroom;
use sayso_tests::papers::{docx, hostile, paragraph, pdf};
use sayso_xtask::pipeline;

fn read(name: &str, bytes: &[u8]) -> Result<Page> {
    article::read(name, bytes, "2026-11-28".parse().ok())
}

#[test]
fn a_word_document_is_read_as_it_reads_with_its_changes_accepted() -> Result<()> {
    let body = [
        "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Ferry fares &amp; tolls</w:t></w:r></w:p>".to_owned(),
        paragraph("The mayor said fares ") 
            .replace("</w:p>", "<w:del><w:r><w:delText>halved</w:delText></w:r></w:del><w:ins><w:r><w:t>doubled</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"),
        "<w:p/>".to_owned(),
        "<w:p><w:r><w:t>One</w:t></w:r><w:r><w:tab/><w:t>line</w:t><w:br/><w:t>of text.</w:t></w:r><w:commentRangeStart w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>".to_owned(),
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A cell says it.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>".to_owned(),
    ]
    .concat();
    let page = read("story.docx", &docx(&body)?)?;
    ensure!(page.title == "Ferry fares & tolls" && page.byline.as_deref() == Some("Ann Roe"), "{page:#?}");
    ensure!(page.paragraphs == ["The mayor said fares doubled.", "One line of text.", "A cell says it."], "{page:#?}");
    ensure!(page.guesses.contains(&("byline", "who made the document")), "{page:#?}");
    // Nobody sees hidden words; what stands beside the text is listed.
    let more = format!(
        "{body}<w:p><w:r><w:t>It was 5 </w:t></w:r><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B0\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>never</w:t></w:r><w:r><w:t>C.</w:t></w:r></w:p><w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    );
    let beside = read("story.docx", &docx(&more)?)?;
    ensure!(beside.paragraphs.last().is_some_and(|words| words == "It was 5 °C."), "{beside:#?}");
    ensure!(beside.left_out == ["A box."], "{beside:#?}");
    // Whatever its name is.
    ensure!(read("story", &docx(&body)?)? == page);
    Ok(())
}

#[test]
fn a_google_document_leaves_its_comments_behind() -> Result<()> {
    let html = "<html><head><meta content=\"text/html; charset=UTF-8\" http-equiv=\"content-type\"><title>draft 3</title></head>\
        <body class=\"c4 doc-content\"><p class=\"c1 title\"><span>Ferry fares</span></p>\
        <p class=\"c2\"><span>The mayor said fares doubled.</span><sup><a href=\"#cmnt1\" id=\"cmnt_ref1\">[a]</a></sup><span> Nobody denied it.</span></p>\
        <p class=\"c2\"><span></span></p><ul><li><span>An item of the list.</span></li></ul>\
        <div class=\"c5\"><p class=\"c2\"><a href=\"#cmnt_ref1\" id=\"cmnt1\">[a]</a><span>Is this so?</span></p></div></body></html>";
    let page = read("draft.html", html.as_bytes())?;
    ensure!(page.title == "Ferry fares", "{page:#?}");
    ensure!(
        page.paragraphs == ["The mayor said fares doubled. Nobody denied it.", "An item of the list."],
        "{page:#?}"
    );
    Ok(())
}

#[test]
fn a_mail_is_its_senders_words() -> Result<()> {
    let mail = "From: =?UTF-8?Q?Zo=C3=AB_Roe?= <zoe@paper.example>\r\nTo: desk@paper.example\r\nDate: Mon, 02 Nov 2026 23:30:00 -0500\r\n\
        Subject: =?UTF-8?B?RmVycnkgZmFyZXMg4oCTIGRvdWJsZWQ=?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\nThe mayor said fares =E2=80=9Cdoubled=E2=80=9D, and that nobody had to=\r\n pay them.\r\n\r\n\
        It was late.\r\n\r\n> What did she say?\r\n\r\n-- \r\nZo=C3=AB Roe, reporter\r\n";
    let page = read("mail.eml", mail.as_bytes())?;
    ensure!(page.title == "Ferry fares – doubled" && page.byline.as_deref() == Some("Zoë Roe"), "{page:#?}");
    ensure!(page.published.as_deref() == Some("2026-11-02"), "{page:#?}");
    ensure!(
        page.paragraphs == ["The mayor said fares “doubled”, and that nobody had to pay them.", "It was late."],
        "{page:#?}"
    );
    ensure!(page.guesses.iter().any(|(field, _)| *field == "published"), "a mail's day is a guess: {page:#?}");
    let html = "From: a@b.example\r\nSubject: Fares\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
        <html><body><p>The mayor of the town said on Monday that the fares of the ferry had doubled since the spring.</p><p>Nobody on the council denied it, and the harbour office had no comment on the day.</p></body></html>\r\n\
        --x\r\nContent-Type: application/octet-stream; name=virus.exe\r\nContent-Transfer-Encoding: base64\r\n\r\nTVqQAAMAAAA=\r\n--x--\r\n";
    let page = read("mail.eml", html.as_bytes())?;
    ensure!(page.title == "Fares" && page.paragraphs.len() == 2 && page.byline.is_none(), "{page:#?}");
    Ok(())
}

/// What others wrote is not the sender's.
#[test]
fn what_a_mail_answers_to_is_left_out() -> Result<()> {
    let mail = |subject: &str, body: &str| {
        format!(
            "From: Ed <ed@paper.example>\r\nSubject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}"
        )
    };
    let page = |subject: &str, body: &str| read("mail.eml", mail(subject, body).as_bytes());
    let own = "The mayor said fares doubled.\r\n\r\nIt was late.\r\n\r\n";
    for rest in [
        "On Mon, Jan 19, 2026 at 9:00 AM Jane Doe <jane@paper.example> wrote:\r\n\r\nIs it so?",
        "Am 18.01.2026 um 09:00 schrieb Max <max@paper.example>:\r\n\r\nStimmt das?",
        "-----Ursprüngliche Nachricht-----\r\nVon: Jane <jane@paper.example>\r\n\r\nStimmt das?",
    ] {
        let page = page("AW: Re: Fares", &format!("{own}{rest}"))?;
        ensure!(
            page.title == "Fares" && page.paragraphs == ["The mayor said fares doubled.", "It was late."],
            "{page:#?}"
        );
        ensure!(page.left_out.iter().any(|block| block.contains("paper.example")), "told to the editor: {page:#?}");
    }
    let passed_on = page(
        "Fwd: Fares",
        "---------- Forwarded message ---------\r\nFrom: Port <port@x.example>\r\nDate: Mon\r\n\r\nFares doubled.\r\n\r\nSo it is.\r\n",
    )?;
    ensure!(passed_on.title == "Fares" && passed_on.paragraphs == ["Fares doubled.", "So it is."], "{passed_on:#?}");
    Ok(())
}

#[test]
fn front_matter_says_who_and_when() -> Result<()> {
    let said = |text: &str| read("story.md", text.as_bytes());
    let body =
        "The mayor of the town said on Monday that the fares of the ferry had doubled since the spring of the year.\n";
    let yaml = said(&format!(
        "\u{feff}---\r\ntitle: \"Fares: doubled\"\r\nauthors:\r\n  - Ann Roe\r\n  - name: Bo Ek\r\n    url: https://b.example\r\ndate: 2026-11-02T10:00:00+01:00\r\ntags: [a, b]\r\n---\r\n\r\n{body}"
    ))?;
    let toml = said(&format!(
        "+++\ntitle = \"Fares: doubled\"\nauthors = [\"Ann Roe\", \"Bo Ek\"]\ndate = 2026-11-02\n+++\n{body}"
    ))?;
    for page in [yaml, toml] {
        ensure!(page.title == "Fares: doubled" && page.byline.as_deref() == Some("Ann Roe, Bo Ek"), "{page:#?}");
        ensure!(page.published.as_deref() == Some("2026-11-02") && page.paragraphs.len() == 1, "{page:#?}");
        ensure!(page.language.as_deref() == Some("en"), "{page:#?}");
        ensure!(page.guesses == [("language", "the text")], "{page:#?}");
    }
    Ok(())
}

#[test]
fn a_pdf_comes_with_a_warning() -> Result<()> {
    let page = read("paper.pdf", &pdf(&["Ferry fares", "The mayor said fares dou-", "bled in the spring."]))?;
    let all = format!("{} {}", page.title, page.paragraphs.join(" "));
    ensure!(all.contains("Ferry fares") && all.contains("doubled in the spring."), "{page:#?}");
    ensure!(page.warning.is_some_and(|warning| warning.contains("PDF")), "{page:#?}");
    Ok(())
}

#[test]
fn a_hostile_document_is_an_error_and_nothing_is_written() -> Result<()> {
    let folder = newsroom::empty_folder("hostile-documents")?;
    newsroom::copy_folder(&newsroom::top("tests/data/newsroom"), &folder.join("claims"))?;
    let before = newsroom::files(&folder.join("claims"))?;
    for (name, bytes, words) in hostile()? {
        std::fs::write(folder.join(name), bytes)?;
        for more in [["--as", "article"], ["--as", "reference"]] {
            if name.ends_with(".json") && more[1] == "reference" {
                continue;
            }
            let import = ["import", "claims", name];
            let output =
                Command::new(pipeline::dist_command()).args(import).args(more).current_dir(&folder).output()?;
            let told = String::from_utf8_lossy(&output.stderr).into_owned();
            ensure!(output.status.code() == Some(2), "{name}: {:?} {told}", output.status);
            ensure!(told.contains(words) && told.contains(name) && !told.contains("panicked"), "{name}: {told}");
        }
        std::fs::remove_file(folder.join(name))?;
    }
    for address in [
        "http://127.0.0.1:9/",
        "http://localhost/",
        "file:///etc/passwd",
        "http://[::ffff:10.0.0.1]/",
        "ftp://a.example/",
    ] {
        let output = Command::new(pipeline::dist_command())
            .args(["import", "claims", "--as", "reference", "--fetch", address])
            .current_dir(&folder)
            .output()?;
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        ensure!(output.status.code() == Some(2) && told.contains(address), "{address}: {told}");
        ensure!(told.contains("not on the web") || told.contains("no address of the web"), "{address}: {told}");
    }
    ensure!(newsroom::files(&folder.join("claims"))? == before, "something was written");
    Ok(std::fs::remove_dir_all(&folder)?)
}

#[test]
fn a_page_becomes_a_reference_whose_text_stays_in_the_house() -> Result<()> {
    let folder = newsroom::empty_folder("reference")?;
    newsroom::copy_folder(&newsroom::top("tests/data/gazette"), &folder.join("claims"))?;
    std::fs::copy(newsroom::top("tests/data/web/02-wp-classic.html"), folder.join("page.html"))?;
    let sayso = |arguments: &[&str]| -> Result<(Option<i32>, String)> {
        let output = Command::new(pipeline::dist_command()).args(arguments).current_dir(&folder).output()?;
        Ok((output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned()))
    };
    let (code, told) = sayso(&["import", "claims", "page.html", "--as", "reference", "--id", "minutes-of-others"])?;
    ensure!(
        code == Some(1) && told.contains("for you to say: ") && told.contains("proximity, seen"),
        "{code:?} {told}"
    );
    let at = |path: &str| std::fs::read_to_string(folder.join("claims").join(path)).with_context(|| path.to_owned());
    let (reference, kept, about) = (
        at("references/minutes-of-others.toml")?,
        at("archive/minutes-of-others.txt")?,
        at("archive/minutes-of-others.toml")?,
    );
    ensure!(at("archive/.gitignore")?.contains("\n*\n"));
    let page = read("page.html", &std::fs::read(folder.join("page.html"))?)?;
    ensure!(reference.contains("read_at = ") && reference.contains(&page.title), "{reference}");
    ensure!(kept.contains(&page.paragraphs[0]) && !reference.contains(&page.paragraphs[0]), "{kept}");
    let hash = sayso_core::database::sha256(kept.as_bytes());
    ensure!(about.contains(&hash), "{about}");
    // An editor says what the page does not; the day of the database is before that of the test.
    let read_at = reference.lines().find(|line| line.starts_with("read_at")).context("read_at")?;
    let reference = reference.replace(read_at, "read_at = \"2026-09-01\"");
    let said: String = reference
        .lines()
        .map(|line| match line.strip_prefix("# ") {
            Some(field) if field.contains(" = ") && !field.starts_with("passage") => format!("{field}\n"),
            _ => format!("{line}\n"),
        })
        .collect();
    std::fs::write(folder.join("claims/references/minutes-of-others.toml"), said)?;
    let (code, told) = sayso(&["build", "claims", "--out", "site"])?;
    ensure!(code == Some(0), "{told}");
    let words = page.paragraphs[0].as_bytes();
    for (path, bytes) in newsroom::files(&folder.join("site"))? {
        ensure!(!bytes.windows(words.len()).any(|window| window == words), "{path} holds the kept text");
    }
    // It is there once.
    let (code, told) = sayso(&["import", "claims", "page.html", "--as", "reference"])?;
    ensure!(code == Some(2) && told.contains("is a reference already: `minutes-of-others`"), "{code:?} {told}");
    Ok(std::fs::remove_dir_all(&folder)?)
}
