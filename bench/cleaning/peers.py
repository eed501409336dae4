"""Runs one peer over pages and measures the CPU time inside its process; imports and start-up do not count.

Usage: peers.py NAME PAGES.jsonl OUT.json ROUNDS. Runs in the environment of requirements.txt.
"""
import importlib.metadata
import json
import re
import sys
import time

from pages import read

DISTRIBUTIONS = {
    "trafilatura": "trafilatura",
    "trafilatura-precision": "trafilatura",
    "readability-lxml": "readability-lxml",
    "justext": "justext",
    "resiliparse": "resiliparse",
}


def trafilatura(favor_precision=False):
    from trafilatura import extract

    return lambda html: extract(html, include_comments=False, favor_precision=favor_precision) or ""


def readability():
    import lxml.html
    from readability import Document

    return lambda html: lxml.html.fromstring(Document(html).summary()).text_content()


def justext():
    import justext as library

    names = {"ar": "Arabic", "de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "pt": "Portuguese",
             "ru": "Russian", "uk": "Ukrainian"}
    lists = {code: library.get_stoplist(name) for code, name in names.items()}
    english = library.get_stoplist("English")
    language = re.compile(r"<html[^>]*\slang=[\"']?([a-z]{2})", re.IGNORECASE)

    def extract(html):
        # It wants to be told the language; what the page says is what a user has.
        found = language.search(html[:4096])
        stop_words = lists.get(found.group(1).lower(), english) if found else english
        return "\n".join(part.text for part in library.justext(html, stop_words) if not part.is_boilerplate)

    return extract


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text

    return lambda html: extract_plain_text(html, main_content=True)


PEERS = {
    "trafilatura": trafilatura,
    "trafilatura-precision": lambda: trafilatura(favor_precision=True),
    "readability-lxml": readability,
    "justext": justext,
    "resiliparse": resiliparse,
}


def main():
    name, source, target, rounds = sys.argv[1:]
    extract = PEERS[name]()
    pages = read(source)
    extract(pages[0]["content"])
    bodies, failed, spent = {}, 0, []
    for _ in range(int(rounds)):
        failed = 0
        start = time.process_time()
        for page in pages:
            try:
                bodies[page["id"]] = extract(page["content"])
            except Exception:  # Whatever a peer makes of a page, the next one is measured too.
                bodies[page["id"]] = ""
                failed += 1
        spent.append(1000 * (time.process_time() - start) / len(pages))
    version = importlib.metadata.version(DISTRIBUTIONS[name])
    with open(target, "w", encoding="utf-8") as file:
        json.dump({"version": version, "cpu_ms": spent, "failed": failed, "bodies": bodies}, file, ensure_ascii=False)


if __name__ == "__main__":
    main()
