"""Recomputes the chain of a history export and says whether it is whole.

Usage: python3 verify_chain.py < signpost-history.jsonl

Needs nothing but Python 3. The bytes are those of src/docs/history-chain.md.
"""
import hashlib
import json
import struct
import sys
from datetime import datetime, timezone

TEXTS = ["mode", "actor", "actorRole", "factor", "sourceAddress", "action", "subject", "clusterId", "zoneId",
         "planHash", "outcome", "route53ChangeId", "route53RequestId", "reason"]
DOCUMENTS = ["base", "target", "details"]
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def text(value):
    if value is None:
        return b"\xff\xff\xff\xff"
    data = value.encode("utf-8")
    return struct.pack(">I", len(data)) + data


def document(value):
    return None if value is None else json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def canonical(entry):
    age = datetime.fromisoformat(entry["at"].replace("Z", "+00:00")) - EPOCH
    millis = (age.days * 86400 + age.seconds) * 1000 + age.microseconds // 1000
    head = struct.pack(">IQQ", entry["schemaVersion"], entry["sequence"], millis)
    texts = [entry[name] for name in TEXTS] + [document(entry[name]) for name in DOCUMENTS]
    return head + b"".join(map(text, texts))


def main(lines):
    header = json.loads(next(lines))
    chain = hashlib.sha256((header["format"] + header["installationId"]).encode("utf-8")).digest()
    count = 0
    for line in lines:
        entry = json.loads(line)
        count += 1
        link = hashlib.sha256(b"\x01" + chain + canonical(entry)).digest()
        if entry["sequence"] != count or entry["previous"] != chain.hex() or entry["hash"] != link.hex():
            sys.exit("broken at %d" % entry["sequence"])
        chain = link
    print("whole, %d entries, head %s" % (count, chain.hex()))


main(line.decode("utf-8") for line in sys.stdin.buffer)
