package dev.praxis.discussion.reading;

import static dev.praxis.platform.consumer.FactSubscription.Delivery.REPEATABLE;

import dev.praxis.platform.consumer.FactSubscription;
import dev.praxis.platform.fact.Publication;
import dev.praxis.platform.kafka.Repeating;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is published of reading, and what follows from posts and from the end of accounts. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    Publication<Readership> readershipPublication() {
        return Publication.of(Readership.class);
    }

    /** Moves the positions of authors, so that posting needs no write for it. */
    @Bean
    FactSubscription ownPosts(Readings readings) {
        return FactSubscription.of("own-posts", "praxis.discussion.events", REPEATABLE)
                .on("PostCreated", Written.class, fact -> {
                    Written post = fact.data();
                    readings.wrote(
                            new Readings.Place(post.topicId(), post.memberId(), post.communityId()),
                            post.number(),
                            fact.time());
                });
    }

    @Bean
    FactSubscription erasedReaders(Readings readings, CatchUps catchUps, Bookmarks bookmarks) {
        return FactSubscription.of("erased-readers", "praxis.membership.events", REPEATABLE)
                .on("MemberErased", Erased.class, fact -> {
                    String member = fact.data().memberId();
                    readings.forget(member);
                    catchUps.forget(member);
                    bookmarks.forget(member);
                });
    }

    @Bean
    Repeating toldReaders(Telling telling) {
        return new Repeating("readers", Duration.ofSeconds(1), telling::round);
    }

    private record Written(String communityId, String topicId, int number, String memberId) {}

    private record Erased(String memberId) {}
}
