# What one token looks like, one pattern a line: KIND, white space, pattern.
# The first pattern that matches at a place wins; build.rs compiles all of them into one automaton.
# Letters are coarse ranges instead of \p{L}: everything above ASCII that is not punctuation, symbol,
# space or emoji. That keeps the automaton small and differs only in scripts that are not read.
# A pattern must not run far ahead before it fails: "x*y" read from every x of "xxxx" is quadratic.
# {L} stands for a letter or combining mark, {D} for a digit.

Space    [ \t\x0B\x0C\r\u{85}\u{A0}\u{1680}\u{2000}-\u{200B}\u{202F}\u{205F}\u{3000}\u{FEFF}\u{AD}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2069}]+
Newline  [\n\u{2028}\u{2029}]
Url      (?:https?://|www\.)[^ \t\n\r<>"“”\u{A0}]*[^ \t\n\r<>"“”\u{A0}.,;:!?'’)\]]
Url      [A-Za-z0-9_]+@[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]*[A-Za-z0-9])+
Handle   [@#][A-Za-z_][A-Za-z0-9_]*
Acronym  (?:[A-Za-z]\.){2,}(?:['’]s)?
Version  {D}+(?:\.{D}+){2,}
Number   {D}{1,3}(?:,{D}{3})+(?:\.{D}+)?
Number   {D}{1,2}(?:,{D}{2}){1,4},{D}{3}(?:\.{D}+)?
Number   {D}+(?:\.{D}+)?(?:['’]s)?
Word     {L}+(?:{D}+{L}*)+
Word     {L}+(?:['’]{L}+)*
Ellipsis \.(?:[ \u{A0}]?\.)+|…(?:\.)*
Punct    (?s-u:[\x00-\x7F])
Punct    (?s:.)
