package dev.praxis.discussion.attachment;

import dev.praxis.discussion.post.PostAccess;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityAccess;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.problem.Refusal;
import java.io.InputStream;
import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * The rule who may fetch an attachment: whoever may read its post. Before there is a post it is its uploader, and moderators
 * where it is reserved for a submission that waits for them.
 */
@Service
class AttachmentReading {

    private final Attachments attachments;
    private final ContentStorage contents;
    private final PostAccess posts;
    private final CommunityAccess communities;
    private final AttachmentUpkeep upkeep;
    private final Clock clock;

    AttachmentReading(
            Attachments attachments,
            ContentStorage contents,
            PostAccess posts,
            CommunityAccess communities,
            AttachmentUpkeep upkeep,
            Clock clock) {
        this.attachments = attachments;
        this.contents = contents;
        this.posts = posts;
        this.communities = communities;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    /** The attachment with an id. */
    Attachment get(String id, Caller caller) {
        Attachment attachment = attachments.get(id);
        if (!isFor(caller, attachment)) {
            throw Attachments.unknown();
        }
        return attachment;
    }

    /** The content of an attachment that the caller may fetch. */
    InputStream open(Attachment attachment) {
        return contents.open(attachment.id()).orElseThrow(Attachments::unknown);
    }

    /** Takes an upload back that no post has yet. */
    void withdraw(String id, Caller caller) {
        Attachment attachment = get(id, caller);
        if (!attachment.uploaderId().equals(caller.memberId())) {
            throw Refusal.forbidden("uploader-only", "Only who uploaded it may take it back.");
        }
        if (attachment.postId() != null) {
            throw Refusal.conflict("in-use", "It belongs to a post; change or withdraw that.");
        }
        upkeep.remove(attachment, Removal.BY_UPLOADER, Act.of(caller.memberId(), clock.instant()));
    }

    private boolean isFor(Caller caller, Attachment attachment) {
        String postId = attachment.postId();
        if (postId != null && posts.shows(postId, caller)) {
            return true;
        }
        if (attachment.isAttached()) {
            return false;
        }
        return attachment.uploaderId().equals(caller.memberId()) || (postId != null && moderates(caller, attachment));
    }

    private boolean moderates(Caller caller, Attachment attachment) {
        try {
            return communities.visit(attachment.communityId(), caller).may(CommunityRole.MODERATOR);
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
                return false;
            }
            throw refusal;
        }
    }
}
