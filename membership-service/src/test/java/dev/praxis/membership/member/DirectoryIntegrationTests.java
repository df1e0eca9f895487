package dev.praxis.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.membership.Browser;
import dev.praxis.membership.Person;
import dev.praxis.membership.Reply;
import dev.praxis.platform.test.ServiceIntegrationTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceIntegrationTest
class DirectoryIntegrationTests {

    /** A word that only the people of one test have in their names. */
    private final String family = "Zz" + UUID.randomUUID().toString().replace("-", "");

    @LocalServerPort
    private int port;

    private Person zoe;

    @BeforeEach
    void register() {
        zoe = Person.signedIn(port, "Zoë " + family);
        zoe.api().json("PATCH", "/api/v1/me", Map.of("skills", List.of("Event Storming " + family, "C++")));
        Person.registered(port, "adam " + family);
        Person.registered(port, "Ádám " + family);
        Person.registered(port, "Bea " + family);
    }

    @Test
    void findsByTheBeginningsOfWordsWithoutCaseAndMarks() {
        assertThat(names("query=" + family.toLowerCase(java.util.Locale.ROOT))).hasSize(4);
        assertThat(names("query=zoe " + family.substring(0, 12))).containsExactly("Zoë " + family);
        assertThat(names("query=ADAM " + family)).hasSize(2);
        assertThat(names("query=storm " + family)).containsExactly("Zoë " + family);
        assertThat(names("query=nobody " + family)).isEmpty();
    }

    @Test
    void findsByAWholeSkill() {
        assertThat(names("skill=event  STORMING " + family)).containsExactly("Zoë " + family);
        assertThat(names("skill=event storming")).doesNotContain("Zoë " + family);
    }

    @Test
    void pagesInAStableOrder() {
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = search("query=" + family + "&limit=1" + cursor).json();
            page.path("items").forEach(item -> names.add(item.path("name").asString()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());

        assertThat(names).hasSize(4).doesNotHaveDuplicates();
        assertThat(names).element(2).isEqualTo("Bea " + family);
        assertThat(names).element(3).isEqualTo("Zoë " + family);
    }

    @Test
    void isForSignedInCallersOnly() {
        assertThat(new Browser(port).get("/api/v1/members").status()).isEqualTo(401);
    }

    @Test
    void refusesAForeignCursorAndAnEndlessQuery() {
        assertThat(search("cursor=YQ").status()).isEqualTo(400);
        assertThat(search("query=" + "x".repeat(201)).status()).isEqualTo(400);
    }

    private List<String> names(String query) {
        return search(query)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("name").asString())
                .toList();
    }

    private Reply search(String query) {
        return zoe.api()
                .get("/api/v1/members?"
                        + URLEncoder.encode(query, StandardCharsets.UTF_8)
                                .replace("%3D", "=")
                                .replace("%26", "&"));
    }
}
