package dev.praxis.membership.joining;

import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.CommunityAccess;
import dev.praxis.platform.access.Caller;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Joining and leaving over HTTP. */
@RestController
@RequestMapping("/api/v1/communities/{community}")
class OwnMembershipController {

    private final Joining joining;
    private final Leaving leaving;
    private final GuidelinesAcceptance acceptance;
    private final CommunityAccess access;
    private final OwnMemberships own;

    OwnMembershipController(
            Joining joining,
            Leaving leaving,
            GuidelinesAcceptance acceptance,
            CommunityAccess access,
            OwnMemberships own) {
        this.joining = joining;
        this.leaving = leaving;
        this.acceptance = acceptance;
        this.access = access;
        this.own = own;
    }

    @GetMapping("/members/me")
    OwnMembershipView get(@PathVariable String community, Caller caller) {
        return own.of(access.visible(community, caller).id(), caller.memberId());
    }

    @PutMapping("/members/me")
    @ApiResponse(responseCode = "200", description = "A member.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "The request waits to be decided.", useReturnTypeSchema = true)
    ResponseEntity<OwnMembershipView> join(
            @PathVariable String community,
            @Valid @RequestBody(required = false) @Nullable JoinRequest request,
            Caller caller) {
        Community joined = joining.join(community, request == null ? JoinRequest.EMPTY : request, caller);
        OwnMembershipView view = own.of(joined.id(), caller.memberId());
        HttpStatus status = view.status() == OwnMembershipView.Status.MEMBER ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status).body(view);
    }

    @DeleteMapping("/members/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String community, Caller caller) {
        leaving.leave(community, caller);
    }

    @PutMapping("/guidelines/acceptance")
    OwnMembershipView accept(@PathVariable String community, @Valid @RequestBody Acceptance accepted, Caller caller) {
        String communityId = acceptance.accept(community, accepted.version(), caller);
        return own.of(communityId, caller.memberId());
    }

    /** The version of the guidelines that a member accepts. */
    record Acceptance(@NotNull Integer version) {}
}
