package dev.praxis.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.local.demo.DemoCommunity.Forum;
import dev.praxis.local.demo.DemoCommunity.Member;
import dev.praxis.local.demo.DemoCommunity.Reply;
import dev.praxis.local.demo.DemoCommunity.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Proves that the content of the demo is whole, and says nothing twice. */
class ContentTests {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");
    private static final Pattern MENTION = Pattern.compile("(?<![\\w/.])@([a-z0-9]+(?:-[a-z0-9]+)+)");
    private static final Set<String> KINDS = Set.of("DISCUSSION", "QUESTION", "IDEA", "ANNOUNCEMENT", "LISTENING");
    private static final double LAST_DAY = 240;
    private static final int MOST_TAGS = 5;

    private final Content content = Content.bundled();

    @Test
    void isEnoughToLookAround() {
        assertThat(content.communities()).hasSize(12);
        assertThat(content.topics()).isGreaterThanOrEqualTo(400);
        assertThat(content.posts()).isGreaterThanOrEqualTo(4_000);
        assertThat(content.communities())
                .allSatisfy(entry -> assertThat(entry.community().members()).hasSizeGreaterThanOrEqualTo(15));
    }

    @Test
    void saysNothingTwice() {
        List<String> texts = new ArrayList<>();
        for (Content.Entry entry : content.communities()) {
            for (Topic topic : entry.topics()) {
                posts(topic).forEach(post -> texts.add(post.text().strip()));
            }
        }

        assertThat(texts).doesNotContain("").doesNotHaveDuplicates();
        assertThat(content.communities().stream()
                        .flatMap(entry -> entry.topics().stream())
                        .map(Topic::title))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesEachMemberOnce() {
        List<Member> all = content.communities().stream()
                .flatMap(entry -> entry.community().members().stream())
                .toList();

        assertThat(all)
                .extracting(Member::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> KEY.matcher(key).matches());
        assertThat(all).extracting(Member::name).doesNotHaveDuplicates();
    }

    @Test
    void holdsTogetherInEachCommunity() {
        List<String> faults = content.communities().stream()
                .flatMap(entry -> entry.topics().stream().flatMap(topic -> faults(entry.community(), topic)))
                .toList();

        assertThat(faults).isEmpty();
    }

    private static Stream<String> faults(DemoCommunity community, Topic topic) {
        Map<String, Member> members =
                community.members().stream().collect(Collectors.toMap(Member::key, Function.identity()));
        Set<String> forums = community.forums().stream().map(Forum::key).collect(Collectors.toSet());
        Faults faults = new Faults(community.slug() + ": " + topic.title());
        faults.addUnless(forums.contains(topic.forum()), "unknown forum");
        faults.addUnless(KINDS.contains(topic.kind()), "unknown kind");
        faults.addUnless(Objects.requireNonNullElse(topic.tags(), List.of()).size() <= MOST_TAGS, "too many tags");
        faults.addUnless(topic.status() == null || topic.kind().equals("IDEA"), "a status of no idea");
        faults.addUnless(
                List.of("", "PROPOSED").contains(Objects.requireNonNullElse(topic.status(), ""))
                        || topic.outcome() != null,
                "a status without an outcome");
        List<Reply> posts = posts(topic);
        faults.addUnless(
                posts.stream()
                                .filter(post -> Boolean.TRUE.equals(post.answer()))
                                .count()
                        <= (topic.kind().equals("QUESTION") ? 1 : 0),
                "too many answers");
        for (int number = 1; number <= posts.size(); number++) {
            check(posts.get(number - 1), number, topic.day(), members, faults);
        }
        return faults.found.stream();
    }

    private static void check(Reply post, int number, double day, Map<String, Member> members, Faults faults) {
        Member author = members.get(post.by());
        double at = day + post.after() / 24;
        faults.addUnless(author != null && author.joined() <= at, "#" + number + " is by nobody who is in");
        faults.addUnless(at <= LAST_DAY, "#" + number + " is too late");
        faults.addUnless(post.replyTo() == null || post.replyTo() < number, "#" + number + " replies to a later one");
        List<String> likes = Objects.requireNonNullElse(post.likes(), List.of());
        faults.addUnless(
                members.keySet().containsAll(likes)
                        && !likes.contains(post.by())
                        && new HashSet<>(likes).size() == likes.size(),
                "#" + number + " is liked by somebody who cannot");
        faults.addUnless(
                MENTION.matcher(post.text()).results().allMatch(match -> members.containsKey(match.group(1))),
                "#" + number + " mentions a stranger");
    }

    private static List<Reply> posts(Topic topic) {
        Reply opening = new Reply(topic.by(), 0, topic.text(), null, topic.likes(), null);
        return Stream.concat(Stream.of(opening), topic.repliesOrNone().stream()).toList();
    }

    private static final class Faults {

        private final String where;
        private final List<String> found = new ArrayList<>();

        Faults(String where) {
            this.where = where;
        }

        void addUnless(boolean right, String fault) {
            if (!right) {
                found.add(where + ": " + fault);
            }
        }
    }
}
