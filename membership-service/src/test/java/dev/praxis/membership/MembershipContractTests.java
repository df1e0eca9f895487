package dev.praxis.membership;

import dev.praxis.membership.community.Admission;
import dev.praxis.membership.community.CommunityFact;
import dev.praxis.membership.community.CommunityFact.CharterReviewDue;
import dev.praxis.membership.community.CommunityFact.CharterRevised;
import dev.praxis.membership.community.CommunityFact.CommunityChanged;
import dev.praxis.membership.community.CommunityFact.CommunityClosed;
import dev.praxis.membership.community.CommunityFact.CommunityFounded;
import dev.praxis.membership.community.CommunityFact.RoleAssigned;
import dev.praxis.membership.community.CommunityFact.TermOverdue;
import dev.praxis.membership.community.CommunityState;
import dev.praxis.membership.community.CommunityStatus;
import dev.praxis.membership.community.Visibility;
import dev.praxis.membership.guidelines.GuidelinesFact;
import dev.praxis.membership.guidelines.GuidelinesFact.GuidelinesRevised;
import dev.praxis.membership.invitation.InvitationFact;
import dev.praxis.membership.invitation.InvitationFact.InvitationRevoked;
import dev.praxis.membership.invitation.InvitationFact.InvitationSent;
import dev.praxis.membership.invitation.InvitationKind;
import dev.praxis.membership.joining.HowJoined;
import dev.praxis.membership.joining.MembershipFact;
import dev.praxis.membership.joining.MembershipFact.GuidelinesAccepted;
import dev.praxis.membership.joining.MembershipFact.InvitationAccepted;
import dev.praxis.membership.joining.MembershipFact.MemberJoined;
import dev.praxis.membership.joining.MembershipFact.MemberLeft;
import dev.praxis.membership.joining.MembershipFact.MemberRemoved;
import dev.praxis.membership.joining.MembershipFact.MembershipErased;
import dev.praxis.membership.joining.MembershipFact.RoleChanged;
import dev.praxis.membership.joining.MembershipState;
import dev.praxis.membership.joining.MembershipStatus;
import dev.praxis.membership.joining.RequestFact;
import dev.praxis.membership.joining.RequestFact.MembershipApproved;
import dev.praxis.membership.joining.RequestFact.MembershipDeclined;
import dev.praxis.membership.joining.RequestFact.MembershipRequestErased;
import dev.praxis.membership.joining.RequestFact.MembershipRequestWithdrawn;
import dev.praxis.membership.joining.RequestFact.MembershipRequested;
import dev.praxis.membership.member.MemberFact;
import dev.praxis.membership.member.MemberFact.AdministratorChanged;
import dev.praxis.membership.member.MemberFact.IdentityLinked;
import dev.praxis.membership.member.MemberFact.MemberErased;
import dev.praxis.membership.member.MemberFact.MemberRegistered;
import dev.praxis.membership.member.MemberFact.PasswordChanged;
import dev.praxis.membership.member.MemberFact.ProfileChanged;
import dev.praxis.membership.member.ProfileState;
import dev.praxis.membership.token.AccessTokenFact;
import dev.praxis.membership.token.AccessTokenFact.AccessTokenIssued;
import dev.praxis.membership.token.AccessTokenFact.AccessTokenRevoked;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.test.ContractTests;
import dev.praxis.platform.test.Contracts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class MembershipContractTests extends ContractTests {

    private static final String COMMUNITY = "0199e4a0-7c2e-7d51-b1f3-2f9a5f1c7a10";
    private static final String MEMBER = "0199e4a0-11aa-7b0c-8e55-0b6a3c1d9f42";
    private static final String INVITATION = "0199e4a1-5d10-7f3a-9c77-6e2b8d4a1c05";
    private static final String TOKEN = "0199e4a1-9b64-7c1e-a2d8-417f0e9b3d66";
    private static final Instant LATER = Instant.parse("2027-06-30T22:00:00Z");

    @Override
    protected Contracts contracts() {
        return Contracts.of("membership")
                .covering(MemberFact.class, AccessTokenFact.class, CommunityFact.class, MembershipFact.class)
                .covering(RequestFact.class, GuidelinesFact.class, InvitationFact.class)
                .facts(
                        new MemberRegistered(MEMBER, "corporate"),
                        new ProfileChanged(MEMBER, List.of("headline", "skills")),
                        new PasswordChanged(MEMBER),
                        new IdentityLinked(MEMBER, "corporate"),
                        new AdministratorChanged(MEMBER, true),
                        new MemberErased(MEMBER))
                .facts(
                        new AccessTokenIssued(TOKEN, MEMBER, List.of("read", "write"), LATER),
                        new AccessTokenRevoked(TOKEN, MEMBER))
                .facts(
                        new CommunityFounded(COMMUNITY, MEMBER, Admission.OPEN, Visibility.LISTED),
                        new CharterRevised(COMMUNITY, 2),
                        new CommunityChanged(
                                COMMUNITY, List.of("joining", "questions"), Admission.REQUEST, Visibility.LISTED),
                        new CharterReviewDue(COMMUNITY, LocalDate.parse("2027-01-15")),
                        new RoleAssigned(COMMUNITY, MEMBER, CommunityRole.MODERATOR, LATER),
                        new TermOverdue(COMMUNITY, MEMBER, LATER),
                        new CommunityClosed(COMMUNITY))
                .facts(
                        new MembershipRequested(COMMUNITY, MEMBER),
                        new MembershipApproved(COMMUNITY, MEMBER),
                        new MembershipDeclined(COMMUNITY, MEMBER),
                        new MembershipRequestWithdrawn(COMMUNITY, MEMBER),
                        new MembershipRequestErased(COMMUNITY, MEMBER))
                .facts(
                        new MemberJoined(COMMUNITY, MEMBER, HowJoined.INVITATION, INVITATION),
                        new InvitationAccepted(COMMUNITY, MEMBER, INVITATION),
                        new MemberLeft(COMMUNITY, MEMBER, false),
                        new MemberRemoved(COMMUNITY, MEMBER),
                        new RoleChanged(COMMUNITY, MEMBER, CommunityRole.MODERATOR, CommunityRole.MEMBER, LATER),
                        new GuidelinesAccepted(COMMUNITY, MEMBER, 3),
                        new MembershipErased(COMMUNITY, MEMBER))
                .facts(
                        new GuidelinesRevised(COMMUNITY, 3),
                        new InvitationSent(COMMUNITY, INVITATION, InvitationKind.LINK, 25, LATER),
                        new InvitationRevoked(COMMUNITY, INVITATION))
                .states("praxis.membership.profiles", profile())
                .states("praxis.membership.communities", community())
                .states("praxis.membership.memberships", membership());
    }

    private static ProfileState profile() {
        return new ProfileState(
                "Nia Newcomer",
                "Night nurse on a stroke unit",
                "Ten years on wards, one in teaching.",
                List.of("triage", "teaching"),
                List.of("shadowing a night shift"),
                List.of("help with rosters"),
                List.of("en", "pt-BR"),
                "Europe/Lisbon",
                List.of("https://example.org/nia"));
    }

    private static CommunityState community() {
        return new CommunityState(
                COMMUNITY,
                "night-nurses",
                "Night Nurses",
                "Make nights safer for patients and for us",
                "Nursing at night",
                Admission.OPEN,
                Visibility.LISTED,
                CommunityStatus.ACTIVE);
    }

    private static MembershipState membership() {
        return new MembershipState(
                COMMUNITY,
                MEMBER,
                CommunityRole.MODERATOR,
                "Host of the listening rounds",
                LATER,
                MembershipStatus.MEMBER,
                Instant.parse("2026-11-02T08:15:30Z"));
    }
}
