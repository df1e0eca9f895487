package dev.praxis.discussion.screening;

import dev.praxis.discussion.moderation.Holding;
import dev.praxis.discussion.policy.NewcomerHold;
import dev.praxis.discussion.policy.Policies;
import dev.praxis.discussion.policy.PostingTerms;
import dev.praxis.discussion.post.Fingerprint;
import dev.praxis.discussion.post.HeldNotice;
import dev.praxis.discussion.post.Post;
import dev.praxis.discussion.post.Screening;
import dev.praxis.discussion.post.Submission;
import dev.praxis.discussion.post.Text;
import dev.praxis.discussion.topic.Sanctions;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.problem.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Screens by the posting policy of the community: who is suspended or posts too often is refused, what looks like spam is
 * held. Moderators, leaders and administrators are trusted: nothing of theirs is held.
 *
 * <p>Nearly every post comes from an established member and has to pass quickly: for it there is one read, of the author's
 * last posts.
 */
@Component
class PostScreening implements Screening {

    /** How often a text is posted within an hour before it is held. */
    private static final int UNSUSPICIOUS = 2;

    /** From which length on several members hardly write the same text by chance, in characters. */
    private static final int LONG = 80;

    private final Sanctions sanctions;
    private final Policies policies;
    private final Pace pace;
    private final Newcomers newcomers;
    private final SharedTexts texts;
    private final OutwardPointers pointers;
    private final Holding holding;

    PostScreening(
            Sanctions sanctions,
            Policies policies,
            Pace pace,
            Newcomers newcomers,
            SharedTexts texts,
            OutwardPointers pointers,
            Holding holding) {
        this.sanctions = sanctions;
        this.policies = policies;
        this.pace = pace;
        this.newcomers = newcomers;
        this.texts = texts;
        this.pointers = pointers;
        this.holding = holding;
    }

    @Override
    public Optional<HeldNotice> screen(Submission submission, Text text, CommunityVisit author) {
        sanctions.requireNone(author);
        PostingTerms terms = policies.of(author.communityId());
        boolean trusted = author.may(CommunityRole.MODERATOR);
        LatelyPosted lately = pace.of(author, terms, terms.holdRepeatedText() && !trusted);
        if (lately.has(submission.postId())) {
            return Optional.empty();
        }
        lately.requireLeisure(terms.maxPostsPerMinute());
        return trusted
                ? Optional.empty()
                : suspicion(text, author, terms, lately)
                        .flatMap(found -> holding.hold(submission, found.code, found.detail));
    }

    private Optional<Suspicion> suspicion(Text text, CommunityVisit author, PostingTerms terms, LatelyPosted lately) {
        if (terms.holdRepeatedText() && isRepeated(text, author, terms, lately)) {
            return Optional.of(Suspicion.REPEATED_TEXT);
        }
        return switch (terms.holdNewcomers()) {
            case NOTHING -> Optional.empty();
            case LINKS ->
                pointsOutward(text) && newcomers.include(author, terms)
                        ? Optional.of(Suspicion.NEWCOMER_LINK)
                        : Optional.empty();
            case EVERYTHING -> newcomers.include(author, terms) ? Optional.of(Suspicion.NEWCOMER) : Optional.empty();
        };
    }

    private boolean isRepeated(Text text, CommunityVisit author, PostingTerms terms, LatelyPosted lately) {
        long fingerprint = Fingerprint.of(text.body());
        return lately.times(fingerprint) >= UNSUSPICIOUS
                || (text.body().length() >= LONG
                        && newcomers.include(author, terms)
                        && texts.isSharedWith(author.communityId(), author.memberId(), fingerprint));
    }

    @Override
    public void screenEdit(Post post, Text next, CommunityVisit author) {
        sanctions.requireNone(author);
        if (!pointsOutward(next) || author.may(CommunityRole.MODERATOR)) {
            return;
        }
        PostingTerms terms = policies.of(author.communityId());
        boolean held = terms.holdNewcomers() != NewcomerHold.NOTHING && newcomers.include(author, terms);
        if (held && !pointers.of(post.body()).containsAll(pointers.of(next.body()))) {
            throw Refusal.forbidden(
                    Suspicion.NEWCOMER_LINK.code,
                    "You are new here, and cannot add links or pictures to a post. Put them into a new one, "
                            + "which moderators look at first.");
        }
    }

    private static boolean pointsOutward(Text text) {
        return text.links() > 0 || text.pictures() > 0;
    }

    /** Why something is held. */
    private enum Suspicion {
        NEWCOMER("newcomer", "You are new here, so moderators look at this first."),
        NEWCOMER_LINK("newcomer-link", "You are new here, so moderators look at links and pictures first."),
        REPEATED_TEXT("repeated-text", "The same was said several times already, so moderators look at this first.");

        private final String code;
        private final String detail;

        Suspicion(String code, String detail) {
            this.code = code;
            this.detail = detail;
        }
    }
}
