#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""stress - many writers at once, some of them killed, and then a count.

Own work for the rff project; Python 3 standard library only.

Every writer runs the command over and over with a fresh record id.  Some runs
are killed with SIGKILL at a random moment.  Readers look on all the time.  At
the end:
  - each id whose command ended with exit 0 is there exactly once  (else LOST/TWICE)
  - each id whose command said it failed is not there              (else GHOST)
  - each id whose command was killed is there at most once         (else TWICE)
  - no reader ever saw an unsound project (TORN), missed an id that had been
    acknowledged before it started (STALE), or waited too long (BLOCKED)
  - no writer waited longer than --patience                        (else STARVED)
"""
import argparse, os, random, re, shutil, signal, subprocess, sys, tempfile, threading, time


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--project", required=True)
    p.add_argument("--cmd", required=True, help="{dir} and {id} are filled in")
    p.add_argument("--verify", required=True)
    p.add_argument("--dump", required=True, help="prints every id once a record")
    p.add_argument("--id", default="W{w}N{i}", help="form of an id")
    p.add_argument("--writers", type=int, default=8)
    p.add_argument("--readers", type=int, default=2)
    p.add_argument("--seconds", type=float, default=10)
    p.add_argument("--kill", type=float, default=0.3, help="share of runs that are killed")
    p.add_argument("--patience", type=float, default=20)
    p.add_argument("--reader-patience", type=float, default=5)
    p.add_argument("--busy", type=int, action="append", default=[],
                   help="exit code that means 'locked, try again': counted apart")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--keep", action="store_true")
    a = p.parse_args()
    tmp = tempfile.mkdtemp(prefix="stress.")
    d = os.path.join(tmp, "p")
    shutil.copytree(a.project, d, symlinks=True)
    stop = time.monotonic() + a.seconds
    acked, failed, killed, busy = {}, {}, {}, 0
    bad, lock = [], threading.Lock()
    slow = [0.0]
    typical = [0.02]

    def cmd(text, i=""):
        e = dict(os.environ, DIR=d)
        return subprocess.Popen(["sh", "-c", "exec " + text.replace("{dir}", '"$DIR"').replace("{id}", i)],
                                env=e, cwd=tmp, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, start_new_session=True)

    def note(kind, text):
        with lock:
            bad.append((kind, text))

    def writer(w):
        nonlocal busy
        rnd = random.Random(a.seed * 1000 + w)
        i = 0
        while time.monotonic() < stop:
            i += 1
            ident = a.id.format(w=w, i=i)
            t0 = time.monotonic()
            pr = cmd(a.cmd, ident)
            if rnd.random() < a.kill:
                time.sleep(rnd.uniform(0, 2 * typical[0]))
                was_alive = pr.poll() is None
                if was_alive:
                    os.killpg(pr.pid, signal.SIGKILL)
                pr.communicate()
                with lock:
                    if pr.returncode == 0:
                        acked[ident] = time.monotonic()
                    else:
                        killed[ident] = True
                continue
            try:
                o, e = pr.communicate(timeout=a.patience)
            except subprocess.TimeoutExpired:
                os.killpg(pr.pid, signal.SIGKILL)
                pr.communicate()
                note("STARVED", "%s waited more than %gs" % (ident, a.patience))
                killed[ident] = True
                continue
            dt = time.monotonic() - t0
            with lock:
                slow[0] = max(slow[0], dt)
                typical[0] = 0.9 * typical[0] + 0.1 * min(dt, 0.5)
                if pr.returncode == 0:
                    acked[ident] = time.monotonic()
                elif pr.returncode in a.busy:
                    busy += 1
                    failed[ident] = ""
                else:
                    failed[ident] = e.decode("utf-8", "replace")[:160]

    def reader():
        while time.monotonic() < stop:
            t0 = time.monotonic()
            with lock:
                must = [k for k, t in acked.items() if t < t0]
            for text in (a.verify, a.dump):
                pr = cmd(text)
                try:
                    o, e = pr.communicate(timeout=a.reader_patience)
                except subprocess.TimeoutExpired:
                    os.killpg(pr.pid, signal.SIGKILL)
                    pr.communicate()
                    note("BLOCKED", "a reader waited more than %gs" % a.reader_patience)
                    continue
                if text is a.verify and pr.returncode != 0:
                    note("TORN", "a reader saw: " + (o + e).decode("utf-8", "replace")[:160].strip())
                if text is a.dump and pr.returncode == 0:
                    have = set(re.findall(r"[A-Za-z0-9_-]+", o.decode("utf-8", "replace")))
                    gone = [k for k in must if k not in have]
                    if gone:
                        note("STALE", "%d acknowledged records missing, such as %s" % (len(gone), gone[0]))

    ts = [threading.Thread(target=writer, args=(w,)) for w in range(a.writers)]
    ts += [threading.Thread(target=reader) for _ in range(a.readers)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()

    pr = cmd(a.verify)
    o, e = pr.communicate()
    if pr.returncode != 0:
        note("TORN", "at the end: " + (o + e).decode("utf-8", "replace")[:200].strip())
    pr = cmd(a.dump)
    o, e = pr.communicate()
    count = {}
    for m in re.findall(r"[A-Za-z0-9_-]+", o.decode("utf-8", "replace")):
        count[m] = count.get(m, 0) + 1
    for k in acked:
        if count.get(k, 0) == 0:
            note("LOST", k + " was acknowledged and is not there")
        elif count[k] > 1:
            note("TWICE", k)
    for k in killed:
        if count.get(k, 0) > 1:
            note("TWICE", k)
    for k, why in failed.items():
        if count.get(k, 0) > 0:
            note("GHOST", "%s is there, though its command failed: %s" % (k, why))
    kinds = {}
    for k, t in bad:
        kinds.setdefault(k, []).append(t)
    print("%d acknowledged, %d killed, %d failed (%d of them busy), slowest %.2fs, %.0f a second" % (
        len(acked), len(killed), len(failed), busy, slow[0], len(acked) / a.seconds))
    for k, v in sorted(kinds.items()):
        print("  BAD %s %d: %s" % (k, len(v), v[0]))
    other = [v for v in failed.values() if v]
    if other:
        print("  note: failed, such as: " + other[0].strip())
    if a.keep:
        print("kept " + tmp)
    else:
        shutil.rmtree(tmp, ignore_errors=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
