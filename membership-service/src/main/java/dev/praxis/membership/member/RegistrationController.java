package dev.praxis.membership.member;

import dev.praxis.membership.member.Registration.Registered;
import dev.praxis.platform.access.OpenToAnyone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registration over HTTP. */
@RestController
class RegistrationController {

    private final Registration registration;

    RegistrationController(Registration registration) {
        this.registration = registration;
    }

    @OpenToAnyone
    @PostMapping("/api/v1/registration")
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@RequestBody Application application) {
        return registration.register(application.email(), application.name(), application.password());
    }

    record Application(
            @Nullable String email,
            @Nullable String name,
            @Nullable String password) {}
}
