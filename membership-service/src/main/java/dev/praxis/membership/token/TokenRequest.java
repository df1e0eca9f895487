package dev.praxis.membership.token;

import dev.praxis.platform.problem.FieldProblem;
import dev.praxis.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a token.
 *
 * @param name what the member calls it
 * @param scopes {@code read}, {@code write}, {@code admin}; read and write where none are given
 * @param expiresAt when it ends; in 90 days where nothing is given
 */
record TokenRequest(
        @Nullable String name,
        @Nullable List<String> scopes,
        @Nullable Instant expiresAt) {

    static final int MAX_NAME = 100;
    static final Duration DEFAULT_LIFE = Duration.ofDays(90);
    static final Duration MAX_LIFE = Duration.ofDays(366);

    private static final Set<String> KNOWN = Set.of("read", "write", "admin");

    /**
     * Checks the wish.
     *
     * @param held the scopes of whoever asks; nobody gives more than they have
     * @param administrator whether the member may have the scope {@code admin} at all
     * @throws Refusal naming what is wrong
     */
    Checked checked(Set<String> held, boolean administrator, Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        String called = name == null ? "" : name.strip();
        if (called.isEmpty()) {
            problems.add(new FieldProblem("name", "missing", "A token has a name, so that you know it later."));
        } else if (called.length() > MAX_NAME || called.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(new FieldProblem("name", "too-long", "At most 100 characters in one line."));
        }
        Set<String> wanted = new TreeSet<>(scopes == null ? List.of("read", "write") : scopes);
        if (wanted.isEmpty() || !KNOWN.containsAll(wanted)) {
            problems.add(new FieldProblem("scopes", "unknown", "Scopes are read, write and admin."));
        } else if (!allowed(held, administrator).containsAll(wanted)) {
            problems.add(new FieldProblem("scopes", "not-held", "You cannot give a scope that you do not have."));
        }
        Instant end = expiresAt == null ? now.plus(DEFAULT_LIFE) : expiresAt;
        if (!end.isAfter(now)) {
            problems.add(new FieldProblem("expiresAt", "past", "A token ends in the future."));
        } else if (end.isAfter(now.plus(MAX_LIFE))) {
            problems.add(new FieldProblem("expiresAt", "too-late", "A token lives 366 days at the most."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new Checked(called, List.copyOf(wanted), end);
    }

    private static Set<String> allowed(Set<String> held, boolean administrator) {
        Set<String> allowed = new HashSet<>(held);
        if (allowed.contains("write")) {
            allowed.add("read");
        }
        if (!administrator) {
            allowed.remove("admin");
        }
        return allowed;
    }

    /** A wish that may be granted. */
    record Checked(String name, List<String> scopes, Instant expiresAt) {}
}
