package dev.praxis.discussion.post;

/**
 * Tells an author that a submission waits for moderators.
 *
 * @param status always {@code HELD}
 * @param id the id under which the author finds what becomes of it
 * @param reason a stable code, such as {@code newcomer-link}
 * @param detail a sentence for people
 */
public record HeldNotice(String status, String id, String reason, String detail) {

    public HeldNotice(String id, String reason, String detail) {
        this("HELD", id, reason, detail);
    }
}
