package dev.praxis.discussion.importing;

import dev.praxis.platform.access.Caller;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports over HTTP, for administrators. */
@RestController
@RequestMapping("/api/v1/import")
class ImportController {

    private final DiscussionImport discussions;

    ImportController(DiscussionImport discussions) {
        this.discussions = discussions;
    }

    @PostMapping("/discussions")
    DiscussionImport.Taken discussions(Caller caller, @Valid @RequestBody Discussions request) {
        caller.requireAdministrator();
        request.requireBearable();
        return discussions.take(request, caller);
    }
}
