"""Produce and consume: the Swift client, a plain C loop over the same librdkafka, and kcat, by turns on one broker."""
import json
import shutil
import subprocess
import time
from statistics import median

from brokers import MockCluster
from processes import measure
from results import Figure, Part, number

PARTITIONS = 128
# 4 MB a partition: the mock cluster keeps 5 MiB of each.
MESSAGES = {1024: 480_000, 4096: 120_000}
# Told to all three alike. Values without keys go to a partition by chance, each for itself.
PRODUCER_PROPERTIES = [
    "enable.idempotence=true", "acks=all", "linger.ms=5", "compression.codec=none", "partitioner=random",
    "sticky.partitioning.linger.ms=0",
]
# On a busy machine the rounds of one size end here, but not before the least number of them.
BUDGET_SECONDS = 50
LEAST_ROUNDS = 3
CLIENTS = ["newsline", "c", "kcat"]


def run(swift, tools, work, rounds):
    if shutil.which("kcat") is None:
        raise SystemExit("kcat is not installed: apt-get install kcat")
    part = Part(
        "Kafka client",
        [f"Broker: librdkafka's mock cluster in another process, one broker, {PARTITIONS} partitions. Producers: "
         f"{', '.join(PRODUCER_PROPERTIES)}. Consumers: every partition from its start. CPU is that of the whole client "
         "process, user and system, start and end included. Every message is counted on both sides.",
         "In each round all clients take turns, in changing order. CPU: the median of the rounds; ratios are taken within a "
         "round. Throughput: the best round, because other work may share the machine."],
        ["", "CPU us/message", "ratio to C", "messages/s, best"])
    for size, messages in MESSAGES.items():
        runs = collect(swift, tools, work, size, messages, rounds)
        part.notes.append(f"{size // 1024} KB: {len(runs['produce', 'c'])} rounds of {messages:,} messages.")
        add(part, runs, "produce", size)
        add(part, runs, "consume", size)
    return part


def collect(swift, tools, work, size, messages, rounds):
    """Runs by (operation, client), one of each a round."""
    lines = work / "lines"
    value = bytes(ord("a") + index % 26 for index in range(size)) + b"\n"
    with open(lines, "wb") as file:
        for _ in range(messages // 1000):
            file.write(value * 1000)
    runs = {}
    start = time.monotonic()
    for turn in range(rounds):
        order = CLIENTS[turn % len(CLIENTS):] + CLIENTS[:turn % len(CLIENTS)]
        with MockCluster(tools, PARTITIONS, CLIENTS) as broker:
            for client in order:
                command = producer(client, swift, tools, broker, messages, size, lines)
                runs.setdefault(("produce", client), []).append(measure(command, messages))
                require_count(tools, broker, client, messages)
            for client in [*order, "newsline, copying"]:
                command = consumer(client, swift, tools, broker, messages)
                runs.setdefault(("consume", client), []).append(measure(command, messages))
        if turn + 1 >= LEAST_ROUNDS and time.monotonic() - start > BUDGET_SECONDS:
            break
    lines.unlink()
    return runs


def producer(client, swift, tools, broker, messages, size, lines):
    properties = [word for name in PRODUCER_PROPERTIES for word in ("-X", name)]
    if client == "kcat":
        return ["kcat", "-P", "-b", broker, "-t", client, "-l", lines, *properties]
    program = [swift, "produce"] if client == "newsline" else [tools / "client", "produce"]
    return [*program, "-b", broker, "-t", client, "-n", messages, "-s", size, *properties]


def consumer(client, swift, tools, broker, messages):
    # All read what one of them wrote, so that the batches are the same.
    if client == "kcat":
        return ["kcat", "-C", "-q", "-b", broker, "-t", "c", "-o", "beginning", "-c", messages]
    program = [tools / "client", "consume"] if client == "c" else [swift, "consume"]
    copying = ["--copy"] if client.endswith("copying") else []
    return [*program, "-b", broker, "-t", "c", "-n", messages, "-p", PARTITIONS, *copying]


def require_count(tools, broker, topic, messages):
    """All that a producer saw acknowledged must be there, or the consumers would wait for it in vain."""
    command = [tools / "client", "count", "-b", broker, "-t", topic, "-p", str(PARTITIONS)]
    counts = json.loads(subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout)
    if counts["ever"] != messages or counts["held"] != messages:
        raise SystemExit(f"{topic} produced {messages} messages, the broker took {counts['ever']} "
                         f"and holds {counts['held']}")


def add(part, runs, operation, size):
    reference = runs[operation, "c"]

    def ratio(client):
        return median(run.cost / other.cost for run, other in zip(runs[operation, client], reference))

    def best(client):
        return max(run.rate for run in runs[operation, client])

    kilobytes = size // 1024
    for client in [name for kind, name in runs if kind == operation]:
        name = {"c": "C loop"}.get(client, client)
        cost = median(run.cost for run in runs[operation, client])
        part.rows.append([f"{operation} {kilobytes} KB, {name}", number(cost), number(ratio(client)),
                          number(best(client))])
    part.figures += [
        Figure(f"{operation}-{kilobytes}k-cpu", f"{operation} {kilobytes} KB: CPU per message, of the C loop's",
               ratio("newsline"), 1.2, True, "x"),
        Figure(f"{operation}-{kilobytes}k-throughput", f"{operation} {kilobytes} KB: messages per second, of kcat's",
               best("newsline") / best("kcat"), 1.0, False, "x"),
    ]
