package dev.praxis.discussion.topic;

import java.util.List;

/**
 * The first post of a topic for as long as it may not be stored yet, so that a crash between the two writes loses nothing.
 *
 * @param postId the id that it gets
 * @param body its Markdown
 */
public record Opening(String postId, String body, List<String> attachments) {}
