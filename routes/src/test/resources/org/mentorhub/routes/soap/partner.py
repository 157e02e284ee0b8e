"""A partner that generates its client from the served WSDL with zeep. Prints one line of JSON a step."""
import datetime
import json
import sys
import uuid

import zeep
from lxml import etree
from zeep import wsa, xsd
from zeep.wsse import utils
from zeep.wsse.username import UsernameToken

wsdl, partner, password, document = sys.argv[1:5]


class Proof(UsernameToken):
    """UsernameToken with digest, and a timestamp of now."""

    def apply(self, envelope, headers):
        now = datetime.datetime.now(datetime.timezone.utc)
        stamp = utils.WSU.Timestamp()
        stamp.append(utils.WSU.Created(now.strftime("%Y-%m-%dT%H:%M:%SZ")))
        stamp.append(utils.WSU.Expires((now + datetime.timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M:%SZ")))
        self.timestamp_token = stamp
        return super().apply(envelope, headers)


def say(step, **what):
    print(json.dumps({"step": step, **what}))


client = zeep.Client(wsdl, wsse=Proof(partner, password, use_digest=True), plugins=[wsa.WsAddressingPlugin()])
hub = client.service


def submit(text):
    element = etree.fromstring(text)
    return hub.submit(document=[{"xml": {"_value_1": element}}])


taken = submit(document)
say("submit", decision=taken.decision, receipt=taken.receipt, recipient=taken.document[0].recipient[0].partner)

status = hub.status(messageId=taken.messageId)
say("status", submission=status.submission == taken.submission, state=status.document[0].state)

try:
    submit(document.replace("<mob:Stato>", "<mob:Stato>QUATSCH"))
except zeep.exceptions.Fault as fault:
    problem = client.get_element("{urn:mentor-hub:soap:1}problem").parse(fault.detail[0], client.wsdl.types)
    say("fault", code=fault.code, type=problem.type, violations=len(problem.violation),
        place=problem.violation[0].place, expected=problem.violation[0].expected)

notices = hub.collect(what="notices", max=100)
say("notices", number=len(notices.delivery))

if len(sys.argv) > 5:
    reader = zeep.Client(sys.argv[5], wsse=Proof(sys.argv[6], sys.argv[7], use_digest=True)).service
    collected = reader.collect(max=100)
    offered = collected.delivery[-1]
    content = json.loads(offered.content.bytes)
    say("collect", kind=offered.kind, sender=offered.sender, documentId=content["envelope"]["documentId"])
    word = reader.acknowledge(delivery=offered.delivery, word="accepted")
    say("acknowledge", result=word.result)
    say("again", result=reader.acknowledge(delivery=offered.delivery, word="accepted").result)
