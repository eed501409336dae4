"""Reads MessagePack, and the arrays that numpy's users put into it, with the standard library alone.

The format: https://github.com/msgpack/msgpack/blob/master/spec.md (no extension types, which these files have none of).
An array comes as a map with `nd`, `type`, `shape` and `data`; it is returned as an `Array`.
"""

import struct


class Array:
    """Numbers with a shape, in row-major order."""

    def __init__(self, kind, shape, data):
        self.kind, self.shape, self.data = kind, tuple(shape), data

    def floats(self):
        """The numbers as Python floats of single precision."""
        if self.kind not in ("<f4", "float32"):
            raise ValueError(f"an array of {self.kind}, expected <f4")
        return struct.unpack(f"<{len(self.data) // 4}f", self.data)


_FIXED = {
    0xCA: ">f", 0xCB: ">d", 0xCC: ">B", 0xCD: ">H", 0xCE: ">I", 0xCF: ">Q",
    0xD0: ">b", 0xD1: ">h", 0xD2: ">i", 0xD3: ">q",
}
_SIZED = {
    0xC4: ("bytes", ">B"), 0xC5: ("bytes", ">H"), 0xC6: ("bytes", ">I"),
    0xD9: ("text", ">B"), 0xDA: ("text", ">H"), 0xDB: ("text", ">I"),
    0xDC: ("list", ">H"), 0xDD: ("list", ">I"), 0xDE: ("map", ">H"), 0xDF: ("map", ">I"),
}


class _Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def number(self, form):
        value = struct.unpack_from(form, self.data, self.at)[0]
        self.at += struct.calcsize(form)
        return value

    def take(self, length):
        piece = self.data[self.at:self.at + length]
        if len(piece) != length:
            raise ValueError(f"the data ends at {len(self.data)}, {length} bytes after {self.at} were expected")
        self.at += length
        return piece

    def sized(self, kind, length):
        if kind == "bytes":
            return self.take(length)
        if kind == "text":
            return self.take(length).decode("utf-8")
        if kind == "list":
            return [self.value() for _ in range(length)]
        pairs = {}
        for _ in range(length):
            key = self.value()
            pairs[key.decode("utf-8") if isinstance(key, bytes) else key] = self.value()
        if "nd" in pairs and "data" in pairs:
            kind = pairs["type"]
            return Array(kind.decode() if isinstance(kind, bytes) else kind, pairs.get("shape", ()), pairs["data"])
        return pairs

    def value(self):
        first = self.number(">B")
        if first < 0x80:
            return first
        if first < 0x90:
            return self.sized("map", first & 0x0F)
        if first < 0xA0:
            return self.sized("list", first & 0x0F)
        if first < 0xC0:
            return self.sized("text", first & 0x1F)
        if first >= 0xE0:
            return first - 0x100
        if first in (0xC0, 0xC2, 0xC3):
            return {0xC0: None, 0xC2: False, 0xC3: True}[first]
        if first in _FIXED:
            return self.number(_FIXED[first])
        if first in _SIZED:
            kind, form = _SIZED[first]
            return self.sized(kind, self.number(form))
        raise ValueError(f"MessagePack type 0x{first:02X} at {self.at - 1} is not supported")


def loads(data):
    """The value that `data` holds."""
    return _Reader(data).value()
