//! Pages in the structures of many kinds of sites, with texts in six languages: what is imported from
//! one is found in it.

/// A text: its language, direction, title and paragraphs of sentences.
pub struct Text {
    /// BCP 47 tag.
    pub language: &'static str,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// The headline.
    pub title: &'static str,
    /// Paragraphs; sentences are parted by ` | `.
    pub paragraphs: &'static [&'static str],
    /// Words that deny, as they would be put into a sentence.
    pub denials: &'static [&'static str],
}

/// One text in each language.
pub const TEXTS: &[Text] = &[
    Text {
        language: "en",
        direction: "ltr",
        title: "River board approves higher flood walls",
        paragraphs: &[
            "The river board approved walls of 3.5 metres on Monday. | “We cannot wait for another spring like that,” said its chair, Dora Linde. | The plan costs 41,000 pounds for each of the 1,200 houses behind the walls.",
            "Farmers downstream object. | They say that more water will stand on their fields, and that nobody asked them. | The U.S. engineers who drew the plan disagree: the water will rise by 2 cm at most.",
            "Work begins in May 2027, weather permitting. | The last wall was built in the 1950s. | It failed twice, in 1987 and in 2013.",
        ],
        denials: &["not", "never"],
    },
    Text {
        language: "de",
        direction: "ltr",
        title: "Stadtrat beschließt höhere Deiche",
        paragraphs: &[
            "Der Stadtrat hat am Montag höhere Deiche beschlossen. | „Wir können auf kein weiteres Frühjahr warten“, sagte die Vorsitzende Dora Linde. | Der Plan kostet 41.000 Euro für jedes der 1.200 Häuser.",
            "Die Bauern flussabwärts sind dagegen. | Sie sagen, dass mehr Wasser auf ihren Feldern stehen wird. | Die Ingenieure widersprechen: Das Wasser wird um 2 cm steigen.",
            "Die Arbeiten beginnen im Mai 2027. | Der letzte Deich wurde in den Fünfzigerjahren gebaut.",
        ],
        denials: &["nicht", "nie"],
    },
    Text {
        language: "fr",
        direction: "ltr",
        title: "Le conseil vote des digues plus hautes",
        paragraphs: &[
            "Le conseil de la rivière a voté lundi des digues de 3,5 mètres. | « Nous ne pouvons pas attendre un autre printemps », a dit sa présidente, Dora Linde. | Le plan coûte 41 000 euros pour chacune des 1 200 maisons.",
            "Les paysans en aval s’y opposent. | Ils disent que l’eau restera plus longtemps dans leurs champs. | Les ingénieurs répondent que l’eau montera de 2 cm au plus.",
            "Les travaux commencent en mai 2027. | La dernière digue date des années cinquante.",
        ],
        denials: &["pas", "jamais"],
    },
    Text {
        language: "es",
        direction: "ltr",
        title: "El consejo aprueba diques más altos",
        paragraphs: &[
            "El consejo del río aprobó el lunes diques de 3,5 metros. | «No podemos esperar otra primavera así», dijo su presidenta, Dora Linde. | El plan cuesta 41.000 euros por cada una de las 1.200 casas.",
            "Los agricultores río abajo se oponen. | Dicen que el agua quedará más tiempo en sus campos. | Los ingenieros responden que el agua subirá 2 cm como mucho.",
            "Las obras empiezan en mayo de 2027. | El último dique es de los años cincuenta.",
        ],
        denials: &["no", "nunca"],
    },
    Text {
        language: "ar",
        direction: "rtl",
        title: "مجلس النهر يقر سدودا أعلى",
        paragraphs: &[
            "أقر مجلس النهر يوم الاثنين سدودا بارتفاع 3.5 أمتار. | وقالت رئيسته دورا ليندي إن المدينة تنتظر منذ سنوات. | تبلغ كلفة الخطة 41 ألف يورو لكل بيت.",
            "يعترض المزارعون على الخطة. | يقولون إن الماء سيبقى في حقولهم مدة أطول. | يرد المهندسون بأن الماء سيرتفع سنتيمترين.",
            "تبدأ الأعمال في مايو 2027. | بني السد الأخير في الخمسينيات.",
        ],
        denials: &["لن", "لا"],
    },
    Text {
        language: "fa",
        direction: "rtl",
        title: "شورای رود دیوارهای بلندتر را تصویب کرد",
        paragraphs: &[
            "شورای رود روز دوشنبه دیوارهای ۳٫۵ متری را تصویب کرد. | دورا لینده، رئیس شورا، گفت شهر سال‌هاست منتظر است. | این طرح برای هر یک از ۱٬۲۰۰ خانه هزینه دارد.",
            "کشاورزان پایین‌دست مخالف‌اند. | می‌گویند آب بیشتری در زمین‌های آنان می‌ماند. | مهندسان می‌گویند آب دو سانتی‌متر بالا می‌آید.",
            "کارها در ماه مه ۲۰۲۷ آغاز می‌شود. | آخرین دیوار در دههٔ پنجاه ساخته شد.",
        ],
        denials: &["هرگز", "هیچ"],
    },
];

/// Hebrew, for a third script from right to left.
pub const HEBREW: Text = Text {
    language: "he",
    direction: "rtl",
    title: "מועצת הנהר אישרה חומות גבוהות יותר",
    paragraphs: &[
        "מועצת הנהר אישרה ביום שני חומות בגובה 3.5 מטרים. | יושבת הראש דורה לינדה אמרה שהעיר מחכה שנים. | התוכנית עולה 41,000 שקלים לכל בית.",
        "החקלאים במורד הנהר מתנגדים. | הם אומרים שהמים יישארו בשדותיהם זמן רב יותר. | המהנדסים משיבים שהמים יעלו בשני סנטימטרים.",
        "העבודות מתחילות במאי 2027. | החומה האחרונה נבנתה בשנות החמישים.",
    ],
    denials: &["לא"],
};

impl Text {
    /// Each paragraph's sentences.
    pub fn sentences(&self) -> impl Iterator<Item = Vec<&'static str>> {
        self.paragraphs.iter().map(|paragraph| paragraph.split(" | ").collect())
    }
}

/// The names of the structures.
pub const STRUCTURES: &[&str] = &[
    "encyclopedia",
    "law-journal",
    "journal",
    "forum",
    "government",
    "paper",
    "paper-with-labels",
    "scanned",
    "wiki-talk",
    "newsletter",
    "blog-with-lines",
    "court-list",
];

/// A page of a text in a structure.
pub fn page(text: &Text, structure: &str) -> String {
    let paragraphs: Vec<Vec<&str>> = text.sentences().collect();
    let joined = |wrap: &dyn Fn(usize, usize, &str) -> String, between: &str| -> Vec<String> {
        let one = |(p, sentences): (usize, &Vec<&str>)| {
            let all = sentences.iter().enumerate().map(|(n, sentence)| wrap(p, n, sentence));
            all.collect::<Vec<_>>().join(between)
        };
        paragraphs.iter().enumerate().map(one).collect()
    };
    let plain = |_: usize, _: usize, sentence: &str| sentence.to_owned();
    let in_paragraphs =
        |paragraphs: Vec<String>| paragraphs.iter().map(|one| format!("<p>{one}</p>\n")).collect::<String>();
    let title = format!("<h1>{}</h1>", text.title);
    let body = match structure {
        // Note numbers, coordinates, links with padding, an edit link, "citation needed".
        "encyclopedia" => {
            let noted = |p: usize, n: usize, sentence: &str| {
                let number = p * 3 + n + 1;
                format!(
                    "{sentence}<sup id=\"cite_ref-{number}\" class=\"reference\"><a href=\"#cite_note-{number}\"><span class=\"cite-bracket\">[</span>{number}<span class=\"cite-bracket\">]</span></a></sup>{}",
                    if n == 1 {
                        "<sup class=\"noprint\">[<i><a href=\"/wiki/Citation\">citation needed</a></i>]</sup>"
                    } else {
                        ""
                    }
                )
            };
            format!(
                "{title}<div class=\"mw-parser-output\"><span style=\"display:none\">Not seen at all</span>{}<div class=\"reflist\"><ol><li id=\"cite_note-1\"><b>^</b> A report.</li></ol></div></div>",
                in_paragraphs(joined(&noted, " "))
            )
        }
        // Raised note numbers that are links, small capitals, non-breaking section marks.
        "law-journal" => {
            let noted = |p: usize, n: usize, sentence: &str| {
                let number = p * 3 + n + 1;
                format!(
                    "{sentence}<a class=\"footnote\" href=\"#fn{number}\" id=\"fnref{number}\"><sup>{number}</sup></a>"
                )
            };
            format!(
                "{title}<section>{}</section><hr><ol><li id=\"fn1\">See § 4.</li></ol>",
                in_paragraphs(joined(&noted, " "))
            )
        }
        // Text without paragraphs: lines parted by two breaks.
        "journal" => format!("{title}<div class=\"entry-text\">{}</div>", joined(&plain, " ").join("<br><br>\n")),
        "forum" => format!(
            "{title}<div class=\"post\"><div class=\"author\">mill_race</div><div class=\"message\">{}<blockquote><p>{}</p></blockquote></div></div><div class=\"comments\"><p>Thank you for this.</p></div>",
            in_paragraphs(joined(&plain, " ")),
            "An earlier post is quoted here by its writer, and it has nothing of the text."
        ),
        // A whole page in a form, headings in spans, a table of dates.
        "government" => format!(
            "<form id=\"aspnetForm\" action=\"/\"><input type=\"hidden\" name=\"firstChild\" value=\"x\"><input type=\"hidden\" name=\"matches\" value=\"x\">{title}<div id=\"content\">{}</div></form>",
            in_paragraphs(joined(&plain, " "))
        ),
        "paper" => format!(
            "{title}<div class=\"body\">{}</div>",
            in_paragraphs(joined(
                &|_, n, sentence| if n == 0 { format!("<strong>{sentence}</strong>") } else { sentence.to_owned() },
                " "
            ))
        ),
        "paper-with-labels" => {
            let lead = |p: usize, n: usize, sentence: &str| match (p, n) {
                (0, 0) => format!("<span class=\"label\">Live</span><span>{sentence}</span>"),
                (1, 0) => {
                    let first = sentence.chars().next().map_or(0, char::len_utf8);
                    format!("<span class=\"cap\">{}</span>{}", &sentence[..first], &sentence[first..])
                }
                _ => sentence.to_owned(),
            };
            // A letter set apart joins no other in scripts that join them.
            let lead: &dyn Fn(usize, usize, &str) -> String = if text.direction == "rtl" { &plain } else { &lead };
            format!(
                "<style>.label{{display:inline-block;margin-inline-end:.6em;background:#c00;color:#fff}}.cap{{float:left;font-size:3em;padding-right:4px}}</style>{title}<article>{}</article>",
                in_paragraphs(joined(lead, " "))
            )
        }
        // Every word an element, spaces of all kinds between them.
        "scanned" => {
            let words = |_: usize, _: usize, sentence: &str| {
                let spans = sentence.split(' ').map(|word| format!("<span class=\"w\">{word}</span>"));
                spans.collect::<Vec<_>>().join("\n  <span class=\"s\"> </span>\n  ")
            };
            format!("{title}<div class=\"page\">{}</div>", in_paragraphs(joined(&words, " ")))
        }
        // Struck and new words, hidden words within sentences, comments of the source.
        "wiki-talk" => {
            let edited = |_: usize, n: usize, sentence: &str| {
                let (first, rest) = sentence.split_once(' ').unwrap_or((sentence, ""));
                match n {
                    0 => format!("{first} <del>not</del><!-- {rest} --><ins>{rest}</ins>"),
                    1 => format!(
                        "{first}<span hidden> never</span><span class=\"sr-only\" style=\"position:absolute;left:-9999px\"> not</span> {rest}"
                    ),
                    _ => sentence.to_owned(),
                }
            };
            format!("{title}<article>{}</article>", in_paragraphs(joined(&edited, " ")))
        }
        "newsletter" => {
            let rows = joined(&plain, " ");
            let rows: String =
                rows.iter().map(|one| format!("<tr><td style=\"padding:8px\">{one}</td></tr>")).collect();
            format!("<table role=\"presentation\"><tr><td>{title}</td></tr>{rows}</table>")
        }
        "blog-with-lines" => {
            format!("{title}<article class=\"post\">{}</article>", in_paragraphs(joined(&plain, "<br>")))
        }
        _ => {
            let items = joined(&plain, " ");
            let items: String = items.iter().map(|one| format!("<li>{one}</li>")).collect();
            format!("{title}<main><ol class=\"facts\">{items}</ol></main>")
        }
    };
    format!(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{}\"><head><meta charset=\"utf-8\"><title>{} | The Paper</title><meta property=\"og:title\" content=\"{}\"></head>\n<body><nav><a href=\"/\">Home</a></nav>{body}\n<!-- sayso --><footer>The Paper</footer></body></html>",
        text.language, text.direction, text.title, text.title
    )
}
