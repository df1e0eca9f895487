package dev.praxis.gateway.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person wanted to go before signing in; only pages of the platform itself. */
final class ReturnPath {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,1000}");

    private ReturnPath() {}

    /** The wish if it is a local path, otherwise the start page. */
    static String of(@Nullable String wish) {
        return wish != null && LOCAL.matcher(wish).matches() ? wish : "/";
    }
}
