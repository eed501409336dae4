"""The hash by which the models know strings: MurmurHash64A (A. Appleby) with seed 1 over UTF-8, and 457 reserved names
whose number is their place in a list."""

import os

_MASK = (1 << 64) - 1
_FACTOR = 0xC6A4A7935BD1E995


def murmur64(data, seed=1):
    """MurmurHash64A of bytes."""
    value = (seed ^ len(data) * _FACTOR) & _MASK
    whole = len(data) // 8 * 8
    for at in range(0, whole, 8):
        word = int.from_bytes(data[at:at + 8], "little") * _FACTOR & _MASK
        word = (word ^ word >> 47) * _FACTOR & _MASK
        value = (value ^ word) * _FACTOR & _MASK
    if whole < len(data):
        value = (value ^ int.from_bytes(data[whole:], "little")) * _FACTOR & _MASK
    value = (value ^ value >> 47) * _FACTOR & _MASK
    return value ^ value >> 47


def _reserved():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "symbols.tsv")
    with open(path, encoding="utf-8") as lines:
        rows = (line.rstrip("\n").split("\t") for line in lines)
        return {name: int(number) for number, name in rows}


RESERVED = _reserved()


def string_id(text):
    """The number by which the models know a string."""
    if not text:
        return 0
    return RESERVED.get(text) or murmur64(text.encode("utf-8"))
