package dev.praxis.gateway.relay;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The cookies that the OpenID provider gets to see: all but those of the gateway itself. */
final class ProviderCookies {

    private static final List<String> OF_THE_GATEWAY = List.of("PRAXIS_SESSION", "PRAXIS_STATE", "XSRF-TOKEN");

    private ProviderCookies() {}

    static String of(List<String> cookieHeaders) {
        return cookieHeaders.stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .filter(cookie -> OF_THE_GATEWAY.stream().noneMatch(cookie::startsWith))
                .collect(Collectors.joining("; "));
    }
}
