package dev.praxis.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.praxis.endtoend.Visit.Look;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What happens on a platform that was just installed. */
class FreshPlatformTests {

    private static final String MAIL = "ada@example.org";

    @Test
    void itIsSetUpOnceAndKeepsWhatIsStored(@TempDir Path data) {
        try (RunningPraxis praxis = RunningPraxis.start(data)) {
            try (Chromium chromium = new Chromium();
                    Visit visit = new Visit(chromium, praxis.url(), Look.DESKTOP)) {
                assertThatTheFirstAdministratorIsMade(praxis, visit);
            }
            Map<String, String> again = Map.of(
                    "setupToken",
                    praxis.setupToken(),
                    "email",
                    "eve@example.org",
                    "name",
                    "Eve",
                    "password",
                    DemoPlatform.PASSWORD);
            new Person(praxis.url()).post("/api/v1/setup", again).expect(410);

            Person administrator = new Person(praxis.url());
            administrator.signIn(MAIL, DemoPlatform.PASSWORD);
            administrator.useToken();
            administrator
                    .post("/api/v1/communities", Map.of("name", "Midwives", "joining", "OPEN"))
                    .expect(201);

            praxis.down();
            praxis.up();

            Person back = new Person(praxis.url());
            back.bringToken(administrator.token());
            JsonNode me = back.get("/api/v1/me").expect(200);
            assertThat(me.get("administrator").asBoolean()).isTrue();
            JsonNode mine = back.get("/api/v1/communities?mine=true").expect(200);
            assertThat(mine.get("items")).hasSize(1);
            assertThat(FactLog.read(praxis.kafka(), "praxis.membership.events").ofType("CommunityFounded"))
                    .hasSize(1);
        }
    }

    private static void assertThatTheFirstAdministratorIsMade(RunningPraxis praxis, Visit visit) {
        Page page = visit.page();
        Locator main = page.locator("main");
        visit.open("/");
        main.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Set it up"))
                .click();
        page.getByLabel("Setup token").fill("not the token");
        page.getByLabel("Your name").fill("Ada Admin");
        page.getByLabel("Mail address").fill(MAIL);
        page.getByLabel("Password").fill(DemoPlatform.PASSWORD);
        Locator make =
                main.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make the administrator"));
        make.click();
        assertThat(page.getByRole(AriaRole.ALERT)
                        .or(page.locator("[aria-invalid=true]"))
                        .first())
                .isVisible();
        visit.screenshot("setup-wrong");
        page.getByLabel("Setup token").fill(praxis.setupToken());
        make.click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("It is set up")))
                .isVisible();
        visit.screenshot("setup-done");
        main.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign in"))
                .click();
        page.fill("input[name=username]", MAIL);
        page.fill("input[name=password]", DemoPlatform.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(praxis.url().resolve("/").toString());
        visit.settled().assertNothingBrokenBut(403);
    }
}
