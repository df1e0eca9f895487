package dev.praxis.membership.member;

import dev.praxis.platform.problem.FieldProblem;
import dev.praxis.platform.problem.Refusal;
import java.net.URI;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The form and the limits of profile fields; collects everything that is wrong before it refuses. */
final class ProfileRules {

    static final int MAX_NAME = 100;
    static final int MAX_HEADLINE = 160;
    static final int MAX_BIO = 5_000;
    static final int MAX_TAGS = 50;
    static final int MAX_TAG = 60;
    static final int MAX_LANGUAGES = 20;
    static final int MAX_LINKS = 10;
    static final int MAX_LINK = 500;

    private final List<FieldProblem> problems = new ArrayList<>();

    /** A person's name: one line, not empty. */
    String name(@Nullable String given) {
        String name = line("name", given == null ? "" : given, MAX_NAME);
        if (name.isEmpty()) {
            refuse("name", "missing", "A name is needed.");
        }
        return name;
    }

    /** One line of text, trimmed. */
    String line(String field, String given, int max) {
        String line = text(field, given, max).strip();
        if (line.codePoints().anyMatch(Character::isISOControl)) {
            refuse(field, "control-characters", "This is one line of text without control characters.");
        }
        return line;
    }

    /** Text of several lines. */
    String text(String field, String given, int max) {
        String text = Normalizer.normalize(given, Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > max) {
            refuse(field, "too-long", "At most %d characters.".formatted(max));
        }
        return text;
    }

    /** Short phrases without repeats. */
    List<String> tags(String field, List<@Nullable String> given) {
        List<String> tags = each(field, given, MAX_TAGS, (path, tag) -> line(path, tag, MAX_TAG));
        Map<String, String> byFolded = new LinkedHashMap<>();
        tags.forEach(tag -> byFolded.putIfAbsent(Folding.fold(tag), tag));
        return List.copyOf(byFolded.values());
    }

    /** Language tags of BCP 47 in their canonical case. */
    List<String> languages(List<@Nullable String> given) {
        return each("languages", given, MAX_LANGUAGES, this::language).stream()
                .distinct()
                .toList();
    }

    private String language(String path, String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag.strip()).build().toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            refuse(path, "malformed", "This is not a language tag (BCP 47), such as de or pt-BR.");
            return tag;
        }
    }

    /** An IANA time zone, or empty. */
    String timeZone(String given) {
        String zone = given.strip();
        if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
            refuse("timeZone", "unknown", "This is not a time zone of the IANA database, such as Europe/Berlin.");
        }
        return zone;
    }

    /** Addresses of the web. */
    List<String> links(List<@Nullable String> given) {
        return each("links", given, MAX_LINKS, this::link).stream().distinct().toList();
    }

    private String link(String path, String given) {
        String link = line(path, given, MAX_LINK);
        try {
            URI uri = URI.create(link);
            String scheme = uri.getScheme();
            if (scheme != null
                    && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
                    && uri.getHost() != null) {
                return link;
            }
        } catch (IllegalArgumentException malformed) {
            refuse(path, "malformed", "This is not the address of a web page.");
            return link;
        }
        refuse(path, "malformed", "A link begins with http:// or https:// and a host.");
        return link;
    }

    /** Who may see which field. */
    Map<String, Visibility> visibility(Map<String, @Nullable Visibility> given) {
        Map<String, Visibility> known = new LinkedHashMap<>();
        given.forEach((field, visibility) -> {
            if (ProfileField.of(field).isEmpty()) {
                refuse("visibility." + field, "unknown", "The profile has no such field.");
            } else if (visibility != null) {
                known.put(field, visibility);
            }
        });
        return known;
    }

    private List<String> each(
            String field, List<@Nullable String> given, int max, BiFunction<String, String, String> rule) {
        if (given.size() > max) {
            refuse(field, "too-many", "At most %d entries.".formatted(max));
            return List.of();
        }
        List<String> checked = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String path = "%s[%d]".formatted(field, i);
            String entry = given.get(i);
            if (entry == null || entry.isBlank()) {
                refuse(path, "missing", "An entry is not empty.");
            } else {
                checked.add(rule.apply(path, entry));
            }
        }
        return checked;
    }

    private void refuse(String field, String code, String detail) {
        problems.add(new FieldProblem(field, code, detail));
    }

    /** Refuses, if anything was wrong so far. */
    void refuseProblems() {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
