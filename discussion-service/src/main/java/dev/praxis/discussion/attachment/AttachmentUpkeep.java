package dev.praxis.discussion.attachment;

import dev.praxis.discussion.post.Post;
import dev.praxis.discussion.post.Posts;
import dev.praxis.platform.consumer.ReceivedFact;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings attachments in line with their posts, and removes those for which no post came. */
@Component
class AttachmentUpkeep {

    private static final int BATCH = 100;

    private final Attachments attachments;
    private final ContentStorage contents;
    private final Posts posts;
    private final WriteConflicts conflicts;
    private final Clock clock;

    AttachmentUpkeep(
            Attachments attachments, ContentStorage contents, Posts posts, WriteConflicts conflicts, Clock clock) {
        this.attachments = attachments;
        this.contents = contents;
        this.posts = posts;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** What is read of a created post. */
    record Created(String postId, int attachments) {}

    /** What is read of a changed post. */
    record Changed(String postId) {}

    void onCreated(ReceivedFact<Created> fact) {
        if (fact.data().attachments() > 0) {
            follow(fact.data().postId());
        }
    }

    void onChanged(ReceivedFact<Changed> fact) {
        follow(fact.data().postId());
    }

    /** Attaches what a post lists, and removes what it listed once. What is only reserved may be listed soon. */
    private void follow(String postId) {
        List<String> listed = posts.find(postId).map(Post::attachments).orElse(List.of());
        for (Attachment attachment : attachments.ofPost(postId)) {
            if (listed.contains(attachment.id())) {
                attach(attachment, postId);
            } else if (attachment.isAttached()) {
                remove(attachment, Removal.BY_POST, Act.ofPlatform(clock.instant()));
            }
        }
    }

    private void attach(Attachment attachment, String postId) {
        if (!attachment.isAttached()) {
            conflicts.retried(() -> {
                Attachment found = attachments.get(attachment.id());
                found.attach(postId);
                return attachments.save(found);
            });
        }
    }

    /** Removes what waited too long; what turns out to be a part of a post is kept. */
    void removeExpired() {
        for (Attachment attachment : attachments.expired(clock.instant(), BATCH)) {
            String postId = attachment.postId();
            if (postId != null && isListed(attachment, postId)) {
                attach(attachment, postId);
            } else {
                remove(attachment, Removal.EXPIRED, Act.ofPlatform(clock.instant()));
            }
        }
    }

    private boolean isListed(Attachment attachment, String postId) {
        return posts.find(postId)
                .filter(post -> post.attachments().contains(attachment.id()))
                .isPresent();
    }

    /** Removes the content first: what breaks off then is found again. */
    void remove(Attachment attachment, Removal how, Act act) {
        contents.delete(attachment.id());
        if (!attachment.isStored()) {
            attachments.forget(attachment);
            return;
        }
        conflicts.retried(() -> {
            attachments.find(attachment.id()).ifPresent(found -> {
                found.remove(how, act);
                attachments.save(found);
            });
            return attachment;
        });
    }
}
