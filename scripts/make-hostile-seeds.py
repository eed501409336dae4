#!/usr/bin/env python3
"""Writes seeds/hostile/: input that a line must survive. The same bytes every time."""
import gzip
import json
import pathlib
import random

folder = pathlib.Path(__file__).parent.parent / "seeds" / "hostile"
folder.mkdir(parents=True, exist_ok=True)
dice = random.Random(20261122)


def write(name, data):
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))


story = (
    "The ministers of Latvia and Estonia met in Riga on 3 March 2026 and agreed to spend 12 million euros on a common"
    " fire brigade for the border. \"Smoke does not stop at a barrier,\" said Kristaps Veide, who signed for Latvia."
)
russian = (
    "<html><head><meta charset=\"utf-8\"><title>Армения открывает новый тоннель</title></head><body>"
    "<h1>Армения открывает новый тоннель</h1><p>Тоннель длиной семь километров сократит дорогу из Еревана на юг"
    " страны на два часа. Работы стоили 84 млн долларов и заняли пять лет, сообщили в правительстве 4 мая 2025 года."
    "</p><p>«Зимой мы больше не будем отрезаны от столицы», — сказала учительница Нарине Саакян.</p></body></html>"
)

write("empty.txt", b"")
write("blank.html", " \r\n\t\n\u00a0\ufeff\n" * 40)
write("picture.html", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + dice.randbytes(900))
write("random.txt", dice.randbytes(4096))
write("packed.html", gzip.compress(("<html><body><p>" + story + "</p></body></html>").encode(), mtime=0))
write("wrong-charset.html", russian.encode("windows-1251"))
write("utf16-no-mark.txt", story.encode("utf-16-le"))
write("cut-off.html", ("<html><body><h1>Пожежна частина на кордоні</h1><p>Латвія та Естонія домовилися").encode()[:-1] + b"<a hre")
write("nul-and-controls.txt", story.replace(" ", "\0 ", 9).replace("Riga", "Ri\x07ga\x1b[31m"))
write(
    "broken.html",
    "<html><body><div><p>Unclosed <b>bold <i>italic</b> text <table><tr><td>cell <p>in a table<tr></p></div></td>"
    "<a href='x\" title=y>A link that never ends <p class=one class=two class=\"three>" + story + "<!-- a comment"
    " that looks closed -- > but is not <script>if (a < b) document.write('</scr' + 'ipt>');</script><p>" + story
    + "</p></body></body></html></html><p>After the end.</p>",
)
write("deep-nesting.html", "<div>" * 50_000 + "<p>" + story + "</p>" + "</div>" * 50_000)
write("many-attributes.html", "<html><body " + " ".join("a%d=%d" % (n, n) for n in range(20_000)) + "><p>" + story + "</p></body></html>")
write("one-word.txt", "w" * 300_000)
write("open-brackets.html", "<" * 200_000)
write("marks.txt", "\u202e" + story + "\u202c " + "e" + "\u0301" * 5_000 + " \ufdd0fake\ufdd1 \U000e0001")
write(
    "section-front.html",
    "<html><head><title>All news</title></head><body><ul>"
    + "".join("<li><a href='/n/%d'>Headline number %d</a></li>" % (n, n) for n in range(200)) + "</ul></body></html>",
)
lines = [
    json.dumps({"url": "https://hostile.example/no-content", "captured_at": "2026-03-03T00:00:00Z"}),
    '{"content": "a line that is cut',
    json.dumps({"content": 42}),
    json.dumps({"content": story, "url": "javascript:alert(1)"}),
    json.dumps({"content": story, "captured_at": "2999-01-01T00:00:00Z"}),
    json.dumps({"content": story, "content_base64": "AAAA"}),
    "[" * 20_000,
    '{"content": "' + "\\u0000" * 100 + '"}',
    json.dumps({"content": story, "url": "https://user:secret@hostile.example/" + "a" * 3000}),
]
write("submissions.jsonl", "\r\n".join(lines) + "\r\n\r\n")
# Over the limit of 5 MiB, and next to nothing once git has packed it.
block = (story + "\n") * 100
write("six-mebibytes.txt", (block * ((6 << 20) // len(block) + 1))[: 6 << 20])
