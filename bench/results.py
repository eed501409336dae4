"""What the parts of the benchmark hand back, and how it is printed."""
from dataclasses import dataclass, field


@dataclass
class Figure:
    """A ratio that has a target."""
    name: str
    """Stable: thresholds.json names it."""
    what: str
    value: float
    target: float
    at_most: bool
    unit: str = ""

    @property
    def met(self):
        return self.within(self.target)

    def within(self, limit):
        return self.value <= limit if self.at_most else self.value >= limit

    def limit_text(self, limit):
        return f"{'<=' if self.at_most else '>='} {number(limit)}{self.unit}"


@dataclass
class Part:
    title: str
    notes: list = field(default_factory=list)
    head: list = field(default_factory=list)
    rows: list = field(default_factory=list)
    figures: list = field(default_factory=list)


def number(value):
    """Three digits that count, and separators among thousands."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def table(head, rows):
    """A Markdown table whose columns also line up on a terminal."""
    cells = [head] + [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]

    def line(row):
        first = row[0].ljust(widths[0])
        rest = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        return "| " + " | ".join([first] + rest) + " |"

    rule = "|" + "|".join(["-" * (widths[0] + 2)] + ["-" * (width + 1) + ":" for width in widths[1:]]) + "|"
    return "\n".join([line(cells[0]), rule] + [line(row) for row in cells[1:]])


def show(part):
    print(f"\n## {part.title}\n")
    for note in part.notes:
        print(note)
    if part.notes:
        print()
    print(table(part.head, part.rows))
    print()
    print(table(
        ["target", "measured", "wanted", "result"],
        [[figure.what, number(figure.value) + figure.unit, figure.limit_text(figure.target),
          "met" if figure.met else "MISSED"] for figure in part.figures]), flush=True)
