package dev.praxis.discussion.attachment;

import dev.praxis.discussion.attachment.AttachmentFact.AttachmentAdded;
import dev.praxis.discussion.attachment.AttachmentFact.AttachmentRemoved;
import dev.praxis.discussion.attachment.FileInspection.Finding;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import dev.praxis.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file that a member uploaded to a community. It is announced before its content is stored, then reserved for a post, then
 * a part of it; what does not get further in time expires.
 */
@Document("attachments")
@CompoundIndex(name = "uploader", def = "{'uploaderId': 1, 'createdAt': 1}")
@CompoundIndex(name = "post", def = "{'postId': 1}", sparse = true)
@CompoundIndex(name = "expiry", def = "{'expiresAt': 1}", sparse = true)
class Attachment extends Aggregate {

    /** How long an upload waits for a post. */
    static final Duration UNUSED = Duration.ofHours(24);

    /** How long it waits for a post that was begun, and may be held by moderators. */
    static final Duration RESERVED = Duration.ofDays(30);

    private final String communityId;
    private final String uploaderId;
    private final String name;
    private final String type;
    private final long size;
    private final @Nullable Integer width;
    private final @Nullable Integer height;
    private final Instant createdAt;
    private boolean stored;
    private boolean attached;
    private @Nullable String postId;
    private @Nullable Instant expiresAt;

    Attachment(
            String id,
            String communityId,
            String uploaderId,
            String name,
            String type,
            long size,
            @Nullable Integer width,
            @Nullable Integer height,
            Instant createdAt) {
        super(id);
        this.communityId = communityId;
        this.uploaderId = uploaderId;
        this.name = name;
        this.type = type;
        this.size = size;
        this.width = width;
        this.height = height;
        this.createdAt = createdAt;
        this.expiresAt = createdAt.plus(UNUSED);
    }

    /** Announces an upload, so that its content is found and removed should it never be completed. */
    static Attachment announce(String id, String communityId, FileName name, Finding finding, long size, Act act) {
        return new Attachment(
                id,
                communityId,
                Objects.requireNonNull(act.actor()),
                name.text(),
                finding.mediaType(),
                size,
                finding.width(),
                finding.height(),
                act.time());
    }

    /** Notes that the content is stored. */
    void complete(Act act) {
        stored = true;
        record(new AttachmentAdded(communityId, id(), uploaderId, type, size), act);
    }

    /**
     * Reserves it for a post.
     *
     * @throws Refusal where it belongs to another one
     */
    void reserve(String forPostId, Instant now) {
        if (forPostId.equals(postId)) {
            return;
        }
        if (postId != null) {
            throw Refusal.invalid("attachments", "in-use", "The attachment " + id() + " belongs to another post.");
        }
        postId = forPostId;
        expiresAt = now.plus(RESERVED);
    }

    /** Gives it back, unless it is a part of its post. */
    void release(Instant now) {
        if (!attached) {
            postId = null;
            expiresAt = now.plus(UNUSED);
        }
    }

    /** Notes that it is a part of a post. */
    void attach(String toPostId) {
        postId = toPostId;
        attached = true;
        expiresAt = null;
    }

    /** Ends it; its content is gone already. */
    void remove(Removal how, Act act) {
        end(new AttachmentRemoved(communityId, id(), uploaderId, type, size, how), act);
    }

    @Override
    public String communityId() {
        return communityId;
    }

    String uploaderId() {
        return uploaderId;
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    long size() {
        return size;
    }

    @Nullable Integer width() {
        return width;
    }

    @Nullable Integer height() {
        return height;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Whether the content is there. */
    boolean isStored() {
        return stored;
    }

    /** Whether it is a part of a post, and not only reserved for one. */
    boolean isAttached() {
        return attached;
    }

    /** The post that it belongs to or is reserved for. */
    @Nullable String postId() {
        return postId;
    }

    /** When it goes unless it becomes a part of a post; null once it is. */
    @Nullable Instant expiresAt() {
        return expiresAt;
    }
}
