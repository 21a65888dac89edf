"""What WordNet says of two words: how far their uses are one sense, linked senses, or opposites."""

from collections import defaultdict

# Pointers of WordNet, by what they say. Two-way ones stand once on each side.
CLOSE = {"@": "kind-of", "&": "similar", "^": "see also", "$": "verb group", "*": "entails", ">": "causes"}
FORM = {"+": "derived", "\\": "pertains"}
ANTONYM, KIND_OF = "!", "@"
# A hypernym with more words below it than this says little of any two of them.
MOST_SISTERS = 400
# Links weaker than this are chance senses.
SOME, MUCH = 0.05, 0.25


def pair(a, b):
    return (a, b) if a < b else (b, a)


class Links:
    """Weights of links by pair of words: the share of their use that both words have in the senses linked."""

    def __init__(self, wordnet, words):
        self.words = set(words)
        self.same, self.near, self.form, self.sister, self.antonym = (defaultdict(float) for _ in range(5))
        self.share = {}
        self.use = {word: sum(wordnet.use(word).values()) for word in words}
        for word in words:
            for kind, count in wordnet.use(word).items():
                for sense, share in wordnet.shares(kind, word):
                    self.share[word, sense] = share * count / self.use[word]
        below = defaultdict(list)
        for sense, synset in wordnet.synsets.items():
            self._all_pairs(self.same, [(word, sense) for word in synset.words])
            for symbol, other, own, its in synset.links:
                if symbol == KIND_OF:
                    below[other] += [(word, sense) for word in synset.words]
                into = self.antonym if symbol == ANTONYM else self.form if symbol in FORM else self.near
                if into is self.near and symbol not in CLOSE:
                    continue
                theirs = wordnet.synsets[other].words
                for a in synset.words if own < 0 else [synset.words[own]]:
                    for b in theirs if its < 0 else [theirs[its]]:
                        self._add(into, a, sense, b, other)
        for sisters in below.values():
            known = [sister for sister in sisters if sister[0] in self.words]
            if len(known) <= MOST_SISTERS:
                self._all_pairs(self.sister, known)
        self._find_opposites()

    def _add(self, into, a, sense, b, other):
        if a != b and a in self.words and b in self.words:
            into[pair(a, b)] += min(self.share[a, sense], self.share[b, other])

    def _all_pairs(self, into, uses):
        for at, (a, sense) in enumerate(uses):
            for b, other in uses[at + 1 :]:
                if into is self.same or sense != other:
                    self._add(into, a, sense, b, other)

    def weight(self, a, b):
        """From 0 to 1: how far WordNet has the two words for one thing."""
        key = pair(a, b)
        return min(1, self.same.get(key, 0) + self.form.get(key, 0) + 0.6 * self.near.get(key, 0))

    def _find_opposites(self):
        """Antonyms, and what is as good as one side of them: victory and defeat, soar and fall."""
        like, forms = defaultdict(set), defaultdict(set)
        for links, least in (self.form, SOME), (self.same, MUCH), (self.near, MUCH):
            for (a, b), weight in links.items():
                if weight >= least:
                    for into in (like, forms) if links is self.form else (like,):
                        into[a].add(b)
                        into[b].add(a)
        # Forms of forms: weak, weakness, weaken.
        for word, others in forms.items():
            like[word].update(*(forms[other] for other in others))
        self.opposites = set()
        for (a, b), weight in self.antonym.items():
            for x in {a} | like[a] if weight >= SOME else {a}:
                for y in {b} | like[b] if weight >= SOME else {b}:
                    if x != y and self.weight(x, y) < MUCH or (x, y) in ((a, b), (b, a)):
                        self.opposites.add(pair(x, y))
