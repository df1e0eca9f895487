package dev.praxis.membership.joining;

import static dev.praxis.platform.consumer.FactSubscription.Delivery.ONCE;
import static dev.praxis.platform.consumer.FactSubscription.Delivery.REPEATABLE;

import dev.praxis.membership.community.MemberCounts;
import dev.praxis.platform.consumer.FactSubscription;
import dev.praxis.platform.consumer.ReceivedFact;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is published of memberships, and what follows from the service's own facts. */
@Configuration(proxyBeanMethods = false)
class JoiningConfiguration {

    private static final String FACTS = "praxis.membership.events";

    @Bean
    Publication<Membership> membershipPublication() {
        return Publication.of(Membership.class)
                .withStates("praxis.membership.memberships", MembershipState.class, MembershipState::of);
    }

    @Bean
    Publication<MembershipRequest> membershipRequestPublication() {
        return Publication.of(MembershipRequest.class);
    }

    @Bean
    FactSubscription membershipRepair(Repair repair, GuidelinesAcceptance acceptance) {
        return FactSubscription.of("membership-repair", FACTS, REPEATABLE)
                .on(
                        "CommunityFounded",
                        Pair.class,
                        fact -> repair.afterFounding(
                                fact.data().communityId(), fact.data().memberId(), act(fact)))
                .on(
                        "MembershipApproved",
                        Pair.class,
                        fact -> repair.afterApproval(
                                fact.data().communityId(), fact.data().memberId(), act(fact)))
                .on(
                        "RoleAssigned",
                        Pair.class,
                        fact -> repair.afterAssignment(
                                fact.data().communityId(), fact.data().memberId(), act(fact)))
                .on("GuidelinesRevised", Revised.class, fact -> afterWriting(acceptance, fact))
                .on(
                        "CommunityClosed",
                        Closed.class,
                        fact -> repair.afterClosing(fact.data().communityId(), act(fact)));
    }

    @Bean
    FactSubscription memberCounting(MemberCounts counts) {
        return FactSubscription.of("member-counts", FACTS, ONCE)
                .on("MemberJoined", Pair.class, fact -> counts.add(fact.data().communityId(), 1))
                .on("MemberLeft", Pair.class, fact -> counts.add(fact.data().communityId(), -1))
                .on("MemberRemoved", Pair.class, fact -> counts.add(fact.data().communityId(), -1));
    }

    @Bean
    FactSubscription joiningMails(JoiningMail mail) {
        return FactSubscription.of("joining-mail", FACTS, ONCE)
                .on(
                        "MembershipApproved",
                        Pair.class,
                        fact -> mail.approved(
                                fact.data().communityId(), fact.data().memberId()))
                .on(
                        "MembershipDeclined",
                        Pair.class,
                        fact -> mail.declined(
                                fact.data().communityId(), fact.data().memberId()));
    }

    private static void afterWriting(GuidelinesAcceptance acceptance, ReceivedFact<Revised> fact) {
        String author = fact.actor();
        if (author != null) {
            acceptance.afterWriting(
                    fact.data().communityId(), author, fact.data().version(), act(fact));
        }
    }

    private static Act act(ReceivedFact<?> fact) {
        return new Act(fact.actor(), fact.time());
    }

    private record Pair(String communityId, String memberId) {}

    private record Revised(String communityId, int version) {}

    private record Closed(String communityId) {}
}
