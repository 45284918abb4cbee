//! `sayso review`: walks the open proposals in the terminal.

mod editor;
mod view;

use std::io::IsTerminal;
use std::path::Path;

use anyhow::{Context, Result, bail};
use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use sayso_propose::review::{Request, Review, Says};

/// How far one key scrolls, in lines.
const SCROLL: u16 = 5;

/// What a key asks for.
fn request_of(key: KeyEvent, asks_for_position: bool) -> Option<Request> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    if asks_for_position {
        match key.code {
            KeyCode::Char('y') => return Some(Request::Position(Says::Yes)),
            KeyCode::Char('n') => return Some(Request::Position(Says::No)),
            KeyCode::Char('s') => return Some(Request::Position(Says::Supposes)),
            _ => {}
        }
    }
    Some(match key.code {
        KeyCode::Char('c') if key.modifiers.contains(KeyModifiers::CONTROL) => Request::Quit,
        KeyCode::Char('a') => Request::Accept,
        KeyCode::Char(digit @ '1'..='9') => Request::Answer(digit as usize - '1' as usize),
        KeyCode::Char('r') => Request::Reject,
        KeyCode::Char('e') => Request::Edit,
        KeyCode::Char('s' | ' ') | KeyCode::Right | KeyCode::Down => Request::Skip,
        KeyCode::Char('b') | KeyCode::Left | KeyCode::Up => Request::Back,
        KeyCode::Char('o') => Request::Reopen,
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
    // How far the fields are scrolled, in lines.
    let mut scrolled: u16 = 0;
    loop {
        let mut most = 0;
        let drawn = terminal.draw(|frame| most = view::draw(frame, review, scrolled));
        drawn.context("the terminal cannot be drawn")?;
        let Event::Key(key) = event::read().context("the keyboard cannot be read")? else { continue };
        match key.code {
            KeyCode::PageDown => scrolled = most.min(scrolled + SCROLL),
            KeyCode::PageUp => scrolled = scrolled.min(most).saturating_sub(SCROLL),
            _ => scrolled = 0,
        }
        match request_of(key, review.asks_for_position()) {
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
