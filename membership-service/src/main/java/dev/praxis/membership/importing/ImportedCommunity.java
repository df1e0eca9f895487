package dev.praxis.membership.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.praxis.platform.importing.ImportedItem;
import dev.praxis.platform.importing.ImportedItem.Status;
import dev.praxis.platform.importing.ImportedItem.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a community of an import; see {@link ImportedItem}.
 *
 * @param members what became of its members, each with what the import called it and the member's id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportedCommunity(
        @Nullable String externalId,
        @Nullable String id,
        Status status,
        @Nullable Trouble problem,
        List<ImportedItem> members) {

    static ImportedCommunity refused(@Nullable String externalId, Trouble problem) {
        return new ImportedCommunity(externalId, null, Status.REFUSED, problem, List.of());
    }
}
