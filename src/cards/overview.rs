//! All claims of an article: how many, by state and by speaker, and a list to step through, to
//! filter and to search.

use sayso_core::model::{ClaimIdx, Stance, Target};
use sayso_core::{Database, State};
use yew::Html;

use crate::ask::{Ask, Field};
use crate::difference::Mismatch;
use crate::labels::class_of;
use crate::pen::{self, Pen};
use crate::permalink;
use crate::words::{Words, number};

/// How many claims are listed at a time: a reader who wants more asks for them.
pub const AT_A_TIME: usize = 25;

/// What one claim of the list says.
#[derive(Clone, PartialEq)]
pub struct Item {
    /// The claim's slug.
    pub id: String,
    /// The claim in the editors' words.
    pub proposition: String,
    /// Its state.
    pub state: State,
    /// Whether editors looked for evidence.
    pub is_checked: bool,
    /// How its sentence on the page differs from the one that was checked, if it does.
    pub mismatch: Option<Mismatch>,
    /// Who says it, if anybody is named or described: the source's slug, and its name. Two may have one name.
    pub speaker: Option<(String, String)>,
    /// In what position.
    pub role: Option<String>,
    /// What its evidence does.
    pub stances: Vec<Stance>,
    /// Its proposition, sentence and speaker, folded for search.
    pub folded: String,
}

impl Item {
    /// What the database says of a claim. Of one that was taken back nothing more than that it was
    /// (CRAFT C17). Nothing is folded yet.
    pub fn of(db: &Database, idx: ClaimIdx) -> Self {
        let archive = db.archive();
        let claim = idx.of(archive);
        let told = claim.withdrawn.is_none().then_some(claim);
        let mut stances = Vec::new();
        for evidence in told.iter().flat_map(|told| &told.evidence) {
            if evidence.target == Target::Content && !stances.contains(&evidence.stance) {
                stances.push(evidence.stance);
            }
        }
        let speaker = told.and_then(|told| told.attribution.speaker).map(|speaker| speaker.of(archive));
        let state = db.state(idx);
        Self {
            id: claim.id.clone(),
            proposition: claim.title().to_owned(),
            state,
            is_checked: state != State::NotChecked,
            mismatch: None,
            speaker: speaker.map(|speaker| (speaker.id.clone(), speaker.name.clone())),
            role: told.and_then(|told| told.attribution.role.clone()),
            stances,
            folded: String::new(),
        }
    }
}

/// All that an overview is drawn from.
#[derive(Clone, Default, PartialEq)]
pub struct Overview {
    /// The claims, in the order of the article.
    pub items: Vec<Item>,
    /// How many sentences make claims.
    pub n_sentences: u32,
    /// How many sentences there are.
    pub n_all: u32,
    /// Language tag of what the editors write.
    pub language: String,
}

/// What a reader wants to see of the claims.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// Words that are in it, folded as the items are.
    pub search: String,
    /// The same as the reader typed them.
    pub typed: String,
    /// Its state.
    pub state: Option<State>,
    /// Who says it: a source's slug.
    pub speaker: Option<String>,
    /// What some of its evidence does.
    pub stance: Option<Stance>,
    /// How many are listed at most; 0 means [`AT_A_TIME`].
    pub most: usize,
}

impl Query {
    /// Takes what was typed or chosen in a field; `folded` is the same as search compares it. The list
    /// begins anew.
    pub fn set(&mut self, field: Field, typed: &str, folded: &str) {
        self.most = 0;
        match field {
            Field::Search => (self.search, self.typed) = (folded.to_owned(), typed.to_owned()),
            Field::State => self.state = State::ALL.iter().copied().find(|state| state.word() == typed),
            Field::Speaker => self.speaker = Some(typed.to_owned()).filter(|source| !source.is_empty()),
            Field::Stance => self.stance = Stance::ALL.iter().copied().find(|stance| stance.word() == typed),
        }
    }

    fn fits(&self, item: &Item) -> bool {
        self.state.is_none_or(|state| item.state == state)
            && self.speaker.as_ref().is_none_or(|speaker| item.speaker.as_ref().is_some_and(|(id, _)| id == speaker))
            && self.stance.is_none_or(|stance| item.stances.contains(&stance))
            && self.search.split_whitespace().all(|word| item.folded.contains(word))
    }
}

impl Overview {
    /// The claims that fit.
    pub fn fitting<'o>(&'o self, query: &'o Query) -> impl Iterator<Item = &'o Item> {
        self.items.iter().filter(|item| query.fits(item))
    }

    /// Everybody who speaks, in the order of the article.
    fn speakers(&self) -> Vec<Speaker<'_>> {
        let mut speakers: Vec<Speaker> = Vec::new();
        for item in &self.items {
            let Some((id, name)) = &item.speaker else { continue };
            let at = speakers.iter().position(|known| known.id == id).unwrap_or_else(|| {
                speakers.push(Speaker { id, name, roles: Vec::new(), n_claims: 0 });
                speakers.len() - 1
            });
            let speaker = &mut speakers[at];
            speaker.roles.extend(item.role.as_deref().filter(|role| !speaker.roles.contains(role)));
            speaker.n_claims += 1;
        }
        speakers
    }
}

/// Who speaks in an article, in which positions, and how often.
struct Speaker<'o> {
    id: &'o str,
    name: &'o str,
    roles: Vec<&'o str>,
    n_claims: u32,
}

/// Draws the overview for a reader who asked for some of it.
pub fn draw(overview: &Overview, query: &Query, has_all_marks: bool, words: &Words) -> Html {
    pen::draw(words, &overview.language, |pen| {
        let all = overview.speakers();
        coverage(overview, pen);
        legend(has_all_marks, pen);
        filters(overview, &all, query, pen);
        list(overview, query, pen);
        speakers(&all, pen);
    })
}

/// How much of the article was read for claims, and how many of them for evidence.
fn coverage(overview: &Overview, pen: &mut Pen) {
    let words = pen.words;
    let n = |n: u32| number(n, words);
    let values = [("sentences", &*n(overview.n_sentences)), ("total", &n(overview.n_all))];
    let checked = overview.items.iter().filter(|item| item.is_checked).count() as u32;
    let n_claims = overview.items.len() as u32;
    pen.el("p", "coverage", |pen| {
        if overview.n_all > 0 {
            pen.text(&words.count_with(&words.coverage, n_claims, &values));
            pen.text(" ");
        } else {
            pen.text(&words.count(&words.announce_list, n_claims));
            pen.text(" · ");
        }
        pen.text(&words.count(&words.coverage_checked, checked));
    });
}

/// What the three marks in the text mean, and whether they are shown.
fn legend(has_all_marks: bool, pen: &mut Pen) {
    let words = pen.words;
    pen.el("details", "legend", |pen| {
        pen.line("summary", "", words.legend);
        pen.el("ul", "", |pen| {
            pen.line("li", "evidence", words.mark_evidence);
            pen.line("li", "attention", words.mark_attention);
            pen.line("li", "changed", words.mark_changed);
        });
        pen.el("dl", "", |pen| {
            for &state in State::ALL {
                let term = words.state(state);
                pen.line("dt", class_of(state), term.word());
                pen.line("dd", "", term.definition());
            }
        });
    });
    pen.button("marks", &Ask::Marks, |pen| {
        pen.text(if has_all_marks { words.hide_marks } else { words.show_marks });
    });
}

fn filters(overview: &Overview, speakers: &[Speaker], query: &Query, pen: &mut Pen) {
    let words = pen.words;
    pen.el("div", "filters", |pen| {
        pen.attr("role", "search");
        pen.el("label", "wide", |pen| {
            pen.line("span", "", words.search);
            pen.el("input", "", |pen| {
                pen.attr("type", "search");
                pen.attr("name", Field::Search.name());
                pen.attr("autocomplete", "off");
                // What a reader typed before the list was left.
                pen.attr("value", &query.typed);
            });
        });
        choice(Field::State, words.filter_state, query.state.is_none(), pen, |pen| {
            for &state in State::ALL {
                let n = overview.items.iter().filter(|item| item.state == state).count() as u32;
                // What is chosen can be seen and undone, whatever has become of it.
                if n > 0 || query.state == Some(state) {
                    option(state.word(), words.state(state).word(), n, query.state == Some(state), pen);
                }
            }
        });
        choice(Field::Speaker, words.filter_speaker, query.speaker.is_none(), pen, |pen| {
            for Speaker { id, name, n_claims, .. } in speakers {
                option(id, name, *n_claims, query.speaker.as_deref() == Some(*id), pen);
            }
        });
        choice(Field::Stance, words.filter_stance, query.stance.is_none(), pen, |pen| {
            for &stance in Stance::ALL {
                let n = overview.items.iter().filter(|item| item.stances.contains(&stance)).count() as u32;
                if n > 0 || query.stance == Some(stance) {
                    let term = words.stance(stance);
                    option(stance.word(), term.word(), n, query.stance == Some(stance), pen);
                }
            }
        });
    });
}

fn choice(field: Field, label: &str, is_any: bool, pen: &mut Pen, options: impl FnOnce(&mut Pen)) {
    pen.el("label", "", |pen| {
        pen.line("span", "", label);
        pen.el("select", "", |pen| {
            pen.attr("name", field.name());
            pen.el("option", "", |pen| {
                pen.attr("value", "");
                if is_any {
                    pen.attr("selected", "");
                }
                pen.text(pen.words.any);
            });
            options(pen);
        });
    });
}

fn option(value: &str, label: &str, n: u32, is_chosen: bool, pen: &mut Pen) {
    let n = number(n, pen.words);
    pen.el("option", "", |pen| {
        pen.attr("value", value);
        if is_chosen {
            pen.attr("selected", "");
        }
        pen.text(&[label, " (", &n, ")"].concat());
    });
}

/// What the fields should show: a browser does not change what a reader has chosen once.
pub fn chosen(query: &Query) -> [(Field, &str); 3] {
    [
        (Field::State, query.state.map_or("", State::word)),
        (Field::Speaker, query.speaker.as_deref().unwrap_or_default()),
        (Field::Stance, query.stance.map_or("", Stance::word)),
    ]
}

fn list(overview: &Overview, query: &Query, pen: &mut Pen) {
    let words = pen.words;
    let most = query.most.max(AT_A_TIME);
    let n = overview.fitting(query).count();
    pen.el("p", "found", |pen| {
        // The focus comes here from the names below.
        pen.attr("tabindex", "-1");
        pen.text(&words.count(&words.announce_list, n as u32));
    });
    pen.el("ol", "list", |pen| {
        for item in overview.fitting(query).take(most) {
            pen.el("li", "", |pen| {
                pen.el("a", "", |pen| {
                    pen.attr("href", &permalink(&item.id));
                    pen.said("span", "", &item.proposition);
                });
                pen.text(" ");
                pen.line("span", class_of(item.state), words.state(item.state).word());
                if let Some((_, speaker)) = &item.speaker {
                    pen.line("span", "by", speaker);
                }
                if let Some(mismatch) = item.mismatch {
                    pen.line("span", "missing", words.mismatch(mismatch));
                }
            });
        }
    });
    pen.slot(n > most, |pen| {
        pen.button("more", &Ask::More, |pen| {
            pen.text(&words.count(&words.more, n.saturating_sub(most) as u32));
        });
    });
}

/// Who speaks in this article, in what position, and what: a button lists it. No totals of states for
/// anybody.
fn speakers(all: &[Speaker], pen: &mut Pen) {
    let words = pen.words;
    pen.el("section", "speakers", |pen| {
        pen.line("h3", "", words.speakers);
        pen.el("ul", "", |pen| {
            for Speaker { id, name, roles, n_claims } in all {
                pen.el("li", "", |pen| {
                    pen.button("speaker", &Ask::Speaker { source: (*id).to_owned() }, |pen| {
                        let n = words.count(&words.speaker_claims, *n_claims);
                        pen.text(&[name, words.list_separator, &n].concat());
                    });
                    roles.iter().for_each(|role| pen.said("span", "role", role));
                });
            }
        });
    });
}
