package dev.praxis.discussion.attachment;

import dev.praxis.platform.fact.Fact;

/** What can happen to an attachment. */
public sealed interface AttachmentFact extends Fact {

    /**
     * A member uploaded a file for a post.
     *
     * @param memberId who uploaded it
     * @param type its media type
     * @param size in bytes
     */
    record AttachmentAdded(String communityId, String attachmentId, String memberId, String type, long size)
            implements AttachmentFact {}

    /** An uploaded file is gone; the last fact of an attachment. */
    record AttachmentRemoved(
            String communityId, String attachmentId, String memberId, String type, long size, Removal how)
            implements AttachmentFact {}
}
