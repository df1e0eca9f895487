package dev.praxis.discussion.attachment;

import java.text.Normalizer;
import java.util.Locale;

/** The name of a file as people see it: without folders and without characters that mislead people or programs. */
record FileName(String text) {

    private static final int LONGEST = 150;
    private static final int LONGEST_EXTENSION = 10;

    /** Cleans a name that a client gave. */
    static FileName of(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // Control and format characters, among them those that turn the direction of reading (Unicode TR 36).
        name = name.replaceAll("[\\p{C}\\u2028\\u2029]", "")
                .replaceAll("[<>:\"|?*%;]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return new FileName(shortened(name.isEmpty() ? "file" : name));
    }

    /** What stands behind the last dot, in lower case; empty where there is none. */
    String extension() {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
    }
}
