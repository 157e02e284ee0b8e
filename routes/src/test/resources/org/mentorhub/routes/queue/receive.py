"""Receives so many messages by Qpid Proton, and prints each as one line of JSON."""
import json
import sys

from proton.utils import BlockingConnection

url, address, user, password, wanted, patience = sys.argv[1:7]


def text(value):
    return None if value is None else str(value)


try:
    connection = BlockingConnection(
        url, timeout=20, user=user or None, password=password or None, allowed_mechs="PLAIN" if user else "ANONYMOUS")
    receiver = connection.create_receiver(address)
except Exception as refused:
    print(json.dumps({"refused": type(refused).__name__, "text": str(refused)}))
    sys.exit(0)
for _ in range(int(wanted)):
    try:
        message = receiver.receive(timeout=float(patience))
    except Exception as nothing:
        print(json.dumps({"nothing": type(nothing).__name__}))
        break
    body = message.body
    receiver.reject() if "reject" in sys.argv else receiver.accept()
    print(json.dumps({
        "id": text(message.id), "correlation": text(message.correlation_id), "subject": message.subject,
        "type": text(message.content_type), "durable": message.durable,
        "properties": {key: str(value) for key, value in (message.properties or {}).items()},
        "body": bytes(body).decode("utf-8") if isinstance(body, (bytes, memoryview)) else str(body)}))
connection.close()
