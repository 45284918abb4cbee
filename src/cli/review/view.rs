//! What the terminal shows: a proposal in its context.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};
use ratatui::style::{Modifier, Style, Stylize as _};
use ratatui::text::{Line, Span, Text};
use ratatui::widgets::{Block, Borders, Paragraph, Wrap};
use sayso_core::model::{Article, Polarity};

use sayso_newsroom::word;
use sayso_propose::proposals::{self, Proposal};
use sayso_propose::review::{Entry, Review};

/// How many sentences are around the one in question.
const AROUND: usize = 2;

/// Draws what is looked at, its fields scrolled by so many lines; gives by how many they can be.
pub(super) fn draw(frame: &mut Frame, review: &Review, scrolled: u16) -> u16 {
    let [head, middle, fields, message, foot] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Percentage(35),
        Constraint::Min(8),
        Constraint::Length(2),
        Constraint::Length(1),
    ])
    .areas(frame.area());
    let Some(entry) = review.current() else {
        let (accepted, rejected) = review.decided();
        let text = format!(
            "Nothing is open. {accepted} accepted, {rejected} rejected.\n\n{}\n\no reopen a rejected one   u take back   q quit",
            review.message()
        );
        frame.render_widget(Paragraph::new(text).wrap(Wrap { trim: true }), frame.area());
        return 0;
    };
    let article = review.article(entry);
    let title = Line::from(vec![
        Span::from(format!("{} of {}  ", review.position() + 1, review.entries().len())).bold(),
        Span::from(article.title.clone()),
    ]);
    frame.render_widget(Paragraph::new(title), head);
    let block = Block::default().borders(Borders::TOP);
    frame.render_widget(
        Paragraph::new(context(article, &entry.proposal)).wrap(Wrap { trim: true }).block(block),
        middle,
    );
    let told = Paragraph::new(told(entry, |n| review.takes(n))).wrap(Wrap { trim: false });
    let most = (told.line_count(fields.width) as u16).saturating_sub(fields.height.saturating_sub(1));
    let more = if scrolled < most { " more: PgDn " } else { "" };
    let block = Block::default().borders(Borders::TOP).title(more);
    frame.render_widget(told.block(block).scroll((scrolled.min(most), 0)), fields);
    frame.render_widget(Paragraph::new(review.message()).wrap(Wrap { trim: true }), message);
    let keys = "a accept  1-9 answer  r reject  e edit  s skip  b back  o reopen  u undo  q quit";
    frame.render_widget(Paragraph::new(Line::from(keys).dim()), foot);
    most
}

/// The sentence with its neighbours; the words in question are marked.
fn context<'a>(article: &'a Article, proposal: &Proposal) -> Text<'a> {
    let Some((n, places)) = proposals::place(article, proposal) else {
        return Text::from("The words are no longer in the article: run `sayso propose` again.");
    };
    let mut lines: Vec<Line> = Vec::new();
    let first = n.saturating_sub(AROUND);
    for (k, sentence) in article.sentences.iter().enumerate().skip(first).take(AROUND * 2 + 1) {
        let exact = sentence.selector.exact.as_str();
        let line = if k == n { Line::from(marked(exact, &places)) } else { Line::from(exact).dim() };
        if k > first && sentence.paragraph != article.sentences[k - 1].paragraph {
            lines.push(Line::default());
        }
        lines.push(line);
    }
    Text::from(lines)
}

/// Marked by weight and line, not by colour alone: some terminals have none.
fn marked<'a>(exact: &'a str, places: &[std::ops::Range<usize>]) -> Vec<Span<'a>> {
    let style = Style::default().add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
    let mut spans = Vec::new();
    let mut at = 0;
    for place in places {
        spans.push(Span::from(&exact[at..place.start]));
        spans.push(Span::styled(&exact[place.clone()], style));
        at = place.end;
    }
    spans.push(Span::from(&exact[at..]));
    spans
}

fn told(entry: &Entry, takes: impl Fn(usize) -> bool) -> Text<'static> {
    let proposal = &entry.proposal;
    let mut lines = Vec::new();
    let mut field = |name: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            lines.push(Line::from(vec![Span::from(format!("{name:<13}")).bold(), Span::from(value)]));
        }
    };
    let speaker = match &proposal.new_source {
        Some(new) => format!("{} (new: {})", proposal.speaker, new.name),
        None => proposal.speaker.clone(),
    };
    field("says it", Some(speaker));
    field("role", proposal.role.clone());
    field("cue", proposal.cue.clone());
    field(
        "denied",
        (proposal.polarity == Polarity::Denied).then(|| "the attribution says that it is not so".to_owned()),
    );
    field("told to", proposal.addressee.clone());
    field("wording", Some(word(proposal.wording)));
    field("kind", Some(word(proposal.kind)));
    field(
        "basis",
        Some(match &proposal.basis_note {
            Some(note) => format!("{}: {note}", word(proposal.basis)),
            None => word(proposal.basis),
        }),
    );
    field("weakened by", Some(proposal.hedges.iter().map(|hedge| hedge.words.clone()).collect::<Vec<_>>().join(", ")));
    field("by way of", Some(proposal.via.iter().map(|station| station.source.clone()).collect::<Vec<_>>().join(", ")));
    field("proposition", Some(proposal.proposition.clone()));
    let how_sure = match &proposal.tool {
        Some(tool) => format!("from {tool}, which nobody has measured: {}", proposal.why),
        None => format!("{}; {:.0} of 100 like it were right", proposal.why, proposal.confidence * 100.0),
    };
    field("why", Some(how_sure));
    for (n, answer) in proposal.answers.iter().enumerate() {
        let bound = answer.bound.map_or(String::new(), |bound| format!("{} ", word(bound)));
        let line = answer.line.as_deref().unwrap_or_default();
        let value = answer.value.as_ref().map(|value| format!("{bound}{value}: {line}"));
        let told = [("yes", &answer.yes), ("no", &answer.no), ("supposes", &answer.supposes), ("value", &value)];
        let told = told.into_iter().find_map(|(says, line)| Some(format!("{says}: {}", line.as_ref()?)));
        let reason = answer.reason.as_ref().map_or(String::new(), |reason| format!("  ({reason})"));
        let sign = if takes(n) { "✓" } else { "·" };
        let told = told.unwrap_or_else(|| "position?".into());
        field(&format!("answers {} {sign}", n + 1), Some(format!("{}, {told}{reason}", answer.question)));
    }
    for candidate in &proposal.candidates {
        let other = candidate.claim.as_ref().or(candidate.reference.as_ref()).cloned().unwrap_or_default();
        let stance = candidate.stance.map_or("related".to_owned(), word);
        field("may bear", Some(format!("{other}: {stance}, {}", candidate.why)));
    }
    Text::from(lines)
}
