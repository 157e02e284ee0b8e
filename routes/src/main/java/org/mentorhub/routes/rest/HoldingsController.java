package org.mentorhub.routes.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import org.mentorhub.routes.ledger.Holdings;
import org.mentorhub.schemas.PartnerId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a partner holds by the hub's books: first the digests of all buckets, then one by one those that differ. */
@RestController
@RequestMapping("/api/v1/partners/{partner}/holdings")
public final class HoldingsController {
    private final Holdings holdings;
    private final SmallBody bodies;
    private final Refusals refusals;

    HoldingsController(Holdings holdings, SmallBody bodies, Refusals refusals) {
        this.holdings = holdings;
        this.bodies = bodies;
        this.refusals = refusals;
    }

    /** The digest of every bucket that holds anything. */
    @GetMapping
    public ResponseEntity<Object> digests(@PathVariable("partner") PartnerId partner) {
        return ResponseEntity.ok(HoldingsAnswer.digests(holdings, partner));
    }

    /** Compares one bucket, document by document. */
    @PostMapping("/{bucket}")
    public ResponseEntity<Object> compare(
            @PathVariable("partner") PartnerId partner,
            @PathVariable("bucket") String bucket,
            HttpServletRequest call) {
        if (!bucket.matches("[0-9a-f]{2}")) {
            return refusals.of(ProblemType.NOT_FOUND);
        }
        return bodies.read(call, HoldingsAnswer.Theirs.class)
                .flatMap(theirs -> theirs.of(bucket))
                .map(theirs -> ResponseEntity.<Object>ok(HoldingsAnswer.compared(
                        theirs.size(), holdings.compare(partner, HexFormat.fromHexDigits(bucket), theirs))))
                .orElseGet(() -> refusals.of(ProblemType.BAD_REQUEST, "held", HoldingsAnswer.Theirs.FORM));
    }
}
