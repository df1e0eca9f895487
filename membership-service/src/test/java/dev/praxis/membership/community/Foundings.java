package dev.praxis.membership.community;

import dev.praxis.platform.test.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Founds communities over HTTP for tests. */
public final class Foundings {

    private Foundings() {}

    /** Founds a community with a fresh name and returns its id. */
    public static String found(Api founder, String joining, String visibility) {
        return founder.post(
                        "/communities",
                        Map.of(
                                "name",
                                "Community " + UUID.randomUUID(),
                                "charter",
                                Map.of("domain", "Java", "purpose", "Better Java"),
                                "joining",
                                joining,
                                "visibility",
                                visibility,
                                "questions",
                                joining.equals("REQUEST") ? List.of("Why?") : List.of()))
                .text("/id");
    }
}
