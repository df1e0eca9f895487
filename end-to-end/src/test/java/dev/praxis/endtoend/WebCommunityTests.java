package dev.praxis.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.praxis.endtoend.Parts.button;
import static dev.praxis.endtoend.Parts.heading;
import static dev.praxis.endtoend.Parts.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.praxis.endtoend.Visit.Look;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Communities in the browser: founding, finding, joining and leaving them, and what leaders decide. */
@ExtendWith(DemoPlatform.Shared.class)
class WebCommunityTests {

    private static final String GUIDELINES = "Be kind. Ask before you lift a lid.";

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

    @Test
    void somebodyFoundsACommunityAndOthersFindIt() {
        Person founder = demo.newcomer("Fay Founder");
        String name = DemoPlatform.unique("Weather Watchers");
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Fay Founder").open("/discover");
            link(page, "Found a community").click();
            button(page, "Found the community").click();
            assertThat(page.getByText("Give the community a name.")).isVisible();
            page.getByLabel("Name of the community").fill(name);
            page.getByLabel("Purpose").fill("Nobody is surprised by rain");
            page.getByLabel("Domain").fill("Meteorology for everybody");
            button(page, "Add a goal").click();
            page.getByLabel("Goal 1", exactly()).fill("A station in every village");
            page.getByLabel("By request").check();
            button(page, "Add a question").click();
            page.getByLabel("Question 1", exactly()).fill("What do you measure?");
            page.getByLabel("Address").fill("settings");
            assertFreeOfBarriers(visit, "community-founding");

            page.reload();
            visit.settled();
            assertThat(page.getByLabel("Name of the community")).hasValue(name);
            assertThat(page.getByLabel("Question 1", exactly())).hasValue("What do you measure?");
            button(page, "Found the community").click();
            assertThat(page.getByText("Look at the marked fields and try again."))
                    .isVisible();
            visit.screenshot("community-founding-refused");
            String slug = DemoPlatform.unique("watch").replace(' ', '-');
            page.getByLabel("Address").fill(slug);
            button(page, "Found the community").click();
            assertThat(heading(page, name)).isVisible();
            assertThat(page).hasURL(demo.web().resolve("/communities/" + slug).toString());
            assertThat(page.getByText("A station in every village")).isVisible();
            visit.screenshot("community-founded");

            JsonNode founded = founder.get("/api/v1/communities/" + slug).expect(200);
            assertThat(founded.at("/charter/purpose").asString()).isEqualTo("Nobody is surprised by rain");
            assertThat(founded.get("joining").asString()).isEqualTo("REQUEST");
            assertThat(founded.at("/questions/0").asString()).isEqualTo("What do you measure?");

            visit.open("/communities/new");
            assertThat(page.getByLabel("Name of the community")).hasValue("");
            visit.open("/discover");
            page.getByRole(AriaRole.SEARCHBOX).fill("meteorol");
            page.getByLabel("Order").selectOption("newest");
            assertThat(link(page, name)).isVisible();
            page.getByLabel("Only mine").click();
            assertThat(page.getByLabel("Only mine")).isChecked();
            assertThat(link(page, name)).isVisible();
            page.getByRole(AriaRole.SEARCHBOX).fill("no such thing at all");
            assertThat(heading(page, "No community matches")).isVisible();
            assertFreeOfBarriers(visit, "community-nothing-found");
            button(page, "Show all").click();
            assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("");
            visit.assertNothingBrokenBut(400);
        }
    }

    @Test
    void peopleJoinAnOpenCommunityAndLeaveIt() {
        Person leader = demo.newcomer("Ona Open");
        String slug = leader.founds(DemoPlatform.unique("Rope Makers"), Map.of());
        guidelines(leader, slug, GUIDELINES);
        Person member = demo.newcomer("Jo Joiner");
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            Page page = visit.page();
            visit.signIn("Jo Joiner").open("/communities/" + slug);
            button(page, "Join").click();
            Locator dialog = dialog(page);
            assertThat(dialog.getByText(GUIDELINES)).isVisible();
            button(dialog, "Join").click();
            assertThat(dialog.getByText("Accept the guidelines to join.")).isVisible();
            assertFreeOfBarriers(visit, "community-joining");
            guidelines(leader, slug, "Coil what you used.");
            dialog.getByLabel("I have read the guidelines and accept them").check();
            button(dialog, "Join").click();
            assertThat(dialog.getByText("The guidelines changed meanwhile.")).isVisible();
            assertThat(dialog.getByText("Coil what you used.")).isVisible();
            dialog.getByLabel("I have read the guidelines and accept them").check();
            button(dialog, "Join").click();
            assertThat(page.getByText("Welcome to ")).isVisible();
            assertThat(standing(member, slug)).isEqualTo("MEMBER");

            guidelines(leader, slug, "Coil what you used, **dry**.");
            visit.open("/communities/" + slug);
            assertThat(page.getByText("The guidelines changed")).isVisible();
            button(page, "Read the guidelines").click();
            assertFreeOfBarriers(visit, "community-new-guidelines");
            button(dialog(page), "Accept the guidelines").click();
            assertThat(page.getByText("The guidelines changed")).hasCount(0);
            assertThat(member.get("/api/v1/communities/" + slug + "/members/me")
                            .expect(200)
                            .at("/guidelines/accepted")
                            .asInt())
                    .isEqualTo(3);

            button(page, "Member").click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Leave the community"))
                    .click();
            assertFreeOfBarriers(visit, "community-leaving");
            button(dialog(page), "Leave the community").click();
            assertThat(button(page, "Join")).isVisible();
            assertThat(standing(member, slug)).isEqualTo("LEFT");
            visit.assertNothingBrokenBut(409);
        }
    }

    @Test
    void somebodyAsksWithdrawsIsDeclinedAndComesIn() {
        Person leader = demo.newcomer("Rae Requested");
        String slug = leader.founds(
                DemoPlatform.unique("Bell Founders"),
                Map.of("joining", "REQUEST", "questions", List.of("What do you cast?", "Who sent you?")));
        Person guest = demo.newcomer("Gil Guest");
        Person other = demo.newcomer("Ola Other");
        other.put("/api/v1/communities/" + slug + "/members/me", Map.of("answers", List.of("Tin", "Nobody")))
                .expect(202);
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            Page page = visit.page();
            visit.signIn("Gil Guest").open("/communities/" + slug);
            button(page, "Ask to join").click();
            dialog(page).getByLabel("What do you cast?").fill("Small bells for goats");
            button(dialog(page), "Ask to join").click();
            assertThat(dialog(page).getByText("Answer this question.")).isVisible();
            assertFreeOfBarriers(visit, "community-asking");
            page.reload();
            visit.settled();
            button(page, "Ask to join").click();
            assertThat(dialog(page).getByLabel("What do you cast?")).hasValue("Small bells for goats");
            dialog(page).getByLabel("Who sent you?").fill("A goat");
            button(dialog(page), "Ask to join").click();
            assertThat(page.getByText("Your request waits for a decision.")).isVisible();
            visit.screenshot("community-waiting");
            button(page, "Withdraw the request").click();
            assertFreeOfBarriers(visit, "community-withdrawing");
            button(dialog(page), "Withdraw the request").click();
            assertThat(button(page, "Ask to join")).isVisible();
            assertThat(standing(guest, slug)).isEqualTo("NONE");
            guest.put("/api/v1/communities/" + slug + "/members/me", Map.of("answers", List.of("Goat bells", "A goat")))
                    .expect(202);

            try (Visit deciding = new Visit(chromium, demo, Look.DESKTOP)) {
                Page desk = deciding.page();
                deciding.signIn("Rae Requested").open("/communities/" + slug + "/settings?section=requests");
                assertThat(desk.getByText("Goat bells")).isVisible();
                deciding.screenshot("community-requests");
                button(desk, "Approve Ola Other").click();
                assertThat(button(desk, "Approve Ola Other")).hasCount(0);
                button(desk, "Decline Gil Guest").click();
                assertThat(button(dialog(desk), "Decline")).isDisabled();
                dialog(desk).getByLabel("Reason").fill("We cast church bells; try the goat bell people.");
                assertFreeOfBarriers(deciding, "community-declining");
                button(dialog(desk), "Decline").click();
                assertThat(heading(desk, "Nobody waits")).isVisible();
                deciding.assertNothingBroken();
            }
            assertThat(standing(other, slug)).isEqualTo("MEMBER");
            visit.open("/communities/" + slug);
            assertThat(page.getByText("Your request was declined")).isVisible();
            assertThat(page.getByText("try the goat bell people")).isVisible();
            assertThat(page.getByText("You may ask again from")).isVisible();
            assertThat(button(page, "Ask to join")).hasCount(0);
            assertFreeOfBarriers(visit, "community-declined");
            visit.assertNothingBroken();
        }
    }

    @Test
    void aVisitorComesInByALink() {
        Person leader = demo.newcomer("Ivy Inviter");
        String slug = leader.founds(
                DemoPlatform.unique("Secret Gardeners"), Map.of("joining", "INVITATION", "visibility", "UNLISTED"));
        guidelines(leader, slug, GUIDELINES);
        String link;
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Ivy Inviter").open("/communities/" + slug + "/settings?section=invitations");
            assertThat(page.getByText("Nobody was invited yet.")).isVisible();
            page.getByLabel("For how many people").fill("1");
            button(page, "Make a link").click();
            link = page.getByLabel("Your link").inputValue();
            page.getByLabel("Mail addresses")
                    .fill("new.one@example.org, no-address\n" + DemoPlatform.email("Ivy Inviter"));
            button(page, "Invite 3 people").click();
            Locator results =
                    page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("What became of each address"));
            assertThat(results.getByText("Not a mail address")).isVisible();
            assertThat(results.getByText("Is a member already")).isVisible();
            assertFreeOfBarriers(visit, "community-invitations");
            button(page, "Take back: new.one@example.org").click();
            assertFreeOfBarriers(visit, "community-revoking");
            button(dialog(page), "Take back").click();
            assertThat(page.getByText("Taken back")).isVisible();
            visit.assertNothingBroken();
        }
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            Page page = visit.page();
            String path = link.substring(link.indexOf("/join/"));
            visit.open(path);
            assertThat(page.getByText("Ivy Inviter invites you.")).isVisible();
            assertFreeOfBarriers(visit, "community-invited-visitor");
            link(page, "Register").click();
            page.fill("input[name=name]", "Vic Visitor");
            page.fill("input[name=email]", DemoPlatform.email("Vic Visitor"));
            page.fill("input[name=password]", DemoPlatform.PASSWORD);
            visit.screenshot("community-registering");
            page.click("button[type=submit]");
            visit.settled().screenshot("community-registered");
            link(page, "Sign in").click();
            page.fill("input[name=username]", DemoPlatform.email("Vic Visitor"));
            page.fill("input[name=password]", DemoPlatform.PASSWORD);
            page.click("button[type=submit]");
            page.waitForURL(demo.url().resolve(path).toString());
            visit.open(path);
            page.getByLabel("I have read the guidelines and accept them").check();
            assertFreeOfBarriers(visit, "community-invited");
            button(page, "Accept and join").click();
            assertThat(page).hasURL(demo.web().resolve("/communities/" + slug).toString());
            assertThat(button(page, "Member")).isVisible();

            visit.open(path);
            assertThat(heading(page, "This invitation is over")).isVisible();
            visit.open("/join/no-such-token");
            assertThat(heading(page, "There is no such invitation")).isVisible();
            assertFreeOfBarriers(visit, "community-no-invitation");
        }
    }

    @Test
    void aLeaderGivesRolesAndRemovesAMember() {
        Person leader = demo.newcomer("Lin Leads");
        String slug = leader.founds(DemoPlatform.unique("Stone Wallers"), Map.of());
        Person second = demo.newcomer("Sia Second").joins(slug);
        Person rude = demo.newcomer("Rob Rude").joins(slug);
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Lin Leads").open("/communities/" + slug + "/members");
            page.getByRole(AriaRole.SEARCHBOX).fill("sia");
            assertThat(heading(page, "Found members")).isVisible();
            act(page, "Sia Second", "Change the role");
            dialog(page).getByLabel("Moderator").check();
            dialog(page).getByLabel("Title").fill("Keeper of the gate");
            dialog(page)
                    .getByLabel("Term ends on")
                    .fill(LocalDate.now(ZoneOffset.UTC).plusYears(1).toString());
            assertFreeOfBarriers(visit, "community-role");
            dialog(page).getByLabel("Title").press("Enter");
            assertThat(page.getByText("Keeper of the gate")).isVisible();
            page.getByRole(AriaRole.SEARCHBOX).fill("zzz");
            assertThat(page.getByText("Nobody is found.")).isVisible();
            page.getByRole(AriaRole.SEARCHBOX).fill("");
            assertThat(heading(page, "Moderators")).isVisible();
            assertFreeOfBarriers(visit, "community-members");

            act(page, "Rob Rude", "Remove from the community");
            dialog(page).getByLabel("Reason").fill("Stones were thrown.");
            assertFreeOfBarriers(visit, "community-removal");
            button(dialog(page), "Remove").click();
            assertThat(link(page, "Rob Rude")).hasCount(0);
            assertThat(standing(rude, slug)).isEqualTo("REMOVED");

            // Alone, a leader can neither step down nor leave.
            button(page, "Actions for Lin Leads").click();
            assertThat(menuItem(page, "Remove from the community")).hasCount(0);
            menuItem(page, "Change the role").click();
            assertThat(dialog(page).getByLabel("Member", new Locator.GetByLabelOptions().setExact(true)))
                    .isDisabled();
            assertFreeOfBarriers(visit, "community-role-alone");
            button(dialog(page), "Cancel").click();
            button(page, "Leader").click();
            menuItem(page, "Leave the community").click();
            assertThat(button(dialog(page), "Leave the community")).isDisabled();
            assertFreeOfBarriers(visit, "community-leaving-alone");
            button(dialog(page), "Cancel").click();

            act(page, "Sia Second", "Change the role");
            dialog(page).getByLabel("Leader").check();
            button(dialog(page), "Save").click();
            assertThat(heading(page, "Moderators")).hasCount(0);
            button(page, "Actions for Sia Second").click();
            assertThat(menuItem(page, "Change the role")).isVisible();
            assertThat(menuItem(page, "Remove from the community")).hasCount(0);
            visit.assertNothingBroken();
        }
        assertThat(second.get("/api/v1/communities/" + slug + "/members/me")
                        .expect(200)
                        .get("role")
                        .asString())
                .isEqualTo("LEADER");
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            Page page = visit.page();
            visit.signIn("Rob Rude").open("/communities/" + slug);
            assertThat(page.getByText("Stones were thrown.")).isVisible();
            assertThat(button(page, "Ask to join")).isVisible();
            assertFreeOfBarriers(visit, "community-removed");
            visit.open("/communities/" + slug + "/members");
            assertThat(heading(page, "Members see who is here")).isVisible();
        }
    }

    @Test
    void twoLeadersChangeTheSameCommunity() {
        Person leader = demo.newcomer("Ned Names");
        String slug = leader.founds(
                DemoPlatform.unique("Kite Flyers"), Map.of("charter", Map.of("purpose", "Up", "domain", "Wind")));
        String id =
                leader.get("/api/v1/communities/" + slug).expect(200).get("id").asString();
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Ned Names").open("/communities/" + id);
            assertThat(page.getByText("Wind", exactText())).isVisible();
            link(page, "Settings").click();
            page.getByLabel("Purpose").fill("Up and away");
            leader.patch("/api/v1/communities/" + slug, Map.of("name", DemoPlatform.unique("Dragon Flyers")))
                    .expect(200);
            button(page, "Save").click();
            assertThat(page.getByText("Somebody else changed this meanwhile")).isVisible();
            assertFreeOfBarriers(visit, "community-meanwhile");
            button(page, "Save").click();
            assertThat(page.getByText("Saved", exactText())).isVisible();
            assertThat(leader.get("/api/v1/communities/" + slug)
                            .expect(200)
                            .at("/charter/purpose")
                            .asString())
                    .isEqualTo("Up and away");
            assertThat(heading(page, DemoPlatform.unique("Dragon Flyers"))).isVisible();

            // What is kept from before somebody else's change does not undo it.
            page.getByLabel("Purpose").fill("Mine");
            leader.patch(
                            "/api/v1/communities/" + slug,
                            Map.of("charter", charter(leader, slug, Map.of("purpose", "Theirs", "practice", "Knots"))))
                    .expect(200);
            page.reload();
            visit.settled();
            assertThat(page.getByText("You both changed: Purpose.")).isVisible();
            assertThat(button(page, "Save")).isDisabled();
            assertFreeOfBarriers(visit, "community-conflict");
            button(page, "Keep what I wrote").click();
            assertThat(page.getByLabel("Practice")).hasValue("Knots");
            button(page, "Save").click();
            assertThat(button(page, "Save")).isDisabled();
            JsonNode saved = leader.get("/api/v1/communities/" + slug).expect(200);
            assertThat(saved.at("/charter/practice").asString()).isEqualTo("Knots");

            button(page, "View and compare version 1").click();
            assertFreeOfBarriers(visit, "community-versions");
            button(dialog(page), "Take it up into the editor").click();
            assertThat(page.getByLabel("Purpose")).hasValue("Up");
            button(page, "Discard the changes").click();
            assertThat(page.getByLabel("Purpose")).hasValue("Mine");

            // A new name and address are shown by id and by slug.
            link(page, "Name and joining").click();
            page.getByRole(
                            AriaRole.TEXTBOX,
                            new Page.GetByRoleOptions().setName("Name").setExact(true))
                    .fill(DemoPlatform.unique("Kites"));
            String moved = DemoPlatform.unique("kites").replace(' ', '-');
            page.getByLabel("Address").fill(moved);
            page.getByLabel("By invitation").check();
            visit.screenshot("community-general");
            button(page, "Save").click();
            assertThat(heading(page, DemoPlatform.unique("Kites"))).isVisible();
            page.locator("main nav").first().getByText("Overview").click();
            assertThat(page).hasURL(demo.web().resolve("/communities/" + moved).toString());
            assertThat(page.getByText("Members are invited.")).isVisible();
            assertThat(page.locator("header").getByText("Mine", exactInside())).isVisible();
            visit.assertNothingBrokenBut(412);
        }
    }

    @Test
    void aLeaderKeepsForumsGuidelinesAndPolicyAndCloses() {
        Person leader = demo.newcomer("Kit Keeper");
        String name = DemoPlatform.unique("Rye Bakers");
        String slug = leader.founds(name, Map.of());
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            Page page = visit.page();
            visit.signIn("Kit Keeper").open("/communities/" + slug + "/settings?section=forums");
            button(page, "Open a forum").last().click();
            dialog(page).getByLabel("Name").fill("general");
            dialog(page).getByLabel("Leaders").check();
            assertFreeOfBarriers(visit, "community-forum");
            dialog(page).getByLabel("Name").press("Enter");
            assertThat(dialog(page).getByText("There is a forum of this name already."))
                    .isVisible();
            dialog(page).getByLabel("Name").fill("Sourdough");
            button(dialog(page), "Open a forum").click();
            assertThat(button(page, "Edit Sourdough")).isVisible();
            button(page, "Edit Sourdough").click();
            assertThat(dialog(page).getByLabel("Leaders")).isChecked();
            dialog(page).getByLabel("Name").fill("Rye");
            button(dialog(page), "Save").click();
            button(page, "Archive Rye").click();
            assertThat(page.getByText("Archived", exactText())).isVisible();
            assertFreeOfBarriers(visit, "community-forums");
            button(page, "Open Rye again").click();
            assertThat(button(page, "Archive Rye")).isVisible();

            link(page, "Guidelines").click();
            page.getByLabel("Text").fill("Wash **hands**.");
            button(page, "Save").click();
            assertThat(button(page, "View and compare version 1")).isVisible();
            page.getByLabel("Text").fill("Wash hands and bowls.");
            button(page, "Save").click();
            button(page, "View and compare version 1").click();
            assertFreeOfBarriers(visit, "community-guidelines-version");
            button(dialog(page), "Take it up into the editor").click();
            assertThat(page.getByLabel("Text")).hasValue("Wash **hands**.");
            guidelines(leader, slug, "Somebody else's words.");
            button(page, "Save").click();
            assertThat(page.getByText("You both changed: Text.")).isVisible();
            button(page, "Take what they wrote").click();
            assertThat(page.getByLabel("Text")).hasValue("Somebody else's words.");
            assertFreeOfBarriers(visit, "community-guidelines");

            link(page, "Moderation policy").click();
            page.getByLabel("Every post").check();
            page.getByLabel("Newcomer for this many days").fill("14");
            assertFreeOfBarriers(visit, "community-policy");
            button(page, "Save").click();
            assertThat(button(page, "Save")).isDisabled();
            page.reload();
            visit.settled();
            assertThat(page.getByLabel("Every post")).isChecked();
            assertThat(page.getByLabel("Newcomer for this many days")).hasValue("14");

            link(page, "Close the community").click();
            button(page, "Close for good").click();
            assertThat(button(dialog(page), "Close for good")).isDisabled();
            dialog(page).getByLabel("Type the name to confirm").fill(name);
            assertFreeOfBarriers(visit, "community-closing");
            button(dialog(page), "Close for good").click();
            assertThat(page.getByText(name + " is closed.")).isVisible();
            visit.open("/communities/" + slug);
            assertThat(heading(page, "There is nothing here")).isVisible();
            visit.assertNothingBrokenBut(400, 412);
        }
    }

    private static void assertFreeOfBarriers(Visit visit, String name) {
        visit.screenshot(name);
        assertThat(visit.barriers()).as(name).isEmpty();
    }

    private static void guidelines(Person leader, String slug, String text) {
        leader.put("/api/v1/communities/" + slug + "/guidelines", Map.of("text", text))
                .expect(200);
    }

    private static String standing(Person person, String slug) {
        return person.get("/api/v1/communities/" + slug + "/members/me")
                .expect(200)
                .get("status")
                .asString();
    }

    /** The charter that a community has, with some parts written anew. */
    private static Map<String, Object> charter(Person leader, String slug, Map<String, Object> parts) {
        JsonNode charter = leader.get("/api/v1/communities/" + slug).expect(200).get("charter");
        Map<String, Object> whole = new HashMap<>();
        for (String part : List.of("purpose", "domain", "community", "practice", "idealMember")) {
            whole.put(part, charter.get(part).asString());
        }
        whole.put("goals", new ArrayList<>());
        whole.putAll(parts);
        return whole;
    }

    private static void act(Page page, String member, String action) {
        button(page, "Actions for " + member).click();
        menuItem(page, action).click();
    }

    private static Locator menuItem(Page page, String name) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByTextOptions exactText() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator.GetByTextOptions exactInside() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
