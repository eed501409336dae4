#!/usr/bin/env python3
"""Writes the named character references of HTML as Swift: scripts/make-character-references.py OUT.swift

The names come from Python's copy of the list in the HTML Living Standard ("Named character references").
"""
import html.entities
import sys
import textwrap

HEAD = '''// Written by scripts/make-character-references.py; do not edit.

/// The named character references of HTML (HTML Living Standard, "Named character references").
enum CharacterReferenceData {
  /// Each name with its scalars in hexadecimal; a star marks names that need no semicolon.
  static let names = """
'''


def main():
    names = html.entities.html5
    entries = []
    for name in sorted(n[:-1] for n in names if n.endswith(";")):
        star = "*" if name in names else ""
        entries.append(f"{name}{star}:" + "+".join(f"{ord(c):X}" for c in names[name + ";"]))
    lines = textwrap.wrap(" ".join(entries), 110, break_long_words=False, break_on_hyphens=False)
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        out.write(HEAD + "".join(f"    {line}\n" for line in lines) + '    """\n}\n')


if __name__ == "__main__":
    main()
