#!/usr/bin/env python3
"""convert.py WHEEL MODEL: makes the model file that Sources/EntityModel maps out of a wheel with a spaCy English pipeline.

The file, little-endian throughout:
  0  "NLENTITY"        8  version, u32      12  number of sections, u32
 16  size of the file, u64                  24  MurmurHash64A with seed 1 of everything from byte 32 on
 32  one entry of 64 bytes a section: name (24 bytes, padded with zeros), kind (u32: 0 bytes, 1 u16, 2 i32, 3 f32, 4 u64),
     reserved (u32), offset (u64), length in bytes (u64), rows (u64), columns (u64)
Sections begin at multiples of 64. Weights are packed as the kernels in Sources/CEntityKernels read them.
"""

import array
import ast
import json
import struct
import sys
import zipfile

import messagepack
from hashing import RESERVED, murmur64, string_id
from norms import NORMS
from tokenizer_rules import blocks, take_apart

VERSION = 1
WIDTH = 96
PIECES = 3
BYTES, U16, I32, F32, U64 = range(5)
ORTH, NORM = 65, 67


class Sections:
    """The sections of the file, in order."""

    def __init__(self):
        self.entries = []

    def add(self, name, kind, data, rows, columns=1):
        self.entries.append((name, kind, bytes(data), rows, columns))

    def floats(self, name, values, rows, columns=1):
        if len(values) != rows * columns:
            sys.exit(f"{name} has {len(values)} numbers, expected {rows} x {columns}")
        self.add(name, F32, struct.pack(f"<{len(values)}f", *values), rows, columns)

    def write(self, path):
        offset = 32 + 64 * len(self.entries)
        table, body = b"", b""
        start = offset
        for name, kind, data, rows, columns in self.entries:
            padding = -offset % 64
            offset += padding
            body += b"\0" * padding + data
            table += struct.pack("<24sIIQQQQ", name.encode(), kind, 0, offset, len(data), rows, columns)
            offset += len(data)
        assert start + len(body) == offset
        content = table + body
        with open(path, "wb") as file:
            file.write(struct.pack("<8sIIQQ", b"NLENTITY", VERSION, len(self.entries), offset, murmur64(content)))
            file.write(content)


def parameters(model):
    """The arrays of a thinc model, in the order of its nodes: (node, parameter, array, attributes)."""
    for node, values, attributes in zip(model["nodes"], model["params"], model["attrs"]):
        for name, value in (values or {}).items():
            if value is not None:
                plain = {key: messagepack.loads(value) for key, value in attributes.items() if isinstance(value, bytes)}
                yield node["name"], name, value, {**attributes, **plain}


def maxout_panels(weights, inputs):
    """A maxout layer's weights (output, piece, input) as panels of 16 outputs: for each input 3 pieces of 16."""
    packed = []
    for panel in range(0, WIDTH, 16):
        for at in range(inputs):
            for piece in range(PIECES):
                packed += [weights[((panel + out) * PIECES + piece) * inputs + at] for out in range(16)]
    return packed


def maxout_bias(bias):
    """A maxout layer's bias in the order of its panels."""
    return [
        bias[(panel + out) * PIECES + piece]
        for panel in range(0, WIDTH, 16) for piece in range(PIECES) for out in range(16)
    ]


def dense_panels(columns, inputs):
    """Weights, one list for each output, as panels of 32 outputs: for each input the 32 outputs."""
    packed = []
    for panel in range(0, len(columns), 32):
        for at in range(inputs):
            packed += [columns[panel + out][at] for out in range(32)]
    return packed


def rows(values, count, width):
    """Row-major numbers as a list of rows."""
    return [values[row * width:(row + 1) * width] for row in range(count)]


def add_network(sections, model, moves):
    """The weights of the entity recogniser."""
    found = list(parameters(model))

    def of(name, parameter):
        return [(value, attributes) for node, key, value, attributes in found if (node, key) == (name, parameter)]

    tables = of("hashembed", "E")
    if len(tables) != 4:
        sys.exit(f"{len(tables)} tables of embeddings, expected 4")
    for number, (table, _) in enumerate(tables):
        sections.floats(f"embedding.{number}", table.floats(), *table.shape)
    sections.add("embedding.seeds", I32, struct.pack("<4i", *(entry[1]["seed"] for entry in tables)), 4)

    layers = zip(of("maxout", "W"), of("maxout", "b"), of("layernorm", "G"), of("layernorm", "b"))
    for number, ((weights, _), (bias, _), (gain, _), (shift, _)) in enumerate(layers):
        outputs, pieces, inputs = weights.shape
        if (outputs, pieces) != (WIDTH, PIECES):
            sys.exit(f"layer {number} has {outputs} outputs of {pieces} pieces, expected {WIDTH} of {PIECES}")
        sections.floats(f"layer.{number}.weights", maxout_panels(weights.floats(), inputs), inputs, WIDTH * PIECES)
        sections.floats(f"layer.{number}.bias", maxout_bias(bias.floats()), WIDTH * PIECES)
        sections.floats(f"layer.{number}.gain", gain.floats(), WIDTH)
        sections.floats(f"layer.{number}.shift", shift.floats(), WIDTH)

    (upper, _), (narrow, _) = of("linear", "W")
    (upper_bias, _), (narrow_bias, _) = of("linear", "b")
    hidden = narrow.shape[0]
    sections.floats("narrow.weights", dense_panels(rows(narrow.floats(), hidden, WIDTH), WIDTH), WIDTH, hidden)
    sections.floats("narrow.bias", narrow_bias.floats(), hidden)

    lower, bias, pad = (of("precomputable_affine", key)[0][0] for key in ("W", "b", "pad"))
    features, units, pieces, inputs = lower.shape
    if (features, units, pieces, inputs) != (3, 64, 2, hidden):
        sys.exit(f"the parser's lower layer has the shape {lower.shape}, expected (3, 64, 2, {hidden})")
    values = lower.floats()
    columns = [
        values[((feature * units + unit) * pieces + piece) * inputs:][:inputs]
        for feature in range(features) for piece in range(pieces) for unit in range(units)
    ]
    sections.floats("lower.weights", dense_panels(columns, inputs), inputs, len(columns))
    by_piece = [(unit, piece) for piece in range(pieces) for unit in range(units)]
    flat = bias.floats()
    sections.floats("lower.bias", [flat[unit * pieces + piece] for unit, piece in by_piece], units * pieces)
    flat = pad.floats()
    padding = [flat[(feature * units + unit) * pieces + piece] for feature in range(features) for unit, piece in by_piece]
    sections.floats("lower.pad", padding, features, units * pieces)

    # The actions of the transition system by number: 1 begins an entity, 2 goes on, 3 ends it, 4 is a whole one, 5 is none.
    actions = []
    for action in sorted(moves, key=int):
        actions += [(int(action), label) for label in sorted(moves[action], key=lambda label: (-moves[action][label], label))]
    if len(actions) != upper.shape[0]:
        sys.exit(f"{len(actions)} actions for {upper.shape[0]} scores")
    padded = -(-len(actions) // 16) * 16
    scores = rows(upper.floats(), len(actions), units)
    by_input = [scores[out][at] if out < len(actions) else 0.0 for at in range(units) for out in range(padded)]
    sections.floats("upper.weights", by_input, units, padded)
    sections.floats("upper.bias", list(upper_bias.floats()) + [0.0] * (padded - len(actions)), padded)
    text = "\n".join(f"{action} {label}" for action, label in actions)
    sections.add("actions", BYTES, text.encode(), len(actions))


def add_vectors(sections, vectors, key_to_row, model):
    """Word vectors, the table that finds them by a word's number, and their projection."""
    projection = [value for name, key, value, _ in parameters(model) if (name, key) == ("static_vectors", "W")]
    if not projection:
        return
    header = struct.unpack("<H", vectors[8:10])[0]
    shape = ast.literal_eval(vectors[10:10 + header].decode("latin-1").strip())
    count, width = shape["shape"]
    if shape["descr"] != "<f4" or shape["fortran_order"]:
        sys.exit(f"the vectors are {shape}, expected <f4 in row-major order")
    sections.add("vectors", F32, vectors[10 + header:], count, width)
    matrix = rows(projection[0].floats(), WIDTH, width)
    sections.floats("vectors.projection", dense_panels(matrix, width), width, WIDTH)

    # Open addressing: the place is the key's low bits, the next free one after it; key 0 is an empty place.
    size = 1
    while size * 2 < len(key_to_row) * 3:
        size *= 2
    keys, found = array.array("Q", bytes(8 * size)), array.array("i", bytes(4 * size))
    for key in sorted(key_to_row):
        if key == 0 or key_to_row[key] < 0:
            continue
        place = key & (size - 1)
        while keys[place]:
            place = (place + 1) & (size - 1)
        keys[place], found[place] = key, key_to_row[key]
    if sys.byteorder == "big":
        keys.byteswap(), found.byteswap()
    sections.add("vectors.keys", U64, keys.tobytes(), size)
    sections.add("vectors.rows", I32, found.tobytes(), size)


def add_tokenizer(sections, tokenizer, norms):
    """What the tokenizer needs beyond its code."""
    rules = take_apart(tokenizer)
    numbers, flat = blocks(rules.traits)
    sections.add("traits.blocks", U16, numbers, len(numbers) // 2)
    sections.add("traits", U16, flat, len(flat) // 2)
    for name, words in (("prefixes", rules.prefixes), ("suffixes", rules.suffixes), ("units", rules.after_digit)):
        words = sorted(set(words), key=lambda word: (-len(word), word))
        sections.add(name, BYTES, "\n".join(words).encode(), len(words))

    special = b""
    for text in sorted(tokenizer["exceptions"]):
        tokens = tokenizer["exceptions"][text]
        if "".join(token[ORTH] for token in tokens) != text:
            sys.exit(f"the exception {text!r} has other tokens: {tokens}")
        special += struct.pack("<B", len(tokens))
        for token in tokens:
            form = token[ORTH].encode()
            special += struct.pack("<B", len(form)) + form + struct.pack("<Q", string_id(token.get(NORM, "")))
    sections.add("exceptions", BYTES, special, len(tokenizer["exceptions"]))

    table = {string_id(form): string_id(norm) for form, norm in NORMS.items()}
    table.update((key, string_id(norm)) for key, norm in norms.items())
    pairs = [number for key in sorted(table) for number in (key, table[key])]
    sections.add("norms", U64, struct.pack(f"<{len(pairs)}Q", *pairs), len(table), 2)
    pairs = [number for key, name in sorted((murmur64(name.encode()), name) for name in RESERVED)
             for number in (key, RESERVED[name])]
    sections.add("reserved", U64, struct.pack(f"<{len(pairs)}Q", *pairs), len(RESERVED), 2)


def main(wheel, path):
    with zipfile.ZipFile(wheel) as archive:
        [network] = [name for name in archive.namelist() if name.endswith("/ner/model")]
        root = network.removesuffix("ner/model")
        model = messagepack.loads(archive.read(network))
        moves = json.loads(messagepack.loads(archive.read(root + "ner/moves"))["moves"])
        tokenizer = messagepack.loads(archive.read(root + "tokenizer"))
        norms = messagepack.loads(archive.read(root + "vocab/lookups.bin"))["lexeme_norm"]
        sections = Sections()
        name = json.loads(archive.read(root + "meta.json"))
        about = f"{name['lang']}_{name['name']} {name['version']}\n{name['license']}\n{name.get('author', '')}"
        sections.add("about", BYTES, about.encode(), 1)
        add_network(sections, model, moves)
        add_tokenizer(sections, tokenizer, norms)
        vectors = archive.read(root + "vocab/vectors")
        add_vectors(sections, vectors, messagepack.loads(archive.read(root + "vocab/key2row")), model)
        sections.write(path)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: convert.py WHEEL MODEL")
    main(*sys.argv[1:])
