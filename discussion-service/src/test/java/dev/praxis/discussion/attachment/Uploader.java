package dev.praxis.discussion.attachment;

import dev.praxis.discussion.Neighbourhood.Person;
import dev.praxis.platform.test.TestTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uploads and fetches files over HTTP. */
final class Uploader {

    private final RestClient client;
    private final TestTokens tokens;

    Uploader(int port, TestTokens tokens) {
        this.client = RestClient.create("http://localhost:" + port + "/api/v1");
        this.tokens = tokens;
    }

    /** An answer with its headers and its body as it came. */
    record Reply(int status, HttpHeaders headers, Binary content) {

        byte[] bytes() {
            return content.getData();
        }

        JsonNode json() {
            return new JsonMapper().readTree(new String(bytes(), StandardCharsets.UTF_8));
        }

        String text(String path) {
            return json().at(path).asString();
        }
    }

    /** Uploads a file to a community. */
    Reply upload(@Nullable Person person, String community, String name, byte[] content) {
        return post(person, "/communities/" + community + "/attachments", name, content);
    }

    /** Uploads a picture to a community and tells its id. */
    String picture(Person person, String community) {
        return upload(person, community, "plan.png", SampleFiles.png()).text("/id");
    }

    /** Posts a file anywhere. */
    Reply post(@Nullable Person person, String path, String name, byte[] content) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return client.post()
                .uri(path)
                .headers(headers -> sign(headers, person))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange((request, response) -> reply(response));
    }

    /** Fetches the content of an attachment. */
    Reply content(@Nullable Person person, String attachment, String... ifNoneMatch) {
        return client.get()
                .uri("/attachments/" + attachment + "/content")
                .headers(headers -> sign(headers, person))
                .headers(headers -> {
                    for (String tag : ifNoneMatch) {
                        headers.add(HttpHeaders.IF_NONE_MATCH, tag);
                    }
                })
                .exchange((request, response) -> reply(response));
    }

    private void sign(HttpHeaders headers, @Nullable Person person) {
        if (person != null) {
            headers.setBearerAuth(tokens.member(person.id()));
        }
    }

    private static Reply reply(ClientHttpResponse response) throws IOException {
        return new Reply(
                response.getStatusCode().value(),
                response.getHeaders(),
                new Binary(response.getBody().readAllBytes()));
    }
}
