package dev.praxis.discussion.post;

import dev.praxis.platform.access.CommunityMembers;
import dev.praxis.platform.text.Markdown;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Renders what members write, and finds whom they mention.
 *
 * <p>A mention is a Markdown link to a member whose words begin with an at sign: {@code [@Nia Newcomer](/members/{id})}. It
 * counts for members of the community only; for others it is a link like any.
 */
@Component
public class Texts {

    /** How many members one post can mention; further ones are links like any. */
    static final int MOST_MENTIONS = 20;

    private static final Pattern MEMBER = Pattern.compile("/members/([\\w-]{1,64})");

    private final Markdown markdown;
    private final CommunityMembers members;

    Texts(Markdown markdown, CommunityMembers members) {
        this.markdown = markdown;
        this.members = members;
    }

    /** A text that calls a member who is gone by no name any more. */
    String withoutName(String body, String memberId) {
        return markdown.withLinksReplaced(
                body, target -> Naming.leadsTo(target, memberId), "[former member](/members/" + memberId + ")");
    }

    /** A text as safe HTML. */
    String html(String body) {
        return markdown.html(body);
    }

    /** A text as it is shown in a community. */
    public Text of(String body, String communityId) {
        Markdown.Rendered rendered = markdown.render(body);
        List<String> mentions = rendered.links().stream()
                .filter(link -> link.label().startsWith("@"))
                .map(link -> MEMBER.matcher(link.target()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .distinct()
                .limit(MOST_MENTIONS)
                .filter(member -> members.roleOf(communityId, member).isPresent())
                .toList();
        long links = rendered.links().stream()
                .filter(link -> !link.target().startsWith("/"))
                .count();
        return new Text(
                body,
                rendered.html(),
                mentions,
                (int) links,
                rendered.pictures().size());
    }
}
