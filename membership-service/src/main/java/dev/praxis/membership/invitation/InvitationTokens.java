package dev.praxis.membership.invitation;

import dev.praxis.platform.PraxisProperties;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The tokens by which invitations are shown: the invitation's id and the first 16 bytes of its HMAC-SHA256 (RFC 2104) under
 * the platform's secret. They are made anew whenever they are needed, so that nothing secret is stored.
 */
@Component
class InvitationTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "praxis-invitation:".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_BYTES = 16;
    private static final int PROOF_BYTES = 16;

    private final SecretKeySpec key;
    private final URI publicUrl;

    InvitationTokens(PraxisProperties praxis) {
        String secret = Objects.requireNonNull(praxis.secret(), "Set praxis.secret (PRAXIS_SECRET).");
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.publicUrl = praxis.publicUrl();
    }

    /** The token of an invitation. */
    String tokenOf(String invitationId) {
        byte[] id = bytes(UUID.fromString(invitationId));
        byte[] token = Arrays.copyOf(id, ID_BYTES + PROOF_BYTES);
        System.arraycopy(proof(id), 0, token, ID_BYTES, PROOF_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The address at which an invitation is accepted. */
    String addressOf(String invitationId) {
        String base = publicUrl.toString().replaceAll("/$", "");
        return base + "/join/" + tokenOf(invitationId);
    }

    /** The id of the invitation that a token shows; empty where the token is not genuine. */
    Optional<String> invitationOf(String token) {
        try {
            byte[] given = Base64.getUrlDecoder().decode(token);
            if (given.length != ID_BYTES + PROOF_BYTES) {
                return Optional.empty();
            }
            byte[] id = Arrays.copyOf(given, ID_BYTES);
            byte[] proof = Arrays.copyOfRange(given, ID_BYTES, given.length);
            ByteBuffer halves = ByteBuffer.wrap(id);
            return MessageDigest.isEqual(proof, proof(id))
                    ? Optional.of(new UUID(halves.getLong(), halves.getLong()).toString())
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] proof(byte[] id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            return Arrays.copyOf(mac.doFinal(id), PROOF_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
