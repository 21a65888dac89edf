//! Every stable code the product speaks, in one table: errors, reasons, notes, groups.
//!
//! The core uses the enums; the shell's wording and the documentation are checked against
//! [`TABLE`], which the build writes out as `codes.json`.

macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident ($kind:literal) { $($variant:ident = $code:literal, $meaning:literal;)* })*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            pub enum $name { $(#[doc = $meaning] $variant,)* }

            impl $name {
                /// The stable code, as it crosses to JavaScript.
                pub const fn code(self) -> &'static str {
                    match self { $($name::$variant => $code,)* }
                }

                /// What the code means, in a sentence; for an error, also what to change.
                pub const fn meaning(self) -> &'static str {
                    match self { $($name::$variant => $meaning,)* }
                }
            }
        )*

        /// Kind, code and meaning of every code there is.
        pub const TABLE: &[(&str, &str, &str)] = &[$($(($kind, $code, $meaning),)*)*];
    };
}

codes! {
    /// Why a call was refused. Those the core never raises belong to the JavaScript side.
    ErrorCode("error") {
        NoText = "no-text", "There is no text to read: give `text`, or `blocks` with at least one word.";
        TooLarge = "too-large", "The text is larger than 16 MB: give a shorter one, or split it.";
        DuplicateSource = "duplicate-source", "A source with this id is loaded already: remove it first, or use another id.";
        BadInput = "bad-input", "The input does not have the documented shape.";
        BadRelated = "bad-related", "The word-relatedness table cannot be read: use the file of the same release.";
        Closed = "closed", "The engine is closed: create another one.";
        Aborted = "aborted", "The call was aborted.";
        WasmRefused = "wasm-refused", "The page's policy refuses WebAssembly: add 'wasm-unsafe-eval' to its script-src.";
        WasmFailed = "wasm-failed", "The engine's file could not be loaded.";
        WorkerRefused = "worker-refused", "The page refuses the worker: allow it in worker-src, or use createEngine in the page's thread.";
        WorkerFailed = "worker-failed", "The worker ended unexpectedly: create another engine.";
        Internal = "internal", "Something went wrong inside; this is a bug. The engine stays usable.";
    }

    /// Why a slot, or a source as a whole, was judged as it was.
    Reason("reason") {
        SameValue = "same-value", "Both say the same.";
        WithinBounds = "within-bounds", "The source's figure lies within what the claim says.";
        BoundsOverlap = "bounds-overlap", "The two figures can both be true.";
        OtherValue = "other-value", "The figures cannot both be true.";
        SameDay = "same-day", "Both name the same time.";
        DateWithin = "date-within", "One time lies within the other.";
        OtherDate = "other-date", "The times cannot both be true.";
        SameName = "same-name", "Both name the same.";
        Alias = "alias", "Another name for the same.";
        PlaceWithin = "place-within", "One place lies within the other.";
        OtherName = "other-name", "Another name stands in the same role.";
        OtherPlace = "other-place", "Another place is named.";
        SameWords = "same-words", "The words are the same.";
        QuoteShortened = "quote-shortened", "The quotation is shortened without changing it.";
        QuoteChanged = "quote-changed", "The quotation's words differ.";
        OtherSpeaker = "other-speaker", "Somebody else is said to have said it.";
        SameAction = "same-action", "Both say the same happened.";
        RelatedAction = "related-action", "Other words for the same thing.";
        Reversed = "reversed", "One says it happened, the other that it did not.";
        OppositeAction = "opposite-action", "The two actions are opposites.";
        SwappedRoles = "swapped-roles", "Who did it and to whom have changed places.";
        LessCertain = "less-certain", "The source speaks of it as possible or planned.";
        StatedUnknown = "stated-unknown", "The source says that this is not known.";
        KnownSince = "known-since", "The source is older; it has become known since.";
        UpdatedLater = "updated-later", "The figure was growing, and one text is later.";
        NotStated = "not-stated", "The source does not say this.";
        Elsewhere = "elsewhere", "The source says it, but not here.";
        NothingNear = "nothing-near", "Nothing in the source speaks of this.";
        OtherEvent = "other-event", "The nearest passage speaks of something else.";
        TooLittle = "too-little", "The nearest passage shares too little to say.";
    }

    /// What a page says against itself.
    NoteCode("note") {
        TwoFigures = "two-figures", "Two figures for one thing that cannot both be true.";
        ImpossibleZone = "impossible-zone", "The two clock times cannot be the same moment.";
        WrongWeekday = "wrong-weekday", "The weekday does not fit the date.";
        PartsExceedWhole = "parts-exceed-whole", "The parts add up to more than the whole.";
    }

    /// Why sources are not independent of each other.
    GroupReason("group") {
        SameText = "same-text", "The texts are the same, or nearly.";
        CopiedText = "copied-text", "Much of the wording is the same.";
        SameOrigin = "same-origin", "They rest on one named origin.";
        PageItself = "page-itself", "This is the page itself.";
    }
}

#[cfg(test)]
mod tests {
    use super::TABLE;
    use std::collections::HashSet;

    #[test]
    fn codes_are_unique_within_their_kind() {
        let mut seen = HashSet::new();
        for (kind, code, meaning) in TABLE {
            assert!(seen.insert((kind, code)), "{kind} {code} stands twice");
            assert!(meaning.ends_with('.'), "{code}: a sentence");
        }
    }
}
