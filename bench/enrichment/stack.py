"""stack.py WHEEL TEXTS.jsonl: the CPU time of the usual annotators of Python, one after another, as one thread.

py3langid for the language, spaCy's small English pipeline with all but its entity recogniser switched off, YAKE for ten
keyphrases, datasketch for a MinHash of 128 functions over runs of three words. Prints JSON: milliseconds a text, by part.
"""

import json
import os
import sys
import tempfile
import time
import zipfile

os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")

import datasketch  # noqa: E402
import py3langid  # noqa: E402
import spacy  # noqa: E402
import yake  # noqa: E402


def load(wheel):
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder)
        for root, _, names in os.walk(folder):
            if "config.cfg" in names:
                return spacy.load(root, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    sys.exit(f"{wheel} has no pipeline")


def fingerprint(text):
    words = text.lower().split()
    sketch = datasketch.MinHash(num_perm=128)
    for start in range(len(words) - 2):
        sketch.update(" ".join(words[start:start + 3]).encode())
    return sketch


def main(wheel, texts):
    with open(texts, encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    pipeline = load(wheel)
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
