package dev.praxis.membership.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends plain mails: by SMTP where {@code spring.mail.host} is set, otherwise as {@code .eml} files into a directory.
 *
 * <p>Mails say that a machine wrote them (RFC 3834), so that nobody's absence notice answers.
 */
@Component
public class Mails {

    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);
    private static final int MAX_SUBJECT = 150;

    private final ObjectProvider<JavaMailSender> smtp;
    private final JavaMailSender composer = new JavaMailSenderImpl();
    private final MailProperties properties;
    private final Clock clock;

    Mails(ObjectProvider<JavaMailSender> smtp, MailProperties properties, Clock clock) {
        this.smtp = smtp;
        this.properties = properties;
        this.clock = clock;
    }

    /** Sends one mail to one address; line breaks in the subject become spaces. */
    public void send(String to, String subject, String text) {
        JavaMailSender sender = smtp.getIfAvailable();
        if (sender == null) {
            write(message(composer, to, subject, text));
        } else {
            sender.send(message(sender, to, subject, text));
        }
    }

    private MimeMessage message(JavaMailSender sender, String to, String subject, String text) {
        MimeMessage message = sender.createMimeMessage();
        try {
            message.setFrom(new InternetAddress(properties.from()));
            message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(oneLine(subject), StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setSentDate(Date.from(clock.instant()));
            message.saveChanges();
        } catch (MessagingException e) {
            throw new MailPreparationException("A mail could not be made.", e);
        }
        return message;
    }

    private void write(MimeMessage message) {
        Path file = properties.directory().resolve(UUID.randomUUID() + ".eml");
        try {
            Files.createDirectories(properties.directory());
            try (OutputStream out = Files.newOutputStream(file)) {
                message.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new MailPreparationException("A mail could not be written.", e);
        }
        LOG.info("No mail server is set: a mail was written to {}.", file);
    }

    private static String oneLine(String subject) {
        String line = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(MAX_SUBJECT, line.length()));
    }
}
