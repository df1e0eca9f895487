package dev.praxis.membership.importing;

import dev.praxis.platform.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports over HTTP, for administrators. */
@RestController
@RequestMapping("/api/v1/import")
class ImportController {

    private final MemberImport members;
    private final CommunityImport communities;

    ImportController(MemberImport members, CommunityImport communities) {
        this.members = members;
        this.communities = communities;
    }

    @PostMapping("/members")
    ResponseEntity<TakenMembers> members(Caller caller, @Valid @RequestBody NewMembers request) {
        caller.requireAdministrator();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new TakenMembers(members.take(request.members())));
    }

    @PostMapping("/communities")
    TakenCommunities communities(Caller caller, @Valid @RequestBody NewCommunities request) {
        caller.requireAdministrator();
        return new TakenCommunities(communities.take(request.communities()));
    }

    record TakenMembers(List<ImportedMember> members) {}

    record NewMembers(@NotNull @Size(max = 200) List<@NotNull MemberItem> members) {}

    record NewCommunities(@NotNull @Size(max = 50) List<@NotNull CommunityItem> communities) {}

    record TakenCommunities(List<ImportedCommunity> communities) {}
}
