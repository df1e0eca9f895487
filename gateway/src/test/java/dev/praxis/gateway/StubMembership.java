package dev.praxis.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A membership-service that signs in whoever {@link #next} names. */
final class StubMembership extends StubService {

    static final String ISSUER = "http://praxis.test";
    static final String SECRET = "shared-secret";

    private static final JsonMapper JSON = new JsonMapper();

    private final ECKey key = newKey();
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, String> personalTokens = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> exchanges = new ConcurrentHashMap<>();
    private final List<String> loggedOut = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> refreshes = new ConcurrentHashMap<>();
    private volatile String next = "nobody";
    private volatile Duration accessLife = Duration.ofMinutes(5);

    StubMembership() {
        super("membership");
    }

    /** Who the next person to sign in is. */
    void next(String memberId) {
        next = memberId;
    }

    /** How long the next access tokens live. */
    void accessLife(Duration life) {
        accessLife = life;
    }

    /** Issues a personal access token. */
    String issue(String memberId) {
        String token = "prx_" + UUID.randomUUID();
        personalTokens.put(token, memberId);
        return token;
    }

    void revoke(String token) {
        personalTokens.remove(token);
    }

    int exchangesOf(String token) {
        return exchanges.getOrDefault(token, new AtomicInteger()).get();
    }

    int refreshesOf(String memberId) {
        return refreshes.getOrDefault(memberId, new AtomicInteger()).get();
    }

    /** Refuses all further refreshes of a member. */
    void endSignInOf(String memberId) {
        refreshTokens.values().removeIf(memberId::equals);
    }

    boolean hasLoggedOut(String memberId) {
        return loggedOut.contains(memberId);
    }

    @Override
    boolean answered(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/oauth2/authorize" -> authorize(exchange);
            case "/oauth2/token" -> token(exchange);
            case "/oauth2/jwks" -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
            case "/connect/logout" -> logout(exchange);
            case "/internal/tokens/exchange" -> exchange(exchange);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = queryOf(exchange);
        String code = UUID.randomUUID().toString();
        codes.put(code, new Code(next, query.getOrDefault("code_challenge", ""), query.getOrDefault("nonce", "")));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        query.get("redirect_uri") + "?code=" + code + "&state="
                                + query.getOrDefault("state", "").replace("=", "%3D"));
        exchange.getResponseHeaders().add("Set-Cookie", "PRAXIS_SIGNIN=provider; Path=/; HttpOnly");
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = formOf(exchange);
        String memberId = null;
        String nonce = "";
        if ("authorization_code".equals(form.get("grant_type"))) {
            Code code = codes.remove(form.get("code"));
            if (code != null && code.challenge().equals(digest(form.getOrDefault("code_verifier", "")))) {
                memberId = code.memberId();
                nonce = code.nonce();
            }
        } else {
            memberId = refreshTokens.remove(form.get("refresh_token"));
            if (memberId != null) {
                refreshes.computeIfAbsent(memberId, id -> new AtomicInteger()).incrementAndGet();
            }
        }
        if (memberId == null || !isAuthenticated(exchange)) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        String refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, memberId);
        json(
                exchange,
                200,
                Map.of(
                        "access_token", jwt(memberId, "praxis", ""),
                        "token_type", "Bearer",
                        "expires_in", accessLife.toSeconds(),
                        "refresh_token", refresh,
                        "id_token", jwt(memberId, "praxis", nonce)));
    }

    private void logout(HttpExchange exchange) throws IOException {
        try {
            loggedOut.add(SignedJWT.parse(queryOf(exchange).get("id_token_hint"))
                    .getJWTClaimsSet()
                    .getSubject());
        } catch (ParseException malformed) {
            throw new IOException(malformed);
        }
        exchange.getResponseHeaders().add("Set-Cookie", "PRAXIS_SIGNIN=; Path=/; Max-Age=0");
        exchange.getResponseHeaders().set("Location", queryOf(exchange).get("post_logout_redirect_uri"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        String token = JSON.readTree(exchange.getRequestBody()).path("token").asString();
        exchanges.computeIfAbsent(token, it -> new AtomicInteger()).incrementAndGet();
        String memberId = personalTokens.get(token);
        if (memberId == null || !isAuthenticated(exchange)) {
            json(exchange, 404, Map.of());
            return;
        }
        json(
                exchange,
                200,
                Map.of(
                        "accessToken",
                        jwt(memberId, "praxis", ""),
                        "expiresIn",
                        300,
                        "tokenId",
                        "id-of-" + token,
                        "memberId",
                        memberId));
    }

    /** An access token or an id token. */
    String jwt(String memberId, String audience, String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(memberId)
                .audience(audience)
                .claim("nonce", nonce)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .build();
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isAuthenticated(HttpExchange exchange) {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString(("praxis:" + SECRET).getBytes(StandardCharsets.UTF_8));
        return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static Map<String, String> queryOf(HttpExchange exchange) {
        return parsed("?" + exchange.getRequestURI().getRawQuery());
    }

    private static Map<String, String> formOf(HttpExchange exchange) throws IOException {
        return parsed("?" + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> parsed(String query) {
        Map<String, String> values = new HashMap<>();
        UriComponentsBuilder.fromUriString(query)
                .build()
                .getQueryParams()
                .forEach(
                        (name, value) -> values.put(name, URLDecoder.decode(value.getFirst(), StandardCharsets.UTF_8)));
        return values;
    }

    private static String digest(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("stub").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Code(String memberId, String challenge, String nonce) {}
}
