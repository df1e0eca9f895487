package dev.praxis.membership.member;

import dev.praxis.platform.problem.Refusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail address in the one form in which it is stored and compared: trimmed, composed (NFC) and in lower case.
 *
 * @param value the address, at most {@value #MAX_LENGTH} characters (RFC 5321, 4.5.3.1.3)
 */
public record MailAddress(String value) {

    static final int MAX_LENGTH = 254;

    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}]{1,64}@[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}.]+"
                    + "(\\.[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}.]+)*");

    /**
     * Reads an address that somebody typed.
     *
     * @throws Refusal naming the field {@code email} where it is none
     */
    public static MailAddress of(@Nullable String typed) {
        MailAddress address = normalized(typed);
        if (address.value.isEmpty()) {
            throw Refusal.invalid("email", "missing", "A mail address is needed.");
        }
        if (address.value.length() > MAX_LENGTH) {
            throw Refusal.invalid("email", "too-long", "A mail address has at most 254 characters.");
        }
        if (!FORM.matcher(address.value).matches()) {
            throw Refusal.invalid("email", "malformed", "This is not a mail address.");
        }
        return address;
    }

    /** Brings what somebody typed into the form of an address, without checking that it is one. */
    public static MailAddress normalized(@Nullable String typed) {
        String text = typed == null ? "" : typed;
        return new MailAddress(
                Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }

    /** The part before the last {@code @}. */
    String localPart() {
        return value.substring(0, Math.max(0, value.lastIndexOf('@')));
    }

    /** The part behind the last {@code @}. */
    String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }
}
