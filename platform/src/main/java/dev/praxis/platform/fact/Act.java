package dev.praxis.platform.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, and when.
 *
 * @param actor the id of the acting member; null where the platform itself acts or the actor stays anonymous
 * @param time the moment of the act
 */
public record Act(@Nullable String actor, Instant time) {

    /** An act of a member. */
    public static Act of(String memberId, Instant time) {
        return new Act(memberId, time);
    }

    /** An act of the platform itself, such as the end of a term. */
    public static Act ofPlatform(Instant time) {
        return new Act(null, time);
    }
}
