package dev.praxis.membership.joining;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person brings to join a community; all of it may be absent.
 *
 * @param answers to the community's questions, in their order
 * @param invitation the token of an invitation
 * @param acceptedGuidelines the version of the guidelines that the person accepts
 */
record JoinRequest(
        @Size(max = 10) @Nullable List<@NotNull @Size(max = Application.MAX_ANSWER) String> answers,
        @Size(max = 200) @Nullable String invitation,
        @Nullable Integer acceptedGuidelines) {

    static final JoinRequest EMPTY = new JoinRequest(null, null, null);

    List<String> answersOrNone() {
        return answers == null ? List.of() : answers;
    }

    int guidelines() {
        return acceptedGuidelines == null ? 0 : acceptedGuidelines;
    }
}
