package dev.praxis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document of the API by which the web application is typed. */
@ExtendWith(DemoPlatform.Shared.class)
class ApiDocumentTests {

    private static final Path KEPT = Path.of("..", "gateway", "web", "api", "openapi.json");
    private static final PrettyPrinter ONE_VALUE_PER_LINE = new DefaultPrettyPrinter()
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE)
            .withSeparators(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""));
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPrettyPrinter(ONE_VALUE_PER_LINE)
            .build();

    @Test
    void isWhatThePlatformSaysOfItself(DemoPlatform demo) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(demo.url().resolve("/v3/api-docs")).build();
        ObjectNode told;
        try (HttpClient client = HttpClient.newHttpClient()) {
            told = (ObjectNode)
                    JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        }
        // Where a platform is reached is no part of what it can do.
        told.remove("servers");
        if ("write".equals(System.getProperty("praxis.contracts"))) {
            Files.writeString(KEPT, JSON.writeValueAsString(JSON.treeToValue(told, Map.class)) + "\n");
        }

        assertThat(JSON.readTree(Files.readString(KEPT))).isEqualTo(told);
    }
}
