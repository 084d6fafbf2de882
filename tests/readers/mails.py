# SPDX-License-Identifier: MIT
"""mails.py DIR: each mail there, by receiver: receiver|subject, then of each of its rows what is up to the due day."""
import email, email.policy, glob, re, sys

found = []
for name in glob.glob(sys.argv[1] + "/*.eml"):
    with open(name, "rb") as f:
        raw = f.read()
    assert re.split(rb"\r?\n\r?\n", raw, maxsplit=1)[0].isascii(), "a header is not ASCII"
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    assert mail["To"] == mail["X-To"], "the mail is to somebody else than it says"
    assert mail.get_content_charset() == "utf-8", "the mail does not say that it is UTF-8"
    text = mail.get_content()
    assert text.startswith("Opfølgning\n") and "────" in text and "\ufffd" not in text, "UTF-8 is lost"
    rows = [re.match(r"(.*? \d{4}-\d\d-\d\d) +Overskredet ", line) for line in text.splitlines()]
    found.append("\n".join([mail["X-To"] + "|" + mail["Subject"]] + [" ".join(row[1].split()) for row in rows if row]))
print("\n".join(sorted(found)))
