package dev.praxis.membership.joining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.membership.community.RoleHolder;
import dev.praxis.membership.joining.MembershipFact.GuidelinesAccepted;
import dev.praxis.membership.joining.MembershipFact.InvitationAccepted;
import dev.praxis.membership.joining.MembershipFact.MemberJoined;
import dev.praxis.membership.joining.MembershipFact.MemberLeft;
import dev.praxis.membership.joining.MembershipFact.MemberRemoved;
import dev.praxis.membership.joining.MembershipFact.MembershipErased;
import dev.praxis.membership.joining.MembershipFact.RoleChanged;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Fact;
import dev.praxis.platform.fact.PendingFact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembershipTests {

    private static final Act ACT = Act.of("bob", Instant.parse("2026-03-01T09:00:00Z"));

    private final Membership membership = joined(HowJoined.OPEN, null, 0);

    @Test
    void beginsAsAPlainMember() {
        assertThat(membership.id()).isEqualTo("c1.bob");
        assertThat(membership.role()).isEqualTo(CommunityRole.MEMBER);
        assertThat(facts()).containsExactly(new MemberJoined("c1", "bob", HowJoined.OPEN, null));
    }

    @Test
    void tellsWhichInvitationBroughtTheMember() {
        Membership invited = joined(HowJoined.INVITATION, "i1", 3);

        assertThat(facts(invited))
                .containsExactly(
                        new MemberJoined("c1", "bob", HowJoined.INVITATION, "i1"),
                        new InvitationAccepted("c1", "bob", "i1"),
                        new GuidelinesAccepted("c1", "bob", 3));
    }

    @Test
    void copiesTheRoleThatTheCommunityGives() {
        membership.copyRole(holder(CommunityRole.MODERATOR), 2, ACT);
        membership.copyRole(holder(CommunityRole.MODERATOR), 2, ACT);

        assertThat(membership.role()).isEqualTo(CommunityRole.MODERATOR);
        assertThat(membership.title()).isEqualTo("Host");
        assertThat(facts())
                .filteredOn(RoleChanged.class::isInstance)
                .containsExactly(new RoleChanged("c1", "bob", CommunityRole.MODERATOR, CommunityRole.MEMBER, null));
    }

    @Test
    void takesOverNoRoleOfAnOlderRevision() {
        membership.copyRole(null, 5, ACT);

        membership.copyRole(holder(CommunityRole.LEADER), 4, ACT);

        assertThat(membership.role()).isEqualTo(CommunityRole.MEMBER);
    }

    @Test
    void losesItsRoleWithItsEnd() {
        membership.copyRole(holder(CommunityRole.MODERATOR), 2, ACT);

        membership.leave(false, ACT);
        membership.leave(false, ACT);

        assertThat(membership.status()).isEqualTo(MembershipStatus.LEFT);
        assertThat(membership.role()).isEqualTo(CommunityRole.MEMBER);
        assertThat(facts()).filteredOn(MemberLeft.class::isInstance).hasSize(1);
    }

    @Test
    void resumesAfterLeaving() {
        membership.leave(false, ACT);

        membership.resume(new Entry(HowJoined.OPEN, "p2", null, 0), ACT);

        assertThat(membership.lasts()).isTrue();
        assertThat(membership.place()).isEqualTo("p2");
        assertThat(facts()).filteredOn(MemberJoined.class::isInstance).hasSize(2);
    }

    @Test
    void remembersWhyTheMemberWasRemoved() {
        membership.remove("Advertising", ACT);

        assertThat(membership.status()).isEqualTo(MembershipStatus.REMOVED);
        assertThat(membership.removalReason()).isEqualTo("Advertising");
        assertThat(facts()).last().isEqualTo(new MemberRemoved("c1", "bob"));
    }

    @Test
    void acceptsEachVersionOfTheGuidelinesOnce() {
        membership.acceptGuidelines(2, ACT);
        membership.acceptGuidelines(2, ACT);
        membership.acceptGuidelines(1, ACT);

        assertThat(membership.acceptedGuidelines()).isEqualTo(2);
        assertThat(facts()).filteredOn(GuidelinesAccepted.class::isInstance).hasSize(1);
    }

    @Test
    void endsForGoodWithItsMember() {
        membership.erase(ACT);
        membership.erase(ACT);

        assertThat(membership.ended()).isTrue();
        assertThat(facts()).endsWith(new MemberLeft("c1", "bob", false), new MembershipErased("c1", "bob"));
    }

    private List<Fact> facts() {
        return facts(membership);
    }

    private static List<Fact> facts(Membership membership) {
        return membership.outbox().stream().map(PendingFact::fact).toList();
    }

    private static Membership joined(HowJoined how, @Nullable String invitation, int guidelines) {
        return Membership.begin("c1", "bob", new Entry(how, "p1", invitation, guidelines), ACT);
    }

    private static RoleHolder holder(CommunityRole role) {
        return new RoleHolder("bob", role, "Host", null, ACT.time(), false);
    }
}
