package org.mentorhub.routes.intake;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.error.ErrorCatalogue;
import org.mentorhub.connectors.translation.Violation;

/** The rules that the intake adds to those of formats, dialects and the canonical model, with their stable codes. */
public enum IntakeRule {
    /** Nobody can tell which document this is. */
    TYPE_UNKNOWN("MH-TYPE-UNKNOWN"),
    /** The sender does not send such documents. */
    TYPE_NOT_SENT("MH-TYPE-NOT-SENT"),
    /** The document names another sender than the one who is calling. */
    SENDER("MH-SENDER"),
    /** The sender may not send this document to that recipient, or there is none of that name. */
    RECIPIENT("MH-RECIPIENT"),
    /** The document names no recipient, and nobody subscribes to it. */
    NO_RECIPIENT("MH-NO-RECIPIENT"),
    /** The document belongs to a programme that the hub does not serve. */
    PROGRAMME("MH-PROGRAMME"),
    /** The document asks for something that the hub cannot do yet. */
    ACTION("MH-ACTION"),
    /** The document is larger than the sender's bound for one. */
    DOCUMENT_SIZE("MH-DOCUMENT-SIZE"),
    /** The file is larger than the sender's bound for one. */
    FILE_SIZE("MH-FILE-SIZE"),
    /** The file holds more documents than the sender's bound for one. */
    FILE_DOCUMENTS("MH-FILE-DOCUMENTS"),
    /** The file is not packed as its sender agreed, or is broken or cut off. */
    FILE_PACKED("MH-FILE-PACKED"),
    /** The archive holds nothing, too much, or an entry whose name is no file's own. */
    FILE_ENTRY("MH-FILE-ENTRY"),
    /** What the file holds is too many times what it is while it is packed. */
    FILE_RATIO("MH-FILE-RATIO"),
    /** The file is not encrypted by OpenPGP, or with a passphrase only. */
    FILE_NOT_ENCRYPTED("MH-FILE-NOT-ENCRYPTED"),
    /** The file is encrypted, but for none of the hub's keys. */
    FILE_KEY("MH-FILE-KEY"),
    /** The encrypted file was changed or cut on its way, or is encrypted in a way that does not show such a change. */
    FILE_TAMPERED("MH-FILE-TAMPERED"),
    /** The file is not signed by its sender. */
    FILE_SIGNATURE("MH-FILE-SIGNATURE"),
    /** Another content under the version of an earlier one: only the ledger sees it. */
    VERSION_CONFLICT("MH-VERSION-CONFLICT"),
    /** Something came beside the document that it does not name. */
    ATTACHMENT_UNNAMED("MH-ATTACHMENT-UNNAMED"),
    /** The message is neither text nor bytes. */
    MESSAGE_KIND("MH-MESSAGE-KIND");

    static {
        ErrorCatalogue.v1().require(Arrays.stream(values()).map(IntakeRule::code));
    }

    private final String code;

    IntakeRule(String code) {
        this.code = code;
    }

    /** The stable code: {@code MH-RECIPIENT}. */
    public String code() {
        return code;
    }

    /**
     * The violation of this rule.
     *
     * @param where the place in the sender's document and in the canonical one
     * @param found what stands there
     * @param fix what to write there, where it is known
     * @param particulars values of the catalogue's arguments
     */
    Violation brokenAt(Where where, @Nullable String found, @Nullable String fix, List<String> particulars) {
        return new Violation(code, where.place(), where.path(), found, particulars, fix);
    }

    /**
     * The violation of this rule by a file as a whole.
     *
     * @param found what was counted
     * @param bound that the sender agreed on
     */
    public Violation brokenByFile(long found, long bound) {
        return brokenAt(Where.WHOLE_DOCUMENT, Long.toString(found), null, List.of(Long.toString(bound)));
    }

    /**
     * The violation of this rule by how a file is wrapped.
     *
     * @param found what shows it: a name, a number, first bytes
     * @param expected what was agreed
     */
    public Violation brokenByFile(String found, Object expected) {
        return brokenAt(Where.WHOLE_DOCUMENT, found, null, List.of(expected.toString()));
    }

    /**
     * The violation of this rule by a message that holds nothing to be read.
     *
     * @param found what it is
     */
    public Violation brokenByMessage(String found) {
        return brokenAt(Where.WHOLE_DOCUMENT, found, null, List.of());
    }

    /**
     * A place in a document.
     *
     * @param place in the document as it was sent
     * @param path canonical, where there is one
     */
    record Where(String place, @Nullable String path) {
        static final Where WHOLE_DOCUMENT = new Where("/", null);

        /** A field of the envelope, which few senders write themselves. */
        static Where envelope(String field) {
            return new Where("/envelope/" + field, "envelope." + field);
        }
    }
}
