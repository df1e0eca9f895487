package dev.praxis.local.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;

/** What every string starts with that a regular expression such as {@code ^abc} or {@code ^\Qa.b\E} matches. */
final class AnchoredPrefix {

    private static final String SPECIAL = ".[](){}*+?|^$\\";
    private static final String REPEATS = "*?{";

    private AnchoredPrefix() {}

    /** The prefix, empty if there is none or if upper and lower case are the same to the expression. */
    static String of(BsonRegularExpression expression) {
        String options = expression.getOptions();
        String pattern = expression.getPattern();
        if (!pattern.startsWith("^") || (options != null && !options.isEmpty())) {
            return "";
        }
        StringBuilder prefix = new StringBuilder();
        int i = 1;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (pattern.startsWith("\\Q", i)) {
                int end = pattern.indexOf("\\E", i + 2);
                int stop = end < 0 ? pattern.length() : end;
                prefix.append(pattern, i + 2, stop);
                i = end < 0 ? stop : stop + 2;
            } else if (c == '\\' && i + 1 < pattern.length() && !Character.isLetterOrDigit(pattern.charAt(i + 1))) {
                prefix.append(pattern.charAt(i + 1));
                i += 2;
            } else if (SPECIAL.indexOf(c) >= 0) {
                if (REPEATS.indexOf(c) >= 0 && !prefix.isEmpty()) {
                    prefix.setLength(prefix.length() - 1);
                }
                break;
            } else {
                prefix.append(c);
                i++;
            }
        }
        return pattern.indexOf('|', i) >= 0 ? "" : prefix.toString();
    }
}
