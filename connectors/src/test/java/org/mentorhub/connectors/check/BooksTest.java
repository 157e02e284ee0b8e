package org.mentorhub.connectors.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.translation.ReportEntry;

class BooksTest {

    private static final Set<String> SYSTEMS = Set.of("it-comune-milano");

    @Test
    void balancesWhenEachLossIsListed() {
        assertThat(mistake(
                        "{'a':{'b':'x','c':'y'}}", "{'a':{'b':'X'}}", entry("a.b", "x", "X"), entry("a.c", "y", null)))
                .isEmpty();
    }

    @Test
    void tellsLossThatNoEntryLists() {
        assertThat(mistake("{'a':{'b':'x','c':'y'}}", "{'a':{'b':'x'}}")).contains("a.c");
    }

    @Test
    void tellsEntryThatExplainsNothing() {
        assertThat(mistake("{'a':'x'}", "{'a':'x'}", entry("a", "x", "x"))).contains("explains nothing");
        assertThat(mistake("{'a':'x'}", "{'a':'x'}", entry("a", "x", null))).contains("reads");
    }

    @Test
    void tellsEntryWhoseValueNeverStoodThere() {
        assertThat(mistake("{'a':'x'}", "{'a':'X'}", entry("a", "z", "X"))).contains("stood there");
    }

    @Test
    void countsSourceOfOwnSystemOnly() {
        String third = "{'s':{'code':'1','source':{'system':'ma-anapec','code':'M.'}}}";
        String own = "{'s':{'code':'1','source':{'system':'it-comune-milano','code':'M'}}}";
        assertThat(mistake(third, "{'s':{'code':'1'}}")).isEmpty();
        assertThat(mistake(own, "{'s':{'code':'1'}}")).contains("source");
    }

    @Test
    void keepsPlacesWhenAnItemIsDropped() {
        assertThat(mistake("{'l':['a','b','c']}", "{'l':['a','C']}", entry("l[1]", "b", null), entry("l[2]", "c", "C")))
                .isEmpty();
    }

    private static String mistake(String before, String after, ReportEntry... entries) {
        return Books.mistake(json(before), List.of(entries), json(after), SYSTEMS)
                .orElse("");
    }

    private static ReportEntry entry(String path, String from, @Nullable String to) {
        return new ReportEntry(
                ReportEntry.Step.WRITE,
                ReportEntry.Kind.APPROXIMATED,
                path,
                null,
                TextNode.valueOf(from),
                to == null ? null : TextNode.valueOf(to),
                "");
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
