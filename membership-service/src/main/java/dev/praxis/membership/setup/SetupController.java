package dev.praxis.membership.setup;

import dev.praxis.platform.access.OpenToAnyone;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The setup over HTTP. */
@RestController
@RequestMapping("/api/v1/setup")
class SetupController {

    private final Setup setup;

    SetupController(Setup setup) {
        this.setup = setup;
    }

    @OpenToAnyone
    @GetMapping
    State state() {
        return new State(setup.isOpen());
    }

    @OpenToAnyone
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created complete(@RequestBody Setup.Request request) {
        return new Created(setup.complete(request), String.valueOf(request.email()), String.valueOf(request.name()));
    }

    record State(boolean open) {}

    record Created(String id, String email, String name) {}
}
