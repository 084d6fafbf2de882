#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""torture - does a command that changes a directory survive everything?

Own work for the rff project; Python 3 standard library and ptfault.c only.
See README.md beside this file.
"""
import argparse, base64, concurrent.futures, fnmatch, hashlib, json, os, re
import shutil, signal, stat, subprocess, sys, tempfile, threading

HERE = os.path.dirname(os.path.abspath(__file__))
WRITES = {"write", "pwrite64", "writev", "pwritev", "pwritev2", "sendfile",
          "copy_file_range", "splice"}
SYNCS = {"fsync", "fdatasync"}
OPENS = {"open", "openat", "openat2", "creat"}
MUT, LOCK, READ, META, OUT = 1, 2, 4, 8, 16


def b2s(b):
    return b.decode("utf-8", "backslashreplace")


class Bad(Exception):
    pass


class Run:
    """One command, its checks, and a scratch area."""

    def __init__(self, a):
        self.a = a
        self.scratch = tempfile.mkdtemp(prefix="torture.", dir=a.scratch)
        self.pre = os.path.join(self.scratch, "pre")
        self.lock = threading.Lock()
        self.seq = 0
        if a.setup:
            os.mkdir(self.pre)
            self.sh(a.setup, self.pre, a.timeout * 6, must=True)
        else:
            shutil.copytree(a.project, self.pre, symlinks=True)
        self.findings = []
        self.counts = {}
        self.masks = [re.compile(m.encode()) for m in a.mask]
        self.ptfault = os.path.abspath(a.ptfault) if a.ptfault else self.build()

    def build(self):
        out = os.path.join(self.scratch, "ptfault")
        subprocess.run(["cc", "-std=gnu11", "-O2", "-o", out,
                        os.path.join(HERE, "ptfault.c")], check=True)
        return out

    # -- helpers ---------------------------------------------------------
    def copy(self):
        with self.lock:
            self.seq += 1
            base = os.path.join(self.scratch, "t%06d" % self.seq)
        os.mkdir(base)
        d = os.path.join(base, "p")
        shutil.copytree(self.pre, d, symlinks=True)
        return base, d

    def env(self, d):
        e = dict(os.environ)
        e["DIR"] = d
        e["TMPDIR"] = os.path.dirname(d)
        e["LC_ALL"] = self.a.locale
        return e

    def sh(self, cmd, d, timeout, must=False):
        """-> (rc or None for timeout, stdout, stderr)"""
        p = subprocess.Popen(["sh", "-c", cmd.replace("{dir}", '"$DIR"')],
                             cwd=os.path.dirname(d), env=self.env(d),
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, start_new_session=True)
        try:
            o, e = p.communicate(timeout=timeout)
            rc = p.returncode
        except subprocess.TimeoutExpired:
            os.killpg(p.pid, signal.SIGKILL)
            o, e = p.communicate()
            rc = None
        if must and rc != 0:
            raise Bad("%s: exit %s\n%s%s" % (cmd, rc, b2s(o), b2s(e)))
        return rc, o, e

    def fault(self, d, extra, log=None, cmd=None):
        res = os.path.join(os.path.dirname(d), "res.json")
        argv = [self.ptfault, "--root", d, "--result", res,
                "--timeout", str(self.a.timeout)]
        if log:
            argv += ["--log", log]
        argv += extra + ["--", "sh", "-c", "exec " + (cmd or self.a.cmd).replace("{dir}", '"$DIR"')
                         if not self.a.shell else (cmd or self.a.cmd).replace("{dir}", '"$DIR"')]
        p = subprocess.Popen(argv, cwd=os.path.dirname(d), env=self.env(d),
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, start_new_session=True)
        try:
            o, e = p.communicate(timeout=self.a.timeout + 20)
        except subprocess.TimeoutExpired:
            os.killpg(p.pid, signal.SIGKILL)
            o, e = p.communicate()
            return {"timeout": True, "exit": -1, "signal": 9, "ops": 0,
                    "acted": False, "call": "", "path": ""}, o, e
        if p.returncode != 0:
            raise Bad("ptfault: " + b2s(e))
        with open(res) as f:
            return json.load(f), o, e

    def ignored(self, rel):
        return any(fnmatch.fnmatch(rel, g) or fnmatch.fnmatch(os.path.basename(rel), g)
                   for g in self.a.ignore)

    def tree(self, d):
        out = {}
        for base, dirs, files in os.walk(d):
            for n in dirs + files:
                p = os.path.join(base, n)
                rel = os.path.relpath(p, d)
                if self.ignored(rel):
                    continue
                st = os.lstat(p)
                if stat.S_ISLNK(st.st_mode):
                    out[rel] = "link:" + os.readlink(p)
                elif stat.S_ISDIR(st.st_mode):
                    out[rel] = "dir"
                elif stat.S_ISREG(st.st_mode):
                    with open(p, "rb") as f:
                        out[rel] = hashlib.sha256(f.read()).hexdigest()
                else:
                    out[rel] = "special"
        return out

    def view(self, d):
        """What a reader sees: the dump command's output, else all the files."""
        if self.a.dump:
            rc, o, e = self.sh(self.a.dump, d, self.a.timeout)
            if rc is None:
                return "dump: timed out"
            if rc != 0:
                return "dump: exit %s: %s" % (rc, b2s(e)[:300])
            for m in self.masks:
                o = m.sub(b"*", o)
            return hashlib.sha256(o).hexdigest()
        t = {}
        for rel, h in self.tree(d).items():
            if h == "dir":
                continue
            if h not in ("special",) and not h.startswith("link:"):
                with open(os.path.join(d, rel), "rb") as f:
                    b = f.read()
                for m in self.masks:
                    b = m.sub(b"*", b)
                h = hashlib.sha256(b).hexdigest()
            t[rel] = h
        return json.dumps(t, sort_keys=True)

    def verify(self, d):
        rc, o, e = self.sh(self.a.verify, d, self.a.timeout)
        return rc, (b2s(o) + b2s(e)).strip()[:400]

    def state(self, d, recover=True):
        """-> 'pre' 'post' 'other' 'torn', detail"""
        if recover and self.a.recover:
            rc, o, e = self.sh(self.a.recover, d, self.a.timeout)
            if rc is None:
                return "torn", "recover: timed out"
        rc, msg = self.verify(d)
        if rc is None:
            return "torn", "verify: timed out"
        if rc != 0:
            return "torn", "verify: exit %s: %s" % (rc, msg)
        v = self.view(d)
        if v == self.view_pre:
            return "pre", ""
        if v == self.view_post:
            return "post", ""
        return "other", "reads neither as before nor as after"

    def add(self, mode, where, verdict, detail, bad=True):
        with self.lock:
            key = (mode, verdict)
            self.counts[key] = self.counts.get(key, 0) + 1
            if bad or self.a.verbose:
                self.findings.append({"mode": mode, "where": where,
                                      "verdict": verdict, "detail": detail,
                                      "bad": bad})

    def litter(self, d, after):
        keep = set(self.tree_pre) | set(self.tree_post)
        return sorted(set(self.tree(d)) - keep)

    # -- the plain run ----------------------------------------------------
    def baseline(self):
        base, d = self.copy()
        rc, msg = self.verify(d)
        if rc != 0:
            raise Bad("the project is not sound before the command: exit %s: %s" % (rc, msg))
        self.view_pre = self.view(d)
        self.tree_pre = self.tree(d)
        log = os.path.join(base, "log")
        res, o, e = self.fault(d, [], log=log)
        if res["exit"] != 0:
            raise Bad("the command fails undisturbed: %s\n%s%s" % (res, b2s(o), b2s(e)))
        self.ops = [json.loads(l) for l in open(log)]
        self.total = res["ops"]
        self.plain_root = d
        rc, msg = self.verify(d)
        if rc != 0:
            raise Bad("the project is not sound after the command: exit %s: %s" % (rc, msg))
        self.view_post = self.view(d)
        self.tree_post = self.tree(d)
        if self.view_post == self.view_pre:
            raise Bad("the command changes nothing that the dump shows")
        # the same again must give the same view, else every verdict is noise
        base2, d2 = self.copy()
        res2, o, e = self.fault(d2, [])
        if res2["exit"] != 0 or self.view(d2) != self.view_post:
            raise Bad("two undisturbed runs read differently: use --dump, --mask or --ignore")
        if res2["ops"] != self.total:
            print("note: %d calls the first time, %d the second" % (self.total, res2["ops"]))
        shutil.rmtree(base2)
        self.first_out = min([o["n"] for o in self.ops if o["class"] == OUT and o["ret"] > 0],
                             default=None)
        self.commit = max([o["n"] for o in self.ops
                           if o["class"] == MUT and o["call"] in
                           ("rename", "renameat", "renameat2", "link", "linkat")],
                          default=None)

    def where(self, n):
        o = self.ops[n - 1] if 0 < n <= len(self.ops) else None
        if not o:
            return "#%d" % n
        p = os.path.relpath(o.get("p2") or o["p1"], self.plain_root) if o["class"] != OUT else "stdout"
        return "#%d %s %s" % (n, o["call"], p)

    def points(self, pred):
        ns = [o["n"] for o in self.ops if pred(o)]
        if self.a.max and len(ns) > self.a.max:
            step = len(ns) / self.a.max
            ns = sorted({ns[int(i * step)] for i in range(self.a.max)})
        return ns

    # -- modes -------------------------------------------------------------
    def judge_dead(self, mode, n, d, acked):
        """after a sudden death: old or new, never in between; and usable"""
        w = self.where(n)
        s, why = self.state(d)
        if s in ("torn", "other"):
            self.add(mode, w, s.upper(), why)
            return
        if s == "post" and mode == "kill":         # the commit is the call before this
            with self.lock:
                self.commit = min(self.commit or n, n - 1)
        if s == "pre" and acked:
            self.add(mode, w, "ACK-EARLY", "said it was done, then died, and it was not")
            return
        lit = self.litter(d, None)
        rc, o, e = self.sh(self.a.again or self.a.cmd, d, self.a.timeout)
        if rc is None:
            self.add(mode, w, "STUCK", "the next run hangs (left behind: %s)" % ", ".join(lit))
            return
        if rc != 0 and (self.a.again or s == "pre"):
            self.add(mode, w, "STUCK", "the next run fails: exit %s: %s" % (rc, b2s(e).strip()[:200]))
            return
        rc2, msg = self.verify(d)
        if rc2 != 0:
            self.add(mode, w, "TORN", "sound until the next run, then: " + msg)
            return
        left = self.litter(d, None)
        if left:
            self.add(mode, w, "LITTER", "still there after the next run: " + ", ".join(left),
                     bad=self.a.strict)
        else:
            self.add(mode, w, "ok", s, bad=False)

    def kill(self):
        def one(n, action):
            base, d = self.copy()
            res, o, e = self.fault(d, ["--at", str(n), "--action", action])
            acked = bool(self.a.ack and re.search(self.a.ack, b2s(o)))
            self.judge_dead("kill" if action == "kill" else "torn-write", n, d, acked)
            shutil.rmtree(base, ignore_errors=True)
        jobs = [(n, "kill") for n in self.points(lambda o: True)]
        jobs += [(n, "shortkill") for n in self.points(
            lambda o: o["class"] == MUT and o["call"] in WRITES)]
        self.pool(one, jobs)

    def judge_error(self, mode, n, w, d, res, err, out):
        if res["timeout"]:
            return self.add(mode, w, "HANG", "no end within %ss" % self.a.timeout)
        if res["signal"] and res["signal"] not in (signal.SIGPIPE,):
            return self.add(mode, w, "CRASH", "died of signal %d" % res["signal"])
        s, why = self.state(d, recover=False)
        if s in ("torn", "other"):
            return self.add(mode, w, s.upper(), "exit %d, and %s" % (res["exit"], why))
        said = res["exit"] == 0 or res["exit"] in self.a.stored
        if said and s == "pre":
            return self.add(mode, w, "LIE", "exit %d, but nothing was stored" % res["exit"])
        if res["exit"] != 0 and not err.strip():
            return self.add(mode, w, "SILENT", "exit %d without a word on stderr" % res["exit"])
        if res["exit"] != 0 and s == "post":
            late = said or self.commit is not None and n >= self.commit
            return self.add(mode, w, "LATE" if late else "FAILED-YET-DONE",
                            "exit %d, but the change is there: %s" %
                            (res["exit"], b2s(err).strip()[:160]), bad=not late)
        lit = self.litter(d, None)
        if lit:
            return self.add(mode, w, "LITTER", "left behind: " + ", ".join(lit), bad=self.a.strict)
        self.add(mode, w, "ok", "%s, exit %d" % (s, res["exit"]), bad=False)

    def fail(self):
        errnos = self.a.errnos.split(",")

        def fits(o, en):
            c = o["call"]
            if o["class"] == OUT:
                return en in ("ENOSPC", "EIO")
            if en in ("ENOSPC", "EDQUOT"):
                return o["class"] == MUT and (c in WRITES or c in SYNCS or o["creates"] or
                                              c in ("close", "rename", "renameat", "renameat2", "link",
                                                    "linkat", "mkdir", "mkdirat", "fallocate",
                                                    "symlink", "symlinkat", "ftruncate"))
            if en == "EINTR":
                return c in WRITES or c in SYNCS or c in OPENS or c in ("read", "flock", "fcntl", "close")
            if en in ("EMFILE", "ENFILE"):
                return c in OPENS
            if en in ("ENOLCK",):
                return o["class"] == LOCK
            if en in ("EBUSY", "ETXTBSY", "EXDEV"):
                return c.startswith("rename") or c.startswith("link")
            if en in ("ESTALE",):
                return c not in ("close", "lseek")
            return True

        def one(n, en):
            base, d = self.copy()
            log = os.path.join(base, "log")
            res, o, e = self.fault(d, ["--at", str(n), "--action", "err:" + en], log=log)
            w = self.where(n) + " -> " + en
            self.judge_error("fail", n, w, d, res, e, o)
            op = self.ops[n - 1]
            if op["call"] in SYNCS and en == "EIO" and not op["isdir"] and res["exit"] == 0:
                # The page cache may already have dropped the data: a second
                # fsync that succeeds proves nothing (fsyncgate).
                after = [json.loads(l) for l in open(log)][n:]
                if any(x["ino"] and x["ino"] and (x["call"] in SYNCS or x["call"].startswith("rename"))
                       for x in after):
                    self.add("fail", w, "FSYNC-RETRY", "fsync failed with EIO and the file was used all the same")
            shutil.rmtree(base, ignore_errors=True)
        self.pool(one, [(n, en) for en in errnos for n in self.points(lambda o: fits(o, en))])

    def sticky(self):
        def one(n, en):
            base, d = self.copy()
            res, o, e = self.fault(d, ["--at", str(n), "--action", "err:" + en, "--sticky"])
            self.judge_error("sticky", n, self.where(n) + " and all later -> " + en, d, res, e, o)
            shutil.rmtree(base, ignore_errors=True)
        ns = self.points(lambda o: o["class"] == MUT and
                         (o["call"] in WRITES or o["call"] in SYNCS or o["creates"] or
                          o["call"].startswith("rename") or o["call"].startswith("link")))
        self.pool(one, [(n, en) for n in ns for en in ("ENOSPC", "EIO")])

    def short(self):
        def one(n, act):
            base, d = self.copy()
            res, o, e = self.fault(d, ["--at", str(n), "--action", act])
            w = self.where(n) + (" short" if act == "short" else " short, then ENOSPC")
            self.judge_error("short", n, w, d, res, e, o)
            if act == "short" and res["exit"] != 0 and self.ops[n - 1]["class"] == MUT:
                self.add("short", w, "WEAK", "gave up on a short write: " + b2s(e).strip()[:120],
                         bad=self.a.strict)
            shutil.rmtree(base, ignore_errors=True)
        ns = self.points(lambda o: o["call"] in WRITES and o["len"] > 1)
        self.pool(one, [(n, act) for n in ns for act in ("short", "shorterr:ENOSPC")])

    def signals(self):
        def one(n, sg):
            base, d = self.copy()
            res, o, e = self.fault(d, ["--at", str(n), "--action", "sig:%d" % sg])
            w = self.where(n) + " " + signal.Signals(sg).name
            s, why = self.state(d)
            if res["timeout"]:
                self.add("signal", w, "HANG", "")
            elif s in ("torn", "other"):
                self.add("signal", w, s.upper(), why)
            elif res["exit"] == 0 and s == "pre":
                self.add("signal", w, "LIE", "exit 0, but nothing was stored")
            elif self.litter(d, None):
                self.add("signal", w, "LITTER", ", ".join(self.litter(d, None)), bad=self.a.strict)
            else:
                self.add("signal", w, "ok", s, bad=False)
            shutil.rmtree(base, ignore_errors=True)
        ns = self.points(lambda o: o["class"] in (MUT, LOCK, OUT))
        self.pool(one, [(n, sg) for n in ns for sg in
                        (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)])

    def reader(self):
        """With the writer frozen before each call, a reader must finish and
        see a sound project."""
        base, d = self.copy()
        outdir = os.path.join(base, "seen")
        os.mkdir(outdir)
        cmd = ("timeout %s sh -c %s >%s/$PTFAULT_N.v 2>&1; echo $? >%s/$PTFAULT_N.vrc; "
               % (self.a.reader_timeout, shq(self.a.verify.replace("{dir}", '"$DIR"')), outdir, outdir))
        if self.a.dump:
            cmd += ("timeout %s sh -c %s >%s/$PTFAULT_N.d 2>/dev/null; echo $? >%s/$PTFAULT_N.drc"
                    % (self.a.reader_timeout, shq(self.a.dump.replace("{dir}", '"$DIR"')), outdir, outdir))
        keep = self.a.timeout
        self.a.timeout = keep + 2 * self.a.reader_timeout * max(1, self.total)
        res, o, e = self.fault(d, ["--action", "run:" + cmd])
        self.a.timeout = keep
        seen = []
        for n in range(1, res["ops"] + 1):
            def rd(suffix):
                try:
                    with open(os.path.join(outdir, "%d.%s" % (n, suffix)), "rb") as f:
                        return f.read()
                except OSError:
                    return b""
            w = self.where(n)
            vrc = rd("vrc").strip()
            if vrc == b"124" or rd("drc").strip() == b"124":
                self.add("reader", w, "BLOCKED", "a reader waits while the writer is at this call")
            elif vrc != b"0":
                self.add("reader", w, "TORN", "a reader sees: " + b2s(rd("v")).strip()[:200])
            elif self.a.dump:
                b = rd("d")
                for m in self.masks:
                    b = m.sub(b"*", b)
                h = hashlib.sha256(b).hexdigest()
                s = "pre" if h == self.view_pre else "post" if h == self.view_post else "other"
                if s == "other":
                    self.add("reader", w, "OTHER", "a reader sees neither before nor after")
                elif s == "pre" and "post" in seen:
                    self.add("reader", w, "BACKWARDS", "a reader saw the change and then no longer")
                else:
                    self.add("reader", w, "ok", s, bad=False)
                seen.append(s)
            else:
                self.add("reader", w, "ok", "", bad=False)
        shutil.rmtree(base, ignore_errors=True)

    def editor(self):
        """Somebody saves the file from an editor while the command is at a
        call: the command may refuse, or keep both, but not wipe it out."""
        if not self.a.editor or not self.a.editor_mark:
            print("editor: skipped, needs --editor and --editor-mark")
            return
        last = self.commit or self.total

        def one(n):
            base, d = self.copy()
            ed = "sh -c " + shq(self.a.editor.replace("{dir}", '"$DIR"'))
            res, o, e = self.fault(d, ["--at", str(n), "--action", "run:" + ed])
            w = self.where(n)
            rc, text, _ = self.sh(self.a.dump, d, self.a.timeout)
            kept = bool(re.search(self.a.editor_mark, b2s(text)))
            vrc, msg = self.verify(d)
            if res["timeout"]:
                self.add("editor", w, "HANG", "")
            elif vrc != 0:
                self.add("editor", w, "TORN", msg)
            elif kept:
                self.add("editor", w, "ok", "exit %d" % res["exit"], bad=False)
            elif n == last:
                self.add("editor", w, "WINDOW", "an edit saved at the very rename is lost", bad=self.a.strict)
            else:
                self.add("editor", w, "OVERWROTE", "exit %d, and what the editor saved is gone" % res["exit"])
            shutil.rmtree(base, ignore_errors=True)
        self.pool(one, [(n,) for n in self.points(lambda o: o["n"] <= last)])

    # -- power loss, worked out from the log of calls ------------------------
    def power(self):
        root = self.plain_root

        class F:                      # a file by inode number
            def __init__(self, data):
                self.durable = data
                self.pending = []     # ('w', off, bytes) | ('t', len)

        def apply(b, op):
            if op[0] == "t":
                return b[:op[1]] if op[1] <= len(b) else b + b"\0" * (op[1] - len(b))
            off, data = op[1], op[2]
            if len(b) < off:
                b = b + b"\0" * (off - len(b))
            return b[:off] + data + b[off + len(data):]

        def variants(f):
            out, b = [f.durable], f.durable
            ops = f.pending if len(f.pending) <= 24 else f.pending[:8] + f.pending[-8:]
            for op in f.pending:
                nb = apply(b, op)
                if op in ops:
                    if op[0] == "w":
                        half = len(op[2]) // 2
                        out.append(apply(b, ("w", op[1], op[2][:half])))           # torn
                        if op[1] + len(op[2]) > len(b):                            # size came first
                            out.append(apply(b, ("w", op[1], b"\0" * len(op[2]))))
                    out.append(nb)
                b = nb
            uniq = []
            for v in out:
                if v not in uniq:
                    uniq.append(v)
            return uniq

        files, names0 = {}, {}
        for base, dirs, fs in os.walk(self.pre):
            for n in dirs + fs:
                p = os.path.join(base, n)
                rel = os.path.relpath(p, self.pre)
                st = os.lstat(p)
                if stat.S_ISREG(st.st_mode):
                    ident = "pre:" + rel
                    with open(p, "rb") as f:
                        files[ident] = F(f.read())
                    names0[rel] = ident
                elif stat.S_ISLNK(st.st_mode):
                    names0[rel] = "link:" + os.readlink(p)
                elif stat.S_ISDIR(st.st_mode):
                    names0[rel] = "dir:"

        def rel(p):
            return os.path.relpath(p, root)

        def names_after(ops):
            n = dict(names0)
            for op in ops:
                if op[0] == "set":
                    n[op[1]] = op[2]
                elif op[0] == "del":
                    n.pop(op[1], None)
                elif op[0] == "mv":
                    if op[1] in n:
                        n[op[2]] = n.pop(op[1])
                        for k in [k for k in n if k.startswith(op[1] + "/")]:
                            n[op[2] + k[len(op[1]):]] = n.pop(k)
            return n

        meta, durable_meta = [], 0
        ino2id = {}                        # live inode number -> our file
        states = {}                        # digest -> (names, contents, [n...])

        def now_names():
            return names_after(meta)

        def fid(o):
            i = ino2id.get(o["ino"])
            if i is None:                  # an inode that was there before
                i = now_names().get(rel(o["p1"].replace(" (deleted)", "")))
                if i in files:
                    ino2id[o["ino"]] = i
            return i if i in files else None

        def snap(n):
            for k in range(durable_meta, len(meta) + 1):
                nm = names_after(meta[:k])
                live = [i for i in dict.fromkeys(nm.values()) if i in files and files[i].pending]
                base_all = {i: variants(files[i])[-1] for i in live}
                base_none = {i: files[i].durable for i in live}
                combos = [dict(base_all), dict(base_none)]
                for i in live:
                    for v in variants(files[i]):
                        for b in (base_all, base_none):
                            c = dict(b)
                            c[i] = v
                            combos.append(c)
                for c in combos:
                    content = {p: (c.get(i, files[i].durable) if i in files else i)
                               for p, i in nm.items()}
                    h = hashlib.sha256(repr(sorted(content.items())).encode()).hexdigest()
                    if h not in states:
                        states[h] = [content, []]
                    if not states[h][1] or states[h][1][-1] != n:
                        states[h][1].append(n)

        warn = set()
        snap(0)
        for o in self.ops:
            c, ret = o["call"], o["ret"]
            if ret < 0 or (o["class"] == OUT):
                snap(o["n"])
                continue
            if c in OPENS:
                if o["creates"]:
                    i = "new:%d:%d" % (o["n"], o["ino"])
                    files[i] = F(b"")
                    ino2id[o["ino"]] = i
                    if not (o["flags"] & 0o20200000 == 0o20200000):
                        meta.append(("set", rel(o["p1"]), i))
                elif o["truncs"]:
                    i = fid(o)
                    if i:
                        files[i].pending.append(("t", 0))
            elif c in WRITES and o["class"] == MUT:
                i = fid(o)
                if i and "data" in o:
                    files[i].pending.append(("w", o["off"], base64.b64decode(o["data"])))
                    if o["flags"] & 0o10000:          # O_DSYNC or O_SYNC
                        for op in files[i].pending:
                            files[i].durable = apply(files[i].durable, op)
                        files[i].pending = []
            elif c in ("ftruncate", "truncate"):
                i = fid(o)
                if i:
                    files[i].pending.append(("t", o["len"]))
            elif c in SYNCS:
                if o["isdir"]:
                    dd = rel(o["p1"])
                    dd = "" if dd == "." else dd
                    for k in range(len(meta), durable_meta, -1):
                        if any(os.path.dirname(x) == dd for x in meta[k - 1][1:3]
                               if isinstance(x, str) and ":" not in x.split("/")[0]):
                            durable_meta = k
                            break
                else:
                    i = fid(o)
                    if i:
                        for op in files[i].pending:
                            files[i].durable = apply(files[i].durable, op)
                        files[i].pending = []
                        if self.a.fsmodel == "linux":
                            for k in range(len(meta), durable_meta, -1):
                                if meta[k - 1][0] == "set" and meta[k - 1][2] == i:
                                    durable_meta = k
                                    break
            elif c == "syncfs":
                for f in files.values():
                    for op in f.pending:
                        f.durable = apply(f.durable, op)
                    f.pending = []
                durable_meta = len(meta)
            elif c.startswith("rename"):
                meta.append(("mv", rel(o["p1"]), rel(o["p2"])))
            elif c.startswith("link"):
                src = now_names().get(rel(o["p1"])) if o["p1"].startswith(root) else ino2id.get(o["ino"])
                if src:
                    meta.append(("set", rel(o["p2"]), src))
                else:
                    warn.add("linkat from outside the directory")
            elif c.startswith("symlink"):
                meta.append(("set", rel(o["p2"]), "link:" + o["p1"]))
            elif c in ("unlink", "unlinkat", "rmdir"):
                meta.append(("del", rel(o["p1"])))
            elif c in ("mkdir", "mkdirat"):
                meta.append(("set", rel(o["p1"]), "dir:"))
            elif c == "mmap" and o["writes"]:
                warn.add("a shared writable mapping: its writes are invisible here")
            snap(o["n"])
        for w in sorted(warn):
            print("power: not modelled: " + w)
        last = self.ops[-1]["n"] if self.ops else 0
        for h in states:
            states[h].append(last in states[h][1])
        acked_from = None
        if self.a.ack:
            for o in self.ops:
                if o["class"] == OUT and o["ret"] > 0:
                    acked_from = o["n"]
                    break

        def one(h):
            content, ns, final = states[h]
            with self.lock:
                self.seq += 1
                base = os.path.join(self.scratch, "t%06d" % self.seq)
            d = os.path.join(base, "p")
            os.makedirs(d)
            shutil.copystat(self.pre, d)
            for p in sorted(content):
                v, full = content[p], os.path.join(d, p)
                if v == "dir:":
                    os.makedirs(full, exist_ok=True)
            for p in sorted(content):
                v, full = content[p], os.path.join(d, p)
                if v == "dir:":
                    continue
                os.makedirs(os.path.dirname(full), exist_ok=True)
                if isinstance(v, str):
                    os.symlink(v[5:], full)
                else:
                    with open(full, "wb") as f:
                        f.write(v)
                    src = os.path.join(self.pre, p)
                    if os.path.isfile(src) and not os.path.islink(src):
                        shutil.copystat(src, full)
            s, why = self.state(d)
            w = "power cut after " + self.where(ns[-1] if final else ns[0])
            if s in ("torn", "other"):
                self.add("power", w, s.upper(), why)
            elif s == "pre" and final:
                self.add("power", w, "LOST", "the command had ended with exit 0; a power cut undoes it")
            elif s == "pre" and acked_from and ns[-1] >= acked_from:
                self.add("power", w, "ACK-EARLY", "the user had been told; a power cut undoes it")
            else:
                self.add("power", w, "ok", s, bad=False)
            shutil.rmtree(base, ignore_errors=True)
        keys = list(states)
        if self.a.max_states and len(keys) > self.a.max_states:
            step = len(keys) / self.a.max_states
            keys = [keys[int(i * step)] for i in range(self.a.max_states)]
        self.pool(one, [(k,) for k in keys])

    # -- a real file system that really stops --------------------------------
    def real(self):
        if os.geteuid() != 0:
            print("real: skipped, needs root (loop mount)")
            return
        if os.environ.get("TORTURE_NS") != "1":
            raise Bad("mode real: internal error, not in a private mount namespace")
        img0 = os.path.join(self.scratch, "fs.img")
        with open(img0, "wb") as f:
            f.truncate(self.a.image_mb << 20)
        mk = {"ext4": ["mkfs.ext4", "-q", "-O", "^64bit", "-J", "size=4", img0],
              "xfs": ["mkfs.xfs", "-q", "-f", img0]}[self.a.fs]
        subprocess.run(mk, check=True, stdout=subprocess.DEVNULL)
        mnt = os.path.join(self.scratch, "mnt")
        os.mkdir(mnt)

        def mount(img):
            subprocess.run(["mount", "-o", "loop", img, mnt], check=True)

        def umount():
            for _ in range(50):
                if subprocess.run(["umount", mnt], stderr=subprocess.DEVNULL).returncode == 0:
                    return
            raise Bad("umount failed")
        mount(img0)
        shutil.copytree(self.pre, os.path.join(mnt, "w", "p"), symlinks=True)
        os.sync()
        umount()
        ns = [0] + self.points(lambda o: o["class"] in (MUT, OUT))
        for n in ns + [-1]:
            img = os.path.join(self.scratch, "t.img")
            subprocess.run(["cp", "--sparse=always", img0, img], check=True)
            mount(img)
            d = os.path.join(mnt, "w", "p")
            try:
                if n > 0:
                    res, o, e = self.fault_at(d, ["--at", str(n), "--action", "godown:" + mnt])
                    acked = bool(self.a.ack and re.search(self.a.ack, b2s(o)))
                elif n == -1:
                    res, o, e = self.fault_at(d, [])
                    acked = True
                    godown(mnt)
                else:
                    acked = False
                    godown(mnt)
            finally:
                umount()
            mount(img)
            try:
                s, why = self.state(d)
                w = "%s stops before %s" % (self.a.fs, self.where(n)) if n > 0 else \
                    "%s stops after the end" % self.a.fs if n < 0 else "%s stops first" % self.a.fs
                if s in ("torn", "other"):
                    self.add("real", w, s.upper(), why)
                elif s == "pre" and n == -1:
                    self.add("real", w, "LOST", "the command had ended with exit 0; a power cut undoes it")
                elif s == "pre" and acked:
                    self.add("real", w, "ACK-EARLY", "the user had been told")
                else:
                    self.add("real", w, "ok", s, bad=False)
            finally:
                umount()
            os.unlink(img)

    def fault_at(self, d, extra):
        res = os.path.join(self.scratch, "res.json")
        argv = [self.ptfault, "--root", d, "--result", res, "--timeout", str(self.a.timeout)]
        argv += extra + ["--", "sh", "-c", ("" if self.a.shell else "exec ") +
                         self.a.cmd.replace("{dir}", '"$DIR"')]
        p = subprocess.run(argv, cwd=self.scratch, env=self.env(d), stdin=subprocess.DEVNULL,
                           stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if p.returncode != 0:
            raise Bad("ptfault: " + b2s(p.stderr))
        with open(res) as f:
            return json.load(f), p.stdout, p.stderr

    def full(self):
        """a disk that really fills up: tmpfs with k pages to spare"""
        if os.geteuid() != 0:
            print("full: skipped, needs root (tmpfs mount)")
            return
        mnt = os.path.join(self.scratch, "small")
        os.makedirs(mnt, exist_ok=True)
        used = sum(max(4096, (os.path.getsize(os.path.join(b, f)) + 4095) // 4096 * 4096)
                   for b, _, fs in os.walk(self.pre) for f in fs
                   if not os.path.islink(os.path.join(b, f)))
        okrun = 0
        for k in range(0, self.a.full_pages):
            subprocess.run(["mount", "-t", "tmpfs", "-o", "size=%d,mode=755" % (used + 4096 * k),
                            "tmpfs", mnt], check=True)
            try:
                d = os.path.join(mnt, "p")
                try:
                    shutil.copytree(self.pre, d, symlinks=True)
                except (OSError, shutil.Error):
                    continue
                res, o, e = self.fault_at(d, [])
                w = "%d pages to spare" % k
                self.judge_error("full", 0, w, d, res, e, o)
                okrun = okrun + 1 if res["exit"] == 0 else 0
            finally:
                subprocess.run(["umount", "-l", mnt], check=True)
            if okrun >= 2:
                break

    def pool(self, f, jobs):
        with concurrent.futures.ThreadPoolExecutor(self.a.jobs) as ex:
            for r in [ex.submit(f, *j) for j in jobs]:
                r.result()


def shq(s):
    return "'" + s.replace("'", "'\\''") + "'"


def godown(mnt):
    import fcntl, struct
    fd = os.open(mnt, os.O_RDONLY | os.O_DIRECTORY)
    fcntl.ioctl(fd, 0x8004587d, struct.pack("I", 2))     # EXT4_IOC_SHUTDOWN, no log flush
    os.close(fd)


MODES = ["kill", "fail", "sticky", "short", "signals", "reader", "editor", "power",
         "real", "full"]


def main():
    p = argparse.ArgumentParser(description="kill, fail and cut the power at every call")
    p.add_argument("--project", help="directory to start from (copied, never touched)")
    p.add_argument("--setup", help="or: a command that fills {dir}")
    p.add_argument("--cmd", required=True, help="the command; {dir} is the directory")
    p.add_argument("--verify", required=True, help="exit 0 when {dir} is sound")
    p.add_argument("--dump", help="print all that a reader sees (default: the files themselves)")
    p.add_argument("--again", help="what a user would run next (default: the command once more)")
    p.add_argument("--editor", help="what another program does to {dir} meanwhile (mode editor)")
    p.add_argument("--editor-mark", help="regex that the dump shows when that edit is still there")
    p.add_argument("--recover", help="run after a crash before verifying")
    p.add_argument("--modes", default="kill,fail,sticky,short,signals,reader,power")
    p.add_argument("--errnos", default="ENOSPC,EIO,EDQUOT,EINTR,EACCES,EMFILE")
    p.add_argument("--ignore", action="append", default=[], help="glob of files that are not data")
    p.add_argument("--mask", action="append", default=[], help="regex blanked out of dumps (times)")
    p.add_argument("--ack", help="regex on stdout that tells the user it is done")
    p.add_argument("--stored", type=int, action="append", default=[],
                   help="exit code that means 'stored, but': it must be")
    p.add_argument("--jobs", type=int, default=2)
    p.add_argument("--timeout", type=float, default=10)
    p.add_argument("--reader-timeout", type=float, default=2)
    p.add_argument("--max", type=int, default=0, help="at most this many points a mode")
    p.add_argument("--max-states", type=int, default=1500)
    p.add_argument("--fsmodel", choices=["strict", "linux"], default="strict")
    p.add_argument("--fs", choices=["ext4", "xfs"], default="ext4")
    p.add_argument("--image-mb", type=int, default=24)
    p.add_argument("--full-pages", type=int, default=64)
    p.add_argument("--shell", action="store_true", help="the command is a pipeline, no exec")
    p.add_argument("--strict", action="store_true", help="litter and weak spots are failures too")
    p.add_argument("--locale", default="C.UTF-8")
    p.add_argument("--scratch", default=None)
    p.add_argument("--ptfault")
    p.add_argument("--json")
    p.add_argument("--verbose", action="store_true")
    p.add_argument("--keep", action="store_true")
    a = p.parse_args()
    if bool(a.project) == bool(a.setup):
        p.error("give --project or --setup")
    modes = MODES if a.modes == "all" else a.modes.split(",")
    for m in modes:
        if m not in MODES:
            p.error("no mode " + m)
    if ({"real", "full"} & set(modes)) and os.geteuid() == 0 and os.environ.get("TORTURE_NS") != "1":
        os.environ["TORTURE_NS"] = "1"
        os.execvp("unshare", ["unshare", "-m", "--propagation", "private", sys.executable] + sys.argv)
    r = None
    try:
        r = Run(a)
        r.baseline()
        print("%d calls counted; %s" % (r.total, ", ".join(modes)))
        for m in modes:
            getattr(r, m)()
    except Bad as e:
        print("torture: " + str(e), file=sys.stderr)
        return 2
    finally:
        if r and not a.keep:
            shutil.rmtree(r.scratch, ignore_errors=True)
    bad = [f for f in r.findings if f["bad"]]
    for m in modes:
        mm = {"kill": ["kill", "torn-write"], "signals": ["signal"]}.get(m, [m])
        c = {k[1]: v for k, v in r.counts.items() if k[0] in mm for _ in [0]}
        tot = {}
        for k, v in r.counts.items():
            if k[0] in mm:
                tot[k[1]] = tot.get(k[1], 0) + v
        print("%-8s %s" % (m, "  ".join("%s %d" % kv for kv in sorted(tot.items()))))
    shown = {}
    for f in bad:
        k = (f["mode"], f["verdict"])
        shown[k] = shown.get(k, 0) + 1
        if shown[k] <= 3 or a.verbose:
            print("  BAD %s %s: %s: %s" % (f["mode"], f["verdict"], f["where"], f["detail"]))
    if a.json:
        with open(a.json, "w") as fh:
            json.dump({"calls": r.total, "counts": [[*k, v] for k, v in sorted(r.counts.items())],
                       "findings": r.findings}, fh, indent=1)
    tested = sum(r.counts.values())
    print("%d trials, %d bad" % (tested, len(bad)))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
