package dev.praxis.membership.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends plain mails: by SMTP where {@code spring.mail.host} is set, otherwise as files into a directory. */
@Component
public class Mails {

    private final ObjectProvider<JavaMailSender> sender;
    private final Path directory;

    Mails(
            ObjectProvider<JavaMailSender> sender,
            @Value("${praxis.mail.directory:${java.io.tmpdir}/praxis-mail}") Path directory) {
        this.sender = sender;
        this.directory = directory;
    }

    /** Sends one mail to one address. */
    public void send(String to, String subject, String text) {
        JavaMailSender smtp = sender.getIfAvailable();
        if (smtp == null) {
            writeFile(to, subject, text);
            return;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setTo(to);
        message.setSubject(subject);
        message.setText(text);
        smtp.send(message);
    }

    private void writeFile(String to, String subject, String text) {
        String mail = "To: " + to + "\r\nSubject: " + subject + "\r\n\r\n" + text + "\r\n";
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(UUID.randomUUID() + ".eml"), mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
