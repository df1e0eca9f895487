package dev.praxis.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457), the body of every answer that is not a success.
 *
 * @param type identifies the kind of problem: {@code /problems/<code>}
 * @param title the kind of problem in a few words
 * @param status the status of the answer
 * @param detail a sentence for people
 * @param instance the path of the request
 * @param code the stable code for programs, the last part of the type
 * @param errors what is wrong with which field, absent where no field is to blame
 * @param traceId by what the operators find the request in logs and traces, absent where it is not traced
 */
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceId) {}
