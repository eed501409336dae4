"""agreement.py REFERENCE.jsonl OWN.jsonl: how far two files of tokens and entities agree, and the first differences."""

import json
import sys


def read(path):
    with open(path, encoding="utf-8") as lines:
        return {str(item["id"]): item for item in map(json.loads, lines)}


def main(reference, own):
    reference, own = read(reference), read(own)
    if reference.keys() != own.keys():
        sys.exit("the files have not the same texts")
    tokens = same_tokens = texts = 0
    entities, own_entities, same = 0, 0, 0
    shown = []
    for name, expected in reference.items():
        found = own[name]
        left, right = ({tuple(token) for token in item["tokens"]} for item in (expected, found))
        tokens += len(left)
        same_tokens += len(left & right)
        if left != right:
            shown.append(f"{name}: tokens {sorted(left ^ right)[:4]}")
            continue
        texts += 1
        left, right = ({tuple(entity) for entity in item["ents"]} for item in (expected, found))
        entities, own_entities, same = entities + len(left), own_entities + len(right), same + len(left & right)
        if left != right:
            shown.append(f"{name}: spaCy {sorted(left - right)}, own {sorted(right - left)}")
    print(f"tokens: {same_tokens} of {tokens} the same ({100 * same_tokens / max(tokens, 1):.3f} %)")
    print(f"texts with the same tokens: {texts} of {len(reference)}")
    share = 200 * same / max(entities + own_entities, 1)
    print(f"entities there: spaCy {entities}, own {own_entities}, the same {same} ({share:.3f} %)")
    for line in shown[:10]:
        print(f"  {line}")


if __name__ == "__main__":
    main(*sys.argv[1:])
