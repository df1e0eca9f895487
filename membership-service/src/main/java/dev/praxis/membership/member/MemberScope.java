package dev.praxis.membership.member;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of a community, as the directory asks for them. */
public interface MemberScope {

    /**
     * The ids of a community's present members in ascending order.
     *
     * @param community the community's id or slug
     * @param callerId the member who asks
     * @param after only ids greater than this one, null for the first ones
     * @param limit how many at the most
     * @throws dev.praxis.platform.problem.Refusal where the caller may not see such a community
     */
    List<String> membersOf(String community, String callerId, @Nullable String after, int limit);
}
