package dev.praxis.discussion.post;

import dev.praxis.platform.access.CommunityVisit;
import java.util.Optional;

/** Decides whether what a member sends in is posted at once. */
public interface Screening {

    /**
     * Looks at a submission.
     *
     * @return empty where it may be posted; otherwise it is kept for moderators, who post it later or do not
     * @throws dev.praxis.platform.problem.Refusal where its author may not post at the moment
     */
    Optional<HeldNotice> screen(Submission submission, Text text, CommunityVisit author);

    /**
     * Looks at a changed text.
     *
     * @throws dev.praxis.platform.problem.Refusal where its author may not change it so
     */
    void screenEdit(Post post, Text next, CommunityVisit author);
}
