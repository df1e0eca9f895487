package dev.praxis.membership.mail;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mails come from and go to.
 *
 * @param from the sender of all mails, an address with or without a name
 * @param directory where mails become files while {@code spring.mail.host} is not set
 */
@ConfigurationProperties("praxis.mail")
public record MailProperties(
        @DefaultValue("Praxis <no-reply@localhost>") String from,
        @DefaultValue("${java.io.tmpdir}/praxis-mail") Path directory) {}
