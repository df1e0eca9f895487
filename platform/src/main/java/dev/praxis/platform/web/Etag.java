package dev.praxis.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
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

    /**
     * Tells the entity tag for {@code If-Match} alone: of a thing that also shows what its revision does not count, such as
     * how many replies it has. It is neither kept by browsers nor answered with 304.
     */
    public static void show(long revision, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, of(revision));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
