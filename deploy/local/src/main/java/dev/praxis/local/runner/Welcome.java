package dev.praxis.local.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What {@code up} says once everything is ready. */
final class Welcome {

    private static final int TIMEOUT_MILLIS = 20_000;
    private static final int ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Welcome() {}

    static void print(PrintStream out, PlatformPlan plan, DataDirectory data, Secrets secrets, double seconds) {
        out.println();
        out.printf(Locale.ROOT, "Praxis is ready after %.1f s: %s%n", seconds, plan.url());
        out.println("  Kafka    " + plan.kafka());
        out.println("  MongoDB  " + plan.mongodb().replaceFirst("://[^@/]*@", "://***@"));
        out.println("  Data     " + data.root());
        out.println("  Logs     " + data.logs());
        if (needsAdministrator(plan)) {
            out.println();
            out.println("Nobody administers this platform yet. The first administrator is made with the setup token");
            out.println("  " + secrets.setupToken());
            out.println("for example by");
            out.println("  curl -H 'Content-Type: application/json' " + plan.url() + "/api/v1/setup \\");
            out.println("    -d '{\"setupToken\":\"" + secrets.setupToken()
                    + "\",\"email\":\"you@example.org\",\"name\":\"Your Name\",\"password\":\"a long pass phrase\"}'");
        }
        out.println();
        out.flush();
    }

    /** Asks a few times: the first requests of a platform that just started may come too early. */
    private static boolean needsAdministrator(PlatformPlan plan) {
        URI setup = URI.create(plan.gateway()).resolve("/api/v1/setup");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return isOpen(setup);
            } catch (IOException | JacksonException notYet) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return false;
    }

    private static boolean isOpen(URI setup) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) setup.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        try (InputStream answer = connection.getInputStream()) {
            return JsonMapper.shared().readTree(answer).path("open").asBoolean(false);
        }
    }
}
