"""npm run related: writes src/lexicon/en/related.txt, the words that may speak of the same thing.

Two witnesses are heard: how near the words lie in a sentence encoder's space, and what WordNet says of
their senses. Neither is enough alone: an encoder holds opposites and sisters ("rose", "fell"; "dog",
"cat") for near, WordNet knows no degrees and holds rare senses for common ones.
The same machine gives the same list; on another one, pairs at the edge of a degree may differ.
"""

import re
from pathlib import Path

import numpy as np

from encoder import pieces_of, vectors, vocabulary
from links import MUCH, SOME, Links, pair
from wordnet import WordNet

ROOT = Path(__file__).parents[2]
ENGLISH = ROOT / "src" / "lexicon" / "en"
OUT = ENGLISH / "related.txt"
CACHE = ROOT / "target" / "related" / "vectors.npz"
DICTIONARY = Path("/usr/share/dict/american-english")

WORD = re.compile("[a-z]{3,}")
# Words of closed classes are compared as values or as grammar, never as words.
CLOSED_LISTS = ["function-words", "modals", "time", "figures/cardinals", "figures/ordinals", "figures/scales"]
# Fields of WordNet whose words name values: quantities and times.
VALUE_FIELDS = {23, 28}
NEIGHBOURS = 40
# Least score of each degree, the first 1; measured as said in docs/decisions.
DEGREES = [0.45, 0.54, 0.63, 0.75]
# Sisters ("ferry", "freighter") help to find a passage and are no more alike than that.
SISTER_DEGREE = 1
# Without a link in WordNet, nearness alone makes no synonym: it counts one degree less.
UNLINKED_LOSS = 1
# A word that the encoder reads in pieces is known less well.
PIECES_LOSS = 0.07
# Less common words keep only so many.
MOST, MOST_OF_RARE = 24, 6
SUFFIXES = re.compile(
    "(e?d|e?r|or|e?st|e?s|ing|ings|ion|ation|ition|al|ial|ical|able|ible|ly|ness|ment|y|ive|ative|ic|ist|ism|ity"
    "|ance|ence|ant|ent|ful|less|ous|ship|hood|ise|ize|ian|an|ee|eer|age|ish|ward|wards|man|men|like|en|ery|ry|t|th|e)+"
)
NEGATING = re.compile("(un|dis|non|mis|in|im|ir|il|de|anti|counter|over|under|out|pre|post|sub|self)")

HEAD = """\
# Words that may speak of the same thing: `word = other degree, …`, each pair once, degrees from 1 (of one
# field: helps to find a passage) to 4 (the same in other words, or another form). Compared by stem.
# It ships as a file of its own. Made by `npm run related` (tools/related); do not edit.
# Origin: nearness of words in the sentence encoder all-MiniLM-L6-v2 (Apache-2.0) and the senses, derivations
# and antonyms of WordNet 3.0, over the words of that encoder's vocabulary and of SCOWL's American English.
"""


def closed_words():
    for name in CLOSED_LISTS:
        for row in (ENGLISH / f"{name}.txt").read_text().splitlines():
            if not row.startswith("#"):
                yield from (form for form in row.split(" = ")[0].lower().split(", ") if WORD.fullmatch(form))


def mostly(wordnet, kind, word):
    use = wordnet.use(word)
    return use.get(kind, 0) > sum(use.values()) / 2


def values(wordnet):
    """Words that mostly name a quantity or a time, and their adjectives: "week", "weekly"."""
    found = set()
    for (kind, word), senses in wordnet.senses.items():
        if kind == "n" and wordnet.synsets[senses[0]].field in VALUE_FIELDS and mostly(wordnet, "n", word):
            found.add(word)
            for _, (other_kind, offset), *_ in wordnet.synsets[senses[0]].links:
                if other_kind in "ar":
                    found.update(wordnet.synsets[other_kind, offset].words)
    return found


def chosen_words(wordnet, forms):
    """Lemmas of these forms that are not mostly forms of another word ("rose", "felt"), names or values."""
    # "fall" is a season, and seldom.
    closed = {word for word in closed_words() if not mostly(wordnet, "v", word)}
    left_out = closed | values(wordnet)
    use = {}

    def used(word):
        if word not in use:
            use[word] = sum(wordnet.use(word).values())
        return use[word]

    def common(word):
        senses = (sense for kind in "nvar" for sense in wordnet.senses.get((kind, word), []))
        return any(word in wordnet.synsets[sense].spelt for sense in senses)

    def own(word):
        return all(used(lemma) <= 3 * used(word) for _, lemma in wordnet.lemmas(word))

    lemmas = {lemma for form in forms for _, lemma in wordnet.lemmas(form) if WORD.fullmatch(lemma)}
    return sorted(word for word in lemmas - left_out if common(word) and own(word))


def nearness(wordnet, forms, words):
    """A vector of length 1 a word: the word itself, and the forms that are of it alone."""
    forms = sorted({*forms, *words})
    of_form = vectors(forms, CACHE)
    of_form = dict(zip(forms, of_form - of_form.mean(0)))
    of_form = {form: vector / np.linalg.norm(vector) for form, vector in of_form.items()}
    total = {word: 2 * of_form[word] for word in words}
    for form in forms:
        lemmas = {lemma for _, lemma in wordnet.lemmas(form)}
        for lemma in lemmas - {form} if form not in lemmas else ():
            if lemma in total:
                total[lemma] = total[lemma] + of_form[form]
    space = np.stack([total[word] for word in words])
    space -= space.mean(0)
    return (space / np.linalg.norm(space, axis=1, keepdims=True)).astype(np.float32)


def neighbours(space):
    """For each row the nearest others, and how near its nearest ten are on average."""
    nearest, crowd = [], []
    for at in range(0, len(space), 1000):
        near = space[at : at + 1000] @ space.T
        near[np.arange(len(near)), at + np.arange(len(near))] = -1
        best = np.sort(np.argpartition(-near, NEIGHBOURS, axis=1)[:, :NEIGHBOURS], axis=1)
        nearest.append(best)
        crowd.append(np.sort(np.take_along_axis(near, best, 1), axis=1)[:, -10:].mean(1))
    return np.concatenate(nearest), np.concatenate(crowd)


def spelling_misleads(a, b):
    """The encoder reads words in pieces: "bay" lies near "bayonet", and "stable" near "unstable"."""
    short, long = sorted((a, b), key=len)
    if long.startswith(short):
        return not SUFFIXES.fullmatch(long[len(short) :])
    return long.endswith(short) and bool(NEGATING.fullmatch(long[: -len(short)]))


def degree(score, linked, sisters):
    """0 for no relation."""
    found = sum(score >= least for least in DEGREES)
    if linked < SOME:
        found = max(found - UNLINKED_LOSS, min(found, 1))
    return min(found, SISTER_DEGREE) if sisters and linked < MUCH else found


def related(words, pieces, space, links):
    place = {word: at for at, word in enumerate(words)}
    nearest, crowd = neighbours(space)
    candidates = {pair(words[a], words[b]) for a, row in enumerate(nearest) for b in row}
    candidates |= {key for by in (links.same, links.near, links.form) for key in by}
    for a, b in sorted(candidates - links.opposites):
        i, j = place[a], place[b]
        linked, near = links.weight(a, b), float(space[i] @ space[j])
        in_pieces = len(pieces[a]) + len(pieces[b]) > 2
        if linked < SOME and (spelling_misleads(a, b) or in_pieces and pieces[a] & pieces[b]):
            continue
        score = near - 0.3 * (crowd[i] + crowd[j] - 1) + 0.3 * linked**0.4 - PIECES_LOSS * in_pieces
        sister = links.sister.get((a, b), 0)
        found = degree(score, linked, sister >= SOME and sister > links.near.get((a, b), 0))
        if found:
            yield score, a, b, found


def thinned(pairs, rare):
    """The best pairs of each word: a pair stays when either of its words wants it."""
    kept = {}
    for score, a, b, found in sorted(pairs, reverse=True):
        if any(len(kept.get(word, ())) < (MOST_OF_RARE if word in rare else MOST) for word in (a, b)):
            kept.setdefault(a, {})[b] = found
            kept.setdefault(b, {})[a] = found
    return kept


def main():
    wordnet = WordNet()
    tokens = [word for word in vocabulary() if WORD.fullmatch(word)]
    forms = sorted({*tokens, *(word for word in DICTIONARY.read_text().split() if WORD.fullmatch(word))})
    words = chosen_words(wordnet, forms)
    in_vocabulary = {lemma for token in tokens for _, lemma in wordnet.lemmas(token)}
    links = Links(wordnet, words)
    rare = {word for word in words if word not in in_vocabulary and links.use[word] < 5}
    CACHE.parent.mkdir(parents=True, exist_ok=True)
    space = nearness(wordnet, tokens, words)
    kept = thinned(related(words, pieces_of(words), space, links), rare)
    with OUT.open("w") as out:
        out.write(HEAD)
        for word in sorted(kept):
            others = [f"{other} {found}" for other, found in sorted(kept[word].items()) if other > word]
            if others:
                out.write(f"{word} = {', '.join(others)}\n")
    print(f"{len(kept)} words, {sum(map(len, kept.values())) // 2} pairs of {len(words)} words looked at")


if __name__ == "__main__":
    main()
