"""The pages that are measured: a folder with gold.json, html/ID.html or html/ID.html.gz, and text-STYLE.json.gz or none.

gold.json maps an id to url and main_content, and whatever else is known of the page.
"""
import gzip
import json
import pathlib

STYLES = ["blocks", "lines", "layout"]


class Pages:
    def __init__(self, folder, half=None):
        self.folder = pathlib.Path(folder)
        gold = json.loads((self.folder / "gold.json").read_text(encoding="utf-8"))
        ids = sorted(gold)
        ids = ids[0::2] if half == "even" else ids[1::2] if half == "odd" else ids
        self.gold = {key: gold[key] for key in ids}
        self.html = {key: self._html(key) for key in ids}

    def __len__(self):
        return len(self.gold)

    def body(self, key):
        return self.gold[key].get("main_content") or ""

    def texts(self, style):
        """The plain text of the pages in that style; None if the folder does not have it."""
        path = self.folder / f"text-{style}.json.gz"
        if not path.exists():
            return None
        with gzip.open(path, "rt", encoding="utf-8") as file:
            texts = json.load(file)
        missing = [key for key in self.gold if key not in texts]
        if missing:
            raise SystemExit(f"{path} has no page {missing[0]}")
        return {key: texts[key] for key in self.gold}

    def write(self, path, contents, media_type):
        """Pages as cleaning-bench and the peers read them: one JSON object a line."""
        with open(path, "w", encoding="utf-8") as file:
            for key, content in contents.items():
                page = {"id": key, "type": media_type, "url": self.gold[key].get("url"), "content": content}
                file.write(json.dumps(page, ensure_ascii=False) + "\n")

    def _html(self, key):
        packed = self.folder / "html" / f"{key}.html.gz"
        if packed.exists():
            return gzip.decompress(packed.read_bytes()).decode("utf-8", "replace")
        return (self.folder / "html" / f"{key}.html").read_bytes().decode("utf-8", "replace")


def read(path):
    """The pages of a file that Pages.write wrote."""
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]
