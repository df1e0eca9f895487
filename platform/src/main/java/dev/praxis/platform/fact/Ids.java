package dev.praxis.platform.fact;

/** A source of new ids: UUIDv7 (RFC 9562), which sort by the time they were made. */
public interface Ids {

    String next();
}
