package dev.praxis.discussion.attachment;

import dev.praxis.discussion.post.AttachmentView;
import dev.praxis.discussion.post.PostAttachments;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Service;

/** Gives attachments to posts. */
@Service
class AttachmentKeeping implements PostAttachments {

    private final Attachments attachments;
    private final WriteConflicts conflicts;
    private final Clock clock;

    AttachmentKeeping(Attachments attachments, WriteConflicts conflicts, Clock clock) {
        this.attachments = attachments;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @Override
    public void claim(String postId, String communityId, String authorId, List<String> ids) {
        try {
            ids.forEach(id -> change(id, attachment -> {
                if (!attachment.communityId().equals(communityId)
                        || !attachment.uploaderId().equals(authorId)) {
                    throw notYours(id);
                }
                attachment.reserve(postId, clock.instant());
            }));
        } catch (Refusal refused) {
            release(postId);
            throw refused;
        }
    }

    @Override
    public void release(String postId) {
        attachments.ofPost(postId).stream()
                .filter(attachment -> !attachment.isAttached())
                .forEach(attachment -> change(attachment.id(), found -> found.release(clock.instant())));
    }

    @Override
    public Map<String, AttachmentView> views(Collection<String> ids) {
        return attachments.rows(ids).stream()
                .map(AttachmentKeeping::view)
                .collect(Collectors.toMap(AttachmentView::id, Function.identity()));
    }

    static AttachmentView view(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.name(),
                attachment.type(),
                attachment.size(),
                attachment.width(),
                attachment.height(),
                urlOf(attachment.id()));
    }

    private static AttachmentView view(Document row) {
        String id = row.getString("_id");
        return new AttachmentView(
                id,
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getInteger("width"),
                row.getInteger("height"),
                urlOf(id));
    }

    private static String urlOf(String id) {
        return "/api/v1/attachments/" + id + "/content";
    }

    private void change(String id, Consumer<Attachment> change) {
        conflicts.retried(() -> {
            Attachment attachment =
                    attachments.find(id).filter(Attachment::isStored).orElseThrow(() -> notYours(id));
            change.accept(attachment);
            return attachments.save(attachment);
        });
    }

    private static Refusal notYours(String id) {
        return Refusal.invalid(
                "attachments", "unknown-attachment", "You uploaded no attachment " + id + " to this community.");
    }
}
