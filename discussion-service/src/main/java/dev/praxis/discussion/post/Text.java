package dev.praxis.discussion.post;

import java.util.List;

/**
 * What a post says.
 *
 * @param body Markdown
 * @param html the same as safe HTML
 * @param mentions the members of the community whom it mentions
 * @param links how many links lead out of the platform
 * @param pictures how many pictures it shows
 */
public record Text(String body, String html, List<String> mentions, int links, int pictures) {}
