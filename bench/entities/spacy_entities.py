"""spacy_entities.py WHEEL TEXTS.jsonl OUT.jsonl: the tokens and entities that spaCy itself finds, with the weights of a wheel.

The whole pipeline runs, as its users run it. Offsets are code points. Prints the tokens a second of CPU time.
"""

import json
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from spacy_wheel import load, spacy  # noqa: E402


def main(wheel, texts, out):
    pipeline = load(wheel)
    with open(texts, encoding="utf-8") as lines:
        items = [json.loads(line) for line in lines]
    start = time.process_time()
    documents = [pipeline(item["text"]) for item in items]
    seconds = time.process_time() - start
    with open(out, "w", encoding="utf-8") as file:
        for item, document in zip(items, documents):
            tokens = [[token.idx, token.idx + len(token)] for token in document]
            entities = [[entity.start_char, entity.end_char, entity.label_] for entity in document.ents]
            file.write(json.dumps({"id": item["id"], "tokens": tokens, "ents": entities}) + "\n")
    count = sum(len(document) for document in documents)
    print(f"spaCy {spacy.__version__}: {count / seconds:.0f} tokens/s of CPU time")


if __name__ == "__main__":
    main(*sys.argv[1:])
