package dev.praxis.discussion.post;

import dev.praxis.platform.problem.Refusal;
import java.util.regex.Pattern;

/** The rule what a reaction may be: one emoji, as people see one (Unicode TR 51). */
final class Emoji {

    private static final Pattern ONE = Pattern.compile("\\X");
    private static final int LONGEST = 32;
    private static final int VARIATION_SELECTOR = 0xFE0F;
    private static final int REGIONAL_INDICATORS = 0x1F1E6;
    private static final int LAST_REGIONAL_INDICATOR = 0x1F1FF;

    private Emoji() {}

    /**
     * The emoji that a text is.
     *
     * @throws Refusal where it is none, or more than one
     */
    static String of(String text) {
        int first = text.isEmpty() ? 0 : text.codePointAt(0);
        boolean one = text.length() <= LONGEST && ONE.matcher(text).matches();
        if (!one || !isPictorial(first, text)) {
            throw Refusal.invalid("emoji", "not-an-emoji", "React with one emoji, such as \uD83D\uDC4D.");
        }
        return text;
    }

    private static boolean isPictorial(int first, String text) {
        boolean flag = first >= REGIONAL_INDICATORS && first <= LAST_REGIONAL_INDICATOR;
        return flag
                || Character.isExtendedPictographic(first)
                || (Character.isEmoji(first) && text.indexOf(VARIATION_SELECTOR) > 0);
    }
}
