package dev.praxis.gateway.signin;

import dev.praxis.gateway.GatewayProperties;
import dev.praxis.platform.PraxisProperties;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The two cookies of a signed-in browser: one that names the session, one with the token that guards its requests. */
@Component
public final class SessionCookies {

    public static final String SESSION = "PRAXIS_SESSION";
    public static final String CSRF = "XSRF-TOKEN";

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final boolean secure;
    private final Duration age;

    SessionCookies(PraxisProperties praxis, GatewayProperties gateway) {
        secure = "https".equals(praxis.publicUrl().getScheme());
        age = gateway.sessions().longest();
    }

    /** The value of a request's cookie, null where it has none. */
    static @Nullable String valueOf(String name, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** A value that nobody can guess. */
    String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return encoded(bytes);
    }

    /** The id of the session that a cookie's value names. */
    static String idOf(String value) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void give(String value, HttpServletResponse response) {
        add(cookie(SESSION, value, age).httpOnly(true).build(), response);
    }

    /** Gives the browser the guarding token unless it has it already. */
    public void giveCsrf(BrowserSession session, HttpServletRequest request, HttpServletResponse response) {
        if (!session.csrf().equals(valueOf(CSRF, request))) {
            add(cookie(CSRF, session.csrf(), age).build(), response);
        }
    }

    /** Takes both cookies away. */
    public void take(HttpServletResponse response) {
        add(cookie(CSRF, "", Duration.ZERO).build(), response);
        add(cookie(SESSION, "", Duration.ZERO).httpOnly(true).build(), response);
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value, Duration age) {
        return ResponseCookie.from(name, value)
                .path("/")
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age);
    }

    private static void add(ResponseCookie cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
