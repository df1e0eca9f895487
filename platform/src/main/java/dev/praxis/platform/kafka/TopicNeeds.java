package dev.praxis.platform.kafka;

import java.util.List;

/** Topics that a part of a service needs; declared as a bean, they are created where they are not there yet. */
public record TopicNeeds(List<Topic> topics) {

    public TopicNeeds {
        topics = List.copyOf(topics);
    }
}
