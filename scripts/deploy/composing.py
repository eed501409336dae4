"""docker-compose.yml: each profile is read by compose, publishes on loopback only, and mounts files read-only."""
import json
import os
import subprocess

from problems import Problem, run

PROFILES = {"metrics": {"prometheus", "grafana"}, "search": {"opensearch"}, "tools": {"newsline"}}
LINE = {"kafka", "topics", "ingest", "clean", "enrich", "index", "web"}


def environment(root):
    """With compose as scripts/compose-check keeps it, where it is not installed."""
    values = {name: value for name, value in os.environ.items() if not name.startswith("NEWSLINE_")}
    plugins = root / ".docker" / "config"
    if "DOCKER_CONFIG" not in values and (plugins / "cli-plugins" / "docker-compose").exists():
        values["DOCKER_CONFIG"] = str(plugins)
    return values


def config(root, profiles, **settings):
    command = ["docker", "compose", *(word for profile in profiles for word in ["--profile", profile]), "config",
               "--format", "json"]
    return json.loads(run(command, cwd=root, env=environment(root) | settings))


def check(root):
    try:
        subprocess.run(["docker", "compose", "version"], check=True, env=environment(root), capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        print("compose: left out, docker compose is not there (scripts/compose-check fetches it)")
        return
    for profiles in [[], *([profile] for profile in PROFILES), list(PROFILES)]:
        project = config(root, profiles)
        expected = LINE.union(*(PROFILES[profile] for profile in profiles))
        if set(project["services"]) != expected:
            raise Problem(f"compose with the profiles {profiles} has the services {sorted(project['services'])}")
        for name, service in project["services"].items():
            check_service(root, name, service)
    store = "http://opensearch:9200/newsline"
    services = config(root, ["search", "tools"], NEWSLINE_STORE=store)["services"]
    for name in ["index", "web", "newsline"]:
        if services[name]["environment"]["NEWSLINE_STORE"] != store:
            raise Problem(f"NEWSLINE_STORE does not reach {name}")
    if config(root, ["metrics"])["services"]["grafana"]["environment"]["GF_SECURITY_ADMIN_PASSWORD"]:
        raise Problem("Grafana has a password by default")
    print("compose: the line alone and each of its profiles are well formed")


def check_service(root, name, service):
    for port in service.get("ports", []):
        if port.get("host_ip") != "127.0.0.1":
            raise Problem(f"{name} publishes port {port['published']} beyond loopback")
    for volume in service.get("volumes", []):
        if volume["type"] == "bind" and not volume.get("read_only"):
            raise Problem(f"{name} may write to {volume['source']}")
        if volume["type"] == "bind" and not os.path.exists(volume["source"]):
            raise Problem(f"{name} mounts {volume['source']}, which is not there")
    if service.get("restart") != "no" and name not in ["newsline"] and "healthcheck" not in service:
        raise Problem(f"{name} has no health check")
    if service["image"].endswith(":latest"):
        raise Problem(f"{name} has no pinned image: {service['image']}")
