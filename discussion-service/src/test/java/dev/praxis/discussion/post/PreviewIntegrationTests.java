package dev.praxis.discussion.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.discussion.DiscussionIntegrationTest;
import dev.praxis.discussion.Neighbourhood;
import dev.praxis.platform.test.Api;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiscussionIntegrationTest
class PreviewIntegrationTests {

    private static final String PATH = "/text/preview";

    @Autowired
    private Neighbourhood neighbourhood;

    @Test
    void showsWhatATextWillLookLike() {
        Api anyone = neighbourhood.someone("Writer").api();

        assertThat(anyone.post(PATH, Map.of("body", "So **bold** <script>alert(1)</script>"))
                        .text("/html"))
                .contains("<strong>bold</strong>")
                .doesNotContain("<script");
    }

    @Test
    void refusesWhatNoPostCouldBe() {
        Api anyone = neighbourhood.someone("Writer").api();

        assertThat(anyone.post(PATH, Map.of("body", "x".repeat(NewPost.MOST + 1)))
                        .status())
                .isEqualTo(400);
        assertThat(anyone.post(PATH, Map.of()).status()).isEqualTo(400);
    }

    @Test
    void isForMembersOfThePlatform() {
        assertThat(neighbourhood.anonymous().post(PATH, Map.of("body", "Who?")).status())
                .isEqualTo(401);
        assertThat(neighbourhood
                        .administrator()
                        .api()
                        .post(PATH, Map.of("body", "Who?"))
                        .status())
                .isEqualTo(200);
    }
}
