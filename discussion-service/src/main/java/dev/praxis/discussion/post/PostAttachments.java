package dev.praxis.discussion.post;

import dev.praxis.platform.problem.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What posts need of attachments, which are a feature of their own. */
public interface PostAttachments {

    /**
     * Reserves uploads for a post that is about to be stored; what is reserved for it already stays so.
     *
     * @throws Refusal where one is not the author's own upload to the community, or belongs to another post
     */
    void claim(String postId, String communityId, String authorId, List<String> ids);

    /** Gives back what was reserved for a post and did not become a part of it. */
    void release(String postId);

    /** Attachments as readers see them, by their ids; those that are gone are absent. */
    Map<String, AttachmentView> views(Collection<String> ids);
}
