"""Sends messages by Qpid Proton, as JSON lines on standard input tell; answers one line for each: what the broker said."""
import json
import sys
import uuid

from proton import Message, SSLDomain, symbol, ulong
from proton.utils import BlockingConnection, LinkDetached, SendException

url, address, user, password = sys.argv[1:5]


def identity(text):
    if text is None or text == "":
        return None
    kind, _, value = text.partition(":")
    return {"uuid": lambda: uuid.UUID(value), "ulong": lambda: ulong(int(value)), "binary": lambda: bytes.fromhex(value)}.get(
        kind, lambda: text)()


def message(order):
    body = {"map": {"a": 1}, "sequence": [1, "b"], "number": ulong(7), "none": None}.get(
        order.get("kind"), order["body"].encode("latin-1"))
    result = Message(body=body, inferred=True, durable=True, id=identity(order.get("id")))
    result.content_type = order.get("type", "application/json")
    result.properties = order.get("properties", {})
    result.reply_to = order.get("replyTo")
    result.subject = order.get("subject")
    result.group_id = order.get("group")
    return result


def domain():
    if not url.startswith("amqps"):
        return None
    trusted = SSLDomain(SSLDomain.MODE_CLIENT)
    trusted.set_trusted_ca_db(sys.argv[5])
    trusted.set_peer_authentication(SSLDomain.VERIFY_PEER, sys.argv[5])
    return trusted


try:
    connection = BlockingConnection(
        url, timeout=20, user=user or None, password=password or None, ssl_domain=domain(),
        allowed_mechs="PLAIN" if user else "ANONYMOUS")
    sender = connection.create_sender(address)
except Exception as refused:
    print(json.dumps({"refused": type(refused).__name__, "text": str(refused)}))
    sys.exit(0)
for line in sys.stdin:
    try:
        sender.send(message(json.loads(line)))
        print(json.dumps({"outcome": "accepted"}))
    except (SendException, LinkDetached) as refused:
        print(json.dumps({"outcome": "refused", "text": str(refused)}))
connection.close()
