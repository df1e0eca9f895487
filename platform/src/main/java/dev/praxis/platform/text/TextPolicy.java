package dev.praxis.platform.text;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What texts are cleaned of, and what they may hold. */
enum TextPolicy {
    /** Taken as it is, such as a password; only in normal form C, since keyboards differ in how they compose letters. */
    VERBATIM {
        @Override
        String cleaned(String text) {
            return normal(text);
        }
    },
    LINE {
        @Override
        String cleaned(String text) {
            return normal(text).strip();
        }
    },
    PROSE {
        @Override
        String cleaned(String text) {
            return normal(text).replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        }
    };

    abstract String cleaned(String text);

    /** What is wrong with a clean text, null where nothing is. */
    @Nullable Fault faultOf(CharSequence text, int min, int max) {
        int length = Character.codePointCount(text, 0, text.length());
        if (length > max) {
            return new Fault("too-long", "At most " + max + " characters are allowed.");
        }
        if (length < min) {
            return length == 0
                    ? new Fault("required", "This field must not be empty.")
                    : new Fault("too-short", "At least " + min + " characters are needed.");
        }
        IntPredicate allowed = this == PROSE ? c -> c == '\n' || c == '\t' : c -> false;
        return text.codePoints().allMatch(c -> allowed.test(c) || isVisible(c))
                ? null
                : new Fault("control-characters", "Control characters and line breaks are not allowed here.");
    }

    /** What is wrong with a text. */
    record Fault(String code, String detail) {}

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isDirectionOverride(character);
        };
    }

    /** Embeddings and overrides let a text show itself in another order than it is read (Unicode TR 36). */
    private static boolean isDirectionOverride(int character) {
        return character >= 0x202A && character <= 0x202E;
    }

    private static String normal(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
