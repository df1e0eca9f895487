package dev.praxis.local.demo;

import dev.praxis.local.browser.BrowserSession;
import dev.praxis.local.runner.DataDirectory;
import dev.praxis.local.runner.RunnerException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The right to import. It comes from a token that is given, or from an administrator of the demo's own, who is made where
 * the platform has none.
 */
final class DemoAdministrator implements AutoCloseable {

    static final String EMAIL = "admin@demo.example";

    private static final int PASSWORD_BYTES = 16;
    private static final Duration LIFE = Duration.ofDays(2);

    private final PublicApi api;
    private final @Nullable String ownToken;

    private DemoAdministrator(PublicApi api, @Nullable String ownToken) {
        this.api = api;
        this.ownToken = ownToken;
    }

    /** Where the password of the demo's administrator is. */
    static Path passwordFile(DataDirectory data) {
        return data.secrets().resolve("demo-admin");
    }

    /**
     * Finds a way in.
     *
     * @param token a personal access token that was given, null to use the demo's own administrator
     * @param notes hears of what is made
     * @throws RunnerException telling how to get a token, where there is no way
     */
    static DemoAdministrator of(DataDirectory data, URI gateway, @Nullable String token, Consumer<String> notes)
            throws InterruptedException {
        if (token != null) {
            return new DemoAdministrator(new PublicApi(gateway, token), null);
        }
        Path file = passwordFile(data);
        boolean setUp = isSetUp(gateway);
        if (setUp && Files.notExists(file)) {
            throw new RunnerException(
                    "This platform has an administrator already. Sign in as one, make a personal access"
                            + " token with the scopes\nread, write and admin (POST /api/v1/me/tokens), and give it by --token"
                            + " or in PRAXIS_TOKEN.");
        }
        String password = readOrMake(file);
        if (!setUp) {
            setUp(data, gateway, password);
            notes.accept("Nobody administered this platform: made " + EMAIL + ", the password is in " + file);
        }
        return signedIn(gateway, password);
    }

    PublicApi api() {
        return api;
    }

    private static boolean isSetUp(URI gateway) throws InterruptedException {
        try (PublicApi anonymous = new PublicApi(gateway, null)) {
            return !anonymous.get("/api/v1/setup").path("open").asBoolean();
        }
    }

    private static void setUp(DataDirectory data, URI gateway, String password) throws InterruptedException {
        try (PublicApi anonymous = new PublicApi(gateway, null)) {
            String setupToken =
                    Files.readString(data.secrets().resolve("setup")).strip();
            anonymous.post(
                    "/api/v1/setup",
                    Map.of(
                            "setupToken", setupToken,
                            "email", EMAIL,
                            "name", "Demo Administrator",
                            "password", password));
        } catch (IOException failure) {
            throw new RunnerException("The setup token cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static DemoAdministrator signedIn(URI gateway, String password) throws InterruptedException {
        try (BrowserSession session =
                new BrowserSession(gateway, what -> new DemoFailure("Signing in failed: " + what))) {
            session.signIn(EMAIL, password);
            JsonNode made = session.post(
                    "/api/v1/me/tokens",
                    Map.of(
                            "name", "demo",
                            "scopes", List.of("read", "write", "admin"),
                            "expiresAt", Clock.systemUTC().instant().plus(LIFE).toString()));
            PublicApi api = new PublicApi(gateway, made.path("token").asString());
            return new DemoAdministrator(api, made.path("id").asString());
        }
    }

    private static String readOrMake(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            String password = HexFormat.of().formatHex(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password);
            return password;
        } catch (IOException failure) {
            throw new RunnerException("Cannot keep a password in " + file + ": " + failure.getMessage(), failure);
        }
    }

    /** Gives back the token that was made for this run. */
    @Override
    public void close() {
        try (api) {
            if (ownToken != null) {
                api.delete("/api/v1/me/tokens/" + ownToken);
            }
        } catch (InterruptedException stopped) {
            // It ends by itself in two days.
            Thread.currentThread().interrupt();
        }
    }
}
