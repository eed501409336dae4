"""Case endings of Ukrainian and Russian place names, by the ending of the nominative.

The rules give every form that news text uses; where two endings compete (Ukrainian genitive -а and -у) they give both.
"""

FEMININE_SOFT = {"беларусь", "білорусь", "казань", "рязань", "пермь", "тверь", "астрахань", "сызрань", "керчь"}
HARD_FEMININE = {"uk": ("и", "і", "у", "ою"), "ru": ("ы", "е", "у", "ой")}
MUTATION = {"г": "з", "к": "ц", "х": "с"}


def noun(word, language):
    """All forms of one noun, the nominative first."""
    lower = word.lower()
    stem = word[:-1]
    if lower.endswith("ія") and language == "uk":
        return [word] + [stem + e for e in ("ї", "ю", "єю")]
    if lower.endswith("ия") and language == "ru":
        return [word] + [stem + e for e in ("и", "ю", "ей")]
    if lower.endswith("а"):
        forms = [stem + e for e in HARD_FEMININE[language]]
        last = stem[-1:].lower()
        if language == "uk" and last in MUTATION:
            forms.append(stem[:-1] + MUTATION[last] + "і")
        if language == "ru" and last in "гкхжчшщ":
            forms += [stem + "и", stem + "ей"]
        return [word] + forms
    if lower.endswith("я"):
        return [word] + [stem + e for e in (("і", "ю", "ею") if language == "uk" else ("и", "е", "ю", "ей"))]
    if lower.endswith("ь"):
        if lower in FEMININE_SOFT:
            return [word, stem + "и" if language == "ru" else stem + "і", word + "ю", stem + "сю"]
        if language == "uk":
            return [word] + [stem + e for e in ("я", "ю", "ем", "і")]
        return [word] + [stem + e for e in ("я", "ю", "ем", "е")]
    if lower.endswith("й"):
        endings = ("я", "ю", "єм", "ї", "єві") if language == "uk" else ("я", "ю", "ем", "е")
        return [word] + [stem + e for e in endings]
    if lower[-1:] in "бвгґджзклмнпрстфхцчшщ":
        endings = ("а", "у", "ом", "і", "ові") if language == "uk" else ("а", "у", "ом", "е", "ем")
        return [word] + [word + e for e in endings]
    return [word]


def adjective(word, language):
    """All forms of an adjective in the nominative singular, or an empty list if it is not one."""
    lower = word.lower()
    table = {
        "uk": {"а": ("ої", "ій", "у", "ою"), "ий": ("ого", "ому", "им", "ім"), "е": ("ого", "ому", "им")},
        "ru": {"ая": ("ой", "ую"), "ый": ("ого", "ому", "ым", "ом"), "ий": ("ого", "ому", "им", "ом"),
               "ое": ("ого", "ому", "ым", "ом")},
    }[language]
    for ending, endings in table.items():
        if lower.endswith(ending):
            stem = word[: -len(ending)]
            return [word] + [stem + e for e in endings]
    return []


def name(text, language):
    """All forms of a name of one word, or of an adjective and a noun; anything else stays as it is."""
    words = text.split(" ")
    if len(words) == 1:
        head, hyphen, last = text.rpartition("-")
        return [head + hyphen + form for form in noun(last, language)]
    if len(words) == 2 and adjective(words[0], language):
        nouns = noun(words[1], language)
        return [text] + [a + " " + n for a in adjective(words[0], language)[1:] for n in nouns[1:] or nouns]
    return [text]


def adjective_forms(stem, language):
    """The forms of an adjective from its stem in -ськ or -ск."""
    if language == "uk":
        endings = "ий а е і ого ої ому ій им ою ім их ими у".split()
    else:
        endings = "ий ая ое ие ого ой ому им ом их ими ую".split()
    return [stem + e for e in endings]
