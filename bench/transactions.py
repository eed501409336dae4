"""Transactions: consume, produce, send offsets, commit, with the client's retry.backoff.ms and with librdkafka's."""
import json
import os
import subprocess

from brokers import MockCluster
from processes import output_of
from results import Figure, Part, number

# Documents in a transaction, and transactions.
SHAPES = [(1, 20), (100, 20), (750, 12)]
# The better of so many: other work on the machine disturbs the first kind more.
ROUNDS = {"finished": 2, "pending": 1}
WARM_UP = 3
LIBRDKAFKA_DEFAULT = "100"


def run(swift, scripts):
    if "KAFKA_BOOTSTRAP_SERVERS" not in os.environ and not (scripts.parent / ".build/tools/noida-db").exists():
        subprocess.run([scripts / "setup"], check=True)
    part = Part(
        "Transactions",
        ["Documents of 3 KB, 12 partitions, one consumer and one transactional producer, no work between them. "
         f"Medians of {', '.join(str(count) for _, count in SHAPES)} transactions; on the first broker the better of "
         f"{ROUNDS['finished']} rounds by turns.",
         "\"finished\": the development broker, which has finished a transaction when it answers. \"pending\": librdkafka's "
         "mock cluster, made to refuse the first AddOffsetsToTxn of each transaction with CONCURRENT_TRANSACTIONS, as "
         "Apache Kafka does while it still completes the one before: there the client waits for retry.backoff.ms. (At 750 "
         "documents the mock cluster is also busy with 2.3 MB of records ahead of that request, for some 40 ms.)"],
        ["broker, documents, retry.backoff.ms", "produce ms", "send offsets ms", "commit ms", "transaction ms",
         "documents/s"])
    for broker, measure in [("finished", lambda *shape: on_development_broker(swift, scripts, *shape)),
                            ("pending", lambda *shape: on_mock_cluster(swift, scripts, *shape))]:
        for documents, transactions in SHAPES:
            rounds = [{backoff: measure(documents, transactions, backoff) for backoff in (None, LIBRDKAFKA_DEFAULT)}
                      for _ in range(ROUNDS[broker])]
            results = {backoff: min((turn[backoff] for turn in rounds), key=lambda result: result["transaction_ms"])
                       for backoff in rounds[0]}
            for backoff, best in results.items():
                part.rows.append([f"{broker}, {documents}, {backoff or 'client default (5)'}"] + [
                    number(best[column]) for column in
                    ("produce_ms", "send_offsets_ms", "commit_ms", "transaction_ms", "documents_per_second")])
            name = f"transaction of {documents}"
            if broker == "pending":
                part.figures.append(Figure(
                    f"transaction-{documents}-backoff",
                    f"{name}, pending: of the time with librdkafka's default",
                    results[None]["transaction_ms"] / results[LIBRDKAFKA_DEFAULT]["transaction_ms"], 0.75, True, "x"))
            else:
                part.figures.append(Figure(
                    f"transaction-{documents}-ms", f"{name}, finished", results[None]["transaction_ms"], 50, True, " ms"))
    return part


def arguments(documents, transactions, backoff):
    return ["-d", str(documents), "-n", str(transactions)] + (["--retry-backoff", backoff] if backoff else [])


def on_development_broker(swift, scripts, documents, transactions, backoff):
    # The broker is named by a variable that exists only inside with-broker.
    script = 'exec "$0" transactions -b "$KAFKA_BOOTSTRAP_SERVERS" -X receive.message.max.bytes=2147483647 "$@"'
    return result([scripts / "with-broker", "bash", "-c", script, swift, *arguments(documents, transactions, backoff)])


def on_mock_cluster(swift, scripts, documents, transactions, backoff):
    tools = scripts.parent / ".build" / "bench"
    with MockCluster(tools, 12, ["in", "out"], refused_transactions=transactions + WARM_UP) as broker:
        return result([swift, "transactions", "-b", broker, "--input", "in", "--output", "out",
                       *arguments(documents, transactions, backoff)])


def result(command):
    return json.loads(output_of(command).splitlines()[-1])
