//! What facts, marks and length tell of a claim; words tell the rest, see [`Cue`](crate::lexicon::Cue).

macro_rules! shapes {
    ($($shape:ident = $name:literal, $doc:literal;)*) => {
        /// One thing that can be counted in a claim without knowing its words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Shape { $(#[doc = $doc] $shape,)* }

        impl Shape {
            /// The names of every shape, in order.
            pub const NAMES: &[&str] = &[$($name,)*];
        }
    };
}

shapes! {
    Quantity = "quantity", "Counts and measures.";
    Percent = "percent", "Shares.";
    Money = "money", "Amounts of money.";
    Ordinal = "ordinal", "Ranks.";
    Duration = "duration", "Lengths of time and ages.";
    Date = "date", "Dates.";
    Time = "time", "Clock times.";
    Person = "person", "Names of people.";
    Organization = "organization", "Names of organisations.";
    Place = "place", "Names of places.";
    Name = "name", "Names of anything else.";
    Attributed = "attributed", "Whether somebody is said to say it.";
    Digits = "digits", "Figures written in digits.";
    Capitals = "capitals", "Words with a capital, the first word left out.";
    Anchored = "anchored", "Whether it has a figure, a date, a name or a capital at all.";
    Quoted = "quoted", "Words within a quotation that is a statement.";
    ScareQuotes = "scare-quotes", "Quotations of one to three words.";
    LongQuote = "long-quote", "Quotations of six words or more.";
    Question = "question", "Question marks.";
    Exclamation = "exclamation", "Exclamation marks.";
    Semicolon = "semicolon", "Semicolons.";
    Address = "address", "Web addresses, handles and hash tags.";
    Verb = "verb", "Whether a word shows that it is the sentence's verb.";
    Verbless = "verbless", "Whether no word of it may be a verb.";
    Unreal = "unreal", "Whether its first verb says what may or will be.";
    Instruction = "instruction", "Whether it opens by telling the reader to do something.";
    Maxim = "maxim", "Whether it opens with what one does in general: \"To err is …\".";
    OpensIf = "opens-if", "Whether it opens with a condition.";
    OpensAsking = "opens-asking", "Whether it opens with a question word.";
    Introduces = "introduces", "Whether it ends in a colon.";
    Fragment = "fragment", "Whether its beginning or its end is missing.";
    Byline = "byline", "Whether it says who wrote it.";
    OwnPlan = "own-plan", "What the writer or the writer's side will do or wants.";
    TheirPlan = "their-plan", "What others will do or want.";
    OpensDated = "opens-dated", "Whether it opens with a date or a clock time.";
    Caption = "caption", "Whether it stands under a picture.";
    Infinitive = "infinitive", "Verbs behind \"to\": what is meant or due, not what is.";
    Progressive = "progressive", "Words in -ing behind a form of \"be\": what is going on.";
    RegularPast = "regular-past", "Words in -ed.";
    Copula = "copula", "Words that judge, soon after \"is\".";
    Adverb = "adverb", "Words in -ly.";
    Adjective = "adjective", "Words with an adjective's ending.";
    Abstract = "abstract", "Words with an abstract noun's ending.";
    LongWord = "long-word", "Words of nine letters or more.";
    Opening = "opening", "Whether it opens with \"and\", \"but\", \"so\", \"or\" or \"yet\".";
    Unfinished = "unfinished", "Whether no mark ends it.";
    UpTo4 = "words-4", "Whether it has 4 words or fewer.";
    UpTo8 = "words-8", "Whether it has 5 to 8 words.";
    UpTo13 = "words-13", "Whether it has 9 to 13 words.";
    Over20 = "words-20", "Whether it has 20 to 29 words.";
    Over30 = "words-30", "Whether it has 30 words or more.";
}
