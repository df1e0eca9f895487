package dev.praxis.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.praxis.endtoend.Parts.button;
import static dev.praxis.endtoend.Parts.heading;
import static dev.praxis.endtoend.Parts.link;
import static dev.praxis.endtoend.Parts.linkWith;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.praxis.endtoend.Visit.Look;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Topics in the browser: beginning them, writing, reading on, and putting them in order. */
@ExtendWith(DemoPlatform.Shared.class)
class WebTopicTests {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static Chromium chromium;
    private static DemoPlatform demo;
    private static Person founder;
    private static String community;
    private static String slug;

    @BeforeAll
    static void prepare(DemoPlatform platform) {
        demo = platform;
        chromium = new Chromium();
        community = DemoPlatform.unique("Night Bakers");
        founder = demo.newcomer("Tilda Baker");
        slug = founder.founds(community, Map.of("charter", Map.of("purpose", "Bread by morning")));
        Map<String, Object> policy = Map.of(
                "holdNewcomers", "LINKS",
                "newcomerPosts", 1,
                "newcomerDays", 0,
                "maxPostsPerMinute", 600,
                "holdRepeatedText", false);
        // The discussions hear a moment later that the founder leads.
        await().untilAsserted(() -> founder.put("/api/v1/communities/" + slug + "/moderation/policy", policy)
                .expect(200));
    }

    @AfterAll
    static void leave() {
        chromium.close();
    }

    @Test
    void aLeaderStartsATopicOfEachKind() {
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Tilda Baker");
            for (String kind : List.of("Discussion", "Question", "Idea", "Listening round", "Announcement")) {
                visit.open("/communities/" + slug + "/discussions/new");
                page.getByRole(
                                AriaRole.RADIO,
                                new Page.GetByRoleOptions().setName(kind).setExact(true))
                        .check();
                page.getByLabel("Your text").fill("Rye needs **patience**.");
                button(page, "Start the topic").click();
                assertThat(page.getByText("The title needs at least 3 characters."))
                        .isVisible();
                assertThat(page.getByLabel("Title")).isFocused();
                page.keyboard().type(kind + " about rye");
                page.getByText("Preview", new Page.GetByTextOptions().setExact(true))
                        .click();
                assertThat(page.locator(".prose strong")).hasText("patience");
                if (kind.equals("Idea")) {
                    visit.screenshot("topic-new");
                    Assertions.assertThat(visit.barriers()).isEmpty();
                }
                button(page, "Start the topic").click();
                assertThat(heading(page, kind + " about rye")).isVisible();
                assertThat(page.locator("main").getByText(kind, exactly()).first())
                        .isVisible();
            }
            visit.assertNothingBroken();
        }
    }

    @Test
    void aReplyIsWrittenWithAllThatTheComposerOffers() {
        demo.newcomer("Wim Writer").joins(slug);
        demo.newcomer("Zora Sourdough").joins(slug);
        String topic = founder.starts(slug, "DISCUSSION", "How long do you proof?", "Tell me.");
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Wim Writer").open("/topics/" + topic);
            Locator words = reply(page);
            words.fill("overnight");
            words.selectText();
            button(page, "Bold").click();
            assertThat(words).hasValue("**overnight**");
            words.hover();
            words.press("End");
            page.keyboard().type(", says @Zora");
            Locator offered = page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Zora Sourdough"));
            assertThat(offered).isVisible();
            Assertions.assertThat(visit.screenshot("topic-mention").barriers()).isEmpty();
            words.press("Enter");
            assertThat(words)
                    .hasValue(Pattern.compile("\\*\\*overnight\\*\\*, says \\[@Zora Sourdough]\\(/members/.+\\) "));

            visit.open("/").open("/topics/" + topic);
            assertThat(page.getByText("Your draft was restored.")).isVisible();
            assertThat(button(page, "Discard the draft")).hasCount(1);
            button(page, "Discard the draft").click();
            assertThat(words).hasValue("");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                    .click();
            assertThat(words).hasValue(Pattern.compile("overnight"));

            Locator input = page.locator("input[type=file]");
            input.setInputFiles(new FilePayload("crumb.png", "image/png", PICTURE));
            assertThat(button(page, "Remove crumb.png")).isVisible();
            given(words, "drop", "times.txt", "06:00 mix");
            assertThat(button(page, "Remove times.txt")).isVisible();
            given(words, "paste", "scrap.txt", "nothing yet");
            button(page, "Remove scrap.txt").click();
            assertThat(button(page, "Remove scrap.txt")).hasCount(0);
            visit.screenshot("topic-files");
            Assertions.assertThat(visit.barriers()).isEmpty();

            visit.assertNothingBroken();
            button(page, "Reply").last().click();
            Locator post = page.locator("article", new Page.LocatorOptions().setHasText("overnight"));
            assertThat(post.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Picture crumb.png")))
                    .isVisible();
            assertThat(post.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("times.txt")))
                    .isVisible();
            assertThat(post.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("@Zora Sourdough")))
                    .isVisible();
        }
    }

    @Test
    void filesAreRefusedForAReasonAndNotLostByLeaving() {
        demo.newcomer("Ulf Uploader").joins(slug);
        String topic = founder.starts(slug, "DISCUSSION", "Show your loaves", "Tell me.");
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            Page page = visit.page();
            visit.signIn("Ulf Uploader").open("/topics/" + topic);
            Locator input = page.locator("input[type=file]");
            input.setInputFiles(new FilePayload(
                    "page.html", "text/html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.getByRole(AriaRole.ALERT).filter(having("page.html could not be uploaded")))
                    .isVisible();
            input.setInputFiles(new FilePayload("film.txt", "text/plain", new byte[10_600_000]));
            Locator refused = page.getByRole(AriaRole.ALERT).filter(having("film.txt could not be uploaded"));
            assertThat(refused).containsText("larger than allowed");
            Assertions.assertThat(visit.screenshot("topic-files-refused").barriers())
                    .isEmpty();
            button(page, "Remove page.html").click();
            button(page, "Remove film.txt").click();

            List<Route> held = new ArrayList<>();
            page.route("**/attachments", held::add);
            input.setInputFiles(new FilePayload("loaf.png", "image/png", PICTURE));
            page.waitForCondition(() -> held.size() == 1);
            assertThat(page.getByRole(AriaRole.PROGRESSBAR, new Page.GetByRoleOptions().setName("Uploading loaf.png")))
                    .hasCount(1);
            linkWith(page, community).first().click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Leave while files are on their way?");
            Assertions.assertThat(visit.screenshot("topic-leaving").barriers()).isEmpty();
            button(dialog, "Cancel").click();
            held.getFirst().resume();
            assertThat(button(page, "Remove loaf.png")).isVisible();
            input.setInputFiles(new FilePayload("second.png", "image/png", PICTURE));
            page.waitForCondition(() -> held.size() == 2);
            button(page, "Stop uploading second.png").click();
            assertThat(page.getByText("second.png")).hasCount(0);
            linkWith(page, community).first().click();
            assertThat(heading(page, community)).isVisible();
        }
    }

    @Test
    void whoWroteAPostMayChangeItAndTakeItBack() {
        Person author = demo.newcomer("Ada Author").joins(slug);
        String topic = founder.starts(slug, "DISCUSSION", "Which flour?", "Tell me.");
        author.says(topic, "Spelt, always.");
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            Page page = visit.page();
            visit.signIn("Ada Author").open("/topics/" + topic);
            chooses(page, 2, "Edit");
            Locator own = page.locator("#post-2");
            own.getByLabel("Change your post").fill("Spelt, mostly.");
            button(own, "Cancel").click();
            chooses(page, 2, "Edit");
            assertThat(own.getByLabel("Change your post")).hasValue("Spelt, mostly.");
            visit.screenshot("topic-edit-phone");
            button(own, "Save").click();
            assertThat(own.locator(".prose")).hasText("Spelt, mostly.");
            chooses(page, 2, "Earlier versions");
            assertThat(page.getByRole(AriaRole.DIALOG).locator("ins").first()).containsText("mostly");
            Assertions.assertThat(visit.screenshot("topic-versions-phone").barriers())
                    .isEmpty();
            closed(page);

            button(own, "Add a reaction").click();
            page.getByLabel("React with 🎉").click();
            assertThat(own.getByLabel("🎉: 1 member")).isVisible();
            own.getByLabel("🎉: 1 member").click();
            assertThat(own.getByLabel("🎉: 1 member")).hasCount(0);
            button(own, "Bookmark").click();
            assertThat(button(own, "Bookmark")).hasAttribute("aria-pressed", "true");
            button(page, "Follow this topic: Following").click();
            Assertions.assertThat(visit.barriers()).isEmpty();
            page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Muted"))
                    .click();
            assertThat(button(page, "Follow this topic: Muted")).isVisible();

            chooses(page, 1, "Quote");
            assertThat(reply(page)).hasValue(Pattern.compile("> \\*\\*Tilda Baker:\\*\\*"));
            button(page, "Discard the draft").click();
            chooses(page, 1, "Report");
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Does not belong here").check();
            Assertions.assertThat(visit.screenshot("topic-report-phone").barriers())
                    .isEmpty();
            button(dialog, "Report").click();
            assertThat(page.getByText("The moderators have been told.")).isVisible();

            chooses(page, 2, "Withdraw");
            Assertions.assertThat(visit.screenshot("topic-withdraw-phone").barriers())
                    .isEmpty();
            button(page.getByRole(AriaRole.DIALOG), "Withdraw").click();
            assertThat(own).containsText("was withdrawn by its author");
            visit.assertNothingBroken();
        }
        JsonNode posts = founder.get("/api/v1/topics/" + topic + "/posts").expect(200);
        Assertions.assertThat(posts.at("/items/1/status").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void readingGoesOnWhereItEndedAndComesBackWhereItWas() {
        Person reader = demo.newcomer("Rolf Reader").joins(slug);
        String topic = founder.starts(slug, "DISCUSSION", "A long night", "Tell me.");
        for (int number = 2; number <= 75; number++) {
            founder.says(topic, "Batch " + number + "\n\n" + "It rose well. ".repeat(20));
        }
        reader.put("/api/v1/topics/" + topic + "/read", Map.of("upTo", 40)).expect(200);
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Rolf Reader").open("/topics/" + topic);
            assertThat(page.getByText("New for you")).isInViewport();
            assertThat(page.locator("#post-41")).isInViewport();
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(page.locator("#post-42")).isFocused();
            page.keyboard().press("k");
            assertThat(page.locator("#post-41")).isFocused();
            page.keyboard().press("r");
            assertThat(reply(page)).isFocused();
            assertThat(page.getByText("Reply to Tilda Baker, #41")).isVisible();

            visit.open("/topics/" + topic + "#post-60");
            assertThat(page.locator("#post-60")).isInViewport();
            link(page.locator("#post-60"), "Tilda Baker").first().click();
            assertThat(heading(page, "Tilda Baker")).isVisible();
            page.goBack();
            assertThat(page.locator("#post-60")).isInViewport();
            button(page, "Read from the start").click();
            assertThat(page.locator("#post-1")).isInViewport();
            page.goBack();
            assertThat(page.locator("#post-37")).isInViewport();
            visit.open("/topics/" + topic + "#post-900");
            assertThat(page.locator("article").first()).isVisible();

            visit.open("/topics/" + topic + "#post-75");
            founder.post("/api/v1/topics/" + topic + "/typing", Map.of()).expect(204);
            assertThat(page.getByText("Tilda Baker is writing")).isVisible();
            founder.says(topic, "One more batch.");
            assertThat(page.locator("#post-76")).containsText("One more batch.");
            visit.assertNothingBroken();
        }
    }

    @Test
    void aQuestionIsAnsweredAndItsTopicPutInOrder() {
        Person baker = demo.newcomer("Bo Baker").joins(slug);
        String topic = founder.starts(slug, "QUESTION", "Why is my crust pale?", "Tell me.");
        for (int number = 2; number <= 6; number++) {
            baker.says(topic, "Advice " + number);
        }
        String other = founder.starts(slug, "QUESTION", DemoPlatform.unique("Crusts of all kinds"), "Tell me.");
        founder.post("/api/v1/communities/" + slug + "/forums", Map.of("name", "Ovens"));
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Tilda Baker").open("/topics/" + topic);
            chooses(page, 3, "Accept as the answer");
            assertThat(linkWith(page, "Go to the answer")).isVisible();
            chooses(page, 3, "No longer the answer");
            assertThat(linkWith(page, "Go to the answer")).hasCount(0);

            manages(page, "Change title and tags");
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Title").fill("Why does my crust stay pale?");
            dialog.getByLabel("Tags").fill("crust");
            dialog.getByLabel("Tags").press("Enter");
            Assertions.assertThat(visit.screenshot("topic-retitle").barriers()).isEmpty();
            button(dialog, "Save").click();
            assertThat(heading(page, "Why does my crust stay pale?")).isVisible();
            manages(page, "Pin");
            assertThat(page.getByText("The topic is pinned.")).isVisible();
            manages(page, "Lock");
            assertThat(page.getByText("The topic is locked.")).isVisible();
            manages(page, "Unlock");
            assertThat(page.getByText("The topic is open for replies again.")).isVisible();
            manages(page, "Move to another forum");
            dialog.getByLabel("Forum").first().click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Ovens"))
                    .click();
            Assertions.assertThat(visit.screenshot("topic-move").barriers()).isEmpty();
            button(dialog, "Move").click();
            assertThat(dialog).hasCount(0);

            chooses(page, 5, "Split off from here on");
            dialog.getByLabel("Title of the new topic").fill("Steam in small ovens");
            Assertions.assertThat(visit.screenshot("topic-split").barriers()).isEmpty();
            button(dialog, "Make a new topic").click();
            assertThat(heading(page, "Steam in small ovens")).isVisible();
            assertThat(page.locator("article")).hasCount(2);
            page.goBack();
            assertThat(page.locator("#post-5")).containsText("was moved to another topic");
            manages(page, "Split off posts");
            dialog.getByText("Single posts").click();
            dialog.getByLabel("#4 Bo Baker").check();
            dialog.getByLabel("Title of the new topic").fill("Sugar in the dough");
            Assertions.assertThat(visit.screenshot("topic-split-single").barriers())
                    .isEmpty();
            button(dialog, "Make a new topic").click();
            assertThat(heading(page, "Sugar in the dough")).isVisible();

            manages(page, "Merge into another topic");
            dialog.getByLabel("The topic that stays").first().fill("crusts of all");
            page.getByRole(AriaRole.OPTION).first().click();
            Assertions.assertThat(visit.screenshot("topic-merge").barriers()).isEmpty();
            button(dialog, "Merge").click();
            page.waitForURL("**/topics/" + other);
            assertThat(page.getByText("Advice 4")).isVisible();
            manages(page, "History of the topic");
            assertThat(dialog.getByText("Another topic was merged in")).isVisible();
            Assertions.assertThat(visit.screenshot("topic-history").barriers()).isEmpty();
            visit.assertNothingBroken();
        }
    }

    @Test
    void leadersTellWhatCameOfAnIdea() {
        String topic = founder.starts(slug, "IDEA", "Bread on Sundays", "Tell me.");
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            Page page = visit.page();
            visit.signIn("Tilda Baker").open("/topics/" + topic);
            manages(page, "Decide and tell the outcome");
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Where it stands").first().click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Done"))
                    .click();
            dialog.getByLabel("What you tell the members").fill("From May on we bake on **Sundays**.");
            Assertions.assertThat(visit.screenshot("topic-outcome-phone").barriers())
                    .isEmpty();
            button(dialog, "Save").click();
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("You said, we did")))
                    .containsText("we bake on Sundays");
            visit.assertNothingBroken();
        }
    }

    @Test
    void whoIsNewJoinsInPlaceAndSeesWhatWaits() {
        demo.newcomer("Greta Guest");
        String forum = founder.post(
                        "/api/v1/communities/" + slug + "/forums", Map.of("name", "Window", "audience", "EVERYONE"))
                .expect(201)
                .get("id")
                .asString();
        String topic = founder.post(
                        "/api/v1/communities/" + slug + "/topics",
                        Map.of("forum", forum, "title", "May guests ask?", "body", "Yes."))
                .expect(201)
                .get("id")
                .asString();
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            Page page = visit.page();
            visit.signIn("Greta Guest").open("/topics/" + topic);
            assertThat(page.getByText("Join " + community + " to reply.")).isVisible();
            Assertions.assertThat(visit.screenshot("topic-join-phone").barriers())
                    .isEmpty();
            button(page, "Join").click();
            button(page.getByRole(AriaRole.DIALOG), "Join").click();
            reply(page).fill("See [this oven](https://ovens.example) of mine.");
            button(page, "Reply").last().click();
            Locator waiting =
                    page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Waiting for the moderators"));
            assertThat(waiting).containsText("this oven");
            assertThat(reply(page)).hasValue("");
            visit.open("/topics/" + topic);
            assertThat(waiting).containsText("this oven");
            waiting.scrollIntoViewIfNeeded();
            Assertions.assertThat(visit.screenshot("topic-waiting-phone").barriers())
                    .isEmpty();

            visit.open("/communities/" + slug + "/discussions/new");
            page.getByLabel("Title").fill("My oven");
            page.getByLabel("Your text").fill("It is at https://ovens.example today.");
            button(page, "Start the topic").click();
            assertThat(heading(page, "Your post waits for the moderators.")).isVisible();
            visit.screenshot("topic-held-phone");
            linkWith(page, "To the discussions").click();
            assertThat(waiting).containsText("My oven");
            visit.screenshot("topics-waiting-phone");

            founder.patch("/api/v1/topics/" + topic, Map.of("locked", true)).expect(200);
            visit.open("/topics/" + topic);
            assertThat(page.getByText("This topic is locked")).isVisible();
            visit.assertNothingBroken();
        }
    }

    @Test
    void everythingFitsOnTheNarrowestScreen() {
        String topic =
                founder.starts(slug, "QUESTION", "Donaudampfschifffahrtsgesellschaftskapitänsbrötchen", "Tell me.");
        founder.says(topic, "Ja.");
        try (Visit visit = new Visit(chromium, demo, Look.NARROW)) {
            Page page = visit.page();
            visit.signIn("Tilda Baker").open("/topics/" + topic);
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Ihre Antwort"))
                    .fill("Brötchen ".repeat(30));
            for (String dialog : List.of(
                    "Titel und Schlagwörter ändern", "Beiträge abtrennen", "Mit einem anderen Thema zusammenführen")) {
                page.getByLabel("Mehr zu diesem Thema").click();
                page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(dialog))
                        .click();
                assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
                visit.screenshot("topic-narrow-" + dialog.replaceAll("\\W+", "-"));
                Assertions.assertThat(visit.overflows()).as(dialog).isFalse();
                page.keyboard().press("Escape");
                assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            }
            page.locator("textarea").last().scrollIntoViewIfNeeded();
            visit.screenshot("topic-narrow-composer");
            Assertions.assertThat(visit.overflows()).isFalse();
            visit.assertNothingBroken();
        }
    }

    /** Drops or pastes a file as a hand does. */
    private static void given(Locator field, String event, String name, String text) {
        field.evaluate("""
                (field, [event, name, text]) => {
                  const data = new DataTransfer();
                  data.items.add(new File([text], name, { type: 'text/plain' }));
                  const init = { bubbles: true, cancelable: true };
                  field.dispatchEvent(event === 'drop'
                    ? new DragEvent('drop', { ...init, dataTransfer: data })
                    : new ClipboardEvent('paste', { ...init, clipboardData: data }));
                }""", List.of(event, name, text));
    }

    private static void chooses(Page page, int number, String action) {
        page.getByLabel("More for post " + number, new Page.GetByLabelOptions().setExact(true))
                .click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }

    private static void manages(Page page, String action) {
        page.getByLabel("More for this topic").click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }

    private static void closed(Page page) {
        button(page.getByRole(AriaRole.DIALOG), "Close").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Locator reply(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your reply"));
    }
}
