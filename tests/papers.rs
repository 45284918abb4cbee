//! Documents that are no pages, made for tests: Word's, PDF, and files that would hurt.

use std::io::{Cursor, Write as _};

use anyhow::Result;
use zip::write::SimpleFileOptions;

/// A Word document of some parts.
///
/// # Errors
/// When it cannot be packed.
pub fn zipped(parts: &[(&str, &[u8])]) -> Result<Vec<u8>> {
    let mut file = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        file.start_file(*name, SimpleFileOptions::default())?;
        file.write_all(bytes)?;
    }
    Ok(file.finish()?.into_inner())
}

/// A Word document with this in its body.
///
/// # Errors
/// When it cannot be packed.
pub fn docx(body: &str) -> Result<Vec<u8>> {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    let core = "<cp:coreProperties xmlns:cp=\"x\" xmlns:dc=\"y\"><dc:creator>Ann Roe</dc:creator><dc:title>Template 7</dc:title></cp:coreProperties>";
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", document.as_bytes()),
        (
            "word/comments.xml",
            b"<w:comments><w:comment><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment></w:comments>",
        ),
        ("docProps/core.xml", core.as_bytes()),
    ])
}

/// A paragraph of a Word document.
pub fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

/// A PDF of one page, with these lines, that a real reader takes.
pub fn pdf(lines: &[&str]) -> Vec<u8> {
    let mut content = String::from("BT /F1 12 Tf 72 720 Td 14 TL\n");
    lines.iter().for_each(|line| content.push_str(&format!("({line}) Tj T*\n")));
    content.push_str("ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut pdf = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        pdf.push_str(&format!("{} 0 obj\n{object}\nendobj\n", n + 1));
    }
    let table = pdf.len();
    pdf.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    places.iter().for_each(|place| pdf.push_str(&format!("{place:010} 00000 n \n")));
    pdf.push_str(&format!("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1));
    pdf.into_bytes()
}

/// Files that would hurt, each with words of the error that it is to give.
///
/// # Errors
/// When one cannot be packed.
pub fn hostile() -> Result<Vec<(&'static str, Vec<u8>, &'static str)>> {
    let nothing = vec![b' '; 200 << 20];
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&b;&x;</w:t></w:r></w:p></w:body></w:document>";
    let mut packed =
        b"%PDF-1.4\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length 9 >>\nstream\n".to_vec();
    let mut zlib = zipped(&[("nothing", &nothing)])?;
    // The packed bytes of the archive's only part, as a stream of the other format: its head before them.
    zlib.drain(..30 + "nothing".len());
    packed.extend([0x78, 0x9c]);
    packed.extend(zlib);
    packed.extend(b"\nendstream\nendobj\n%%EOF");
    let many: Vec<String> = (0..20_000).map(|n| format!("word/{n}.xml")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    let deep = |open: &str, close: &str| format!("{}deep{}", open.repeat(60_000), close.repeat(60_000));
    Ok(vec![
        ("bomb.docx", zipped(&[("word/document.xml", &nothing)])?, "unpacks to more than 64 megabytes"),
        ("parts.docx", zipped(&many)?, "20000 parts"),
        ("laughs.docx", zipped(&[("word/document.xml", laughs.as_bytes())])?, "entities of its own"),
        ("deep.docx", docx(&deep("<w:p>", "</w:p>"))?, "deep in one another"),
        ("cut.docx", docx(&paragraph("words"))?[..300].to_vec(), "cannot be unpacked"),
        ("other.docx", zipped(&[("mimetype", b"application/epub+zip")])?, "no text in it"),
        ("broken.docx", docx("<w:p><w:r></w:p>")?, "broken"),
        ("bomb.pdf", packed, "unpacks to more than 128 megabytes"),
        ("broken.pdf", b"%PDF-1.7\n1 0 obj\n<< /Kids [1 0 R]".to_vec(), "PDF"),
        ("deep.html", deep("<div>", "</div>").into_bytes(), "deep in one another"),
        ("deep-spans.html", deep("<span>", "").into_bytes(), "deep in one another"),
        ("large.html", vec![b'a'; 50 << 20], "megabytes are no article"),
        ("large.txt", vec![b'a'; 50 << 20], "megabytes are no article"),
        ("large.json", vec![b'['; 50 << 20], "megabytes are no article"),
        ("deep.json", deep("[", "]").into_bytes(), "recursion"),
        ("picture.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\xff\xfe\x80\x81\x82\x83".repeat(40), "no text"),
        ("nothing.eml", Vec::new(), "no mail"),
    ])
}
