"""Runs a client and takes the time and CPU time of the whole process, from its start to its end."""
import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass

TIMEOUT_SECONDS = 60


@dataclass
class Run:
    messages: int
    wall: float
    cpu: float

    @property
    def rate(self):
        """Messages per second."""
        return self.messages / self.wall

    @property
    def cost(self):
        """CPU microseconds per message, user and system."""
        return self.cpu / self.messages * 1e6


def measure(command, messages):
    """Runs a client that must handle so many messages and exit with status 0."""
    command = [str(word) for word in command]
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    watchdog = threading.Timer(TIMEOUT_SECONDS, process.kill)
    watchdog.start()
    # wait4 gives the resources of this one process, where getrusage would add up all that have ended.
    _, status, usage = os.wait4(process.pid, 0)
    watchdog.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)}: exit status {process.returncode}")
    return Run(messages, wall, usage.ru_utime + usage.ru_stime)


def output_of(command):
    """What a command prints; it is ended with all that it started if it takes too long."""
    command = [str(word) for word in command]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    try:
        output, _ = process.communicate(timeout=TIMEOUT_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGTERM)
        process.communicate(timeout=30)
        raise SystemExit(f"{' '.join(command)}: not done after {TIMEOUT_SECONDS} s")
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)}: exit status {process.returncode}")
    return output
