#!/usr/bin/env python3
"""Writes Sources/Ingestion/CharacterSets/SingleByteTables.swift.

The mappings are those of the Unicode Consortium as Python's codecs carry them, completed as the WHATWG Encoding
Standard has it: bytes 0x80 to 0x9F without a character become the control character of the same number, and 0xAE and
0xBE of KOI8-U are the Belarusian letter. Bytes without any character become U+FFFD.
"""
import pathlib

CODECS = {
    "ibm866": "cp866", "iso8859_2": "iso8859_2", "iso8859_3": "iso8859_3", "iso8859_4": "iso8859_4",
    "iso8859_5": "iso8859_5", "iso8859_6": "iso8859_6", "iso8859_7": "iso8859_7", "iso8859_8": "iso8859_8",
    "iso8859_10": "iso8859_10", "iso8859_13": "iso8859_13", "iso8859_14": "iso8859_14", "iso8859_15": "iso8859_15",
    "iso8859_16": "iso8859_16", "koi8R": "koi8_r", "koi8U": "koi8_u", "macintosh": "mac_roman",
    "macCyrillic": "mac_cyrillic", "windows874": "cp874", "windows1250": "cp1250", "windows1251": "cp1251",
    "windows1252": "cp1252", "windows1253": "cp1253", "windows1254": "cp1254", "windows1255": "cp1255",
    "windows1256": "cp1256", "windows1257": "cp1257", "windows1258": "cp1258",
}


def scalar(case, codec, byte):
    if case == "koi8U" and byte in (0xAE, 0xBE):
        return 0x45E if byte == 0xAE else 0x40E
    try:
        return ord(bytes([byte]).decode(codec))
    except UnicodeDecodeError:
        return byte if byte < 0xA0 else 0xFFFD


lines = [
    "// Written by scripts/make-single-byte-tables.py; change that instead.",
    "",
    "/// What the bytes 0x80 to 0xFF mean in the single-byte encodings: four hexadecimal digits each, in order.",
    "enum SingleByteTables {",
]
for case, codec in CODECS.items():
    digits = "".join("%04X" % scalar(case, codec, byte) for byte in range(0x80, 0x100))
    lines.append('  static let %s: StaticString = """' % case)
    for start in range(0, len(digits), 64):
        lines.append("    " + digits[start : start + 64] + ("\\" if start + 64 < len(digits) else ""))
    lines.append('    """')
lines.append("}")
target = pathlib.Path(__file__).parent.parent / "Sources/Ingestion/CharacterSets/SingleByteTables.swift"
target.write_text("\n".join(lines) + "\n")
