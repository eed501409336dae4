"""report.py FOLDER: the tables of scripts/bench-enrich from what its parts have left there."""

import json
import os
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from results import number, table  # noqa: E402


def main(folder):
    def read(name):
        return json.loads((pathlib.Path(folder) / f"{name}.json").read_text(encoding="utf-8"))

    texts, stack = read("texts"), read("stack")
    own = {size: read(f"newsline-{size}") for size in ["sm", "md"]}
    print(f"# Enrichment beside the usual stack\n\n- {texts['texts']} English articles, {texts['words'] / texts['texts']:.0f} words each")
    print(f"- {os.cpu_count()} cores, one thread each; {time.strftime('%Y-%m-%d %H:%M', time.gmtime())} UTC; "
          f"load {os.getloadavg()[0]:.1f}\n")
    rows = [["Python: " + ", ".join(stack["parts"]), number(stack["cpu_ms"]), number(1000 / stack["cpu_ms"]), "1.0", ""]]
    for size, result in own.items():
        rows.append([f"newsline, all annotators, {size}", number(result["cpu_ms"]), number(result["documents_per_second"]),
                     f"{stack['cpu_ms'] / result['cpu_ms']:.1f}", f"{result['memory_mib']:.0f}"])
    print(table(["", "CPU ms a document", "documents/s a core", "times as fast", "memory, MiB"], rows))
    print(f"\nPrepared in {own['md']['preparation_ms']:.0f} ms (md), sm {own['sm']['preparation_ms']:.0f} ms.\n")
    parts = {name: [name, number(stack["parts"].get(name, 0)) if name in stack["parts"] else ""] for name in
             sorted(own["md"]["parts"], key=own["md"]["parts"].get, reverse=True)}
    for name, row in parts.items():
        row += [number(own[size]["parts"][name]) for size in own]
    print(table(["CPU ms a document", "Python", "newsline sm", "newsline md"], list(parts.values())))


if __name__ == "__main__":
    main(*sys.argv[1:])
