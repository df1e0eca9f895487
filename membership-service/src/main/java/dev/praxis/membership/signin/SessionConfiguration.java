package dev.praxis.membership.signin;

import dev.praxis.platform.PraxisProperties;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.mongodb.spring.session.MongoSession;
import org.mongodb.spring.session.config.annotation.web.http.EnableMongoHttpSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sign-ins are sessions in the store: they outlive a restart and all instances share them. */
@Configuration(proxyBeanMethods = false)
@EnableMongoHttpSession(collectionName = "sign-ins", maxInactiveIntervalInSeconds = 1_800)
class SessionConfiguration {

    @Bean
    SessionRepositoryCustomizer<MongoIndexedSessionRepository> signInsByMember(MongoOperations mongo) {
        return repository -> mongo.indexOps("sign-ins").createIndex(new Index("principal", Sort.Direction.ASC));
    }

    @Bean
    SpringSessionBackedSessionRegistry<MongoSession> sessionRegistry(MongoIndexedSessionRepository sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }

    @Bean
    CookieSerializer cookieSerializer(PraxisProperties praxis) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("PRAXIS_SIGNIN");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie("https".equals(praxis.publicUrl().getScheme()));
        return cookie;
    }
}
