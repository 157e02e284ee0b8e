package org.mentorhub.connectors.format;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.connectors.format.Reading.utf8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NodeTest {

    @Test
    void tellsTopmostNodesThatNoRowTook() {
        XmlFormat format = Reading.xml();
        NativeTree tree = Reading.read(format, Reading.DOSSIER);
        Node root = tree.root();
        root.take();
        requireNonNull(root.attribute(0)).take();
        Node person = root.child(1);
        person.take();
        person.child(0).take();

        List<String> left = new ArrayList<>();
        root.eachNotTaken(node -> left.add(tree.path(node)));

        assertThat(left)
                .containsExactly(
                        "/mob:Fascicolo/@versione",
                        "/mob:Fascicolo/mob:Stato",
                        "/mob:Fascicolo/ana:Soggetto/@codiceFiscale",
                        "/mob:Fascicolo/ana:Soggetto/ana:Cognome",
                        "/mob:Fascicolo/mob:Lingua[1]",
                        "/mob:Fascicolo/mob:Lingua[2]",
                        "/mob:Fascicolo/mob:Note");
    }

    @Test
    void givesListItemsRepeatedChildrenAndSingleOnesAlike() {
        JsonFormat format = Reading.json();
        Name list = format.names().of("list");
        Name single = format.names().of("single");
        Node root = Reading.read(format, "{\"list\":[1,2],\"single\":3}").root();
        List<String> texts = new ArrayList<>();
        root.each(list, node -> texts.add(node.text()));
        root.each(single, node -> texts.add(node.text()));
        assertThat(texts).containsExactly("1", "2", "3");
    }

    @Test
    void keepsEveryNameOnceWhileTheTableGrows() {
        Names names = new Names(Map.of("m", "urn:m", "", "urn:d"));
        List<Name> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            all.add(names.of("m:n" + i));
            all.add(names.of("n" + i));
            all.add(names.attribute("n" + i));
        }
        for (int i = 0; i < all.size(); i++) {
            Name name = all.get(i);
            assertThat(name.index()).isEqualTo(i);
            assertThat(names.find(name.namespace(), name.local())).isSameAs(name);
        }
        assertThat(names.size()).isEqualTo(1500);
        assertThat(names.of("undeclared:x").local()).isEqualTo("undeclared:x");
        assertThat(names.attribute("xml:lang").namespace()).isEqualTo(XmlNamespaces.XML);
    }

    @Test
    void tellsDocumentsByTheirHead() {
        assertThat(DocumentHead.of(utf8(Reading.DOSSIER))).contains(new DocumentHead.XmlRoot("urn:m", "Fascicolo"));
        assertThat(DocumentHead.of(
                        utf8("<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Header><x/></s:Header>"
                                + "<s:Body><m xmlns='urn:q'/></s:Body></s:Envelope>")))
                .contains(new DocumentHead.XmlRoot("urn:q", "m"));
        assertThat(DocumentHead.of(utf8(" \uFEFF{}"))).isEmpty();
        assertThat(DocumentHead.of(utf8("{\"a\":{\"x\":1},\"b\":[1], \"c\"")))
                .contains(new DocumentHead.JsonMembers(Set.of("a", "b")));
        assertThat(DocumentHead.of(utf8("<!DOCTYPE a>"))).isEmpty();
        assertThat(DocumentHead.of(utf8("\uFEFFN;V\n1;2"))).contains(new DocumentHead.FirstLine("N;V", List.of("1;2")));
    }
}
