package dev.praxis.discussion.post;

import org.jspecify.annotations.Nullable;

/**
 * An attachment as a reader sees it.
 *
 * @param name the name of the file
 * @param type its media type, told by its content
 * @param size in bytes
 * @param width in pixels, null for what is no picture or does not tell
 * @param height in pixels, null for what is no picture or does not tell
 * @param url where its content is
 */
public record AttachmentView(
        String id,
        String name,
        String type,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        String url) {}
