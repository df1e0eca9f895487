package dev.praxis.discussion.live;

import static dev.praxis.platform.consumer.FactSubscription.Delivery.EVERY_INSTANCE;

import dev.praxis.discussion.live.Suspicions.Concerned;
import dev.praxis.discussion.live.TopicFeed.Moved;
import dev.praxis.discussion.live.TopicFeed.OfItself;
import dev.praxis.discussion.live.TopicFeed.OfPost;
import dev.praxis.platform.consumer.FactSubscription;
import dev.praxis.platform.kafka.Repeating;
import dev.praxis.platform.kafka.Topic;
import dev.praxis.platform.kafka.TopicNeeds;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What live streams follow; each instance tells its own readers. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    private static final String DISCUSSION = "praxis.discussion.events";

    @Bean
    FactSubscription liveTopics(TopicFeed feed) {
        return FactSubscription.of("live-topics", DISCUSSION, EVERY_INSTANCE)
                .on("PostCreated", OfPost.class, feed::onCreated)
                .on("PostEdited", OfPost.class, feed::onChanged)
                .on("PostRemoved", OfPost.class, feed::onChanged)
                .on("PostRestored", OfPost.class, feed::onChanged)
                .on("MentionErased", OfPost.class, feed::onChanged)
                .on("PostErased", OfPost.class, feed::onChanged)
                .on("PostMoved", Moved.class, feed::onMoved)
                .on("ReactionAdded", OfPost.class, feed::onReaction)
                .on("ReactionRemoved", OfPost.class, feed::onReaction)
                .on("TopicChanged", OfItself.class, feed::onTopic)
                .on("TopicMoved", OfItself.class, feed::onTopic)
                .on("TopicSplit", OfItself.class, feed::onTopic)
                .on("TopicsMerged", OfItself.class, feed::onTopic)
                .on("AnswerAccepted", OfItself.class, feed::onTopic)
                .on("AnswerWithdrawn", OfItself.class, feed::onTopic);
    }

    /** Apart from the topics, so that neither holds up the other. */
    @Bean
    FactSubscription liveCommunities(CommunityFeed feed, Suspicions suspicions) {
        return FactSubscription.of("live-communities", DISCUSSION, EVERY_INSTANCE)
                .on("PostCreated", CommunityFeed.Posted.class, feed::onPosted)
                .on("PostMoved", Moved.class, feed::onMoved)
                .on("TopicMoved", Concerned.class, suspicions::on)
                .on("ForumChanged", Concerned.class, suspicions::on);
    }

    @Bean
    FactSubscription liveAccessSubscription(Suspicions suspicions) {
        return FactSubscription.of("live-access", "praxis.membership.events", EVERY_INSTANCE)
                .on("MemberLeft", Concerned.class, suspicions::on)
                .on("MemberRemoved", Concerned.class, suspicions::on)
                .on("MembershipErased", Concerned.class, suspicions::on)
                .on("RoleChanged", Concerned.class, suspicions::on)
                .on("CommunityChanged", Concerned.class, suspicions::on)
                .on("CommunityClosed", Concerned.class, suspicions::on);
    }

    @Bean
    FactSubscription liveTyping(Typing typing) {
        return FactSubscription.of("live-typing", Presence.TOPIC, EVERY_INSTANCE)
                .on("MemberTyping", Presence.MemberTyping.class, typing::onTyping);
    }

    @Bean
    TopicNeeds presenceTopic() {
        return new TopicNeeds(List.of(new Topic(Presence.TOPIC, Topic.Kind.SIGNALS)));
    }

    @Bean
    Repeating liveRounds(Rounds rounds, LiveProperties properties) {
        return new Repeating("live-rounds", properties.round(), rounds::go);
    }

    @Bean
    Repeating liveSuspicions(Suspicions suspicions) {
        return new Repeating("live-suspicions", Duration.ofMillis(200), suspicions::check);
    }

    @Bean
    Repeating liveAccessChecks(Channels channels, LiveAccess access) {
        return new Repeating(
                "live-access", Duration.ofSeconds(60), () -> channels.all().forEach(access::checkAll));
    }

    /** How long a stream was open is not how long an answer took. */
    @Bean
    MeterFilter noTimesOfStreams() {
        return MeterFilter.deny(id -> {
            String uri = id.getTag("uri");
            return id.getName().startsWith("http.server.requests") && uri != null && uri.endsWith("/live");
        });
    }
}
