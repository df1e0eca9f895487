package dev.praxis.discussion.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.discussion.post.PostFact.MentionErased;
import dev.praxis.discussion.post.PostFact.PostCreated;
import dev.praxis.discussion.post.PostFact.PostEdited;
import dev.praxis.discussion.post.PostFact.PostErased;
import dev.praxis.discussion.post.PostFact.PostRemoved;
import dev.praxis.discussion.post.PostFact.PostRestored;
import dev.praxis.discussion.post.PostFact.ReactionAdded;
import dev.praxis.discussion.post.PostFact.ReactionRemoved;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Fact;
import dev.praxis.platform.fact.PendingFact;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostTests {

    private static final Instant SAID = Instant.parse("2026-11-02T08:15:30Z");
    private static final Act AUTHOR = Act.of("ada", SAID);
    private static final Act LATER = Act.of("ada", SAID.plusSeconds(60));
    private static final Act PLATFORM = Act.ofPlatform(SAID.plusSeconds(90));
    private static final String UP = "\uD83D\uDC4D";

    private final Post post = post("Ask [@Nia](/members/nia).", "nia");

    @Test
    void tellsOfWhatIsSaid() {
        assertThat(facts()).containsExactly(new PostCreated("c", "t", "p", 2, "ada", "p-1", List.of("nia"), 25, 1));
        assertThat(post.edition()).isEqualTo(1);
        assertThat(post.changedAt()).isEqualTo(SAID);
    }

    @Test
    void countsVersionsAndTellsOfNewMentionsAlone() {
        post.edit(text("Ask both", "nia", "bo"), List.of("a-1"), LATER);

        assertThat(facts()).last().isEqualTo(new PostEdited("c", "t", "p", 2, 2, List.of("bo")));
        assertThat(post.edition()).isEqualTo(2);
        assertThat(post.editedAt()).isEqualTo(LATER.time());
        assertThat(post.html()).isEqualTo("<p>Ask both</p>");
    }

    @Test
    void makesNoVersionOfTheSameWords() {
        post.edit(text(post.body(), "nia"), post.attachments(), LATER);

        assertThat(facts()).hasSize(1);
        assertThat(post.editedAt()).isNull();
    }

    @Test
    void makesAVersionOfOtherAttachments() {
        post.edit(text(post.body(), "nia"), List.of(), LATER);

        assertThat(post.edition()).isEqualTo(2);
        assertThat(post.attachments()).isEmpty();
    }

    @Test
    void forgetsWhatItsAuthorTakesBack() {
        post.react("bo", UP, LATER);

        post.remove(PostStatus.WITHDRAWN, LATER);

        assertThat(facts()).last().isEqualTo(new PostRemoved("c", "t", "p", 2, "ada", PostStatus.WITHDRAWN));
        assertBlank();
    }

    @ParameterizedTest
    @EnumSource(names = {"HIDDEN", "REMOVED"})
    void keepsAndBringsBackWhatModeratorsRemove(PostStatus how) {
        String body = post.body();
        post.remove(how, PLATFORM);
        assertThat(post.body()).isEqualTo(body);
        assertThat(PostState.of(post).body()).isNull();
        assertThat(PostState.of(post).mentions()).isEmpty();

        post.restore(PLATFORM);

        assertThat(facts()).last().isEqualTo(new PostRestored("c", "t", "p", 2, "ada"));
        assertThat(PostState.of(post).body()).isEqualTo(body);
    }

    @Test
    void tellsOnceOfWhatIsGoneAlready() {
        post.remove(PostStatus.HIDDEN, PLATFORM);
        post.remove(PostStatus.HIDDEN, PLATFORM);

        assertThat(facts()).filteredOn(PostRemoved.class::isInstance).hasSize(1);
    }

    @Test
    void tellsNothingOfWhatIsShownAlready() {
        post.restore(PLATFORM);

        assertThat(facts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "ERASED"})
    void leavesAloneWhatIsForgotten(PostStatus how) {
        forget(how);
        int before = facts().size();

        post.restore(PLATFORM);
        post.remove(PostStatus.REMOVED, PLATFORM);
        post.remove(PostStatus.WITHDRAWN, PLATFORM);
        post.erase(PLATFORM);

        assertThat(post.status()).isEqualTo(how);
        assertThat(facts()).hasSize(before);
    }

    @ParameterizedTest
    @EnumSource(names = "VISIBLE", mode = EnumSource.Mode.EXCLUDE)
    void takesNeitherWordsNorReactionsWhereItIsNotShown(PostStatus how) {
        if (how.isForgotten()) {
            forget(how);
        } else {
            post.remove(how, PLATFORM);
        }

        assertRefused("post-removed", () -> post.edit(text("Other"), List.of(), LATER));
        assertRefused("post-removed", () -> post.react("bo", UP, LATER));
    }

    @Test
    void countsOneReactionOfAKindOfEachMember() {
        post.react("bo", UP, LATER);
        post.react("bo", UP, LATER);
        post.react("nia", UP, LATER);
        post.react("bo", "\u2764", LATER);

        assertThat(post.reactions())
                .containsExactly(new Reaction(UP, List.of("bo", "nia")), new Reaction("\u2764", List.of("bo")));
        assertThat(facts()).filteredOn(ReactionAdded.class::isInstance).hasSize(3);
        assertThat(PostState.of(post).reactions()).isEqualTo(3);
        assertThat(post.edition()).isEqualTo(1);
    }

    @Test
    void takesReactionsBack() {
        post.react("bo", UP, LATER);

        post.unreact("nia", UP, LATER);
        post.unreact("bo", "\u2764", LATER);
        post.unreact("bo", UP, LATER);
        post.unreact("bo", UP, LATER);

        assertThat(post.reactions()).isEmpty();
        assertThat(facts())
                .filteredOn(ReactionRemoved.class::isInstance)
                .containsExactly(new ReactionRemoved("c", "t", "p", "bo", "ada", UP));
    }

    @Test
    void boundsTheKindsOfReactions() {
        IntStream.range(0, Reactions.MOST_KINDS).forEach(i -> post.react("bo", "kind " + i, LATER));

        assertRefused("too-many-kinds", () -> post.react("bo", UP, LATER));
        post.react("nia", "kind 3", LATER);
        assertThat(post.reactions()).hasSize(Reactions.MOST_KINDS);
    }

    @Test
    void boundsHowManyReactInOneWay() {
        IntStream.range(0, Reactions.MOST_OF_A_KIND).forEach(i -> post.react("member " + i, UP, LATER));

        assertRefused("too-many-reactions", () -> post.react("one more", UP, LATER));
    }

    @Test
    void callsAMemberWhoIsGoneByNoName() {
        post.forgetName("nia", "Ask [former member](/members/nia).", "<p>Ask former member.</p>", PLATFORM);

        assertThat(facts()).last().isEqualTo(new MentionErased("c", "t", "p", 2, "nia"));
        assertThat(post.body()).doesNotContain("Nia");
        assertThat(post.html()).doesNotContain("Nia");
        assertThat(post.mentions()).isEmpty();
        assertThat(post.edition()).isEqualTo(1);
        assertThat(post.editedAt()).isNull();
    }

    @Test
    void tellsNothingWhereNoNameWasUsed() {
        post.forgetName("nia", post.body(), post.html(), PLATFORM);

        assertThat(facts()).hasSize(1);
    }

    @Test
    void forgetsTheReactionsOfAMember() {
        post.react("bo", UP, LATER);
        post.react("nia", UP, LATER);
        post.react("bo", "\u2764", LATER);

        post.forgetReactions("bo", PLATFORM);

        assertThat(post.reactions()).containsExactly(new Reaction(UP, List.of("nia")));
        assertThat(facts()).filteredOn(ReactionRemoved.class::isInstance).hasSize(2);
    }

    @Test
    void isForgottenWithItsAuthor() {
        post.erase(PLATFORM);

        assertThat(facts()).last().isEqualTo(new PostErased("c", "t", "p", 2, "ada"));
        assertBlank();
        assertThat(PostState.of(post).body()).isNull();
        assertThat(post.number()).isEqualTo(2);
    }

    private void forget(PostStatus how) {
        if (how == PostStatus.ERASED) {
            post.erase(PLATFORM);
        } else {
            post.remove(how, LATER);
        }
    }

    private void assertBlank() {
        assertThat(post.body()).isEmpty();
        assertThat(post.html()).isEmpty();
        assertThat(post.mentions()).isEmpty();
        assertThat(post.attachments()).isEmpty();
        assertThat(post.reactions()).isEmpty();
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<Fact> facts() {
        return post.outbox().stream()
                .map(PendingFact::fact)
                .map(Fact.class::cast)
                .toList();
    }

    private static Post post(String body, String... mentions) {
        return Post.create(new Draft("p", "c", "t", text(body, mentions), "p-1", List.of("a-1")), 2, AUTHOR);
    }

    private static Text text(String body, String... mentions) {
        return new Text(body, "<p>" + body + "</p>", List.of(mentions), 0, 0);
    }
}
