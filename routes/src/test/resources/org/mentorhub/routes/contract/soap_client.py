"""A client that zeep makes of the WSDL and schemas of `hub contract`: the document is an object of generated types."""
import datetime
import json
import sys

import zeep
from zeep import wsa
from zeep.wsse import utils
from zeep.wsse.username import UsernameToken

wsdl, address, partner, password = sys.argv[1:5]


class Proof(UsernameToken):
    """UsernameToken with digest, and a timestamp of now."""

    def apply(self, envelope, headers):
        now = datetime.datetime.now(datetime.timezone.utc)
        stamp = utils.WSU.Timestamp()
        stamp.append(utils.WSU.Created(now.strftime("%Y-%m-%dT%H:%M:%SZ")))
        stamp.append(utils.WSU.Expires((now + datetime.timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M:%SZ")))
        self.timestamp_token = stamp
        return super().apply(envelope, headers)


client = zeep.Client(wsdl, wsse=Proof(partner, password, use_digest=True), plugins=[wsa.WsAddressingPlugin()])
hub = client.create_service("{urn:mentor-hub:soap:1}MentorHubSoap11", address)

document = {
    "numero": "MI-STUB-1",
    "Stato": "PRE",
    "Soggetto": {
        "codiceFiscale": "RSSMRA85T10A562S",
        "Cognome": "ROSSI",
        "Nome": "MARIO",
        "Sesso": "M",
        "DataNascita": "1985-12-10",
    },
}
if len(sys.argv) > 5:
    document.update(json.loads(sys.argv[5]))
try:
    taken = hub.submit(document=[{"xml": {"FascicoloCandidato": document}}])
    print(json.dumps({"decision": taken.decision, "recipient": taken.document[0].recipient[0].partner}))
except zeep.exceptions.Fault as fault:
    problem = client.get_element("{urn:mentor-hub:soap:1}problem").parse(fault.detail[0], client.wsdl.types)
    print(json.dumps({"decision": "refused", "violations": [str(each) for each in problem.violation]}))
