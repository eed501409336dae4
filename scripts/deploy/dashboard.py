"""The dashboard: its queries are well formed, and have answers where a line runs."""
import json
import tempfile
import urllib.parse
import urllib.request

import yaml

from problems import Problem, run

# What Grafana puts in their place.
VARIABLES = {"$__rate_interval": "1m", "$stage": ".*"}
# What happens only where something went wrong, or never; they must be well formed, but need no answer.
MAY_BE_EMPTY = ["ALERTS", "newsline_dead_letters_total", "newsline_alert_delivery_duration_seconds_bucket"]


def queries(root):
    """Every query with the title of its panel, as Prometheus is asked it."""
    board = json.loads((root / "deploy" / "grafana" / "newsline.json").read_text())
    found = [(panel["title"], target["expr"]) for panel in board["panels"] for target in panel.get("targets", [])]
    found += [(note["name"], note["expr"]) for note in board["annotations"]["list"] if "expr" in note]
    for title, query in found:
        for name, value in VARIABLES.items():
            query = query.replace(name, value)
        yield title, query


def check(root):
    """Has promtool read each query as a rule."""
    rules = [{"record": f"query:{number}", "expr": query} for number, (_, query) in enumerate(queries(root))]
    with tempfile.NamedTemporaryFile("w", suffix=".yml") as file:
        yaml.safe_dump({"groups": [{"name": "dashboard", "rules": rules}]}, file)
        file.flush()
        run(["promtool", "check", "rules", file.name])
    print(f"grafana: {len(rules)} queries are well formed")


def answer(address, query):
    """What Prometheus answers to a query, now."""
    url = f"{address}/api/v1/query?{urllib.parse.urlencode({'query': query})}"
    with urllib.request.urlopen(url, timeout=10) as response:
        return json.load(response)["data"]["result"]


def ask(root, address):
    """Wants an answer to each query, with a number in it."""
    empty = []
    asked = 0
    for title, query in queries(root):
        asked += 1
        result = answer(address, query)
        numbers = [float(series["value"][1]) for series in result]
        if not any(number == number for number in numbers) and not any(name in query for name in MAY_BE_EMPTY):
            empty.append(f"{title}: {query}")
    if empty:
        raise Problem(f"no answer to {len(empty)} of {asked} queries:\n" + "\n".join(empty))
    print(f"grafana: {asked} queries asked of {address}")
