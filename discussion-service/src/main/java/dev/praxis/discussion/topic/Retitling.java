package dev.praxis.discussion.topic;

/**
 * A change of a title.
 *
 * @param sequence the number of the fact that tells of it
 */
public record Retitling(long sequence, String from, String to) {}
