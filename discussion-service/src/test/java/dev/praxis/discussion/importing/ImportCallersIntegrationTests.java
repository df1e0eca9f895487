package dev.praxis.discussion.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.platform.test.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Only administrators import. */
@DiscussionIntegrationTest
class ImportCallersIntegrationTests {

    @Autowired
    private Neighbourhood neighbourhood;

    @Test
    void letsAdministratorsImport() {
        String community = neighbourhood.community("UNLISTED");
        Map<String, Api> callers = new LinkedHashMap<>();
        callers.put("anonymous", neighbourhood.anonymous());
        callers.put("stranger", neighbourhood.someone("Stranger").api());
        callers.put("member", neighbourhood.member(community, "MEMBER").api());
        callers.put("moderator", neighbourhood.member(community, "MODERATOR").api());
        callers.put("leader", neighbourhood.member(community, "LEADER").api());
        callers.put("administrator", neighbourhood.administrator().api());

        Map<String, Integer> answers = new LinkedHashMap<>();
        callers.forEach((name, api) -> answers.put(
                name,
                api.post("/import/discussions", Map.of("community", community, "topics", List.of()))
                        .status()));

        assertThat(answers.values()).containsExactly(401, 403, 403, 403, 403, 200);
    }

    @Test
    void findsNoCommunityThatIsNotThere() {
        Api administrator = neighbourhood.administrator().api();

        assertThat(administrator
                        .post("/import/discussions", Map.of("community", "nowhere"))
                        .status())
                .isEqualTo(404);
    }
}
