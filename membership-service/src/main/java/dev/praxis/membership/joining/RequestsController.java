package dev.praxis.membership.joining;

import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.CommunityAccess;
import dev.praxis.membership.community.MemberName;
import dev.praxis.membership.member.MemberNames;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests to join over HTTP. */
@RestController
@RequestMapping("/api/v1/communities/{community}/requests")
class RequestsController {

    private final CommunityAccess access;
    private final MembershipRequests requests;
    private final Deciding deciding;
    private final MemberNames members;

    RequestsController(CommunityAccess access, MembershipRequests requests, Deciding deciding, MemberNames members) {
        this.access = access;
        this.requests = requests;
        this.deciding = deciding;
        this.members = members;
    }

    @GetMapping
    Page<RequestView> list(@PathVariable String community, Paging paging, Caller caller) {
        Community found = access.actingIn(community, caller, CommunityRole.MODERATOR);
        Page<MembershipRequest> page = requests.pendingIn(found.id(), paging);
        Map<String, String> names = members.namesOf(
                page.items().stream().map(MembershipRequest::memberId).toList());
        return page.map(request -> RequestView.of(request, names));
    }

    @PutMapping("/{memberId}")
    RequestView decide(
            @PathVariable String community,
            @PathVariable String memberId,
            @Valid @RequestBody DecisionRequest decision,
            Caller caller) {
        MembershipRequest decided =
                deciding.decide(community, memberId, decision.decision(), decision.reason(), caller);
        return RequestView.of(decided, members.namesOf(List.of(memberId)));
    }

    /** What a moderator decides. */
    record DecisionRequest(
            @NotNull Decision decision,
            @Size(max = 1_000) @Nullable String reason) {}

    /** A request as moderators see it. */
    record RequestView(
            MemberName member,
            RequestStatus status,
            Instant since,
            List<String> answers,
            @Nullable String reason) {

        static RequestView of(MembershipRequest request, Map<String, String> names) {
            return new RequestView(
                    MemberName.of(request.memberId(), names),
                    request.status(),
                    request.since(),
                    request.answers(),
                    request.reason());
        }
    }
}
