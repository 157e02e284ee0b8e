package org.mentorhub.routes.openpgp;

import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.Features;
import org.bouncycastle.openpgp.api.OpenPGPApi;
import org.bouncycastle.openpgp.api.OpenPGPDefaultPolicy;
import org.bouncycastle.openpgp.api.SignatureParameters;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPImplementation;

/** Which algorithms count: the library's own choice, but for hashes, since GnuPG 2.2 and most transfer products know no SHA-3. */
public final class OpenPgpRules {
    /** How the hub signs. */
    public static final SignatureParameters.Callback SIGNATURES = new SignatureParameters.Callback() {
        @Override
        public SignatureParameters apply(SignatureParameters parameters) {
            return parameters.setSignatureHashAlgorithm(HashAlgorithmTags.SHA512);
        }
    };

    /** What others are to use for the hub: GnuPG looks for that beside the name, and signs with SHA-1 where it finds nothing that it knows. */
    static final SignatureParameters.Callback PREFERENCES =
            SignatureParameters.Callback.Util.modifyHashedSubpackets(packets -> {
                packets.setPreferredHashAlgorithms(
                        false,
                        new int[] {HashAlgorithmTags.SHA512, HashAlgorithmTags.SHA384, HashAlgorithmTags.SHA256});
                packets.setPreferredSymmetricAlgorithms(
                        false, new int[] {SymmetricKeyAlgorithmTags.AES_256, SymmetricKeyAlgorithmTags.AES_128});
                packets.setFeature(false, Features.FEATURE_MODIFICATION_DETECTION);
                return packets;
            });

    private OpenPgpRules() {}

    /** The library under these rules. */
    public static OpenPGPApi api() {
        var policy = new OpenPGPDefaultPolicy()
                .setDefaultCertificationSignatureHashAlgorithm(HashAlgorithmTags.SHA512)
                .setDefaultDocumentSignatureHashAlgorithm(HashAlgorithmTags.SHA512);
        return new BcOpenPGPApi(new BcOpenPGPImplementation().setPolicy(policy));
    }
}
