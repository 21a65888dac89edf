//! The pipeline, from page text to report. It reads like the line in the design:
//! blocks → sentences → facts → claims → evidence → slots → verdict.

use crate::claims::{self, Claim};
use crate::codes::ErrorCode;
use crate::error::Error;
use crate::facts::{self, Reading};
use crate::lexicon::Related;
use crate::notes::{self, Note};
use crate::sources::{Group, Source, groups};
use crate::text::{Document, Languages};
use crate::verdict::{self, ClaimVerdict, Judge};

/// The largest text that is read, in bytes of UTF-8.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

/// How a page is to be checked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Only claims with at least this score; none: only worthy claims.
    pub min_score: Option<f64>,
    /// Milliseconds after which the report is given as far as it got.
    pub time_budget: Option<f64>,
    /// Whether sources that don't mention a claim are left out of its verdict.
    pub compact: bool,
}

/// A page, checked. Claims point into `readings` by the place of their block.
#[derive(Debug)]
pub struct Checked {
    /// The page's blocks, read.
    pub readings: Vec<Reading>,
    /// The claims asked for, with the place of their block, in reading order.
    pub claims: Vec<(usize, Claim, ClaimVerdict)>,
    /// What the page says against itself.
    pub notes: Vec<Note>,
    /// Sources that are not independent of each other.
    pub groups: Vec<Group>,
    /// Languages found and read.
    pub languages: Languages,
    /// Whether the time budget ran out; what is there is right.
    pub partial: bool,
}

/// Holds sources, and checks pages against them.
#[derive(Default)]
pub struct Engine {
    sources: Vec<Source>,
    related: Option<Related>,
}

impl Engine {
    /// An engine without sources.
    pub fn new() -> Self {
        Engine::default()
    }

    /// Loads a source: reads it once, and indexes it.
    ///
    /// # Errors
    /// `duplicate-source`, `no-text`, `too-large`.
    pub fn add_source(&mut self, id: &str, document: Document) -> Result<&Source, Error> {
        if self.sources.iter().any(|source| source.id == id) {
            return Err(Error::new(ErrorCode::DuplicateSource));
        }
        readable(&document)?;
        self.sources.push(Source::read(id, document));
        Ok(&self.sources[self.sources.len() - 1])
    }

    /// Drops a source; whether there was one with this id.
    pub fn remove_source(&mut self, id: &str) -> bool {
        let before = self.sources.len();
        self.sources.retain(|source| source.id != id);
        self.sources.len() < before
    }

    /// Drops every source.
    pub fn clear_sources(&mut self) {
        self.sources.clear();
    }

    /// The loaded sources, in the order loaded.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// Takes the word-relatedness table; checks use it from then on.
    pub fn set_related(&mut self, related: Related) {
        self.related = Some(related);
    }

    /// The word-relatedness table, once there is one.
    pub fn related(&self) -> Option<&Related> {
        self.related.as_ref()
    }

    /// Checks a page against every loaded source. `clock` tells milliseconds, from any start.
    ///
    /// # Errors
    /// `no-text`, `too-large`.
    pub fn check(
        &self,
        page: &Document,
        options: &Options,
        clock: &dyn Fn() -> f64,
    ) -> Result<Checked, Error> {
        let mut claims = Vec::new();
        let mut keep = |_: &Reading, at, claim: Claim, verdict| claims.push((at, claim, verdict));
        let checked = self.check_each(page, options, clock, &mut keep)?;
        Ok(Checked { claims, ..checked })
    }

    /// The same, but hands each claim over once it is judged, with the reading of its block and
    /// that block's place: of a long page the verdicts take most of the memory. What is returned
    /// holds no claims.
    ///
    /// # Errors
    /// As [`Engine::check`], before any claim.
    pub fn check_each(
        &self,
        page: &Document,
        options: &Options,
        clock: &dyn Fn() -> f64,
        take: &mut dyn FnMut(&Reading, usize, Claim, ClaimVerdict),
    ) -> Result<Checked, Error> {
        readable(page)?;
        let deadline = options.time_budget.map(|budget| clock() + budget);
        let languages = Languages::of(page);
        let readings = facts::read(page, &languages.blocks);
        let groups = groups(page, &readings, &self.sources);
        let judge = Judge::new(page, &readings, &self.sources, &groups, self.related());
        let mut partial = false;
        'page: for (at, (block, reading)) in page.blocks.iter().zip(&readings).enumerate() {
            for claim in claims::find(block, reading) {
                let asked = options.min_score.map_or(claim.worthy, |least| claim.score >= least);
                if !asked {
                    continue;
                }
                if deadline.is_some_and(|deadline| clock() > deadline) {
                    partial = true;
                    break 'page;
                }
                let mut verdict = verdict::judge(&judge, at, &claim);
                if options.compact {
                    verdict.leave_out_unmentioned();
                }
                take(reading, at, claim, verdict);
            }
        }
        let notes = notes::find(page, &readings);
        Ok(Checked { readings, claims: Vec::new(), notes, groups, languages, partial })
    }
}

fn readable(document: &Document) -> Result<(), Error> {
    if document.len() > MAX_BYTES {
        return Err(Error::new(ErrorCode::TooLarge));
    }
    if document.is_empty() {
        return Err(Error::new(ErrorCode::NoText));
    }
    Ok(())
}
