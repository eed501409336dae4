"""The brokers that clients are measured on."""
import subprocess


class MockCluster:
    """librdkafka's mock cluster in a process of its own, gone when the block ends."""

    def __init__(self, tools, partitions, topics, refused_transactions=0):
        refuse = ["-r", str(refused_transactions)] if refused_transactions else []
        self.command = [tools / "mock-cluster", *refuse, str(partitions), *topics]

    def __enter__(self):
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        address = self.process.stdout.readline().strip()
        if not address:
            raise SystemExit("the mock cluster does not start")
        return address

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
