package dev.praxis.discussion.policy;

import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** What the leaders of a community decided that holds for those who post in it. */
@Document("posting-policies")
class PostingPolicy extends Aggregate {

    private final String communityId;
    private PostingTerms terms;

    PostingPolicy(String id, String communityId, PostingTerms terms) {
        super(id);
        this.communityId = communityId;
        this.terms = terms;
    }

    /** The policy of a community whose leaders decided nothing yet. */
    static PostingPolicy initial(String communityId, PostingTerms terms) {
        return new PostingPolicy(idOf(communityId), communityId, terms);
    }

    static String idOf(String communityId) {
        return communityId + ".policy";
    }

    /** Lets other terms hold. */
    void change(PostingTerms next, Act act) {
        if (next.equals(terms)) {
            return;
        }
        terms = next;
        record(
                new PolicyFact.PostingPolicyChanged(
                        communityId,
                        next.holdNewcomers(),
                        next.newcomerPosts(),
                        next.newcomerDays(),
                        next.maxPostsPerMinute(),
                        next.holdRepeatedText()),
                act);
    }

    @Override
    public String communityId() {
        return communityId;
    }

    PostingTerms terms() {
        return terms;
    }
}
