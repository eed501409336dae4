"""Takes the data out of a spaCy tokenizer's regular expressions: classes of scalars, literal affixes, units.

What is not data (which class may stand before and after what) is code in `Sources/EntityModel/Tokens`; `take_apart` fails if
an expression has a part that this code does not know, so that another tokenizer is not silently misread.
"""

import re
import struct
import sys

# The bits of a scalar, as `ScalarTraits` in Sources/EntityModel/Tokens names them.
SPACE, ALPHA, UPPER, DIGIT, PREFIX, SUFFIX, BEFORE_STOP, UPPER_LETTER, INFIX, INFIX_STOP_LEFT, INFIX_STOP_RIGHT, LETTER, \
    LETTER_OR_DIGIT, TOP_DOMAIN, SCHEME, PLAIN = (1 << bit for bit in range(16))
SCALARS = 0x110000


def _scalar(text, at):
    """The scalar that a class's text has at a place, and the place after it."""
    if text[at] != "\\":
        return ord(text[at]), at + 1
    digits = {"u": 4, "U": 8, "x": 2}.get(text[at + 1])
    if digits:
        return int(text[at + 2:at + 2 + digits], 16), at + 2 + digits
    return ord(text[at + 1]), at + 2


def _ranges(text):
    """The ranges of a class such as `[a-z0]`."""
    at, found = 1, []
    while at < len(text) - 1:
        first, at = _scalar(text, at)
        last = first
        if text[at] == "-" and at + 1 < len(text) - 1:
            last, at = _scalar(text, at + 1)
        found.append((first, last))
    return found


def _alternatives(pattern):
    """The parts between the bars that stand in no bracket."""
    parts, start, depth, in_class, at = [], 0, 0, False, 0
    while at < len(pattern):
        mark = pattern[at]
        if mark == "\\":
            at += 1
        elif in_class:
            in_class = mark != "]"
        elif mark == "[":
            in_class = True
        elif mark in "()":
            depth += 1 if mark == "(" else -1
        elif mark == "|" and depth == 0:
            parts.append(pattern[start:at])
            start = at + 1
        at += 1
    return parts + [pattern[start:]]


def _literal(part):
    """The string that a part stands for; None if it is no plain string."""
    if re.fullmatch(r"(?:[^\\\[\](){}.*+?^$|]|\\[^A-Za-z0-9])+", part):
        return re.sub(r"\\(.)", r"\1", part)
    return None


class Rules:
    """The data of a tokenizer."""

    def __init__(self):
        self.traits = [0] * SCALARS
        self.prefixes, self.suffixes, self.after_digit = [], [], []

    def mark(self, ranges, trait):
        for first, last in ranges:
            for value in range(first, last + 1):
                self.traits[value] |= trait


def _affixes(rules, pattern, is_prefix):
    trait, literals = (PREFIX, rules.prefixes) if is_prefix else (SUFFIX, rules.suffixes)
    unknown = []
    for part in _alternatives(pattern):
        part = part.removeprefix("^") if is_prefix else part.removesuffix("$")
        text = _literal(part)
        behind = re.fullmatch(r"\(\?<=\[0-9\]\)\(\?:(.*)\)", part)
        if text is not None and len(text) == 1:
            rules.traits[ord(text)] |= trait
        elif text is not None:
            # The first alternative wins at a prefix, so one that begins with another never applies.
            if not is_prefix or not rules.traits[ord(text[0])] & PREFIX:
                literals.append(text)
        elif re.fullmatch(r"\[.*\]", part):
            rules.mark(_ranges(part), trait)
        elif behind:
            rules.after_digit += [_literal(unit) for unit in behind[1].split("|")]
        else:
            unknown.append(part)
    return unknown


def _classes(part):
    return re.findall(r"\[(?:\\.|[^\]\\])*\]", part)


def _expect(condition, part):
    if not condition:
        sys.exit(f"the tokenizer has a rule that this script does not know: {part[:100]}")


def take_apart(tokenizer):
    """The data of a tokenizer as spaCy writes it."""
    rules = Rules()
    unknown = _affixes(rules, tokenizer["prefix_search"], True)
    _expect(sorted(unknown) == [r"\+(?![0-9])", r"\.\.+"], str(unknown))
    unknown = _affixes(rules, tokenizer["suffix_search"], False)
    _expect(len(unknown) == 5 and unknown[0] == r"\.\.+", str(unknown))
    _expect(unknown[1:3] == [r"(?<=[0-9])\+", r"(?<=°[FfCcKk])\."], str(unknown))
    _expect(unknown[3].startswith("(?<=[0-9") and unknown[3].endswith(r")\."), unknown[3])
    rules.mark(_ranges(_classes(unknown[3])[0]), BEFORE_STOP)
    upper = _classes(unknown[4])
    _expect(len(upper) == 2 and upper[0] == upper[1], unknown[4])
    rules.mark(_ranges(upper[0]), UPPER_LETTER)

    parts = _alternatives(tokenizer["infix_finditer"])
    _expect(len(parts) >= 8 and parts[0] == r"\.\.+", parts[0])
    tail = parts[-5:]
    for part in parts[1:-5]:
        text = _literal(part)
        _expect(text is None and part[0] == "[" or text is not None and len(text) == 1, part)
        rules.mark([(ord(text), ord(text))] if text else _ranges(part), INFIX)
    _expect(tail[0] == r"(?<=[0-9])[+\-\*^](?=[0-9-])", tail[0])
    left, right = _classes(tail[1])
    _expect(tail[1] == rf"(?<={left})\.(?={right})", tail[1])
    rules.mark(_ranges(left), INFIX_STOP_LEFT)
    rules.mark(_ranges(right), INFIX_STOP_RIGHT)
    letter = _classes(tail[2])[0]
    _expect(tail[2] == rf"(?<={letter}),(?={letter})", tail[2])
    rules.mark(_ranges(letter), LETTER)
    either = _classes(tail[3])[0]
    _expect(tail[3] == rf"(?<={either})(?:-|–|—|--|---|——|~)(?={letter})", tail[3])
    _expect(tail[4] == rf"(?<={either})[:<>=/](?={letter})", tail[4])
    rules.mark(_ranges(either), LETTER_OR_DIGIT)

    _expect(tokenizer["token_match"] is None, "token_match")
    url = tokenizer["url_match"]
    _expect(url.startswith(r"(?u)^(?:(?:[\w\+\-\.]{2,})://)?(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)"), url)
    top = re.search(r"\\\.\)\+\(\?:(\[.*\])\{2,63\}\)\)\(\?::\\d\{2,5\}\)\?\(\?:\[/\?#\]\\S\*\)\?\$$", url)
    _expect(top, url[-100:])
    rules.mark(_ranges(top[1]), TOP_DOMAIN)
    _properties(rules)
    return rules


def _properties(rules):
    """What Python's own string methods say of a scalar, for the shape of a word and for white space."""
    word = re.compile(r"[\w+\-.]")
    affix = PREFIX | SUFFIX | INFIX
    for value in range(SCALARS):
        if 0xD800 <= value < 0xE000:
            continue
        mark = chr(value)
        trait = rules.traits[value]
        if mark.isspace():
            trait |= SPACE
        if mark.isalpha():
            trait |= ALPHA | (UPPER if mark.isupper() else 0) | (0 if trait & affix else PLAIN)
        if mark.isdigit():
            trait |= DIGIT
        if word.match(mark):
            trait |= SCHEME
        rules.traits[value] = trait


def blocks(traits):
    """The traits as a table in two stages: for each 256 scalars the number of a block, and the distinct blocks."""
    numbers, distinct = [], {}
    for start in range(0, SCALARS, 256):
        block = tuple(traits[start:start + 256])
        numbers.append(distinct.setdefault(block, len(distinct)))
    flat = [trait for block in distinct for trait in block]
    return struct.pack(f"<{len(numbers)}H", *numbers), struct.pack(f"<{len(flat)}H", *flat)
