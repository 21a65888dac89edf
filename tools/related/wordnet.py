"""WordNet 3.0 as its files stand (Debian package wordnet-base): lemmas, senses, links between words."""

from collections import defaultdict
from pathlib import Path

FOLDER = Path("/usr/share/wordnet")
KINDS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSE_KINDS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
ENDINGS = {
    "n": [("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"), ("ies", "y")],
    "v": [("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")],
    "a": [("er", ""), ("est", ""), ("er", "e"), ("est", "e")],
    "r": [],
}


class Synset:
    """One sense: its field, its words as spelt, and what it points to as (symbol, sense, own word, its word);
    words are counted from 0, -1 stands for all."""

    def __init__(self, field, spelt, links):
        self.field, self.spelt, self.links = field, spelt, links
        self.words = [word.lower() for word in spelt]


class WordNet:
    def __init__(self, folder=FOLDER):
        self.synsets = {}  # (kind, offset) -> Synset
        self.senses = defaultdict(list)  # (kind, word) -> [(kind, offset)], commonest first
        self.counts = {}  # (kind, word, place of sense) -> times seen in tagged text
        self.irregular = defaultdict(lambda: defaultdict(list))
        for name, kind in KINDS.items():
            self._read_data(folder / f"data.{name}", kind)
            self._read_index(folder / f"index.{name}", kind)
            for line in (folder / f"{name}.exc").read_text().splitlines():
                form, *lemmas = line.split()
                self.irregular[kind][form] += lemmas
        for line in (folder / "cntlist.rev").read_text().splitlines():
            key, sense, count = line.split()
            word, rest = key.split("%")
            self.counts[SENSE_KINDS[rest[0]], word, int(sense) - 1] = int(count)

    def _read_data(self, path, kind):
        for line in path.read_text().splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split()
            size = int(fields[3], 16)
            words = [word.split("(")[0] for word in fields[4 : 4 + 2 * size : 2]]
            at = 4 + 2 * size
            links = []
            for n in range(int(fields[at])):
                symbol, offset, other, ends = fields[at + 1 + 4 * n : at + 5 + 4 * n]
                other = "a" if other == "s" else other
                links.append((symbol, (other, int(offset)), int(ends[:2], 16) - 1, int(ends[2:], 16) - 1))
            self.synsets[kind, int(fields[0])] = Synset(int(fields[1]), words, links)

    def _read_index(self, path, kind):
        for line in path.read_text().splitlines():
            if line.startswith(" "):
                continue
            fields = line.split()
            senses = int(fields[2])
            self.senses[kind, fields[0]] = [(kind, int(offset)) for offset in fields[-senses:]]

    def lemmas(self, form):
        """The (kind, lemma) that a lower-case form can be of."""
        found = []
        for kind, endings in ENDINGS.items():
            candidates = self.irregular[kind].get(form, [])
            if not candidates:
                candidates = [form] if (kind, form) in self.senses else []
                if not candidates or kind == "v":
                    candidates = candidates + [
                        form[: len(form) - len(old)] + new
                        for old, new in endings
                        if form.endswith(old) and len(form) > len(old) + 1
                    ]
            found += [(kind, lemma) for lemma in dict.fromkeys(candidates) if (kind, lemma) in self.senses]
        return found

    def shares(self, kind, word):
        """How much of a word's use each of its senses has, over all senses of this kind."""
        senses = self.senses[kind, word]
        seen = [self.counts.get((kind, word, at), 0) + 1 / (at + 1) for at in range(len(senses))]
        return [(sense, count / sum(seen)) for sense, count in zip(senses, seen)]

    def use(self, word):
        """How often a word was seen, by kind."""
        return {
            kind: sum(self.counts.get((kind, word, at), 0) for at in range(len(self.senses[kind, word]))) + 0.5
            for kind in "nvar"
            if (kind, word) in self.senses
        }
