package dev.praxis.membership.member;

import dev.praxis.platform.problem.Refusal;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords and compares them, by Argon2id with the parameters of the OWASP Password Storage Cheat Sheet
 * (19 MiB, 2 iterations, 1 lane).
 *
 * <p>As many at once as there are processors, so that a rush of sign-ins cannot use up the memory.
 */
@Component
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final long PATIENCE_SECONDS = 5;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2",
            Map.of(
                    "argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ITERATIONS),
                    "bcrypt", new BCryptPasswordEncoder()));
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final String nobodys = encoder.encode("the password of nobody at all");

    /** The hash of a new password. */
    public String hash(String password) {
        return bounded(() -> encoder.encode(password));
    }

    /**
     * Whether a password is the one that was hashed; does the same work where there is no hash.
     *
     * @param hash null where there is no such account or it has no password
     */
    public boolean matches(String password, @Nullable String hash) {
        if (password.codePointCount(0, password.length()) > PasswordPolicy.MAX_LENGTH) {
            return false;
        }
        return bounded(() -> encoder.matches(password, hash == null ? nobodys : hash)) && hash != null;
    }

    /** Whether a hash is weaker than the ones that are made now. */
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T bounded(Supplier<T> work) {
        try {
            if (!atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.unavailable("too-many-sign-ins", "Too many people sign in at this moment.", 2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("stopping", "The service stops.", 2);
        }
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
