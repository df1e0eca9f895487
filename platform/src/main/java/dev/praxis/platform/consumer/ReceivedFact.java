package dev.praxis.platform.consumer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it came from Kafka, with its CloudEvents attributes.
 *
 * @param <T> the consumer's own record of the fields it uses
 * @param id the CloudEvents id, the same for every repeat of this fact
 * @param type the name of the fact, such as {@code MemberJoined}
 * @param subject the id of the aggregate it happened to
 * @param sequence the number among the facts of its aggregate, from 1
 * @param time when it happened
 * @param communityId the community it happened in, if any
 * @param actor the member who did it, if known
 * @param data the fact's fields
 */
public record ReceivedFact<T>(
        String id,
        String type,
        String subject,
        long sequence,
        Instant time,
        @Nullable String communityId,
        @Nullable String actor,
        T data) {}
