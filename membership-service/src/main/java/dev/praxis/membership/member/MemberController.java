package dev.praxis.membership.member;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
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

/** Other members over HTTP. */
@RestController
@RequestMapping("/api/v1/members")
class MemberController {

    private final Directory directory;
    private final Administration administration;
    private final Erasure erasure;
    private final Clock clock;

    MemberController(Directory directory, Administration administration, Erasure erasure, Clock clock) {
        this.directory = directory;
        this.administration = administration;
        this.erasure = erasure;
        this.clock = clock;
    }

    @GetMapping
    Page<ProfileView> search(
            Caller caller,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam(required = false) @Nullable String community,
            Paging paging) {
        return directory.search(caller, new Directory.Search(query, skill, community), paging);
    }

    @GetMapping("/{id}")
    ProfileView find(@Nullable Caller caller, @PathVariable String id) {
        return directory.find(caller, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(Caller caller, @PathVariable String id) {
        caller.requireAdministrator();
        erasure.erase(id, caller.actAt(clock.instant()));
    }

    @PutMapping("/{id}/administrator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void administer(Caller caller, @PathVariable String id, @RequestBody AdministratorChoice choice) {
        caller.requireAdministrator();
        if (choice.administrator() == null) {
            throw Refusal.invalid("administrator", "missing", "Say true or false.");
        }
        administration.administer(id, choice.administrator(), caller.actAt(clock.instant()));
    }

    record AdministratorChoice(@Nullable Boolean administrator) {}
}
