package dev.praxis.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.praxis.endtoend.Parts.button;
import static dev.praxis.endtoend.Parts.heading;
import static dev.praxis.endtoend.Parts.linkWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.praxis.endtoend.Visit.Look;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What people do in the browser, each in their role, by what they see and click. */
@ExtendWith(DemoPlatform.Shared.class)
class WebJourneyTests {

    private static Chromium chromium;
    private static DemoPlatform demo;

    /** A community of its own: what is done there disturbs nobody. */
    private static Person founder;

    private static String community;
    private static String slug;
    private static String topic;

    @BeforeAll
    static void prepare(DemoPlatform platform) {
        demo = platform;
        chromium = new Chromium();
        community = DemoPlatform.unique("Beekeepers on Roofs");
        founder = demo.newcomer("Frida Founder");
        slug = founder.founds(community, Map.of("charter", Map.of("purpose", "Every roof hums")));
        founder.put(
                        "/api/v1/communities/" + slug + "/guidelines",
                        Map.of("text", "Be kind. Ask before you lift a lid."))
                .expect(200);
        topic = founder.starts(slug, "QUESTION", "When do you feed in autumn?", "Mine are light.");
    }

    @AfterAll
    static void leave() {
        chromium.close();
    }

    @Test
    void aNewcomerRegistersJoinsAndReplies() {
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            Page page = visit.page();
            visit.open("/");
            linkWith(page, "Register").first().click();
            page.fill("input[name=name]", "Nia Newcomer");
            page.fill("input[name=email]", DemoPlatform.email("Nia Newcomer"));
            page.fill("input[name=password]", DemoPlatform.PASSWORD);
            page.click("button[type=submit]");
            visit.settled().signIn("Nia Newcomer");
            assertThat(heading(page, "Four steps to begin")).isVisible();

            linkWith(page, "Discover communities").first().click();
            page.getByRole(AriaRole.SEARCHBOX).fill("Beekeepers");
            linkWith(page, community).first().click();
            button(page, "Join").first().click();
            page.getByLabel("I have read the guidelines and accept them").check();
            button(page.getByRole(AriaRole.DIALOG), "Join").click();
            linkWith(page, "Discussions").first().click();
            linkWith(page, "When do you feed in autumn?").first().click();
            page.getByLabel("Your reply").last().fill("I feed **two to one** syrup until the ivy flowers.");
            button(page.locator("main"), "Reply").last().click();

            Locator reply = page.locator(".prose", new Page.LocatorOptions().setHasText("until the ivy flowers"));
            assertThat(reply.locator("strong")).hasText("two to one");
            visit.assertNothingBroken();
        }
    }

    @Test
    void aMemberSeesWhatOthersDoAndReacts() {
        Person other = demo.newcomer("Otto Other").joins(slug);
        Person member = demo.newcomer("Mia Member").joins(slug);
        String talk = other.starts(slug, "DISCUSSION", "Which paint for the boxes?", "Bare wood greys fast.");
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Mia Member");
            assertThat(linkWith(page, "Which paint for the boxes?").first()).isVisible();
            linkWith(page, "Which paint for the boxes?").first().click();
            assertThat(heading(page, "Which paint for the boxes?")).isVisible();

            other.post("/api/v1/topics/" + talk + "/posts", Map.of("body", "Linseed, they say."))
                    .expect(201);
            Locator arrived = page.locator("article", new Page.LocatorOptions().setHasText("Linseed, they say."));
            assertThat(arrived).isVisible();
            button(arrived, "Add a reaction").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^React with")))
                    .first()
                    .click();
            assertThat(arrived.getByRole(
                            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(": 1 member"))))
                    .isVisible();
            visit.open("/");
            assertThat(linkWith(page, "Which paint for the boxes?")).hasCount(0);
            org.assertj.core.api.Assertions.assertThat(
                            member.get("/api/v1/me/unread").expect(200).get("items"))
                    .allSatisfy(one -> org.assertj.core.api.Assertions.assertThat(
                                    one.get("unreadPosts").asInt())
                            .isZero());
            visit.assertNothingBroken();
        }
    }

    @Test
    void aLeaderRevisesTheCharterAndLetsPeopleIn() {
        Person leader = demo.newcomer("Lea Leader");
        String own = leader.post(
                        "/api/v1/communities",
                        Map.of("name", DemoPlatform.unique("Quiet Carpenters"), "joining", "REQUEST"))
                .expect(201)
                .get("slug")
                .asString();
        Person guest = demo.newcomer("Gus Guest");
        guest.put("/api/v1/communities/" + own + "/members/me", Map.of("answers", List.of()))
                .expect(202);
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Lea Leader");
            visit.open("/communities/" + own + "/settings");
            page.getByLabel("Purpose").first().fill("Fewer splinters, more joy");
            button(page.locator("main"), "Save").first().click();
            visit.open("/communities/" + own);
            assertThat(page.getByText("Fewer splinters, more joy").first()).isVisible();

            linkWith(page, "Settings").first().click();
            linkWith(page, "Requests").first().click();
            button(page.locator("main"), "Approve Gus Guest").click();
            assertThat(page.getByText("Nobody waits")).isVisible();
            org.assertj.core.api.Assertions.assertThat(guest.get("/api/v1/communities/" + own + "/members/me")
                            .expect(200)
                            .get("status")
                            .asString())
                    .isEqualTo("MEMBER");
            visit.assertNothingBroken();
        }
    }

    @Test
    void aModeratorDecidesWithAReason() {
        Person rude = demo.newcomer("Rudi Rude").joins(slug);
        Person reporter = demo.newcomer("Rita Reporter").joins(slug);
        JsonNode post = rude.post("/api/v1/topics/" + topic + "/posts", Map.of("body", "What a silly question."))
                .expect(201);
        reporter.post("/api/v1/posts/" + post.get("id").asString() + "/reports", Map.of("reason", "HARASSMENT"))
                .expect(201);
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Frida Founder");
            visit.open("/communities/" + slug + "/moderation");
            assertThat(page.getByText("What a silly question.")).isVisible();
            button(page.locator("main"), "Remove").first().click();
            page.getByRole(AriaRole.DIALOG).getByLabel("Reason").fill("There are no silly questions here.");
            button(page.getByRole(AriaRole.DIALOG), "Remove").click();
            assertThat(page.getByText("All is calm")).isVisible();
            visit.assertNothingBroken();
        }
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            visit.signIn("Rudi Rude").open("/me/moderation");
            assertThat(visit.page().getByText("There are no silly questions here."))
                    .isVisible();
            visit.assertNothingBroken();
        }
    }

    @Test
    void aReaderGetsAroundByKeyboardAlone() {
        demo.newcomer("Kim Keys").joins(slug);
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Kim Keys");
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            page.keyboard().press("?");
            assertThat(dialog.getByText("Go to anything by its name")).isVisible();
            org.assertj.core.api.Assertions.assertThat(visit.barriers()).isEmpty();
            page.keyboard().press("Escape");
            assertThat(dialog).hasCount(0);

            page.keyboard().press("g");
            page.keyboard().press("d");
            assertThat(heading(page, "Discover communities")).isVisible();

            page.keyboard().press("Control+k");
            assertThat(dialog.getByRole(AriaRole.SEARCHBOX)).isFocused();
            page.keyboard().type("frida");
            assertThat(dialog.getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName("Frida Founder"))
                            .first())
                    .isVisible();
            org.assertj.core.api.Assertions.assertThat(visit.barriers()).isEmpty();
            visit.screenshot("jump-desktop");
            page.keyboard().press("Control+a");
            page.keyboard().type("bee roofs");
            assertThat(dialog.getByRole(AriaRole.OPTION).first()).hasText(community);
            page.keyboard().press("Enter");
            assertThat(heading(page, community)).isVisible();
            visit.assertNothingBroken();
        }
    }
}
