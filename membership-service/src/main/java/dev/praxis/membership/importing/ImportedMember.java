package dev.praxis.membership.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.praxis.platform.importing.ImportedItem.Status;
import dev.praxis.platform.importing.ImportedItem.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * What became of a member of an import; see {@link dev.praxis.platform.importing.ImportedItem}.
 *
 * @param token the secret of a personal access token, where one was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportedMember(
        @Nullable String externalId,
        @Nullable String id,
        Status status,
        @Nullable Trouble problem,
        @Nullable String token) {

    static ImportedMember refused(@Nullable String externalId, Trouble problem) {
        return new ImportedMember(externalId, null, Status.REFUSED, problem, null);
    }

    @Override
    public String toString() {
        return "ImportedMember[" + id + "]";
    }
}
