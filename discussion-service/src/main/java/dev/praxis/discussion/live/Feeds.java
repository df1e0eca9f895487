package dev.praxis.discussion.live;

import dev.praxis.discussion.live.Place.OfCommunity;
import dev.praxis.discussion.live.Place.OfTopic;
import org.springframework.stereotype.Component;

/** What happens in places of all kinds. */
@Component
class Feeds {

    private final TopicFeed topics;
    private final CommunityFeed communities;

    Feeds(TopicFeed topics, CommunityFeed communities) {
        this.topics = topics;
        this.communities = communities;
    }

    Feed of(Place place) {
        return switch (place) {
            case OfTopic topic -> topics;
            case OfCommunity community -> communities;
        };
    }
}
