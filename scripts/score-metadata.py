#!/usr/bin/env python3
"""Score titles, authors and dates against gold; the same comparison for every extractor.

  score-metadata.py GOLD.json [--part even|odd] NAME=FIELDS.json...
  score-metadata.py --trafilatura GOLD.json HTML_DIR OUT.json

GOLD: {id: {"url", "title", "author", "publish_date"}}, null where a page has none. FIELDS: {id: {"title": text,
"authors": [names], "published": RFC 3339}}, as `cleaning-bench predict` writes beside its output (`OUT.fields`).
`--part` takes every other of the sorted ids. The second form runs trafilatura (`pip install trafilatura`) over
HTML_DIR/ID.html.gz and writes such a file.

What counts as right, on the pages that have the value in gold:

- title: the same letters and digits, after Unicode NFKC and case folding; so case, spaces and punctuation do not count.
  The site's name must be gone: a last segment behind a bar, dash or colon that is the host's name is taken off the gold
  title, not off the extractor's. "lenient" takes it off both, and any such segment of at most five words that gold does
  not have.
- date: the same calendar day, as written.
- authors: the same set of names, folded as titles are; honorifics and degrees do not count, nor does what stands between
  names. "some": at least one name is right.

"none" counts pages without the value in gold for which one is given.
"""
import argparse
import gzip
import json
import re
import sys
import unicodedata
from pathlib import Path
from urllib.parse import urlsplit

SEPARATOR = re.compile(r"\s+[|\-–—·•»:]+\s+|\s*\|\s*|:\s+")
BETWEEN_NAMES = re.compile(r"\s*(?:[,;|/&]|\band\b|\bund\b|\bet\b|\by\b)\s*")
DEGREES = set("dr prof mr mrs ms md phd mba rd rdn cpa cfp cfa rn esq jr sr mph msc ma ba bs od dds".split())


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text or "").casefold() if c.isalnum())


def without_site(title, url):
    """The title without a last segment that is the host's name."""
    host = fold((urlsplit(url or "").hostname or "").removeprefix("www."))
    last = None
    for last in SEPARATOR.finditer(title or ""):
        pass
    if last and host:
        name = fold(title[last.end():])
        if name and (name in host or host.startswith(name) or name.removeprefix("the") in host):
            return title[: last.start()]
    return title


def segments(title):
    """The title, and what is left of it if up to two last segments of at most five words are taken off."""
    forms = {fold(title)}
    for _ in range(2):
        last = None
        for last in SEPARATOR.finditer(title or ""):
            pass
        if not last or len(title[last.end():].split()) > 5:
            break
        title = title[: last.start()]
        forms.add(fold(title))
    return forms


def names(authors):
    found = set()
    for text in authors:
        for part in BETWEEN_NAMES.split(text or ""):
            words = [w for w in part.split() if fold(w) and fold(w) not in DEGREES]
            if words and words[0].casefold() == "by":
                words = words[1:]
            if words:
                found.add(fold(" ".join(words)))
    return found


def score(gold, fields):
    count = dict.fromkeys(("titles", "title", "lenient", "dates", "date", "nodate", "authors", "author", "some",
                           "noauthor"), 0)
    for key, want in gold.items():
        got = fields.get(key) or {}
        if want.get("title"):
            count["titles"] += 1
            accepted = {fold(want["title"]), fold(without_site(want["title"], want.get("url")))}
            count["title"] += fold(got.get("title")) in accepted
            count["lenient"] += bool(segments(got.get("title") or "") & accepted)
        day = (got.get("published") or "")[:10]
        if want.get("publish_date"):
            count["dates"] += 1
            count["date"] += day == want["publish_date"][:10]
        else:
            count["nodate"] += bool(day)
        given = names(got.get("authors") or [])
        if want.get("author"):
            count["authors"] += 1
            wanted = names([want["author"]])
            count["author"] += given == wanted
            count["some"] += bool(given & wanted)
        else:
            count["noauthor"] += bool(given)
    return count


def trafilatura(gold_path, folder, out):
    import trafilatura as peer

    fields = {}
    for key in sorted(json.loads(Path(gold_path).read_text())):
        html = gzip.decompress((Path(folder) / f"{key}.html.gz").read_bytes())
        document = peer.bare_extraction(html, with_metadata=True)
        if document is None:
            fields[key] = {}
            continue
        document = document.as_dict()
        fields[key] = {
            "title": document.get("title"),
            "authors": [a for a in (document.get("author") or "").split("; ") if a],
            "published": document.get("date"),
        }
    Path(out).write_text(json.dumps(fields, ensure_ascii=False))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trafilatura", action="store_true", help="run trafilatura instead of scoring")
    parser.add_argument("--part", choices=("even", "odd"), help="every other page only")
    parser.add_argument("gold")
    parser.add_argument("rest", nargs="+")
    options = parser.parse_args()
    if options.trafilatura:
        if len(options.rest) != 2:
            sys.exit("score-metadata: --trafilatura takes GOLD.json HTML_DIR OUT.json")
        trafilatura(options.gold, *options.rest)
        return
    gold = json.loads(Path(options.gold).read_text())
    if options.part:
        gold = {key: gold[key] for key in sorted(gold)[options.part == "odd" :: 2]}
    print(f"{'':24}{'title':>18}{'lenient':>9}{'date':>18}{'none':>6}{'authors':>18}{'some':>8}{'none':>6}")
    for argument in options.rest:
        name, _, path = argument.rpartition("=")
        c = score(gold, json.loads(Path(path).read_text()))

        def share(part, whole):
            return f"{c[part]}/{c[whole]} {100 * c[part] / max(c[whole], 1):.1f}%"

        print(
            f"{(name or Path(path).name)[:23]:24}{share('title', 'titles'):>18}"
            f"{100 * c['lenient'] / max(c['titles'], 1):>8.1f}%{share('date', 'dates'):>18}{c['nodate']:>6}"
            f"{share('author', 'authors'):>18}{100 * c['some'] / max(c['authors'], 1):>7.1f}%{c['noauthor']:>6}"
        )


if __name__ == "__main__":
    main()
