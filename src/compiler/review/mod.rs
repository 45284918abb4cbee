//! `sayso review`: walks the open proposals in the terminal.
//!
//! Every decision is written at once, whole or not at all, so that a closed lid loses nothing:
//! starting again goes on where it stopped. A proposal that would break the folder is not accepted.

mod desk;
mod edit;
mod view;

pub use desk::{Desk, Entry};

use std::io::IsTerminal;
use std::path::Path;

use anyhow::{Context, Result, bail};
use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// What an editor may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// Make a claim of it.
    Accept,
    /// Never propose it again.
    Reject,
    /// Change it in an editor.
    Edit,
    /// Look at the next one.
    Skip,
    /// Look at the one before.
    Back,
    /// Take the last decision back.
    Undo,
    /// Stop.
    Quit,
}

impl Request {
    /// What a key asks for.
    fn of(key: KeyEvent) -> Option<Self> {
        if key.kind == KeyEventKind::Release {
            return None;
        }
        Some(match key.code {
            KeyCode::Char('c') if key.modifiers.contains(KeyModifiers::CONTROL) => Self::Quit,
            KeyCode::Char('a') => Self::Accept,
            KeyCode::Char('r') => Self::Reject,
            KeyCode::Char('e') => Self::Edit,
            KeyCode::Char('s') | KeyCode::Right | KeyCode::Down | KeyCode::Char(' ') => Self::Skip,
            KeyCode::Char('b') | KeyCode::Left | KeyCode::Up => Self::Back,
            KeyCode::Char('u') => Self::Undo,
            KeyCode::Char('q') | KeyCode::Esc => Self::Quit,
            _ => return None,
        })
    }
}

/// Runs the review of a folder in this terminal; `by` is the public name of whoever decides.
///
/// # Errors
/// When there is no terminal, or a file cannot be read or written.
pub fn run(folder: &Path, article: Option<&str>, by: Option<&str>) -> Result<Desk> {
    if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        bail!("review needs a terminal; without one, edit the files in {}", folder.join("proposals").display());
    }
    let mut desk = Desk::open(folder, article, by)?;
    if desk.entries().is_empty() {
        return Ok(desk);
    }
    let mut terminal = ratatui::try_init().context("the terminal cannot be used")?;
    let outcome = walk(&mut desk, &mut terminal);
    ratatui::try_restore().context("the terminal cannot be restored")?;
    outcome.map(|()| desk)
}

fn walk(desk: &mut Desk, terminal: &mut ratatui::DefaultTerminal) -> Result<()> {
    loop {
        terminal.draw(|frame| view::draw(frame, desk)).context("the terminal cannot be drawn")?;
        let Event::Key(key) = event::read().context("the keyboard cannot be read")? else { continue };
        match Request::of(key) {
            Some(Request::Quit) => return Ok(()),
            Some(Request::Edit) => {
                ratatui::try_restore()?;
                let edited = desk.current().map(|entry| edit::edit(desk.folder(), &entry.proposal));
                *terminal = ratatui::try_init()?;
                if let Some(edited) = edited {
                    desk.edit(edited);
                }
            }
            Some(request) => desk.obey(request),
            None => {}
        }
    }
}
