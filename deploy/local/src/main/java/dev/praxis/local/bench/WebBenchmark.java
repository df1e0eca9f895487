package dev.praxis.local.bench;

import dev.praxis.local.demo.DemoCommand;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a member feels in the browser, by the browser's own measures: when the largest thing on a page is painted (Largest
 * Contentful Paint) and how long a click waits for the next frame (Event Timing).
 */
final class WebBenchmark implements Benchmark {

    private static final int RUNS = 7;
    private static final double BYTES_PER_KB = 1_000;
    private static final String SCRIPTS = """
            performance.getEntriesByType('resource').filter(one => /\\.js(\\?|$)/.test(one.name))
              .reduce((sum, one) => sum + one.encodedBodySize, 0)""";
    private static final String WORST_CLICK = """
            new Promise(done => {
              let worst = 0;
              new PerformanceObserver(list => {
                for (const one of list.getEntries()) if (one.interactionId > 0) worst = Math.max(worst, one.duration);
              }).observe({type: 'event', buffered: true, durationThreshold: 16});
              setTimeout(() => done(worst), 800);
            })""";
    private static final String LARGEST_PAINT = """
            new Promise(done => {
              let largest = 0;
              new PerformanceObserver(list => {
                for (const one of list.getEntries()) largest = one.startTime;
              }).observe({type: 'largest-contentful-paint', buffered: true});
              const quiet = () => {
                const loads = performance.getEntriesByType('resource').map(one => one.responseEnd);
                return document.readyState === 'complete' && performance.now() - Math.max(largest, ...loads) > 700;
              };
              const timer = setInterval(() => {
                if (quiet()) { clearInterval(timer); done(largest); }
              }, 50);
            })""";

    @Override
    public String name() {
        return "web";
    }

    @Override
    public List<Row> run(Bench bench) throws InterruptedException {
        URI gateway = URI.create(bench.platform().url());
        JsonNode demo = demo(bench);
        JsonNode member = demo.path("members").path(0);
        List<Row> rows = new ArrayList<>();
        try (Load load = new Load();
                Chrome chrome = new Chrome(bench.scratch().resolve("chrome"))) {
            Caller caller = new Caller(
                    gateway, member.path("id").asString(), member.path("token").asString());
            Map<String, String> pages = pages(load, caller);
            chrome.open(gateway);
            chrome.evaluate(LARGEST_PAINT);
            rows.add(new Row(
                    "scripts of the start page",
                    "200 kB",
                    Spread.of(List.of(chrome.evaluate(SCRIPTS).asDouble() / BYTES_PER_KB)),
                    "kB"));
            signIn(chrome, gateway, member);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                List<Double> paints = new ArrayList<>();
                for (int run = 0; run < RUNS; run++) {
                    chrome.open(gateway.resolve(page.getValue()));
                    paints.add(chrome.evaluate(LARGEST_PAINT).asDouble());
                }
                rows.add(new Row(page.getKey() + ", largest contentful paint", "1,500 ms", Spread.of(paints), "ms"));
            }
            rows.add(new Row("a click to the next frame", "200 ms", clicks(chrome, gateway), "ms"));
        }
        return rows;
    }

    private static JsonNode demo(Bench bench) {
        Path told = bench.scratch().resolve("demo.json");
        int code = new CommandLine(new DemoCommand())
                .execute("--data", bench.data().toString(), "--json", told.toString());
        if (code != 0) {
            throw new BenchFailure("the demo cannot be loaded");
        }
        try {
            return JsonMapper.shared().readTree(Files.readString(told));
        } catch (IOException failure) {
            throw new BenchFailure("the demo tells nothing: " + failure.getMessage());
        }
    }

    private static Map<String, String> pages(Load load, Caller caller) throws InterruptedException {
        JsonMapper json = JsonMapper.shared();
        String slug = json.readTree(load.send(caller.get("/api/v1/me/communities?limit=1")))
                .at("/items/0/community/slug")
                .asString();
        String topic = json.readTree(load.send(caller.get("/api/v1/communities/" + slug + "/topics?limit=1")))
                .at("/items/0/id")
                .asString();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("discover", "/discover");
        pages.put("community", "/communities/" + slug);
        pages.put("discussions", "/communities/" + slug + "/discussions");
        pages.put("topic", "/topics/" + topic);
        pages.put("people", "/people");
        return pages;
    }

    private static void signIn(Chrome chrome, URI gateway, JsonNode member) throws InterruptedException {
        JsonMapper json = JsonMapper.shared();
        chrome.open(gateway.resolve("/oauth2/authorization/praxis?returnTo=/"));
        chrome.await("document.querySelector('[name=username]') !== null");
        chrome.evaluate("document.querySelector('[name=username]').value = "
                + json.writeValueAsString(member.path("email").asString())
                + "; document.querySelector('[name=password]').value = "
                + json.writeValueAsString(member.path("password").asString())
                + "; setTimeout(() => document.querySelector('[name=username]').form.submit(), 0)");
        chrome.await("document.querySelector('nav a[href=\"/bookmarks\"]') !== null");
    }

    /** Goes from page to page by the navigation. */
    private static Spread clicks(Chrome chrome, URI gateway) throws InterruptedException {
        List<Double> waits = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            chrome.open(gateway.resolve("/"));
            chrome.evaluate(LARGEST_PAINT);
            for (String place : List.of("/discover", "/people", "/bookmarks", "/help")) {
                JsonNode at = chrome.evaluate("(() => { const box = document.querySelector('nav a[href=\"" + place
                        + "\"]').getBoundingClientRect();"
                        + " return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()");
                chrome.click(at.path("x").asDouble(), at.path("y").asDouble());
                chrome.await("location.pathname === '" + place + "'");
            }
            // Event Timing tells nothing of what takes less than a frame.
            waits.add(Math.max(16, chrome.evaluate(WORST_CLICK).asDouble()));
        }
        return Spread.of(waits);
    }
}
