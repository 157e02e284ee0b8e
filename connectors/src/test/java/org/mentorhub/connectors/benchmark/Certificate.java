package org.mentorhub.connectors.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the hand-written translations keep of a certificate between reading and writing: plain fields, as people write such things. */
final class Certificate {
    @Nullable
    String id;

    @Nullable
    Integer version;

    @Nullable
    Code type;

    @Nullable
    String status;

    @Nullable
    String reference;

    @Nullable
    String centreName;

    @Nullable
    String centreCode;

    @Nullable
    String body;

    final List<Identifier> identifiers = new ArrayList<>(2);

    @Nullable
    String family;

    @Nullable
    String given;

    @Nullable
    String arabicFamily;

    @Nullable
    String arabicGiven;

    @Nullable
    Code sex;

    @Nullable
    String birthDate;

    @Nullable
    String birthCity;

    @Nullable
    String birthCountry;

    @Nullable
    String nationality;

    @Nullable
    Code level;

    @Nullable
    Code field;

    @Nullable
    Code cefr;

    final List<Text> title = new ArrayList<>(2);

    @Nullable
    String issuedOn;

    @Nullable
    Grade grade;

    @Nullable
    String start;

    @Nullable
    String end;

    @Nullable
    BigDecimal hours;

    @Nullable
    BigDecimal attended;

    @Nullable
    String mode;

    @Nullable
    String verification;

    @Nullable
    String consent;

    final List<Module> modules = new ArrayList<>(12);

    record Code(String code, @Nullable String source) {}

    record Identifier(String scheme, String value) {}

    record Text(String lang, String text) {}

    static final class Grade {
        @Nullable
        String scale;

        @Nullable
        BigDecimal value;

        boolean honours;

        @Nullable
        Code mention;

        @Nullable
        String outcome;
    }

    static final class Module {
        @Nullable
        String code;

        final List<Text> title = new ArrayList<>(1);

        @Nullable
        BigDecimal hours;

        @Nullable
        BigDecimal coefficient;

        @Nullable
        Code kind;

        @Nullable
        Grade grade;

        @Nullable
        String completedOn;
    }
}
