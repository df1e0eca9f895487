package dev.praxis.local.process;

import java.net.URI;

/** How a process shows that it is ready for work. */
public sealed interface Readiness {

    /** Ready once a printed line starts with {@code prefix}; the rest of the line is the address. */
    record Line(String prefix) implements Readiness {}

    /** Ready once a GET of {@code uri} answers 200. */
    record Http(URI uri) implements Readiness {}
}
