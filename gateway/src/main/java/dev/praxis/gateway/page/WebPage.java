package dev.praxis.gateway.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page that carries the web application, each time with a nonce of its own (Content Security Policy Level 3). */
@Component
class WebPage {

    private static final String PLACEHOLDER = "PRAXIS_NONCE";
    private static final int NONCE_BYTES = 16;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final String template;

    WebPage() throws IOException {
        template = new ClassPathResource("web/index.html").getContentAsString(StandardCharsets.UTF_8);
    }

    ResponseEntity<String> with(HttpStatus status) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Security-Policy", policy(nonce))
                .body(template.replace(PLACEHOLDER, nonce));
    }

    /** Components add styles of their own; with the nonce they may, and nobody else may. */
    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "';"
                + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self';"
                + " base-uri 'none'; frame-ancestors 'none'";
    }
}
