package dev.praxis.membership.invitation;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of inviting one address.
 *
 * @param invitationId the invitation, where one was sent
 */
record MailOutcome(String email, Result result, @Nullable String invitationId) {

    private static final int MAX_LENGTH = 254;

    /** Whether a mail goes out, and why not. */
    enum Result {
        SENT,
        ALREADY_MEMBER,
        ALREADY_INVITED,
        MALFORMED
    }

    static MailOutcome of(String email, Result result) {
        return new MailOutcome(email, result, null);
    }

    static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isAddress(String email) {
        if (email.length() > MAX_LENGTH || email.codePoints().anyMatch(Character::isISOControl)) {
            return false;
        }
        try {
            InternetAddress[] parsed = InternetAddress.parse(email, true);
            return parsed.length == 1 && parsed[0].getAddress().equals(email) && email.contains("@");
        } catch (AddressException malformed) {
            return false;
        }
    }
}
