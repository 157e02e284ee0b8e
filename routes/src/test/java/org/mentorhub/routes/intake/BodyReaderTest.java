package org.mentorhub.routes.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.partner.Bounds;

class BodyReaderTest {
    private static final Bounds BOUNDS = new Bounds(3, 1000, 100);

    private final IntakeMemory memory = new IntakeMemory(2000);

    @Test
    void readsOneDocumentALineAndSkipsEmptyLines() {
        var body = "{\"a\":1}\r\n\n{\"b\":2}\n   \n{\"c\":3}";

        takes(BodyReader.lines(stream(body), BOUNDS, memory), taken -> {
            assertThat(taken.documents()).extracting(NativeDocument::position).containsExactly(1, 3, 5);
            assertThat(new String(taken.documents().get(2).content(), UTF_8)).isEqualTo("{\"c\":3}");
            assertThat(taken.content()).isEqualTo(Digest.of(body.getBytes(UTF_8)));
        });
    }

    @Test
    void keepsLinesOfOneDocumentTogether() {
        takes(BodyReader.one(stream("{\n\"a\":1\n}"), BOUNDS, memory), taken -> assertThat(taken.documents())
                .singleElement()
                .satisfies(document ->
                        assertThat(new String(document.content(), UTF_8)).isEqualTo("{\n\"a\":1\n}")));
    }

    @Test
    void dropsTheContentOfDocumentThatIsTooLargeAndGoesOn() {
        takes(BodyReader.lines(stream("x".repeat(500) + "\n{}"), BOUNDS, memory), taken -> {
            assertThat(taken.documents()).hasSize(2);
            assertThat(taken.documents().getFirst().isOversized()).isTrue();
            assertThat(taken.documents().getLast().isOversized()).isFalse();
        });
    }

    @Test
    void refusesBodyBeyondItsBoundWithoutKeepingIt() {
        assertThat(BodyReader.lines(endless(), BOUNDS, memory)).isEqualTo(new NativeBody.TooLarge(1000));
        assertThat(BodyReader.one(endless(), BOUNDS, memory)).isEqualTo(new NativeBody.TooLarge(1000));
    }

    @Test
    void refusesMoreDocumentsThanTheBound() {
        assertThat(BodyReader.lines(stream("{}\n{}\n{}\n{}"), BOUNDS, memory))
                .isEqualTo(new NativeBody.TooManyDocuments(3));
    }

    @Test
    void refusesEmptyAndBrokenBodies() {
        assertThat(BodyReader.one(stream(""), BOUNDS, memory)).isInstanceOf(NativeBody.Incomplete.class);
        assertThat(BodyReader.lines(stream("\n \n"), BOUNDS, memory)).isInstanceOf(NativeBody.Incomplete.class);
        assertThat(BodyReader.one(breaking(), BOUNDS, memory)).isInstanceOf(NativeBody.Incomplete.class);
    }

    @Test
    void tellsLaterCallsToComeAgainWhileMemoryIsTaken() {
        var first = BodyReader.one(stream("x".repeat(90)), BOUNDS, new IntakeMemory(100));
        assertThat(first).isInstanceOf(NativeBody.Taken.class);

        var small = new IntakeMemory(100);
        takes(BodyReader.one(stream("x".repeat(90)), BOUNDS, small), held -> {
            assertThat(BodyReader.one(stream("x".repeat(90)), BOUNDS, small)).isInstanceOf(NativeBody.NoRoom.class);
            held.memory().close();
            assertThat(BodyReader.one(stream("x".repeat(90)), BOUNDS, small)).isInstanceOf(NativeBody.Taken.class);
        });
    }

    private static void takes(NativeBody body, Consumer<NativeBody.Taken> check) {
        assertThat(body).isInstanceOfSatisfying(NativeBody.Taken.class, check);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
    }

    private static InputStream breaking() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
    }
}
