package dev.praxis.gateway.signin;

import dev.praxis.platform.PraxisProperties;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

/** Keeps values secret and unchanged outside of the gateway, with keys made from the platform's secret (AES-GCM). */
@Component
final class Seal {

    private static final String SALT = "7072617869732d67";
    private static final String MAC = "HmacSHA256";

    private final JsonMapper json;
    private final BytesEncryptor encryptor;
    private final SecretKeySpec signingKey;

    Seal(PraxisProperties praxis, JsonMapper json) {
        String secret = praxis.secret();
        if (secret == null || !StringUtils.hasText(secret)) {
            throw new IllegalStateException("praxis.secret (PRAXIS_SECRET) is not set; the gateway needs it.");
        }
        this.json = json;
        this.encryptor =
                AesGcmBytesEncryptor.withPassword("seal:" + secret, SALT).build();
        this.signingKey = new SecretKeySpec(("sign:" + secret).getBytes(StandardCharsets.UTF_8), MAC);
    }

    String close(Object value) {
        return encoded(encryptor.encrypt(json.writeValueAsBytes(value)));
    }

    /** The value; throws a RuntimeException where it was not closed with the same secret. */
    <T> T open(String sealed, Class<T> type) {
        return json.readValue(encryptor.decrypt(Base64.getUrlDecoder().decode(sealed)), type);
    }

    /** A value that only the gateway can make from a text. */
    String sign(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(signingKey);
            return encoded(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
