package org.mentorhub.routes.demo.season;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

/** Certificates as ATFP sends them: short keys, numbers for everything, modules by position. */
public final class AtfpMessage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private AtfpMessage() {}

    /** The diploma of a person in a version. The card's leading zeros are lost, as they are at ATFP. */
    public static byte[] of(Person person, String number, int version) {
        return """
            {"n":"%s","v":%d,"t":2,"h":{"cin":%d,"n":"%s","p":"%s","s":%d,"dn":%s,"ln":"%s","nat":788},\
            "c":{"code":"4107","nom":"Centre sectoriel de Sfax"},"d":"BTS","sp":{"c":"ELM21","f":"Mécatronique"},\
            "niv":-1,"m":1260,"mt":2,"r":1,"de":20200914,"a":20220630,"dl":20220715,"hp":1680,"hf":1604,\
            "mod":[["M01","Automatismes",120,1450,1],["M02","Soudage",90,-1]],"cs":0}\
            """.formatted(
                        number,
                        version,
                        Integer.parseInt(person.card()),
                        person.family(),
                        person.given(),
                        person.woman() ? 1 : 0,
                        DAY.format(person.birthDate()),
                        person.city())
                .getBytes(StandardCharsets.UTF_8);
    }
}
