package dev.praxis.platform.web;

import org.springframework.http.ResponseEntity;

/** Entity tags of revisions (RFC 9110, 8.8.3). */
public final class Etag {

    private Etag() {}

    /** The strong entity tag of a revision, such as {@code "7"} with its quotes. */
    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Answers with a thing and the entity tag of its revision; a GET or HEAD whose {@code If-None-Match} names the tag is
     * answered with 304 and no body.
     */
    public static <T> ResponseEntity<T> answer(long revision, T body) {
        return ResponseEntity.ok().eTag(of(revision)).body(body);
    }
}
