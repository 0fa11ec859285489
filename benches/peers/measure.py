"""Runs commands in alternation and says what each run took. Reads and writes JSON, on standard input and output.

It is a process of its own, and imports little, because a child's peak memory never counts below its parent's.
"""

import json
import os
import shutil
import sys
import tempfile
import time


def run(command, folder, log):
    """One cold process: wall time and processor time in milliseconds, and peak memory in megabytes.

    Memory is that of the largest process among the child and its children, which is what the system keeps.
    """
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=actions(folder, log))
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    if status != 0:
        with open(log, encoding="utf-8", errors="replace") as file:
            sys.exit(f"failed: {' '.join(command)}\n{file.read()}")
    return {"wall": wall * 1e3, "cpu": (usage.ru_utime + usage.ru_stime) * 1e3, "memory": usage.ru_maxrss / 1e3}


def actions(folder, log):
    """What the child's output goes to."""
    os.chdir(folder)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    return [(os.POSIX_SPAWN_OPEN, 1, log, flags, 0o644), (os.POSIX_SPAWN_DUP2, 1, 2)]


def main():
    """Rounds that do not count, so that the disk's cache is warm, then those that do."""
    task = json.load(sys.stdin)
    samples = {name: [] for name in task["commands"]}
    for at in range(-task["warm_up"], task["rounds"]):
        for name, command in task["commands"].items():
            scratch = tempfile.mkdtemp(prefix="peers-")
            command = [part.replace("SCRATCH", scratch) for part in command]
            sample = run(command, task["folder"], task["log"])
            shutil.rmtree(scratch, ignore_errors=True)
            if at >= 0:
                samples[name].append(sample)
    json.dump(samples, sys.stdout)


main()
