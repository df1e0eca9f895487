package dev.praxis.membership.member;

import dev.praxis.platform.problem.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which passwords are accepted (NIST SP 800-63B, 5.1.1.2): long ones that are neither common, nor repetitive or
 * sequential, nor the person's own name or address. What characters they are made of does not matter.
 */
@Component
class PasswordPolicy {

    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 128;

    private static final Pattern ORNAMENTS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern REPETITION = Pattern.compile("(.{1,8}?)\\1+");

    private final CommonPasswords common = CommonPasswords.bundled();

    /**
     * Accepts a password.
     *
     * @param field the field of the request that carries it
     * @param mail the person's address
     * @param name the person's name
     * @throws Refusal saying what is wrong with it
     */
    String accepted(String field, @Nullable String password, MailAddress mail, String name) {
        if (password == null || password.isEmpty()) {
            throw Refusal.invalid(field, "missing", "A password is needed.");
        }
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            throw Refusal.invalid(field, "too-short", "A password has at least 12 characters.");
        }
        if (length > MAX_LENGTH) {
            throw Refusal.invalid(field, "too-long", "A password has at most 128 characters.");
        }
        String folded = password.toLowerCase(Locale.ROOT);
        if (isCommon(folded) || REPETITION.matcher(folded).matches() || isSequence(folded)) {
            throw Refusal.invalid(field, "too-common", "This password is among the first that attackers try.");
        }
        if (tellsTheOwner(folded, mail, name)) {
            throw Refusal.invalid(field, "too-personal", "This password is made of your own name or address.");
        }
        return password;
    }

    private boolean isCommon(String password) {
        return common.contains(password) || common.contains(bare(password));
    }

    private static boolean tellsTheOwner(String password, MailAddress mail, String name) {
        String compact = name.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return Stream.of(mail.value(), mail.localPart(), mail.domain(), name.toLowerCase(Locale.ROOT), compact)
                .anyMatch(word -> password.equals(word)
                        || (!bare(word).isEmpty() && bare(password).equals(bare(word))));
    }

    /** Without the digits and signs around it. */
    private static String bare(String text) {
        return ORNAMENTS.matcher(text).replaceAll("");
    }

    private static boolean isSequence(String password) {
        int[] points = password.codePoints().toArray();
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < points.length; i++) {
            up &= follows(points[i - 1], points[i]);
            down &= follows(points[i], points[i - 1]);
        }
        return up || down;
    }

    private static boolean follows(int first, int second) {
        return second == first + 1 || (first == '9' && second == '0');
    }
}
