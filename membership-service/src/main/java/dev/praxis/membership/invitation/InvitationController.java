package dev.praxis.membership.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.CommunityAccess;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations over HTTP, for those who moderate or lead. */
@RestController
@RequestMapping("/api/v1/communities/{community}/invitations")
class InvitationController {

    private final Inviting inviting;
    private final CommunityAccess access;
    private final Invitations invitations;
    private final InvitationTokens tokens;
    private final Clock clock;

    InvitationController(
            Inviting inviting, CommunityAccess access, Invitations invitations, InvitationTokens tokens, Clock clock) {
        this.inviting = inviting;
        this.access = access;
        this.invitations = invitations;
        this.tokens = tokens;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Invited invite(@PathVariable String community, @Valid @RequestBody InvitationRequest request, Caller caller) {
        List<String> emails = request.emails();
        LinkRequest link = request.link();
        if (emails != null && link == null) {
            return new Invited(inviting.byMail(community, emails, caller), null);
        }
        if (link != null && emails == null) {
            return new Invited(null, view(inviting.byLink(community, link, caller)));
        }
        throw Refusal.invalid("emails", "one-of", "Give either \"emails\" or \"link\".");
    }

    @GetMapping
    Page<InvitationView> list(@PathVariable String community, Paging paging, Caller caller) {
        Community found = access.actingIn(community, caller, CommunityRole.MODERATOR);
        return invitations.of(found.id(), paging).map(this::view);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String community, @PathVariable String id, Caller caller) {
        inviting.revoke(community, id, caller);
    }

    private InvitationView view(Invitation invitation) {
        return InvitationView.of(invitation, clock.instant(), tokens);
    }

    /** Whom to invite: addresses, or a link. */
    record InvitationRequest(
            @Size(min = 1, max = 100) @Nullable List<@NotNull @Size(max = 300) String> emails,
            @Valid @Nullable LinkRequest link) {}

    /** What became of it: an outcome for each address, or the link. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Invited(
            @Nullable List<MailOutcome> results, @Nullable InvitationView link) {}
}
