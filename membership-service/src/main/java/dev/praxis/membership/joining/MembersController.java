package dev.praxis.membership.joining;

import dev.praxis.membership.community.Community;
import dev.praxis.membership.community.CommunityAccess;
import dev.praxis.membership.member.MemberNames;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The members of a community over HTTP. */
@RestController
@RequestMapping("/api/v1/communities/{community}/members")
class MembersController {

    private final CommunityAccess access;
    private final Memberships memberships;
    private final Roster roster;
    private final MemberNames members;

    MembersController(CommunityAccess access, Memberships memberships, Roster roster, MemberNames members) {
        this.access = access;
        this.memberships = memberships;
        this.roster = roster;
        this.members = members;
    }

    @GetMapping
    Page<MemberView> list(
            @PathVariable String community,
            @RequestParam(required = false) @Nullable CommunityRole role,
            Paging paging,
            Caller caller) {
        Community found = access.actingIn(community, caller, CommunityRole.MEMBER);
        Page<Membership> page = memberships.membersOf(found.id(), role, paging);
        Map<String, String> names =
                members.namesOf(page.items().stream().map(Membership::memberId).toList());
        return page.map(membership -> MemberView.of(membership, found, names));
    }

    @PutMapping("/{memberId}")
    MemberView assign(
            @PathVariable String community,
            @PathVariable String memberId,
            @Valid @RequestBody RoleRequest request,
            Caller caller) {
        Membership changed = roster.assign(community, memberId, request, caller);
        return MemberView.of(changed, access.visible(community, caller), members.namesOf(List.of(memberId)));
    }

    @DeleteMapping("/{memberId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String community,
            @PathVariable String memberId,
            @Valid @RequestBody(required = false) @Nullable Removal removal,
            Caller caller) {
        roster.remove(community, memberId, removal == null ? null : removal.reason(), caller);
    }

    /** Why a member is removed. */
    record Removal(@Size(max = 1_000) @Nullable String reason) {}
}
