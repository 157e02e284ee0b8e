package org.mentorhub.connectors.standard;

import static org.mentorhub.schemas.DocumentType.CANDIDATE_DOSSIER;
import static org.mentorhub.schemas.DocumentType.TRAINING_CERTIFICATE;

import java.util.List;
import org.mentorhub.connectors.standard.Sample.Counts;
import org.mentorhub.connectors.standard.Sample.Mend;

/** The samples, and what becomes of each. */
final class Samples {

    private static final String ELMO = "emrex-elmo/schema/elmo-1.7.0.xsd";
    private static final String PASSPORT = "<identifier type=\"passport\">XX1234567</identifier>";

    private static final String ELM = "elm/schema/EDC-generic-full.ttl";

    private static final String EUROPASS = "europass/schema/EuropassSchema.xsd";
    private static final String DOSSIER = """
        <Attachment id="x-dossier"><MimeType>application/pdf</MimeType><Data/><MetadataList>
        <Metadata key="status" value="draft"/><Metadata key="PASSPORT" value="XX1234567"/>
        </MetadataList></Attachment>\
        """;

    private static final String PASS =
            "{\"type\":\"Identifier\",\"schemeName\":\"PASSPORT\",\"notation\":\"XX1234567\"}";
    private static final String NUMBER = "\"identifier\":" + PASS + ",";
    private static final String EIDAS = """
        "eIDASIdentifier":{"type":"LegalIdentifier","notation":"XX-1","spatial":{
        "id":"http://publications.europa.eu/resource/authority/country/IRL","type":"Concept",
        "inScheme":{"id":"http://publications.europa.eu/resource/authority/country","type":"ConceptScheme"}}},\
        """;

    static final List<Sample> ALL = List.of(
            new Sample(
                    "emrex-elmo",
                    TRAINING_CERTIFICATE,
                    "emrex-elmo/samples/spec-1.7.0-example.xml",
                    ELMO,
                    List.of("1: holder.identifiers", "2: holder.identifiers", "3: holder.identifiers", "3: type"),
                    List.of(
                            new Mend("<identifier type=\"someOther", PASSPORT + "<identifier type=\"someOther"),
                            new Mend("r> in HTML]]></title>", "r> in HTML]]></title><type>Course</type>")),
                    new Counts(3, 625, 310, true, true)),
            new Sample(
                    "emrex-elmo",
                    TRAINING_CERTIFICATE,
                    "emrex-elmo/samples/finland-kaisa-v1.xml",
                    ELMO,
                    List.of("1: holder.identifiers", "2: holder.identifiers", "3: holder.identifiers"),
                    List.of(new Mend("<givenNames>", PASSPORT + "<givenNames>")),
                    new Counts(3, 198, 111, true, true)),
            new Sample(
                    "emrex-elmo",
                    TRAINING_CERTIFICATE,
                    "emrex-elmo/samples/fi-ncp-my-elmo-v1.xml",
                    ELMO,
                    List.of("1: holder.birthDate", "1: holder.identifiers"),
                    List.of(
                            new Mend("<givenNames>", PASSPORT + "<givenNames>"),
                            new Mend("</familyName>", "</familyName><bday>1990-01-02</bday>")),
                    new Counts(1, 37, 10, true, true)),
            new Sample(
                    "emrex-elmo",
                    TRAINING_CERTIFICATE,
                    "emrex-elmo/samples/denmark-unsigned-attachment-v1.xml",
                    ELMO,
                    List.of(
                            "1: holder.identifiers",
                            "2: holder.identifiers",
                            "3: holder.identifiers",
                            "4: holder.identifiers",
                            "5: holder.identifiers"),
                    List.of(new Mend("<givenNames>", PASSPORT + "<givenNames>")),
                    new Counts(5, 225, 75, false, false)),
            new Sample(
                    "elm-edc",
                    TRAINING_CERTIFICATE,
                    "elm/samples/Sample-MC-Annex1-unsigned.jsonld",
                    ELM,
                    List.of("1: holder.identifiers"),
                    List.of(
                            new Mend("\"dateOfBirth\"", NUMBER + "\"dateOfBirth\""),
                            new Mend("\"validFrom\"", "\"issued\":\"2023-01-10T09:00:00Z\",\"validFrom\""),
                            new Mend("\"issuer\":{", "\"issuer\":{" + EIDAS)),
                    new Counts(1, 939, 560, true, true)),
            new Sample(
                    "elm-edc",
                    TRAINING_CERTIFICATE,
                    "elm/samples/digicomp-generic.json",
                    ELM,
                    List.of("1: holder.birthDate", "1: holder.identifiers"),
                    List.of(
                            new Mend(
                                    "\"identifier\": [",
                                    "\"dateOfBirth\": \"1990-01-02T00:00:00Z\", \"identifier\": [" + PASS + ","),
                            new Mend("\"issuer\": {", "\"issuer\": {" + EIDAS)),
                    new Counts(1, 427, 243, false, false)),
            new Sample(
                    "elm-edc",
                    TRAINING_CERTIFICATE,
                    "elm/samples/credential-sample.jsonld",
                    ELM,
                    List.of("1: holder.identifiers", "1: holder.birthDate"),
                    List.of(new Mend(
                            "\"birthName\"", "\"dateOfBirth\": \"1990-01-02T00:00:00Z\"," + NUMBER + "\"birthName\"")),
                    new Counts(1, 130, 68, false, false)),
            new Sample(
                    "elm-edc",
                    TRAINING_CERTIFICATE,
                    "elm/samples/edc-cred1.jsonld",
                    ELM,
                    List.of("1: holder.identifiers", "1: holder.birthDate"),
                    List.of(new Mend(
                            "\"birthName\"", "\"dateOfBirth\": \"1990-01-02T00:00:00Z\"," + NUMBER + "\"birthName\"")),
                    new Counts(1, 132, 50, false, false)),
            new Sample(
                    "json-resume",
                    CANDIDATE_DOSSIER,
                    "jsonresume/sample.resume.json",
                    "jsonresume/schema.json",
                    List.of(
                            "1: ",
                            "1: person.name",
                            "1: person.identifiers",
                            "1: person.birthDate",
                            "1: dossierId",
                            "1: status"),
                    List.of(new Mend("  \"basics\": {", """
                        "x-dossier": {
                          "status": "draft", "familyName": "Hendriks", "givenNames": "Richard", "birthDate": "1990",
                          "identifiers": [{ "scheme": "PASSPORT", "value": "XX1234567" }]
                        },
                        "basics": {\
                        """)),
                    new Counts(1, 136, 94, true, true)),
            new Sample(
                    "europass-cv",
                    CANDIDATE_DOSSIER,
                    "europass/samples/Europass_CV_V3.4.0_Example.xml",
                    EUROPASS,
                    List.of("1: person.identifiers", "1: dossierId", "1: status"),
                    List.of(new Mend("<AttachmentList>", "<AttachmentList>" + DOSSIER)),
                    new Counts(1, 274, 114, true, true)),
            new Sample(
                    "europass-cv",
                    CANDIDATE_DOSSIER,
                    "europass/samples/Europass_LP_V.3.4.0_Example.xml",
                    EUROPASS,
                    List.of("1: person.identifiers", "1: dossierId", "1: status", "1: person.birthDate"),
                    List.of(
                            new Mend("<AttachmentList>", "<AttachmentList>" + DOSSIER),
                            new Mend(
                                    "</PersonName>",
                                    "</PersonName><Demographics><Birthdate year=\"1990\"/></Demographics>")),
                    new Counts(1, 105, 42, true, true)));

    private Samples() {}
}
