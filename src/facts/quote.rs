//! Quotations: words given as somebody's own.

use super::{Fact, Value, View};
use crate::order::sort_by_rank;
use crate::span::Span;
use crate::text::{Case, Role, TokenKind};
use std::ops::Range;

/// A quotation: the fact's span holds the words with their quote marks.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteValue {
    /// The words between the marks.
    pub content: Span,
    /// Who says it, in the same block.
    pub speaker: Option<Span>,
    /// Whether it goes on in the next paragraph, which opens with a mark again.
    pub continued: bool,
}

/// The quotations of each block, by place; one within another follows it.
pub(super) fn find(views: &[View]) -> Vec<Vec<Fact>> {
    let opens: Vec<bool> = views.iter().map(opens_with_mark).collect();
    views
        .iter()
        .enumerate()
        .map(|(at, view)| in_block(view, opens.get(at + 1).copied().unwrap_or(false)))
        .collect()
}

fn opens_with_mark(view: &View) -> bool {
    !view.tokens.is_empty() && Mark::read(view, 0).is_some_and(Mark::may_open)
}

/// What a token may do as a quote mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Open(Style),
    Close(Style),
    Either(Style),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Double,
    Single,
    StraightDouble,
    StraightSingle,
    Guillemet,
}

impl Mark {
    /// Reads a mark by its shape and by what it touches.
    fn read(view: &View, at: usize) -> Option<Mark> {
        let token = &view.tokens[at];
        if token.kind != TokenKind::Punct {
            return None;
        }
        let touches_next = view.tokens.get(at + 1).is_some_and(|next| next.glued);
        let after_opener = at > 0
            && matches!(view.word(at - 1), "(" | "[" | "“" | "‘" | "\"" | "'" | "—" | "–" | "-");
        let straight = |touches_next: bool| match (token.glued && !after_opener, touches_next) {
            (false, true) => Mark::Open(Style::StraightDouble),
            (true, false) => Mark::Close(Style::StraightDouble),
            _ => Mark::Either(Style::StraightDouble),
        };
        let twin = |second: usize| {
            let glued = view.tokens.get(second).is_some_and(|token| token.glued);
            glued && second > 0 && view.word(second) == "'" && view.word(second - 1) == "'"
        };
        match view.word(at) {
            "“" | "„" => Some(Mark::Open(Style::Double)),
            "”" => Some(Mark::Close(Style::Double)),
            "«" => Some(Mark::Open(Style::Guillemet)),
            "»" => Some(Mark::Close(Style::Guillemet)),
            "‘" => touches_next.then_some(Mark::Open(Style::Single)),
            "’" => token.glued.then_some(Mark::Close(Style::Single)),
            "\"" => Some(straight(touches_next)),
            // Two single marks for a double one, as wires write it: the first is the mark.
            "'" if twin(at + 1) => {
                Some(straight(view.tokens.get(at + 2).is_some_and(|next| next.glued)))
            }
            "'" if twin(at) => None,
            "'" => match (token.glued && !after_opener, touches_next) {
                (false, true) => Some(Mark::Open(Style::StraightSingle)),
                (true, _) => Some(Mark::Close(Style::StraightSingle)),
                _ => None,
            },
            _ => None,
        }
    }

    fn may_open(self) -> bool {
        !matches!(self, Mark::Close(_))
    }
}

/// A quotation that is open: where it began, and where it might have ended.
struct Pending {
    style: Style,
    start: usize,
    /// A closing mark that was more likely an apostrophe: "the voters’ choice".
    doubtful: Option<usize>,
}

fn in_block(view: &View, next_block_opens: bool) -> Vec<Fact> {
    let mut found = Vec::new();
    let mut open: Vec<Pending> = Vec::new();
    for at in 0..view.tokens.len() {
        if view.tokens[at].kind == TokenKind::Newline {
            let continued = continues(view, at, &open);
            end_paragraph(view, &mut open, at, continued, &mut found);
            continue;
        }
        let Some(mark) = Mark::read(view, at) else { continue };
        match mark {
            Mark::Open(style) => start(&mut open, style, at),
            Mark::Close(style) | Mark::Either(style) => {
                match open.iter().rposition(|pending| pending.style == style) {
                    Some(place) if is_apostrophe(view, at, style) => {
                        open[place].doubtful = Some(at);
                    }
                    Some(place) => {
                        push(view, &mut found, open[place].start..at + 1, false);
                        open.truncate(place);
                    }
                    None if matches!(mark, Mark::Either(_)) => start(&mut open, style, at),
                    None => {}
                }
            }
        }
    }
    end_paragraph(view, &mut open, view.tokens.len(), next_block_opens, &mut found);
    if view.role == Role::Quote && found.is_empty() && !view.sentences.is_empty() {
        whole_block(view, &mut found);
    }
    sort_by_rank(&mut found, |fact| fact.span.rank());
    found
}

/// A second opening mark of a style that is open already is a new paragraph's or an error: the
/// one before it is dropped.
fn start(open: &mut Vec<Pending>, style: Style, at: usize) {
    if let Some(place) = open.iter().position(|pending| pending.style == style) {
        open.truncate(place);
    }
    open.push(Pending { style, start: at, doubtful: None });
}

/// "the officials’ demands": a plural's apostrophe, if a better closing mark comes.
fn is_apostrophe(view: &View, at: usize, style: Style) -> bool {
    let single = matches!(style, Style::Single | Style::StraightSingle);
    let plural = at > 0 && view.word(at - 1).ends_with(['s', 'S']);
    let lower = |next: &crate::text::Token| next.is_word() && next.case == Case::Lower;
    single && (plural && view.tokens.get(at + 1).is_some_and(lower))
}

/// Whether the paragraph after the line end at `at` takes up the open quotation.
fn continues(view: &View, at: usize, open: &[Pending]) -> bool {
    let next = (at..view.tokens.len()).find(|&i| view.tokens[i].kind != TokenKind::Newline);
    let (Some(pending), Some(next)) = (open.first(), next) else { return false };
    match Mark::read(view, next) {
        Some(Mark::Open(style) | Mark::Either(style)) => style == pending.style,
        _ => false,
    }
}

/// No quotation runs past its paragraph. One that the next paragraph takes up ends here; one that
/// may have ended at an apostrophe did; any other mark was none.
fn end_paragraph(
    view: &View,
    open: &mut Vec<Pending>,
    end: usize,
    continued: bool,
    found: &mut Vec<Fact>,
) {
    for (depth, pending) in open.drain(..).enumerate() {
        let single = matches!(pending.style, Style::Single | Style::StraightSingle);
        if let Some(close) = pending.doubtful {
            push(view, found, pending.start..close + 1, false);
        } else if continued && depth == 0 && !single {
            push(view, found, pending.start..end, true);
        }
    }
}

/// Adds a quotation of the tokens of its marks and all between.
fn push(view: &View, found: &mut Vec<Fact>, tokens: Range<usize>, continued: bool) {
    let inner = tokens.start + 1..if continued { tokens.end } else { tokens.end - 1 };
    if inner.is_empty()
        || !view.tokens[inner.clone()].iter().any(|t| t.is_word() || t.kind == TokenKind::Number)
    {
        return;
    }
    let value = QuoteValue { content: view.span(&inner), speaker: None, continued };
    found.push(Fact { span: view.span(&tokens), tokens, value: Value::Quote(value) });
}

/// A block quotation without marks is one as a whole.
fn whole_block(view: &View, found: &mut Vec<Fact>) {
    let (Some(first), Some(last)) = (view.sentences.first(), view.sentences.last()) else { return };
    let tokens = first.tokens.start..last.tokens.end;
    let span = view.span(&tokens);
    let value = QuoteValue { content: span, speaker: None, continued: false };
    found.push(Fact { span, tokens, value: Value::Quote(value) });
}

#[cfg(test)]
mod tests {
    use crate::facts::{Value, read};
    use crate::text::{Block, Document, Role};

    fn quotes(text: &str, role: Role) -> Vec<String> {
        let block = Block { id: "b".into(), text: text.into(), role, language: None };
        let document = Document { blocks: vec![block], ..Document::default() };
        let readings = read(&document, &[true]);
        let quotes = readings[0].facts.iter().filter_map(|fact| match &fact.value {
            Value::Quote(quote) => Some(quote.content.of(text).to_string()),
            _ => None,
        });
        quotes.collect()
    }

    #[test]
    fn quotations_end_where_their_marks_say() {
        for (text, expected) in [
            ("“We lost. We will rise,” he said.", &["We lost. We will rise,"][..]),
            ("\"No,\" she said, \"never.\"", &["No,", "never."]),
            ("He called it a “sham”.", &["sham"]),
            ("“He told us ‘run’ and left,” she said.", &["He told us ‘run’ and left,", "run"]),
            ("‘It’s the voters’ choice,’ he said.", &["It’s the voters’ choice,"]),
            ("'It's the voters' choice,' he said.", &["It's the voters' choice,"]),
            ("The boys' coats don't fit the '90s.", &[]),
            ("A 5\" pipe and a 6'2\" man.", &[]),
            ("“One.\n\n“Two,” he said.", &["One.", "Two,"]),
            ("“Lost mark, he said.\nNobody knew.", &[]),
            ("Lost” mark. “Kept.”", &["Kept."]),
            ("“a “b” c", &["b"]),
            ("“”", &[]),
            ("\"We lost,'' he said. ''We will rise.''", &["We lost,", "'We will rise."]),
        ] {
            assert_eq!(quotes(text, Role::Paragraph), expected, "{text}");
        }
    }

    #[test]
    fn a_block_quotation_needs_no_marks() {
        assert_eq!(quotes("We rose. We won.", Role::Quote), ["We rose. We won."]);
        assert_eq!(quotes("“We rose.”", Role::Quote), ["We rose."]);
    }
}
