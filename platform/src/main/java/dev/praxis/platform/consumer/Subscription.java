package dev.praxis.platform.consumer;

/**
 * A consumer of one topic, ready to run.
 *
 * @param consumer its name within its service
 * @param group the consumer group, unique among all services
 * @param topic what it reads
 * @param everyInstance whether each instance reads everything from its start on, and keeps no place
 * @param reaction what it does
 */
record Subscription(String consumer, String group, String topic, boolean everyInstance, RecordReaction reaction) {

    /** The topic of the records that it could not take. */
    String deadLetterTopic() {
        return topic + '.' + group + ".dlt";
    }

    /** The group that keeps the place up to which dead letters were replayed. */
    String replayGroup() {
        return group + ".replay";
    }
}
