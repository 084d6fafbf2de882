# SPDX-License-Identifier: MIT
"""mails.py DIR: each mail there, by receiver: receiver|subject, then its lines that begin with a placement."""
import email, email.policy, glob, re, sys

found = []
for name in glob.glob(sys.argv[1] + "/*.eml"):
    with open(name, "rb") as f:
        mail = email.message_from_binary_file(f, policy=email.policy.default)
    text = mail.get_content()
    assert "Opfølgning" in text and "\ufffd" not in text, "UTF-8 is lost"
    rows = [" ".join(line.split()[:5]) for line in text.splitlines() if re.match(r"F[0-9]{4} ", line)]
    found.append("\n".join([mail["X-To"] + "|" + mail["Subject"]] + rows))
print("\n".join(sorted(found)))
