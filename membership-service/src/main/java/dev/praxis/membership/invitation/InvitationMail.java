package dev.praxis.membership.invitation;

import dev.praxis.membership.community.Communities;
import dev.praxis.membership.community.Community;
import dev.praxis.membership.mail.Mails;
import dev.praxis.membership.member.Members;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail by which somebody is invited. */
@Component
class InvitationMail {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Invitations invitations;
    private final Communities communities;
    private final Members members;
    private final InvitationTokens tokens;
    private final Mails mails;
    private final Clock clock;

    InvitationMail(
            Invitations invitations,
            Communities communities,
            Members members,
            InvitationTokens tokens,
            Mails mails,
            Clock clock) {
        this.invitations = invitations;
        this.communities = communities;
        this.members = members;
        this.tokens = tokens;
        this.mails = mails;
        this.clock = clock;
    }

    /** Sends the mail of an invitation, unless it has no address or is over already. */
    void send(String invitationId) {
        Optional<Invitation> found = invitations
                .find(invitationId)
                .filter(invitation -> invitation.state(clock.instant()) == InvitationState.SENT);
        Optional<Community> community = found.flatMap(invitation -> communities.withId(invitation.communityId()))
                .filter(Community::isActive);
        if (found.isEmpty() || community.isEmpty()) {
            return;
        }
        String email = found.get().email();
        if (email != null) {
            String name = community.get().settings().name();
            mails.send(email, "Invitation to " + name, text(found.get(), community.get()));
        }
    }

    private String text(Invitation invitation, Community community) {
        String inviter = Optional.ofNullable(invitation.inviter())
                .flatMap(id -> Optional.ofNullable(members.namesOf(List.of(id)).get(id)))
                .orElse("A moderator");
        String purpose = community.charter().charter().purpose();
        return """
                Hello,

                %s invites you to join the community "%s".
                %s
                To look at it and join, open this link:

                %s

                The link is for you alone and is good until %s.
                If you did not expect this invitation, you can ignore this mail.
                """.formatted(
                        inviter,
                        community.settings().name(),
                        purpose.isEmpty() ? "" : "\n    " + purpose + "\n",
                        tokens.addressOf(invitation.id()),
                        DAY.format(invitation.expiresAt()));
    }
}
