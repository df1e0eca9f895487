package dev.praxis.membership.member;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may register without being asked.
 *
 * @param open whether anybody may register
 * @param domains the mail domains that may; all where there are none
 */
@ConfigurationProperties("praxis.registration")
record RegistrationProperties(
        @DefaultValue("true") boolean open, @DefaultValue Set<String> domains) {

    RegistrationProperties {
        domains =
                domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    boolean admits(MailAddress mail) {
        return domains.isEmpty() || domains.contains(mail.domain());
    }
}
