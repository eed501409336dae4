"""How well a body matches the gold.

Word F1 is the mean over pages of the F1 of the bags of words, the measure of WCXB. The other figures are of four-word
shingles: precision and recall are means over pages, F1 is that of both, as in the article extraction benchmark of
Scrapinghub. Precision leaves out pages without a body, so that saying nothing is not precise.
"""
import collections
import re

WORD = re.compile(r"\w+")
SHINGLE = 4


class Score:
    def __init__(self, bodies, pages):
        word, precision, recall = [], [], []
        self.empty = 0
        for key in pages.gold:
            found, wanted = words(bodies.get(key)), words(pages.body(key))
            word.append(f1(*matches(collections.Counter(found), collections.Counter(wanted))))
            page_precision, page_recall = matches(shingles(found), shingles(wanted))
            recall.append(page_recall)
            if found:
                precision.append(page_precision)
            else:
                self.empty += 1
        self.word = mean(word)
        self.precision = mean(precision)
        self.recall = mean(recall)
        self.f1 = f1(self.precision, self.recall)


def words(text):
    return WORD.findall((text or "").lower())


def shingles(tokens):
    """Text shorter than a shingle is one of its own."""
    if not tokens:
        return collections.Counter()
    last = max(1, len(tokens) - SHINGLE + 1)
    return collections.Counter(tuple(tokens[start:start + SHINGLE]) for start in range(last))


def matches(found, wanted):
    """Precision and recall of bags."""
    common = sum((found & wanted).values())
    precision = common / sum(found.values()) if found else float(not wanted)
    recall = common / sum(wanted.values()) if wanted else 1.0
    return precision, recall


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def mean(values):
    return sum(values) / len(values) if values else 0.0
