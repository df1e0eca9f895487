package dev.praxis.local.demo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns {@code @first-last} in the texts of the demo into mentions as the platform knows them. */
record Mentions(Map<String, String> names, Map<String, String> ids) {

    private static final Pattern MENTION = Pattern.compile("(?<![\\w/.])@([a-z0-9]+(?:-[a-z0-9]+)+)");

    /** The text with links for the members who are known; what names nobody stays as it is. */
    String in(String text) {
        return MENTION.matcher(text).replaceAll(match -> Matcher.quoteReplacement(link(match.group(1), match.group())));
    }

    private String link(String key, String written) {
        String id = ids.get(key);
        return id == null ? written : "[@" + names.get(key) + "](/members/" + id + ")";
    }
}
