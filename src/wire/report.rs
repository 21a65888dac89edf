//! The report as it crosses.

use super::fact::{self, Fact};
use super::json::{Json, Object, object};
use super::{Placed, Quoted};
use crate::check::{Checked, Engine};
use crate::claims::{Claim, Kind};
use crate::facts::Reading;
use crate::sources::Source;
use crate::span::{Span, Utf16Cursor};
use crate::table::Table;
use crate::text::{Block, Document};
use crate::verdict::{ClaimVerdict, Relation, Slot, SlotKind, SourceVerdict, Verdict};

/// What the engine made of a source.
#[derive(Debug)]
pub struct SourceInfo {
    id: String,
    title: Option<String>,
    blocks: usize,
    sentences: usize,
    words: usize,
}

object!(SourceInfo: id, title, blocks, sentences, words);

/// A page, checked.
pub struct Report<'a> {
    engine: &'a Engine,
    page: &'a Document,
    checked: &'a Checked,
}

/// What a report holds beside its claims.
struct Frame {
    version: u32,
    partial: bool,
    related: bool,
    languages: WireLanguages,
    notes: Vec<WireNote>,
    groups: Vec<WireGroup>,
}

object!(Frame: version, partial, related, languages, notes, groups);

#[derive(Debug)]
struct WireLanguages {
    found: Vec<String>,
    read: Vec<String>,
}

object!(WireLanguages: found, read);

#[derive(Debug)]
struct WireClaim {
    id: String,
    block: String,
    quoted: Quoted,
    kinds: Vec<&'static str>,
    score: f64,
    worthy: bool,
    attribution: Option<WireAttribution>,
    facts: Vec<Fact>,
    verdict: Option<&'static str>,
    confidence: f64,
    sources: Vec<WireSource>,
}

object!(WireClaim: id, block, kinds, score, worthy, attribution, facts, verdict, confidence, sources; ..quoted);

#[derive(Debug)]
struct WireAttribution {
    speaker: Quoted,
    cue: Option<Quoted>,
}

object!(WireAttribution: speaker, cue);

#[derive(Debug)]
struct WireSource {
    source: String,
    verdict: &'static str,
    confidence: f64,
    scores: WireScores,
    evidence: Option<Placed>,
    slots: Vec<WireSlot>,
    reason: Option<&'static str>,
}

object!(WireSource: source, verdict, confidence, scores, evidence, slots, reason);

#[derive(Debug)]
struct WireScores {
    confirmed: f64,
    partly: f64,
    disputed: f64,
    unmentioned: f64,
}

object!(WireScores: confirmed, partly, disputed, unmentioned);

#[derive(Debug)]
struct WireSlot {
    kind: &'static str,
    relation: &'static str,
    claim: Quoted,
    evidence: Option<WireDetail>,
    reason: Option<&'static str>,
}

object!(WireSlot: kind, relation, claim, evidence, reason);

/// A detail of a source; `block` where it stands in another than the passage.
#[derive(Debug)]
struct WireDetail {
    block: Option<String>,
    quoted: Quoted,
}

object!(WireDetail: ; ?block; ..quoted);

#[derive(Debug)]
struct WireNote {
    code: &'static str,
    spans: Vec<Placed>,
    detail: Detail,
}

object!(WireNote: code, spans, detail);

/// What a note tells beyond its spans, by name.
#[derive(Debug)]
struct Detail(Vec<(&'static str, String)>);

impl Json for Detail {
    fn write(&self, out: &mut String) {
        Object::write(out, |object| {
            self.0.iter().for_each(|(name, value)| object.field(name, value));
        });
    }
}

#[derive(Debug)]
struct WireGroup {
    sources: Vec<String>,
    reason: &'static str,
}

object!(WireGroup: sources, reason);

/// What the engine made of a source, in numbers.
pub fn source_info(source: &Source) -> SourceInfo {
    let words = |reading: &Reading| reading.tokens.iter().filter(|token| token.is_word()).count();
    SourceInfo {
        id: source.id.clone(),
        title: source.document.title.clone(),
        blocks: source.document.blocks.len(),
        sentences: source.readings.iter().map(|reading| reading.sentences.len()).sum(),
        words: source.readings.iter().map(words).sum(),
    }
}

/// The report of a checked page, against the engine that checked it.
pub fn report<'a>(engine: &'a Engine, page: &'a Document, checked: &'a Checked) -> Report<'a> {
    Report { engine, page, checked }
}

impl Json for Report<'_> {
    fn write(&self, out: &mut String) {
        let mut take = |piece: &str| out.push_str(piece);
        let mut pieces = Pieces::new(self.engine, self.page, usize::MAX, &mut take);
        for (block, claim, verdict) in &self.checked.claims {
            pieces.claim(&self.checked.readings[*block], *block, claim, verdict);
        }
        pieces.finish(self.checked);
    }
}

/// A report, handed over while its claims are judged: a long one is never held whole. Each piece
/// is a report of some claims, in JSON; the last one has what a report holds beside them.
pub struct Pieces<'a, 't> {
    texts: Texts<'a>,
    out: String,
    /// Bytes after which a piece is handed over.
    size: usize,
    take: &'t mut dyn FnMut(&str),
}

impl<'a, 't> Pieces<'a, 't> {
    const START: &'static str = "{\"claims\":[";

    /// The report of a page that is being checked by an engine.
    pub fn new(
        engine: &'a Engine,
        page: &'a Document,
        size: usize,
        take: &'t mut dyn FnMut(&str),
    ) -> Self {
        Pieces { texts: Texts::new(engine, page), out: String::from(Self::START), size, take }
    }

    /// Adds a claim of the page's block `block`; they come in reading order.
    pub fn claim(
        &mut self,
        reading: &Reading,
        block: usize,
        claim: &Claim,
        verdict: &ClaimVerdict,
    ) {
        if self.out.len() >= self.size {
            self.out.push_str("]}");
            (self.take)(&self.out);
            self.out.truncate(Self::START.len());
        } else if self.out.len() > Self::START.len() {
            self.out.push(',');
        }
        self.texts.claim(block, reading, claim, verdict).write(&mut self.out);
    }

    /// Adds what the report holds beside its claims.
    pub fn finish(mut self, checked: &Checked) {
        self.out.push(']');
        let Texts { engine, page, .. } = self.texts;
        Object::finish(&mut self.out, |object| frame(engine, page, checked).fields(object));
        (self.take)(&self.out);
    }
}

fn frame(engine: &Engine, page: &Document, checked: &Checked) -> Frame {
    let notes = checked
        .notes
        .iter()
        .map(|note| WireNote {
            code: note.code.code(),
            spans: note
                .spans
                .iter()
                .map(|&(block, span)| placed(&page.blocks[block], span))
                .collect(),
            detail: Detail(note.detail.clone()),
        })
        .collect();
    let groups = checked
        .groups
        .iter()
        .map(|group| WireGroup {
            sources: group.sources.iter().map(|&s| engine.sources()[s].id.clone()).collect(),
            reason: group.reason.code(),
        })
        .collect();
    let languages = WireLanguages {
        found: checked.languages.found.clone(),
        read: checked.languages.read.clone(),
    };
    Frame {
        version: 1,
        partial: checked.partial,
        related: engine.related().is_some(),
        languages,
        notes,
        groups,
    }
}

fn placed(block: &Block, span: Span) -> Placed {
    let mut cursor = Utf16Cursor::new(&block.text);
    Placed { block: block.id.clone(), quoted: Quoted::new(&block.text, &mut cursor, span) }
}

/// The texts a report quotes, each with a cursor that moves as the report does.
struct Texts<'a> {
    engine: &'a Engine,
    page: &'a Document,
    /// The cursor of the page's current block: claims come in reading order.
    cursor: (usize, Utf16Cursor<'a>),
    /// Cursors of source blocks, by source and block.
    others: Table<Utf16Cursor<'a>>,
    /// How often a claim's words occurred so far: part of its id.
    seen: Table<u32>,
}

impl<'a> Texts<'a> {
    fn new(engine: &'a Engine, page: &'a Document) -> Self {
        let first = page.blocks.first().map_or("", |block| block.text.as_str());
        let cursor = (0, Utf16Cursor::new(first));
        Texts { engine, page, cursor, others: Table::default(), seen: Table::default() }
    }

    fn claim(
        &mut self,
        at: usize,
        reading: &Reading,
        claim: &Claim,
        judged: &ClaimVerdict,
    ) -> WireClaim {
        let block = &self.page.blocks[at];
        let text = block.text.as_str();
        if self.cursor.0 != at {
            self.cursor = (at, Utf16Cursor::new(text));
        }
        let cursor = &mut self.cursor.1;
        let quoted = Quoted::new(text, cursor, claim.span);
        let attribution = claim.attribution.map(|said| &reading.attributions[said]);
        let attribution = attribution.and_then(|said| {
            Some(WireAttribution {
                speaker: Quoted::new(text, cursor, said.speaker?),
                cue: said.cue.map(|cue| Quoted::new(text, cursor, cue)),
            })
        });
        let facts = claim
            .facts
            .iter()
            .map(|&fact| fact::wire(text, cursor, &reading.facts[fact]))
            .collect();
        WireClaim {
            id: self.id(&quoted.text),
            block: block.id.clone(),
            quoted,
            kinds: claim.kinds.iter().map(|&kind| kind_name(kind)).collect(),
            score: claim.score,
            worthy: claim.worthy,
            attribution,
            facts,
            verdict: judged.verdict.map(verdict_name),
            confidence: judged.confidence,
            sources: judged
                .sources
                .iter()
                .map(|source| self.source(text, source))
                .collect::<Vec<_>>(),
        }
    }

    fn source(&mut self, text: &str, judged: &SourceVerdict) -> WireSource {
        let source = &self.engine.sources()[judged.source];
        let others = &mut self.others;
        let mut quoted = |block: usize, span: Span| {
            let text = source.document.blocks[block].text.as_str();
            let key = (judged.source as u64) << 32 | block as u64;
            Quoted::new(text, others.entry(key, || Utf16Cursor::new(text)), span)
        };
        let evidence = judged.evidence.map(|(block, span)| Placed {
            block: source.document.blocks[block].id.clone(),
            quoted: quoted(block, span),
        });
        let slots = judged
            .slots
            .iter()
            .map(|slot| WireSlot {
                kind: slot_kind(slot),
                relation: relation_name(slot.relation),
                claim: Quoted::new(text, &mut self.cursor.1, slot.claim),
                evidence: slot.evidence.and_then(|span| {
                    let block = slot.block.or(judged.evidence.map(|(block, _)| block))?;
                    let named = slot.block.map(|block| source.document.blocks[block].id.clone());
                    Some(WireDetail { block: named, quoted: quoted(block, span) })
                }),
                reason: slot.reason.map(|reason| reason.code()),
            })
            .collect();
        WireSource {
            source: source.id.clone(),
            verdict: verdict_name(judged.verdict),
            confidence: judged.confidence,
            scores: WireScores {
                confirmed: judged.scores.confirmed,
                partly: judged.scores.partly,
                disputed: judged.scores.disputed,
                unmentioned: judged.scores.unmentioned,
            },
            evidence,
            slots,
            reason: judged.reason.map(|reason| reason.code()),
        }
    }

    /// Stable: the same words at the same occurrence have the same id.
    fn id(&mut self, words: &str) -> String {
        let hash = crate::lexicon::hash(words.as_bytes());
        let occurrence = self.seen.entry(hash, || 0);
        *occurrence += 1;
        format!("{hash:016x}-{occurrence}")
    }
}

fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Confirmed => "confirmed",
        Verdict::Partly => "partly",
        Verdict::Disputed => "disputed",
        Verdict::Unmentioned => "unmentioned",
    }
}

fn relation_name(relation: Relation) -> &'static str {
    match relation {
        Relation::Agrees => "agrees",
        Relation::Compatible => "compatible",
        Relation::Differs => "differs",
        Relation::Missing => "missing",
        Relation::StatedUnknown => "stated-unknown",
    }
}

fn slot_kind(slot: &Slot) -> &'static str {
    match slot.kind {
        SlotKind::Figure(kind) => fact::figure_kind(kind),
        SlotKind::Name(kind) => fact::name_kind(kind),
        SlotKind::Date => "date",
        SlotKind::Time => "time",
        SlotKind::Quote => "quote",
        SlotKind::Polarity => "polarity",
        SlotKind::Modality => "modality",
        SlotKind::Attribution => "attribution",
        SlotKind::Action => "action",
    }
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Figure => "figure",
        Kind::Date => "date",
        Kind::Event => "event",
        Kind::Quotation => "quotation",
        Kind::Attribution => "attribution",
        Kind::Comparison => "comparison",
        Kind::Superlative => "superlative",
        Kind::Record => "record",
        Kind::Cause => "cause",
        Kind::Definition => "definition",
    }
}
