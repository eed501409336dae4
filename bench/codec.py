"""JSON: the project's codec and Foundation's on the same documents."""
import json

from processes import output_of
from results import Figure, Part, number

# Documents per second of one core.
TARGETS = {"decode": 100_000, "encode": 200_000}


def run(swift):
    part = Part(
        "JSON codec",
        ["One thread, by its CPU time; 64 different documents of each kind in turn. Beside it Foundation's JSONDecoder and "
         "JSONEncoder with the same documents as Codable structs. Both must give the same documents. Median of 7 rounds by "
         "turns; ratios within a round."],
        ["", "bytes", "newsline/s", "Foundation/s", "ratio", "MB/s"])
    for line in output_of([swift, "codec"]).splitlines():
        result = json.loads(line)
        name = f"{result['operation']} {result['document']}"
        key = name.replace(", ", "-").replace(" ", "-").lower()
        rate = result["newsline_per_second"]
        part.rows.append([name, result["bytes"], number(rate), number(result["foundation_per_second"]),
                          number(result["ratio"]), number(rate * result["bytes"] / 1e6)])
        if result["document"].startswith("raw"):
            part.figures.append(Figure(
                f"{key}-rate", f"{name}: documents/s", rate,
                TARGETS[result["operation"]], False))
        part.figures.append(Figure(
            f"{key}-ratio", f"{name}: times as fast as Foundation",
            result["ratio"], 1.0, False, "x"))
    return part
