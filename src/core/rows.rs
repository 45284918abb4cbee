//! The evidence on a card by origin: a row for each, however many statements it made.

use alloc::vec::Vec;

use crate::card::{Card, CardPassage, Piece};
use crate::date::Date;
use crate::model::{Extent, Stance, Target};

/// What one origin says of a claim with one stance.
#[derive(Clone, Debug)]
pub struct Row<'c> {
    /// Its statements. What leads comes first: what counts, the line that its editor chose,
    /// and an answer to the whole before one to a part.
    pub pieces: Vec<&'c Piece>,
}

impl<'c> Row<'c> {
    /// The statement that the row is told by.
    #[expect(clippy::indexing_slicing, reason = "a row is made of its first statement")]
    pub fn lead(&self) -> &'c Piece {
        self.pieces[0]
    }

    /// Who speaks: the origin of all its statements, or the one that they are all a part of.
    pub fn name(&self) -> &'c str {
        let lead = self.lead();
        let is_one = self.pieces.iter().all(|piece| piece.origin == lead.origin);
        if is_one { &lead.origin } else { &lead.root.1 }
    }

    /// Whether it is counted.
    pub fn is_counted(&self) -> bool {
        self.lead().counted
    }

    /// Whether all that it says answers a wider question: named, and never counted.
    pub fn is_wider(&self) -> bool {
        self.lead().extent == Extent::Wider
    }

    /// When it spoke: the first day and the last, as far as they are known.
    pub fn dates(&self) -> Option<(Date, Date)> {
        let mut dates = self.pieces.iter().filter_map(|piece| piece.at());
        let first = dates.next()?;
        Some(dates.fold((first, first), |(from, to), at| (from.min(at), to.max(at))))
    }
}

impl Card {
    /// The evidence of a stance on what is claimed, by origin. The claim's own source against itself first, then
    /// what counts, then what does not, and what answers a wider question last.
    pub fn rows(&self, stance: Stance) -> Vec<Row<'_>> {
        let mut rows: Vec<Row> = Vec::new();
        for piece in self.evidence.iter().filter(|piece| piece.target == Target::Content && piece.stance == stance) {
            let is_same = |row: &&mut Row| {
                let lead = row.lead();
                lead.root.0 == piece.root.0 && lead.is_against_itself() == piece.is_against_itself()
            };
            match rows.iter_mut().find(is_same) {
                Some(row) if rank(piece) < rank(row.lead()) => row.pieces.insert(0, piece),
                Some(row) => row.pieces.push(piece),
                None => rows.push(Row { pieces: Vec::from([piece]) }),
            }
        }
        let (wider, mut rows): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(Row::is_wider);
        rows.extend(wider);
        rows
    }
}

/// What goes before what, of the statements of one origin.
fn rank(piece: &Piece) -> (bool, bool, Extent) {
    (!piece.counted, !piece.leads, piece.extent)
}

impl Piece {
    /// When it was said, or else published.
    pub fn at(&self) -> Option<Date> {
        match &self.passage {
            CardPassage::Sentence { said_at, article, .. } => Some(said_at.unwrap_or(article.published)),
            CardPassage::Document { said_at, published, .. } => said_at.or(*published),
        }
    }
}
