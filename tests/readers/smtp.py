# SPDX-License-Identifier: MIT
"""smtp.py DIR: an SMTP server on a free port of this machine, which it prints; mails go to DIR/1.eml, DIR/2.eml…"""
import os, signal, socket, sys
from aiosmtpd.controller import Controller


class Keep:
    n = 0

    async def handle_DATA(self, server, session, envelope):
        self.n += 1
        with open(os.path.join(sys.argv[1], "%d.eml" % self.n), "wb") as f:
            f.write(b"X-To: " + " ".join(envelope.rcpt_tos).encode() + b"\r\n" + envelope.content)
        return "250 OK"


with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
Controller(Keep(), hostname="127.0.0.1", port=port).start()
print(port, flush=True)
signal.pause()
