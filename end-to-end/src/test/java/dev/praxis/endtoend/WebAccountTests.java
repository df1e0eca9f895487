package dev.praxis.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.praxis.endtoend.Parts.button;
import static dev.praxis.endtoend.Parts.heading;
import static dev.praxis.endtoend.Parts.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.praxis.endtoend.Visit.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do with their own account, and how they find each other. */
@ExtendWith(DemoPlatform.Shared.class)
class WebAccountTests {

    private static Chromium chromium;
    private static DemoPlatform demo;

    @BeforeAll
    static void prepare(DemoPlatform platform) {
        demo = platform;
        chromium = new Chromium();
    }

    @AfterAll
    static void leave() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | among the first that attackers try      | Check the mail address and the password
            de | gehört zu den ersten, die Angreifer    | Prüfen Sie die E-Mail-Adresse
            es | de las primeras que prueban            | Compruebe
            fr | parmi les premiers que                  | Vérifiez
            ar | من أول ما يجربه المهاجمون              | تحقق من عنوان البريد
            """)
    void wrongInputIsAnsweredInTheReadersLanguage(String language, String commonPassword, String failed) {
        try (Visit visit = new Visit(chromium, demo, new Look(390, 844, ColorScheme.LIGHT, language))) {
            Page page = visit.page();
            visit.open("/identity/register");
            page.fill("input[name=name]", "Gil Guess");
            page.fill("input[name=email]", DemoPlatform.email("Gil " + language));
            page.fill("input[name=password]", "passwordpassword");
            page.click("button[type=submit]");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText(commonPassword);
            assertThat(page.locator("input[name=name]")).hasValue("Gil Guess");
            assertThat(page.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("register-wrong-" + language);

            page.navigate(demo.url().resolve("/oauth2/authorization/praxis").toString());
            page.fill("input[name=username]", DemoPlatform.email("Nobody " + language));
            page.fill("input[name=password]", "not the password");
            page.click("button[type=submit]");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText(failed);
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("sign-in-wrong-" + language);
            visit.assertNothingBroken();
        }
    }

    @Test
    void whoSignsInComesBackToThePageAndSignsOut() {
        demo.newcomer("Rosa Return");
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.open("/people?query=rosa");
            link(page.locator("main"), "Sign in").click();
            page.fill("input[name=username]", DemoPlatform.email("Rosa Return"));
            page.fill("input[name=password]", "not the password");
            page.click("button[type=submit]");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            page.fill("input[name=username]", DemoPlatform.email("Rosa Return"));
            page.fill("input[name=password]", DemoPlatform.PASSWORD);
            page.click("button[type=submit]");
            page.waitForURL(demo.url().resolve("/people?query=rosa").toString());

            visit.open("/people?query=rosa");
            assertThat(page.getByLabel("Name or skill")).hasValue("rosa");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Your account: Rosa Return"))
                    .click();
            Locator menu = page.getByRole(AriaRole.MENU);
            assertThat(menu).isVisible();
            assertThat(visit.barriers()).isEmpty();
            menu.getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName("Sign out"))
                    .click();
            page.waitForURL(demo.url().resolve("/").toString());

            visit.open("/me");
            assertThat(heading(page, "This is for members")).isVisible();
            visit.screenshot("signed-out").assertNothingBroken();
        }
    }

    @Test
    void aMemberTellsOfThemselvesAndChoosesWhoSeesIt() {
        Person paula = demo.newcomer("Paula Profile");
        demo.newcomer("Otis Onlooker");
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Paula Profile").open("/me");
            page.getByLabel("Headline").first().fill("Keeps bees above the station");
            page.getByLabel("About you").first().fill("Ten years on roofs.\nAsk me about swarms.");
            tag(page, "Skills", "Queen rearing");
            tag(page, "What you offer", "A veil to borrow");
            tag(page, "What you look for", "A good extractor");
            choose(page, "Languages", "Swahili");
            choose(page, "Time zone", "Africa/Nairobi");
            page.getByLabel("Links").first().fill("example.org/paula");
            page.getByLabel("Who sees it: Headline").selectOption("Everybody");
            page.getByLabel("Who sees it: What you offer").selectOption("Nobody");
            assertThat(page.getByText("Not saved yet")).isVisible();
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("profile-filled");

            tab(page, "As others see it").click();
            Locator seen = page.getByRole(AriaRole.TABPANEL);
            assertThat(seen.getByText("Ask me about swarms.")).isVisible();
            assertThat(seen.getByText("A veil to borrow")).hasCount(0);
            visit.screenshot("profile-preview");
            seen.getByText("Everybody", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(seen.getByText("Keeps bees above the station")).isVisible();
            assertThat(seen.getByText("Ask me about swarms.")).hasCount(0);
            assertThat(visit.barriers()).isEmpty();

            link(page.locator("nav"), "People").click();
            Locator guard = dialog(page, "Leave without saving?");
            assertThat(guard).isVisible();
            assertThat(visit.barriers()).isEmpty();
            button(guard, "Cancel").click();
            tab(page, "Edit").click();
            assertThat(page.getByLabel("Headline").first()).hasValue("Keeps bees above the station");
            button(page.locator("main"), "Save").click();
            assertThat(page.getByText("Not saved yet")).hasCount(0);
            link(page.locator("nav"), "People").click();
            assertThat(heading(page, "People")).isVisible();
            visit.assertNothingBroken();
        }
        JsonNode saved = paula.get("/api/v1/me").expect(200);
        assertThat(saved.at("/languages/0").asString()).isEqualTo("sw");
        assertThat(saved.at("/links/0").asString()).isEqualTo("https://example.org/paula");
        assertThat(saved.at("/visibility/offers").asString()).isEqualTo("NOBODY");

        String page = "/members/" + paula.id();
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            visit.open(page);
            assertThat(visit.page().getByText("Keeps bees above the station")).isVisible();
            assertThat(visit.page().getByText("Ask me about swarms.")).hasCount(0);
            visit.screenshot("member-visitor").signIn("Otis Onlooker").open(page);
            assertThat(visit.page().getByText("Ask me about swarms.")).isVisible();
            assertThat(visit.page().getByText("Swahili")).isVisible();
            assertThat(visit.page().getByText("A veil to borrow")).hasCount(0);
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("member-phone").assertNothingBroken();
        }
    }

    @Test
    void peopleAreFoundByNameAndSkill() {
        String skill = DemoPlatform.unique("Candle dipping");
        Person wanda = demo.newcomer("Wanda Waxwright");
        wanda.patch("/api/v1/me", Map.of("skills", List.of(skill), "headline", "Candles that last"))
                .expect(200);
        demo.newcomer("Sid Seeker");
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Sid Seeker").open("/people");
            page.getByLabel("Name or skill").fill("waxwr");
            Locator found = page.getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText(skill))
                    .first();
            assertThat(found).isVisible();
            link(found, skill).click();
            assertThat(page.getByLabel("Exactly this skill")).hasValue(skill);
            assertThat(page).hasURL(Pattern.compile("skill=Candle"));
            visit.screenshot("people-by-skill");

            page.getByLabel("Name or skill").fill("nobody has this name");
            assertThat(heading(page, "Nobody fits this search")).isVisible();
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("people-none");
            button(page.locator("main"), "Show everybody").click();
            assertThat(page.getByLabel("Name or skill")).hasValue("");
            assertThat(page.getByLabel("Exactly this skill")).hasValue("");
            assertThat(heading(page, "Nobody fits this search")).hasCount(0);

            visit.open("/people?query=waxwr");
            link(page.locator("main"), "Wanda Waxwright").first().click();
            assertThat(heading(page, "Wanda Waxwright")).isVisible();
            page.goBack();
            assertThat(page.getByLabel("Name or skill")).hasValue("waxwr");
            visit.assertNothingBroken();
        }
    }

    @Test
    void appearanceAndChoicesOfTopicsAreKept() {
        Person nele = demo.newcomer("Nele Notice");
        String slug = nele.founds(DemoPlatform.unique("Lantern Makers"), Map.of());
        String followed = nele.starts(slug, "DISCUSSION", "Which glass is safe?", "What do you think?");
        String muted = nele.starts(slug, "DISCUSSION", "Chatter over tea", "What do you think?");
        nele.put("/api/v1/topics/" + muted + "/following", Map.of("level", "MUTED"))
                .expect(200);
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Nele Notice").open("/me/settings?section=notifications");
            Locator choices = page.getByRole(
                    AriaRole.REGION, new Page.GetByRoleOptions().setName("What you follow and what is muted"));
            assertThat(choices).isVisible();
            assertThat(button(choices, "Mute: Which glass is safe?")).isVisible();
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("settings-notifications");

            button(choices, "Hear again: Chatter over tea").click();
            assertThat(link(choices, "Chatter over tea")).hasCount(0);
            button(page.locator("body"), "Undo").click();
            assertThat(link(choices, "Chatter over tea")).isVisible();
            button(choices, "Mute: Which glass is safe?").click();
            assertThat(button(choices, "Hear again: Which glass is safe?")).isVisible();
            visit.open("/me/settings?section=notifications");
            assertThat(button(choices, "Hear again: Which glass is safe?")).isVisible();
            assertThat(levelOf(nele, followed)).isEqualTo("MUTED");
            assertThat(levelOf(nele, muted)).isEqualTo("MUTED");

            tab(page, "Language and colours").click();
            page.getByLabel("Dark").check();
            page.getByLabel("Français").click();
            assertThat(heading(page, "Paramètres")).isVisible();
            visit.open("/me/settings?section=appearance");
            assertThat(heading(page, "Paramètres")).isVisible();
            assertThat(page.locator("html")).hasAttribute("data-mantine-color-scheme", "dark");
            assertThat(page.locator("html")).hasAttribute("lang", "fr");
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("settings-appearance-french").assertNothingBroken();
            page.context()
                    .clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("PRAXIS_S.*")));
            page.navigate(demo.url().resolve("/oauth2/authorization/praxis").toString());
            assertThat(heading(page, "Se connecter")).isVisible();
        }
    }

    @Test
    void aTokenIsMadeShownOnceAndRevoked() {
        demo.newcomer("Toni Token");
        Person script = new Person(demo.url());
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            visit.signIn("Toni Token").open("/me/settings?section=tokens");
            button(page.locator("main"), "Make a token").click();
            page.getByLabel("Name").fill("Nightly report");
            page.getByLabel("Works for").selectOption("7");
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("token-new");
            button(page.locator("main"), "Make it").click();
            Locator once = page.getByRole(AriaRole.ALERT);
            assertThat(once).containsText("shown only once");
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("token-secret");
            button(once, "Copy").click();
            assertThat(button(once, "Copied")).isVisible();
            script.bringToken((String) page.evaluate("() => navigator.clipboard.readText()"));
            script.get("/api/v1/me").expect(200);
            assertThat(script.post("/api/v1/communities", Map.of("name", "Not by this token"))
                            .status())
                    .isEqualTo(403);

            button(once, "I have kept it").click();
            assertThat(once).hasCount(0);
            button(page.locator("main"), "Revoke Nightly report").click();
            Locator asked = dialog(page, "Revoke Nightly report");
            assertThat(asked).isVisible();
            assertThat(visit.barriers()).isEmpty();
            button(asked, "Revoke").click();
            assertThat(button(page.locator("main"), "Revoke Nightly report")).hasCount(0);
            assertThat(script.get("/api/v1/me").status()).isEqualTo(401);
            visit.assertNothingBroken();
        }
    }

    @Test
    void thePasswordIsChangedDataIsTakenAlongAndTheAccountErased() throws IOException {
        demo.newcomer("Enno Ending");
        String email = DemoPlatform.email("Enno Ending");
        String changed = "a loud evening by the sea";
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            Page page = visit.page();
            visit.signIn("Enno Ending").open("/me/settings?section=password");
            page.getByLabel("Present password").fill("not the password");
            page.getByLabel("New password").fill(changed);
            button(page.locator("main"), "Change the password").click();
            assertThat(page.getByText("This is not your password.")).isVisible();
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("password-wrong");
            page.getByLabel("Present password").fill(DemoPlatform.PASSWORD);
            button(page.locator("main"), "Change the password").click();
            assertThat(page.getByText("The password is changed")).isVisible();
            assertThat(page.getByLabel("Present password")).hasValue("");
            Person again = new Person(demo.url());
            again.signIn(email, changed);
            again.get("/api/v1/me").expect(200);

            tab(page, "Privacy").click();
            Download file = page.waitForDownload(
                    () -> button(page.locator("main"), "Download").click());
            assertThat(JsonMapper.shared()
                            .readTree(Files.readString(file.path()))
                            .toString())
                    .contains(email);
            visit.screenshot("settings-privacy");

            button(page.locator("main"), "Erase the account…").click();
            Locator asked = dialog(page, "Erase your account for good?");
            asked.getByLabel("Your password").fill("not the password");
            button(asked, "Erase for good").click();
            assertThat(asked.getByText("This is not your password.")).isVisible();
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("erase-wrong");
            asked.getByLabel("Your password").fill(changed);
            button(asked, "Erase for good").click();
            assertThat(heading(page, "Your account is erased")).isVisible();
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("erased").open("/me");
            assertThat(heading(page, "This is for members")).isVisible();
            assertThat(again.get("/api/v1/me").status()).isEqualTo(401);
            // Browsers write each refused password to the console, so that it says nothing here.
        }
    }

    @Test
    void aReportedPostIsDecidedAppealedAndDecidedAgain() {
        Village village = new Village("Report");
        String post = village.said("You should not keep bees at all.");
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn(village.reporter).open("/posts/" + post);
            Locator article = page.locator("article", new Page.LocatorOptions().setHasText("should not keep bees"));
            article.getByRole(
                            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^More for post")))
                    .click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Report"))
                    .click();
            Locator asked = dialog(page, "Report this post");
            asked.getByLabel("Harassment or hate").check();
            asked.getByLabel("Note to the moderators (optional)").fill("He says that to everybody.");
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("report");
            button(asked, "Report").click();
            assertThat(page.getByText("The moderators have been told")).isVisible();
            visit.assertNothingBroken();
        }
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn(village.leader).open(village.queue());
            assertThat(page.getByText("He says that to everybody.")).isVisible();
            button(page.locator("main"), "Warn").click();
            Locator asked = dialog(page, "Warn: 1 case");
            button(asked, "Warn").click();
            assertThat(asked.getByText("Tell the author why.")).isVisible();
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("decision");
            asked.getByLabel("Reason").fill("Speak about the bees and not about people.");
            button(asked, "Warn").click();
            assertThat(heading(page, "All is calm")).isVisible();
            visit.screenshot("queue-empty").assertNothingBroken();
        }
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            Page page = visit.page();
            visit.signIn(village.author).open("/me/moderation");
            assertThat(page.getByText("Speak about the bees and not about people."))
                    .isVisible();
            button(page.locator("main"), "Appeal").click();
            page.getByLabel("Why should it be decided otherwise?").fill("It was meant as a joke among friends.");
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("appeal");
            button(page.locator("main"), "Send the appeal").click();
            assertThat(page.getByText("It waits for another moderator.")).isVisible();
            visit.assertNothingBroken();
        }
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            visit.signIn(village.leader).open(village.queue() + "?status=APPEALED");
            assertThat(visit.page().getByText("You decided first, so somebody else decides the appeal."))
                    .isVisible();
            visit.assertNothingBroken();
        }
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn(village.moderator).open(village.queue() + "?status=APPEALED");
            button(page.locator("main"), "Decide the appeal").click();
            Locator asked = dialog(page, "Decide the appeal");
            asked.getByLabel("The appeal is right").check();
            asked.getByLabel("Reason").fill("Friends may joke.");
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("appeal-decision");
            button(asked, "Decide").click();
            assertThat(heading(page, "No appeal waits")).isVisible();
            visit.assertNothingBroken();
        }
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            visit.signIn(village.author).open("/me/moderation");
            assertThat(visit.page().getByText("The decision was taken back.")).isVisible();
            assertThat(visit.page().getByText("Friends may joke.")).isVisible();
            visit.screenshot("appeal-decided").assertNothingBroken();
        }
    }

    @Test
    void severalCasesAreDecidedTogetherAndWhatFailedIsTold() {
        Village village = new Village("Bulk");
        String first = village.reported("Buy my honey, first jar.");
        String second = village.reported("Buy my honey, second jar.");
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn(village.leader).open(village.queue());
            page.getByLabel("Select all").check();
            Locator bar = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Selected cases"));
            assertThat(bar.getByText("2 selected")).isVisible();
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("queue-selected");
            button(bar, "Remove").click();
            Locator asked = dialog(page, "Remove: 2 cases");
            asked.getByLabel("Reason").fill("No trade here.");
            village.decided(second, "KEEP");
            button(asked, "Remove").click();
            Locator told =
                    page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("1 case decided"));
            assertThat(told).containsText("Where to put the hives?: Somebody else decided already.");
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("queue-result").assertNothingBroken();
        }
        assertThat(village.asLeader
                        .get("/api/v1/posts/" + first)
                        .expect(200)
                        .get("status")
                        .asString())
                .isEqualTo("REMOVED");
    }

    @Test
    void everyKindOfDecisionIsMade() {
        Village village = new Village("Kinds");
        Map<String, String> kinds =
                Map.of("Keep", "VISIBLE", "Hide", "HIDDEN", "Remove", "REMOVED", "Suspend", "REMOVED");
        for (String kind : List.of("Keep", "Hide", "Remove", "Suspend")) {
            String post = village.reported("To " + kind + ": the roof is mine.");
            try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
                Page page = visit.page();
                visit.signIn(village.leader).open(village.queue());
                button(page.locator("main"), kind).click();
                Locator asked = dialog(page, kind + ": 1 case");
                asked.getByLabel("Reason").fill("By our guidelines: " + kind);
                assertThat(visit.barriers()).isEmpty();
                visit.screenshot("decision-" + kind);
                button(asked, kind).click();
                assertThat(heading(page, "All is calm")).isVisible();
                visit.assertNothingBroken();
            }
            assertThat(village.asLeader
                            .get("/api/v1/posts/" + post)
                            .expect(200)
                            .get("status")
                            .asString())
                    .as(kind)
                    .isEqualTo(kinds.get(kind));
        }
        assertThat(village.asAuthor
                        .post("/api/v1/topics/" + village.topic + "/posts", Map.of("body", "May I?"))
                        .expect(403)
                        .get("code")
                        .asString())
                .isEqualTo("suspended");
    }

    @Test
    void theFirstLinkOfANewcomerIsApproved() {
        Village village = new Village("Held");
        village.asAuthor
                .post(
                        "/api/v1/topics/" + village.topic + "/posts",
                        Map.of("body", "See https://example.com/hives for plans."))
                .expect(202);
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            visit.signIn(village.author).open("/me/moderation");
            assertThat(visit.page().getByText("A moderator looks at it before others see it."))
                    .isVisible();
            visit.screenshot("held-author").assertNothingBroken();
        }
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn(village.leader).open(village.queue() + "?kind=HELD");
            assertThat(page.getByText("Held because a newcomer posted a link or a picture."))
                    .isVisible();
            assertThat(visit.barriers()).isEmpty();
            visit.screenshot("queue-held");
            button(page.locator("main"), "Approve").click();
            Locator asked = dialog(page, "Approve: 1 case");
            assertThat(asked).isVisible();
            assertThat(visit.barriers()).isEmpty();
            button(asked, "Approve").click();
            assertThat(heading(page, "All is calm")).isVisible();
            visit.open("/topics/" + village.topic);
            assertThat(page.getByText("See https://example.com/hives for plans."))
                    .isVisible();
            visit.assertNothingBroken();
        }
    }

    /** A community with somebody in each role, and a topic. */
    private static final class Village {

        private final String leader;
        private final String moderator;
        private final String author;
        private final String reporter;
        private final Person asLeader;
        private final Person asModerator;
        private final Person asAuthor;
        private final Person asReporter;
        private final String slug;
        private final String topic;

        Village(String name) {
            leader = "Lena " + name;
            moderator = "Mo " + name;
            author = "Ari " + name;
            reporter = "Rea " + name;
            asLeader = demo.newcomer(leader);
            slug = asLeader.founds(DemoPlatform.unique("Hives of " + name), Map.of());
            topic = asLeader.starts(slug, "DISCUSSION", "Where to put the hives?", "What do you think?");
            asModerator = demo.newcomer(moderator).joins(slug);
            asAuthor = demo.newcomer(author).joins(slug);
            asReporter = demo.newcomer(reporter).joins(slug);
            asLeader.put("/api/v1/communities/" + slug + "/members/" + asModerator.id(), Map.of("role", "MODERATOR"))
                    .expect(200);
        }

        String queue() {
            return "/communities/" + slug + "/moderation";
        }

        String said(String words) {
            return asAuthor.says(topic, words);
        }

        String reported(String words) {
            String post = said(words);
            asReporter
                    .post("/api/v1/posts/" + post + "/reports", Map.of("reason", "SPAM"))
                    .expect(201);
            return post;
        }

        void decided(String post, String action) {
            asModerator
                    .post(
                            "/api/v1/communities/" + slug + "/moderation/decisions",
                            Map.of("items", List.of(post + ".case"), "action", action))
                    .expect(200);
        }
    }

    private static String levelOf(Person member, String topic) {
        return member.get("/api/v1/topics/" + topic + "/me")
                .expect(200)
                .get("level")
                .asString();
    }

    private static void tag(Page page, String field, String words) {
        Locator input = page.getByLabel(field, new Page.GetByLabelOptions().setExact(true))
                .first();
        input.fill(words);
        input.press("Enter");
    }

    private static void choose(Page page, String field, String option) {
        Locator input = page.getByLabel(field).first();
        input.click();
        input.fill(option);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private static Locator dialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }
}
