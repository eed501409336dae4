"""What ends a check, and how commands are run in one."""
import subprocess


class Problem(Exception):
    """Something is not as it must be; the text says what, and where."""


def run(command, **options):
    """The output of a command that must succeed."""
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if done.returncode != 0:
        raise Problem(f"{' '.join(map(str, command))} ended with status {done.returncode}:\n{done.stdout}")
    return done.stdout
