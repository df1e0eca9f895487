package dev.praxis.membership.invitation;

import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.CommunityAccess;
import dev.praxis.membership.community.Standings;
import dev.praxis.membership.mail.AddressBook;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.fact.WriteConflicts;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Invites people, and takes invitations back. */
@Service
class Inviting {

    private static final Duration MAIL_LIFE = Duration.ofDays(30);
    private static final Duration BETWEEN_MAILS = Duration.ofDays(1);

    private final CommunityAccess access;
    private final Invitations invitations;
    private final MailingLimit limit;
    private final AddressBook addresses;
    private final Standings standings;
    private final WriteConflicts conflicts;
    private final Ids ids;
    private final Clock clock;

    Inviting(
            CommunityAccess access,
            Invitations invitations,
            MailingLimit limit,
            AddressBook addresses,
            Standings standings,
            WriteConflicts conflicts,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.invitations = invitations;
        this.limit = limit;
        this.addresses = addresses;
        this.standings = standings;
        this.conflicts = conflicts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Invites people by mail, each address on its own.
     *
     * @throws Refusal where the caller may not, or invited too many of late
     */
    List<MailOutcome> byMail(String reference, List<String> emails, Caller caller) {
        Community community = activeCommunity(reference, caller);
        Act act = caller.actAt(clock.instant());
        limit.require(caller.memberId(), emails.size(), act.time());
        return emails.stream()
                .map(MailOutcome::normalized)
                .distinct()
                .map(email -> invite(community, email, act))
                .toList();
    }

    /**
     * Makes a link.
     *
     * @throws Refusal where the caller may not
     */
    Invitation byLink(String reference, LinkRequest link, Caller caller) {
        Community community = activeCommunity(reference, caller);
        Act act = caller.actAt(clock.instant());
        return invitations.save(Invitation.byLink(
                ids.next(), community.id(), link.usesOrDefault(), link.expiryOrDefault(act.time()), act));
    }

    /**
     * Takes an invitation back; one that is over stays as it is.
     *
     * @throws Refusal where the caller may not, or there is no such invitation
     */
    void revoke(String reference, String invitationId, Caller caller) {
        Community community = access.actingIn(reference, caller, CommunityRole.MODERATOR);
        conflicts.retried(() -> {
            Invitation invitation = invitations
                    .find(invitationId)
                    .filter(found -> found.communityId().equals(community.id()))
                    .orElseThrow(() -> Refusal.notFound("unknown-invitation", "There is no such invitation."));
            invitation.revoke(caller.actAt(clock.instant()));
            return invitations.save(invitation);
        });
    }

    private Community activeCommunity(String reference, Caller caller) {
        Community community = access.actingIn(reference, caller, CommunityRole.MODERATOR);
        if (!community.isActive()) {
            throw Refusal.conflict("community-closed", "This community is closed.");
        }
        return community;
    }

    private MailOutcome invite(Community community, String email, Act act) {
        if (!MailOutcome.isAddress(email)) {
            return MailOutcome.of(email, MailOutcome.Result.MALFORMED);
        }
        if (belongs(community.id(), email)) {
            return MailOutcome.of(email, MailOutcome.Result.ALREADY_MEMBER);
        }
        if (invitedOfLate(community.id(), email, act.time())) {
            return MailOutcome.of(email, MailOutcome.Result.ALREADY_INVITED);
        }
        Instant expiresAt = act.time().plus(MAIL_LIFE);
        Invitation sent = invitations.save(Invitation.byMail(ids.next(), community.id(), email, expiresAt, act));
        return new MailOutcome(email, MailOutcome.Result.SENT, sent.id());
    }

    private boolean belongs(String communityId, String email) {
        return addresses
                .memberAt(email)
                .filter(memberId -> standings.of(memberId, communityId).belongs())
                .isPresent();
    }

    private boolean invitedOfLate(String communityId, String email, Instant now) {
        return invitations
                .latest(communityId, email)
                .filter(latest -> latest.state(now) == InvitationState.SENT)
                .filter(latest -> latest.createdAt().plus(BETWEEN_MAILS).isAfter(now))
                .isPresent();
    }
}
