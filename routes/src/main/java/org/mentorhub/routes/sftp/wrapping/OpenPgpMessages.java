package org.mentorhub.routes.sftp.wrapping;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.KeyIdentifier;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.api.EncryptedDataPacketType;
import org.bouncycastle.openpgp.api.OpenPGPApi;
import org.bouncycastle.openpgp.api.OpenPGPMessageInputStream.Result;
import org.bouncycastle.openpgp.api.OpenPGPSignature.OpenPGPDocumentSignature;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.routes.intake.IntakeRule;
import org.mentorhub.routes.openpgp.Keyring;
import org.mentorhub.routes.openpgp.OpenPgpRules;
import org.mentorhub.routes.partner.Wrapping.OpenPgp;

/** Files encrypted by OpenPGP. What one holds counts only once its end is reached: then integrity and signature are known. */
final class OpenPgpMessages {
    private static final String ARMORED = ".asc";
    private static final Set<EncryptedDataPacketType> PROTECTED = EnumSet.of(
            EncryptedDataPacketType.SEIPDv1, EncryptedDataPacketType.SEIPDv2, EncryptedDataPacketType.LIBREPGP_OED);

    private final Keyring keys;
    private final OpenPgp terms;
    private final OpenPGPApi api = OpenPgpRules.api();

    OpenPgpMessages(Keyring keys, OpenPgp terms) {
        this.keys = keys;
        this.terms = terms;
    }

    /** Decrypts a file, and says what keeps it from being taken. */
    Optional<Violation> open(Path file, Path target, Room room) throws IOException {
        var recipients = recipients(file);
        if (recipients.isEmpty()) {
            return Optional.of(IntakeRule.FILE_NOT_ENCRYPTED.brokenByFile(Wrapper.firstBytes(file), own()));
        }
        if (recipients.stream().noneMatch(this::isOurs)) {
            return Optional.of(IntakeRule.FILE_KEY.brokenByFile(names(recipients), own()));
        }
        return decrypt(file, target, room);
    }

    private String own() {
        return String.join(", ", keys.fingerprints());
    }

    private boolean isOurs(KeyIdentifier recipient) {
        return keys.own().stream()
                .anyMatch(key -> key.getAllKeyIdentifiers().stream().anyMatch(recipient::matchesExplicit));
    }

    /** The keys that it is encrypted for; none where it is not encrypted for any. */
    private static List<KeyIdentifier> recipients(Path file) throws IOException {
        List<KeyIdentifier> recipients = new ArrayList<>();
        try (var content = content(file)) {
            if (new BcPGPObjectFactory(PGPUtil.getDecoderStream(content)).nextObject()
                    instanceof PGPEncryptedDataList data) {
                data.forEach(one -> {
                    if (one instanceof PGPPublicKeyEncryptedData key) {
                        recipients.add(key.getKeyIdentifier());
                    }
                });
            }
        } catch (IOException | RuntimeException notOfTheKind) {
            return List.of();
        }
        return recipients;
    }

    private static InputStream content(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    private Optional<Violation> decrypt(Path file, Path target, Room room) throws IOException {
        var processor = api.decryptAndOrVerifyMessage();
        keys.own().forEach(processor::addDecryptionKey);
        keys.partners().forEach(processor::addVerificationCertificate);
        try (var encrypted = content(file)) {
            var content = processor.process(encrypted);
            if (!room.copy(content, target)) {
                return Optional.of(room.exceeded());
            }
            content.close();
            return fault(content.getResult());
        } catch (SpoolException own) {
            throw own;
        } catch (PGPException | IOException | RuntimeException broken) {
            return Optional.of(IntakeRule.FILE_TAMPERED.brokenByFile(Wrapper.firstBytes(file), own()));
        }
    }

    private Optional<Violation> fault(Result result) throws IOException {
        var mode = result.getEncryptionMethod().getMode();
        if (mode == null || !PROTECTED.contains(mode)) {
            return Optional.of(IntakeRule.FILE_TAMPERED.brokenByFile(String.valueOf(mode), own()));
        }
        var known = result.getSignatures().stream()
                .filter(signature -> signature.getIssuer() != null)
                .toList();
        boolean isSigned = !known.isEmpty() && known.stream().allMatch(OpenPgpMessages::isValid);
        boolean mayBeUnsigned = terms == OpenPgp.ENCRYPTED && known.isEmpty();
        return isSigned || mayBeUnsigned ? Optional.empty() : Optional.of(signatureMissing(result));
    }

    private Violation signatureMissing(Result result) {
        var by = result.getSignatures().stream()
                .map(OpenPGPDocumentSignature::getKeyIdentifier)
                .toList();
        var expected = keys.partners().stream()
                .map(key -> String.valueOf(key.getKeyIdentifier()))
                .toList();
        return IntakeRule.FILE_SIGNATURE.brokenByFile(by.isEmpty() ? "0" : names(by), String.join(", ", expected));
    }

    private static boolean isValid(OpenPGPDocumentSignature signature) {
        try {
            return signature.isTestedCorrect() && signature.isValid();
        } catch (PGPException wrong) {
            return false;
        }
    }

    private static String names(List<? extends @Nullable KeyIdentifier> keys) {
        return String.join(", ", keys.stream().map(String::valueOf).toList());
    }

    /**
     * Encrypts for the partner, and signs where it wants that.
     *
     * @param name of the file: {@code .asc} is armored
     */
    byte[] seal(String name, byte[] content, Instant now) throws IOException {
        var sealed = new ByteArrayOutputStream();
        try {
            var generator = api.signAndOrEncryptMessage()
                    .setArmored(false)
                    .setAllowPadding(false)
                    .addEncryptionCertificate(keys.recipient(now).orElseThrow());
            if (terms == OpenPgp.SIGNED) {
                generator.addSigningKey(keys.own().getFirst(), OpenPgpRules.SIGNATURES);
            }
            try (var out = generator.open(sealed)) {
                out.write(content);
            }
        } catch (PGPException e) {
            throw new IOException("cannot encrypt", e);
        }
        return name.endsWith(ARMORED) ? armored(sealed.toByteArray()) : sealed.toByteArray();
    }

    /** With the checksum that older GnuPG asks for. */
    private static byte[] armored(byte[] sealed) throws IOException {
        var text = new ByteArrayOutputStream();
        try (var out = ArmoredOutputStream.builder().enableCRC(true).build(text)) {
            out.write(sealed);
        }
        return text.toByteArray();
    }
}
