"""A line on this machine with a Prometheus that reads it, and the dashboard's queries asked of that."""
import contextlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

import yaml

import dashboard
from problems import Problem, run

STAGES = ["ingest", "clean", "enrich", "index"]


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


@contextlib.contextmanager
def process(command, log, **options):
    """A process for as long as it is needed."""
    with open(log, "w") as output:
        started = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, **options)
    try:
        yield started
    finally:
        started.send_signal(signal.SIGTERM)
        try:
            started.wait(timeout=20)
        except subprocess.TimeoutExpired:
            started.kill()
            started.wait()


def wait_for(what, seconds, condition):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError, urllib.error.URLError, Problem):
            if condition():
                return
        time.sleep(0.5)
    raise Problem(f"{what} did not happen within {seconds} s")


def answers(url):
    with urllib.request.urlopen(url, timeout=5) as response:
        return response.status == 200


def check(root):
    binaries = pathlib.Path(os.environ.get("NEWSLINE_BINARIES", root / ".build" / "debug"))
    broker = root / ".build" / "tools" / "noida-db"
    for needed in [broker, binaries / "newsline", *(binaries / f"newsline-{stage}" for stage in STAGES)]:
        if not needed.exists():
            raise Problem(f"{needed} is not there")
    if not shutil.which("prometheus"):
        raise Problem("prometheus is not there: apt-get install prometheus")
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        folder = pathlib.Path(folder)
        kafka, prometheus, *workers = free_ports(2 + len(STAGES) + 2)
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("NEWSLINE_", "KAFKA_"))}
        environment |= {
            "KAFKA_BOOTSTRAP_SERVERS": f"127.0.0.1:{kafka}", "KAFKA_RECEIVE_MESSAGE_MAX_BYTES": "2147483647",
            "KAFKA_PARTITION_ASSIGNMENT_STRATEGY": "range", "NEWSLINE_DEVELOPMENT_BROKER": "true",
            "NEWSLINE_STORE": str(folder / "newsline.sqlite"), "NEWSLINE_PARTITIONS": "4", "NEWSLINE_CONCURRENCY": "1"}
        stack.enter_context(process(
            [broker, "start", "--only", "kafka", "--kafka-port", str(kafka), "--data-dir", folder / "broker"],
            folder / "broker.log"))
        wait_for("the start of the broker", 20, lambda: socket.create_connection(("127.0.0.1", kafka), 1).close() is None)
        run([binaries / "newsline", "topics", "create"], env=environment)
        # Two workers of one stage, as --scale would have it.
        for number, (stage, port) in enumerate(zip([*STAGES, "enrich"], workers)):
            own = {"NEWSLINE_HTTP_PORT": str(port), "NEWSLINE_INSTANCE": f"{stage}-{number}"}
            stack.enter_context(process([binaries / f"newsline-{stage}"], folder / f"{stage}-{number}.log",
                                        env=environment | own, stdin=subprocess.DEVNULL))
        page = {"NEWSLINE_HTTP_PORT": str(workers[-1]), "NEWSLINE_WEB_PORT": "0"}
        wait_for("the search index", 30, lambda: (folder / "newsline.sqlite").exists())
        stack.enter_context(process([binaries / "newsline", "serve"], folder / "web.log", env=environment | page,
                                    stdin=subprocess.DEVNULL))
        for port in workers:
            wait_for("the start of the workers", 60, lambda: answers(f"http://127.0.0.1:{port}/readyz"))
        address = start_prometheus(root, folder, prometheus, workers, stack)
        # Twice: what is counted for the first time has no rate yet.
        for _ in range(2):
            web = next(line.strip() for line in (folder / "web.log").read_text().splitlines() if line.startswith("http://"))
            for _ in range(3):
                answers(f"{web}/?q=bridge")
            run([binaries / "newsline", "produce", root / "seeds", root / "seeds" / "hostile"], env=environment)
            time.sleep(12)
            wait_for("the end of the documents", 120,
                     lambda: all(float(series["value"][1]) == 0 for series in dashboard.answer(
                         address, "sum by (topic) (newsline_consumer_lag)")))
        time.sleep(6)
        down = [series["metric"]["instance"] for series in dashboard.answer(address, "up == 0")]
        up = dashboard.answer(address, 'up{job="newsline"} == 1')
        if down or len(up) != len(workers):
            raise Problem(f"{len(up)} of {len(workers)} targets are up; down are {down}")
        print(f"prometheus: {len(up)} targets are up")
        dashboard.ask(root, address)


def start_prometheus(root, folder, port, workers, stack):
    """A Prometheus of the project's own configuration, with the targets of this line."""
    shutil.copytree(root / "deploy" / "prometheus", folder / "prometheus")
    targets = [{"labels": {"service": stage}, "targets": [f"127.0.0.1:{each}"]}
               for stage, each in zip([*STAGES, "enrich", "web"], workers)]
    (folder / "prometheus" / "workers.yml").write_text(yaml.safe_dump(targets))
    stack.enter_context(process(
        ["prometheus", f"--config.file={folder}/prometheus/prometheus-static.yml", f"--storage.tsdb.path={folder}/data",
         f"--web.listen-address=127.0.0.1:{port}"], folder / "prometheus.log"))
    address = f"http://127.0.0.1:{port}"
    wait_for("the start of Prometheus", 30, lambda: answers(f"{address}/-/ready"))
    return address
