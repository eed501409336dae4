"""stack.py WHEEL TEXTS.jsonl: the CPU time of the usual annotators of Python, one after another, as one thread.

py3langid for the language, spaCy's small English pipeline with all but its entity recogniser switched off, YAKE for ten
keyphrases, datasketch for a MinHash of 128 functions over runs of three words. Prints JSON: milliseconds a text, by part.
"""

import json
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from spacy_wheel import load  # noqa: E402  (first: it sets the number of threads)

import datasketch  # noqa: E402
import py3langid  # noqa: E402
import yake  # noqa: E402


def fingerprint(text):
    words = text.lower().split()
    sketch = datasketch.MinHash(num_perm=128)
    for start in range(len(words) - 2):
        sketch.update(" ".join(words[start:start + 3]).encode())
    return sketch


def main(wheel, texts):
    with open(texts, encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    pipeline = load(wheel, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    phrases = yake.KeywordExtractor(lan="en", n=3, top=10)
    parts = {
        "language": py3langid.classify,
        "entities": pipeline,
        "keyphrases": phrases.extract_keywords,
        "fingerprint": fingerprint,
    }
    for part in parts.values():
        part("Once, so that nothing is loaded while the clock runs.")
    spent = {}
    for name, part in parts.items():
        start = time.process_time()
        for text in texts:
            part(text)
        spent[name] = (time.process_time() - start) / len(texts) * 1000
    print(json.dumps({"cpu_ms": sum(spent.values()), "parts": spent}))


if __name__ == "__main__":
    main(*sys.argv[1:])
