"""texts.py GOLD.json OUT.jsonl: the English articles of a gold set as texts, one object a line. Prints how many words they have."""

import json
import sys

# Words that half of all English texts of some length hold, and texts of other languages do not.
ENGLISH = {"the", "and", "of", "to", "in", "is", "that"}


def main(gold, out):
    with open(gold, encoding="utf-8") as file:
        pages = json.load(file)
    texts = [(key, pages[key].get("main_content") or "") for key in sorted(pages)]
    texts = [(key, text) for key, text in texts if len(ENGLISH & set(text.lower().split())) >= 5]
    with open(out, "w", encoding="utf-8") as file:
        for key, text in texts:
            file.write(json.dumps({"id": key, "text": text}) + "\n")
    words = sum(len(text.split()) for _, text in texts)
    print(json.dumps({"texts": len(texts), "words": words}))


if __name__ == "__main__":
    main(*sys.argv[1:])
