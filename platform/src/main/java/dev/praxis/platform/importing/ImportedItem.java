package dev.praxis.platform.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.praxis.platform.problem.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of an import.
 *
 * @param externalId the key that the client gave it
 * @param id the id that it has here, null where it was refused before it got one
 * @param problem why it was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportedItem(
        @Nullable String externalId,
        @Nullable String id,
        Status status,
        @Nullable Trouble problem) {

    /** What became of an item. */
    public enum Status {
        CREATED,
        /** It was there already; nothing was changed, or only completed what a crash had left undone. */
        UNCHANGED,
        REFUSED
    }

    /**
     * Why an item was refused.
     *
     * @param code the stable code that a call for this item alone would have had
     * @param errors what is wrong with which field of the item
     */
    public record Trouble(
            String code,
            String detail,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors) {

        /** A reason without a field. */
        public Trouble(String code, String detail) {
            this(code, detail, List.of());
        }
    }

    /** An item that is there now. */
    public static ImportedItem taken(String externalId, String id, boolean created) {
        return new ImportedItem(externalId, id, created ? Status.CREATED : Status.UNCHANGED, null);
    }

    /** An item that was refused. */
    public static ImportedItem refused(@Nullable String externalId, Trouble problem) {
        return new ImportedItem(externalId, null, Status.REFUSED, problem);
    }
}
