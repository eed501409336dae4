#!/usr/bin/env python3
"""Make pages of sites, several a site, to measure what a memory of sites is worth.

Usage: make-site-pages.py GOLD.json TEXTS.json[.gz] OUT.jsonl OUT-GOLD.json [--sites N] [--pages N] [--changing SHARE]
                          [--seed N]

GOLD.json: {id: {"main_content": text}}; TEXTS.json: {id: plain text of the page}. The furniture of a page is that of a
site, and stands around and between the paragraphs of articles of other pages. SHARE of its longer lines (six words or
more) are on one page only, as teasers of other stories are: they come from other pages' furniture. The bodies of the
last third of each site's pages are the gold; the pages before them are there to learn from. Needs numpy and lightgbm,
as scripts/train-block-model.py does, whose labels it uses.
"""
import argparse, gzip, importlib.util, json, os, random


def load(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
        return json.load(file)


def labeller():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "train-block-model.py")
    spec = importlib.util.spec_from_file_location("training", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.label


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("gold")
    parser.add_argument("texts")
    parser.add_argument("pages_out")
    parser.add_argument("gold_out")
    parser.add_argument("--sites", type=int, default=60)
    parser.add_argument("--pages", type=int, default=18)
    parser.add_argument("--changing", type=float, default=0.5)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    label = labeller()
    choose = random.Random(options.seed)
    texts = load(options.texts)
    gold = {key: value["main_content"] or "" for key, value in load(options.gold).items() if key in texts}

    articles, furniture = {}, {}
    for key, text in texts.items():
        if key not in gold:
            continue
        lines = text.split("\n")
        filled = [index for index, line in enumerate(lines) if line.strip()]
        labels, _ = label([lines[index] for index in filled], gold[key])
        body = [index for index, is_body in zip(filled, labels) if is_body]
        if len(body) < 4:
            continue
        articles[key] = [lines[index] for index in body]
        known = set(body)
        other = [index for index in filled if index not in known]
        furniture[key] = (
            [lines[index] for index in other if index < body[0]],
            [lines[index] for index in other if body[0] < index < body[-1]],
            [lines[index] for index in other if index > body[-1]],
        )
    long_lines = {
        key: [line for part in parts for line in part if len(line.split()) >= 6] for key, parts in furniture.items()
    }
    keys = sorted(articles)
    with open(options.pages_out, "w", encoding="utf-8") as pages:
        bodies = {}
        for site in choose.sample(keys, min(options.sites, len(keys))):
            for number, article in enumerate(choose.sample([key for key in keys if key != site], options.pages)):

                def shown(line):
                    if len(line.split()) < 6 or choose.random() >= options.changing:
                        return line
                    other = choose.choice(keys)
                    return choose.choice(long_lines[other]) if long_lines[other] else line

                head, within, tail = ([shown(line) for line in part] for part in furniture[site])
                body = list(articles[article])
                for line in within:
                    body.insert(choose.randint(1, len(body) - 1), line)
                key = f"{site}-{number:02d}"
                page = {
                    "id": key,
                    "type": "text/plain",
                    "url": f"https://site-{site}.example/{article}",
                    "content": "\n\n".join(head + body + tail),
                }
                pages.write(json.dumps(page, ensure_ascii=False) + "\n")
                if number * 3 >= options.pages * 2:
                    bodies[key] = "\n".join(articles[article])
    with open(options.gold_out, "w", encoding="utf-8") as file:
        json.dump(bodies, file, ensure_ascii=False)


main()
