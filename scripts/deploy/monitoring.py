"""Prometheus: its configurations, the rules, and the tests of the rules."""
from problems import run


def check(root):
    folder = root / "deploy" / "prometheus"
    for name in ["prometheus.yml", "prometheus-static.yml"]:
        run(["promtool", "check", "config", name], cwd=folder)
    run(["promtool", "check", "rules", "--lint=all", "--lint-fatal", "rules.yml"], cwd=folder)
    run(["promtool", "test", "rules", "rules-test.yml"], cwd=folder)
    print("prometheus: two configurations, the rules and their tests hold")
