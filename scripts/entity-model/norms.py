"""How the models write a token before they hash it, where that is not just its lower case.

The models were trained with these 45 besides the table in their own file, which goes before them.
"""

_APOSTROPHES = ["’", "‘", "´", "`"]
_QUOTES = ["”", "“", "''", "``", "´´", "„", "»", "«", "‘‘", "’’"]
_HYPHENS = ["—", "–", "--", "---", "——"]
_CURRENCIES = ["€", "£", "¥", "฿", "US$", "C$", "A$", "₺", "₹", "৳", "₩", "Mex$", "₣", "E£"]
_PUNCTUATION = {"？": "?", "！": "!", "，": ",", "；": ";", "：": ":", "。": ".", "।": ".", "…": "..."}

NORMS = {form: "'s" for form in ["'s", "'S", "’s", "’S"]}
NORMS |= {form: "'" for form in _APOSTROPHES}
NORMS |= {form: '"' for form in _QUOTES}
NORMS |= _PUNCTUATION
NORMS |= {form: "-" for form in _HYPHENS}
NORMS |= {form: "$" for form in _CURRENCIES}
