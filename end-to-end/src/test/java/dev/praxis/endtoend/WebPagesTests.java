package dev.praxis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.praxis.endtoend.Visit.Look;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Every page of the web application, in both colours, right to left and on small screens. */
@ExtendWith(DemoPlatform.Shared.class)
class WebPagesTests {

    private static Chromium chromium;
    private static DemoPlatform demo;
    private static DemoPlatform.Member leader;
    private static Map<String, String> pages;

    @BeforeAll
    static void prepare(DemoPlatform platform) {
        demo = platform;
        chromium = new Chromium();
        DemoPlatform.Post leading = demo.inRole("LEADER");
        leader = leading.member();
        String community = "/communities/" + leading.community();
        JsonNode topics = demo.calling(leader)
                .get("/api/v1" + community + "/topics?limit=1")
                .expect(200);
        pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("bookmarks", "/bookmarks");
        pages.put("discover", "/discover");
        pages.put("founding", "/communities/new");
        pages.put("community", community);
        pages.put("discussions", community + "/discussions");
        pages.put("new-topic", community + "/discussions/new");
        pages.put("members", community + "/members");
        pages.put("community-settings", community + "/settings");
        pages.put("moderation", community + "/moderation");
        pages.put("topic", "/topics/" + topics.at("/items/0/id").asString());
        pages.put("people", "/people");
        pages.put("member", "/members/" + demo.member(5).id());
        pages.put("profile", "/me");
        pages.put("settings", "/me/settings");
        pages.put("decisions", "/me/moderation");
        pages.put("help", "/help");
        pages.put("about", "/about");
    }

    @AfterAll
    static void leave() {
        chromium.close();
    }

    @Test
    void nothingStandsInTheWayOfAnybody() {
        SoftAssertions all = new SoftAssertions();
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            visit.signIn(leader);
            pages.forEach((page, path) -> {
                visit.in(ColorScheme.LIGHT).open(path).screenshot(page + "-desktop");
                all.assertThat(visit.barriers()).as(page + " in the light").isEmpty();
                visit.in(ColorScheme.DARK).screenshot(page + "-dark");
                all.assertThat(visit.barriers()).as(page + " in the dark").isEmpty();
            });
            visit.assertNothingBroken();
        }
        all.assertAll();
    }

    @Test
    void nothingStandsInTheWayOfAnybodyWhoReadsFromTheRight() {
        SoftAssertions all = new SoftAssertions();
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP_ARABIC)) {
            visit.signIn(leader);
            pages.forEach((page, path) -> {
                visit.open(path).screenshot(page + "-arabic");
                all.assertThat(visit.barriers()).as(page).isEmpty();
            });
            all.assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("ar");
            visit.assertNothingBroken();
        }
        all.assertAll();
    }

    @Test
    void everythingFitsOnSmallScreens() {
        SoftAssertions all = new SoftAssertions();
        try (Visit visit = new Visit(chromium, demo, Look.PHONE)) {
            visit.signIn(leader);
            pages.forEach((page, path) -> {
                visit.on(Look.PHONE).open(path).screenshot(page + "-phone");
                all.assertThat(visit.overflows()).as(page + " on a phone").isFalse();
                visit.on(Look.ZOOMED).screenshot(page + "-zoomed");
                all.assertThat(visit.overflows())
                        .as(page + " at twice the size")
                        .isFalse();
            });
            visit.assertNothingBroken();
        }
        all.assertAll();
    }

    /** In German, whose words are long. */
    @Test
    void everythingFitsOnTheNarrowestScreen() {
        SoftAssertions all = new SoftAssertions();
        try (Visit visit = new Visit(chromium, demo, Look.NARROW)) {
            visit.signIn(leader);
            pages.forEach((page, path) -> {
                visit.open(path).screenshot(page + "-narrow");
                all.assertThat(visit.overflows()).as(page).isFalse();
            });
            visit.assertNothingBroken();
        }
        all.assertAll();
    }

    @Test
    void everyPageIsReachedByLinksFromTheStart() {
        Set<String> reached = new TreeSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/"));
        try (Visit visit = new Visit(chromium, demo, Look.DESKTOP)) {
            visit.signIn(leader);
            while (!waiting.isEmpty()) {
                String path = waiting.remove();
                if (reached.add(kind(path))) {
                    waiting.addAll(visit.open(path).links());
                }
            }
            visit.assertNothingBroken();
        }
        assertThat(reached)
                .containsAll(pages.values().stream().map(WebPagesTests::kind).toList());
    }

    /** The address with a star in place of what names one of many: all topics have one page. */
    private static String kind(String path) {
        return path.replaceAll("[?#].*", "").replaceAll("^/(communities|topics|members)/(?!new$)[^/]+", "/$1/*");
    }

    @Test
    void visitorsAreWelcome() {
        SoftAssertions all = new SoftAssertions();
        for (Look look : List.of(Look.DESKTOP, Look.DESKTOP_DARK, Look.DESKTOP_ARABIC)) {
            try (Visit visit = new Visit(chromium, demo, look)) {
                String name = "-" + look.colours().name().toLowerCase(java.util.Locale.ROOT) + "-" + look.language();
                for (String path : List.of("/", "/discover", "/setup", "/help", "/no/such/page")) {
                    visit.open(path).screenshot("visitor" + path.replace('/', '-') + name);
                    all.assertThat(visit.barriers()).as(path + name).isEmpty();
                }
                visit.page()
                        .navigate(demo.url()
                                .resolve("/oauth2/authorization/praxis")
                                .toString());
                visit.settled().screenshot("sign-in" + name);
                all.assertThat(visit.barriers()).as("sign-in" + name).isEmpty();
                visit.page().navigate(demo.web().resolve("/identity/register").toString());
                visit.settled().screenshot("register" + name);
                all.assertThat(visit.barriers()).as("register" + name).isEmpty();
                visit.assertNothingBroken();
            }
        }
        all.assertAll();
    }
}
