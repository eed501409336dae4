"""Makes plain text of HTML with nothing removed, the way crawls deliver it.

Usage: plaintext.py STYLE PAGES.jsonl OUT.json. Runs in the environment of requirements.txt.

blocks: a blank line between blocks; lines: one line a block, as the WET files of Common Crawl have it; layout: indented
and with bullets, as a text browser shows it.
"""
import json
import sys

from pages import read


def blocks(html):
    from resiliparse.extract.html2text import extract_plain_text

    return extract_plain_text(html, main_content=False)


def lines(html):
    return "\n".join(line for line in blocks(html).splitlines() if line.strip())


def layout(html):
    from inscriptis import get_text

    return get_text(html)


def main():
    style, source, target = sys.argv[1:]
    convert = {"blocks": blocks, "lines": lines, "layout": layout}[style]
    texts = {page["id"]: convert(page["content"]) for page in read(source)}
    with open(target, "w", encoding="utf-8") as file:
        json.dump(texts, file, ensure_ascii=False)


if __name__ == "__main__":
    main()
