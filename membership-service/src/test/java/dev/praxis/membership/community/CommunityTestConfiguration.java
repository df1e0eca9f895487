package dev.praxis.membership.community;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.praxis.membership.mail.AddressBook;
import dev.praxis.platform.test.TestTokens;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What tests of communities need beside the service: people, their addresses and a mail server. */
@TestConfiguration(proxyBeanMethods = false)
class CommunityTestConfiguration {

    @Bean
    @Lazy
    People people(TestTokens tokens, MongoOperations mongo, Environment environment) {
        return new People(tokens, mongo, environment);
    }

    @Bean
    @Primary
    AddressBook testAddressBook() {
        return new AddressBook() {
            @Override
            public Optional<String> addressOf(String memberId) {
                return Optional.of(People.addressOf(memberId));
            }

            @Override
            public Optional<String> memberAt(String address) {
                return People.memberAt(address);
            }
        };
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailServer() {
        return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @Bean
    Inbox receivedMails(GreenMail server) {
        return new Inbox(server);
    }

    @Bean
    JavaMailSender testMailSender(GreenMail server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return sender;
    }
}
