package dev.praxis.platform.openapi;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.OpenToAnyone;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.web.IfMatch;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes what all operations share: who may call, pages, preconditions, repetition and problems. */
final class ConventionsCustomizer implements GlobalOperationCustomizer {

    static final String BEARER = "bearer";
    static final String PROBLEM = "Problem";

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        leaveOut(operation, HttpHeaders.AUTHORIZATION, IDEMPOTENCY_KEY);
        if (takes(method, Paging.class)) {
            describePaging(operation);
        }
        if (takes(method, IfMatch.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(HttpHeaders.IF_MATCH)
                    .description("The entity tag of the revision to change; without it any revision is changed.")
                    .schema(new StringSchema().example("\"7\"")));
        }
        if (method.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(IDEMPOTENCY_KEY)
                    .description("A key of the client's choice; a repetition with the same key is answered as before.")
                    .schema(new StringSchema().maxLength(128)));
        }
        if (needsCaller(method)) {
            operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        }
        operation.getResponses().addApiResponse("default", problem());
        return operation;
    }

    /** Leaves out headers that are described for all operations alike, also where a method reads one of them itself. */
    private static void leaveOut(Operation operation, String... headers) {
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .removeIf(parameter -> Arrays.stream(headers).anyMatch(name -> name.equals(parameter.getName())));
        }
    }

    private static void describePaging(Operation operation) {
        Schema<Number> limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(Paging.MAX_LIMIT));
        limit.setDefault(Paging.DEFAULT_LIMIT);
        operation.addParametersItem(new QueryParameter()
                .name("limit")
                .description("How many items at the most.")
                .schema(limit));
        operation.addParametersItem(new QueryParameter()
                .name("cursor")
                .description("Where the page before ended: its \"next\".")
                .schema(new StringSchema()));
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("A problem (RFC 9457).")
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static boolean needsCaller(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == Caller.class)
                .findFirst()
                .map(parameter -> !parameter.isOptional())
                .orElseGet(() -> !method.hasMethodAnnotation(OpenToAnyone.class));
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }
}
