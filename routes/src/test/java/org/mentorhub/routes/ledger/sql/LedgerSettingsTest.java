package org.mentorhub.routes.ledger.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.schemas.DocumentType;

class LedgerSettingsTest {
    @Test
    void refusesRetentionThatForgetsWhatCameToday() {
        var data = new DataDirectory(Path.of("run"));
        var retention = Map.of(DocumentType.CANDIDATE_DOSSIER, Duration.ofHours(23));
        assertThatThrownBy(() -> new LedgerSettings(data, Optional.empty(), Clock.systemUTC(), retention))
                .hasMessageContaining("mentorhub.retention.candidate-dossier as 730d");
    }
}
