package dev.praxis.membership.invitation;

import dev.praxis.membership.mail.AddressBook;
import dev.praxis.membership.member.PersonalData;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The invitations that a member sent and got; erasure leaves them without the address and the name. */
@Component
class InvitationData implements PersonalData {

    private final Invitations invitations;
    private final Claims claims;
    private final AddressBook addresses;
    private final WriteConflicts conflicts;

    InvitationData(Invitations invitations, Claims claims, AddressBook addresses, WriteConflicts conflicts) {
        this.invitations = invitations;
        this.claims = claims;
        this.addresses = addresses;
        this.conflicts = conflicts;
    }

    @Override
    public String section() {
        return "invitationsSent";
    }

    @Override
    public Object exportOf(String memberId) {
        return invitations.by(memberId).stream().map(Sent::of).toList();
    }

    @Override
    public void erase(String memberId, Act act) {
        List<String> received = claims.of(memberId);
        received.forEach(id -> change(id, Invitation::forgetAddress));
        addresses
                .addressOf(memberId)
                .ifPresent(address -> invitations
                        .to(address)
                        .forEach(invitation -> change(invitation.id(), Invitation::forgetAddress)));
        invitations.by(memberId).forEach(invitation -> change(invitation.id(), Invitation::forgetInviter));
        claims.forget(memberId);
    }

    private void change(String id, Consumer<Invitation> change) {
        conflicts.retried(() -> {
            Optional<Invitation> found = invitations.find(id);
            found.ifPresent(invitation -> {
                change.accept(invitation);
                invitations.save(invitation);
            });
            return found;
        });
    }

    private record Sent(
            String communityId,
            InvitationKind kind,
            @Nullable String email,
            Instant createdAt,
            int uses) {

        static Sent of(Invitation invitation) {
            return new Sent(
                    invitation.communityId(),
                    invitation.kind(),
                    invitation.email(),
                    invitation.createdAt(),
                    invitation.uses());
        }
    }
}
