package dev.praxis.membership.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    final GreenMailExtension server =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path directory;

    @Test
    void sendsBySmtpAsAMachine() throws Exception {
        mails(true).send("eve@example.org", "Einladung für Eve", "Grüße\n");

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Einladung für Eve");
        assertThat(received.getContent()).asString().startsWith("Grüße");
        assertThat(received.getFrom()[0].toString()).isEqualTo("Praxis <praxis@example.org>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void putsNoHeadersOfASubjectIntoTheMail() throws Exception {
        mails(true).send("eve@example.org", "Java\r\nBcc: all@example.org", "Hello");

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Java Bcc: all@example.org");
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void refusesAnAddressThatWouldReachOthersToo() {
        Mails mails = mails(true);

        assertThatThrownBy(() -> mails.send("eve@example.org\r\nBcc: all@example.org", "Java", "Hello"))
                .isInstanceOf(MailPreparationException.class);
    }

    @Test
    void writesFilesWithoutAServer() throws Exception {
        mails(false).send("eve@example.org", "Java", "Hello");

        try (Stream<Path> files = Files.list(directory)) {
            List<String> texts = files.map(MailsTests::read).toList();
            assertThat(texts).singleElement().asString().contains("To: eve@example.org", "Subject: Java", "Hello");
        }
    }

    private Mails mails(boolean smtp) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (smtp) {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            beans.addBean("sender", sender);
        }
        return new Mails(
                beans.getBeanProvider(JavaMailSender.class),
                new MailProperties("Praxis <praxis@example.org>", directory),
                CLOCK);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
