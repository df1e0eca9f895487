package dev.praxis.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpHeaders;

/** Describes the entity tags of what is changed with {@code If-Match}: reading it and changing it answer with one. */
final class EtagCustomizer implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        if (description.getPaths() == null) {
            return;
        }
        for (PathItem path : description.getPaths().values()) {
            if (Stream.of(path.getPut(), path.getPatch()).anyMatch(EtagCustomizer::isGuarded)) {
                Stream.of(path.getGet(), path.getPut(), path.getPatch()).forEach(EtagCustomizer::describe);
            }
        }
    }

    private static boolean isGuarded(@Nullable Operation operation) {
        return operation != null
                && operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()));
    }

    private static void describe(@Nullable Operation operation) {
        if (operation != null) {
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    response.addHeaderObject(
                            HttpHeaders.ETAG,
                            new Header()
                                    .description("The revision that is answered, for If-Match.")
                                    .schema(new StringSchema().example("\"7\"")));
                }
            });
        }
    }
}
