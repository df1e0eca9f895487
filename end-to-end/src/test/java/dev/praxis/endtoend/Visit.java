package dev.praxis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One person in front of one browser; what the console complains of is kept. */
final class Visit implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** A page that asks who is there is answered 401 where nobody is, which browsers write to the console. */
    private static final Pattern EXPECTED = Pattern.compile("status of (401|404)");

    private static final String DIALOG = "[role=dialog][aria-modal=true]";
    private static final AtomicInteger LEFT = new AtomicInteger();

    private final URI api;
    private final URI web;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** How a page is looked at. */
    record Look(int width, int height, ColorScheme colours, String language) {

        static final Look DESKTOP = new Look(1280, 900, ColorScheme.LIGHT, "en");
        static final Look DESKTOP_DARK = new Look(1280, 900, ColorScheme.DARK, "en");
        static final Look DESKTOP_ARABIC = new Look(1280, 900, ColorScheme.LIGHT, "ar");
        static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT, "en");
        /** The desktop at 200 %: half as much room (WCAG 1.4.4). */
        static final Look ZOOMED = new Look(640, 450, ColorScheme.LIGHT, "en");

        static final Look NARROW = new Look(320, 640, ColorScheme.LIGHT, "de");
    }

    Visit(Chromium chromium, DemoPlatform demo, Look look) {
        this(chromium, demo.url(), demo.web(), look);
    }

    /** A visit to the platform at an address. */
    Visit(Chromium chromium, URI url, Look look) {
        this(chromium, url, url, look);
    }

    private Visit(Chromium chromium, URI api, URI web, Look look) {
        this.api = api;
        this.web = web;
        context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.colours())
                        .setLocale(look.language())
                        .setTimezoneId("Europe/Berlin")
                        .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !EXPECTED.matcher(message.text()).find()) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    /** Opens an address and waits until what it loads is there. */
    Visit open(String path) {
        page.navigate(web.resolve(path).toString());
        return settled();
    }

    /** Waits until the page has its heading and shows no skeletons any more. */
    Visit settled() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        page.waitForSelector("h1");
        page.waitForFunction("() => document.querySelector('.mantine-Skeleton-root') === null");
        return this;
    }

    Visit signIn(DemoPlatform.Member member) {
        return signIn(member.email(), member.password());
    }

    /** Signs somebody in whom {@link DemoPlatform#newcomer} registered. */
    Visit signIn(String name) {
        return signIn(DemoPlatform.email(name), DemoPlatform.PASSWORD);
    }

    private Visit signIn(String email, String password) {
        page.navigate(api.resolve("/oauth2/authorization/praxis?returnTo=/").toString());
        page.fill("input[name=username]", email);
        page.fill("input[name=password]", password);
        page.click("button[type=submit]");
        page.waitForURL(api.resolve("/").toString());
        return web.equals(api) ? settled() : open("/");
    }

    Visit screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        return this;
    }

    /**
     * What axe finds wrong for people with disabilities (WCAG 2.2, level AA): with the dialog where one is open, for
     * nothing else can be reached then, otherwise with the page.
     */
    List<String> barriers() {
        AxeBuilder axe = new AxeBuilder(page);
        if (page.locator(DIALOG).count() > 0) {
            // A header within a section is no banner (HTML-AAM), whatever role the section has; axe goes by the role.
            axe.include(DIALOG).disableRules(List.of("landmark-no-duplicate-banner", "landmark-banner-is-top-level"));
        }
        return axe
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()
                .stream()
                .map(Visit::told)
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + ": " + node.getFailureSummary())
                        .toList();
    }

    /** The pages that the page leads to, those of the account's menu included. */
    List<String> links() {
        page.locator("button[aria-label^='Your account']").click();
        page.waitForSelector("[role=menu] a");
        Object found = page.locator("a[href^='/']")
                .evaluateAll("all => all.filter(one => !one.download && !one.getAttribute('target'))"
                        + ".map(one => one.getAttribute('href'))");
        return ((List<?>) found)
                .stream()
                        .map(String.class::cast)
                        .filter(path -> !path.matches("/(api|oauth2|identity|docs|v3|logout).*"))
                        .distinct()
                        .toList();
    }

    /** Sees the page as somebody does who prefers other colours. */
    Visit in(ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        return this;
    }

    /** Sees the page on a screen of another size. */
    Visit on(Look look) {
        page.setViewportSize(look.width(), look.height());
        return this;
    }

    /** Whether the page is wider than the screen, so that it has to be moved sideways to be read. */
    boolean overflows() {
        return (boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }

    void assertNothingBroken() {
        assertThat(complaints).isEmpty();
    }

    /** As {@link #assertNothingBroken}, where the platform refused something with one of the statuses, as it should. */
    void assertNothingBrokenBut(Integer... refusals) {
        complaints.removeIf(
                complaint -> Stream.of(refusals).anyMatch(refusal -> complaint.contains("status of " + refusal)));
        assertNothingBroken();
    }

    /** Leaves a picture of what was seen last, which tells why a journey ended where it should not. */
    @Override
    public void close() {
        screenshot("left-" + LEFT.incrementAndGet());
        context.close();
    }
}
