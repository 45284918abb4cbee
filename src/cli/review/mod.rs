//! `sayso review`: walks the open proposals in the terminal.

mod editor;
mod view;

use std::io::IsTerminal;
use std::path::Path;

use anyhow::{Context, Result, bail};
use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use sayso_propose::review::{Request, Review};

/// What a key asks for.
fn request_of(key: KeyEvent) -> Option<Request> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    Some(match key.code {
        KeyCode::Char('c') if key.modifiers.contains(KeyModifiers::CONTROL) => Request::Quit,
        KeyCode::Char('a') => Request::Accept,
        KeyCode::Char(digit @ '1'..='9') => Request::Answer(digit as usize - '1' as usize),
        KeyCode::Char('r') => Request::Reject,
        KeyCode::Char('e') => Request::Edit,
        KeyCode::Char('s' | ' ') | KeyCode::Right | KeyCode::Down => Request::Skip,
        KeyCode::Char('b') | KeyCode::Left | KeyCode::Up => Request::Back,
        KeyCode::Char('u') => Request::Undo,
        KeyCode::Char('q') | KeyCode::Esc => Request::Quit,
        _ => return None,
    })
}

/// Runs the review of a folder in this terminal; `by` is the public name of whoever decides.
///
/// # Errors
/// When there is no terminal, or a file cannot be read or written.
pub(crate) fn run(folder: &Path, article: Option<&str>, by: Option<&str>) -> Result<Review> {
    if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        bail!("review needs a terminal; without one, edit the files in {}", folder.join("proposals").display());
    }
    let mut review = Review::open(folder, article, by)?;
    if review.entries().is_empty() {
        return Ok(review);
    }
    let mut terminal = ratatui::try_init().context("the terminal cannot be used")?;
    let outcome = walk(&mut review, &mut terminal);
    ratatui::try_restore().context("the terminal cannot be restored")?;
    outcome.map(|()| review)
}

fn walk(review: &mut Review, terminal: &mut ratatui::DefaultTerminal) -> Result<()> {
    loop {
        terminal.draw(|frame| view::draw(frame, review)).context("the terminal cannot be drawn")?;
        let Event::Key(key) = event::read().context("the keyboard cannot be read")? else { continue };
        match request_of(key) {
            Some(Request::Quit) => return Ok(()),
            Some(Request::Edit) => {
                ratatui::try_restore()?;
                let edited = review.current().map(|entry| editor::edit(review.folder(), &entry.proposal));
                *terminal = ratatui::try_init()?;
                if let Some(edited) = edited {
                    review.edit(edited);
                }
            }
            Some(request) => review.answer(request),
            None => {}
        }
    }
}
