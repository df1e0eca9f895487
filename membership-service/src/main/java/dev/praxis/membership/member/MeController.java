package dev.praxis.membership.member;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.web.Etag;
import dev.praxis.platform.web.IfMatch;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account over HTTP. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private final Accounts accounts;
    private final Erasure erasure;
    private final List<PersonalData> parts;
    private final Clock clock;

    MeController(Accounts accounts, Erasure erasure, List<PersonalData> parts, Clock clock) {
        this.accounts = accounts;
        this.erasure = erasure;
        this.parts = parts.stream()
                .sorted(Comparator.comparing(PersonalData::section))
                .toList();
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<OwnProfile> me(Caller caller) {
        return answer(accounts.of(caller));
    }

    @PatchMapping
    ResponseEntity<OwnProfile> edit(Caller caller, IfMatch ifMatch, @RequestBody ProfileEdit edit) {
        return answer(accounts.edit(caller, edit, ifMatch));
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            Caller caller,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @RequestBody PasswordChange change) {
        accounts.changePassword(caller, token(authorization), change.current(), change.password());
    }

    @GetMapping("/export")
    ResponseEntity<Map<String, Object>> export(Caller caller) {
        Map<String, Object> export = new LinkedHashMap<>();
        parts.forEach(part -> export.put(part.section(), part.exportOf(caller.memberId())));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"praxis-export.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(export);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            Caller caller,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @RequestBody(required = false) @Nullable Confirmation confirmation) {
        accounts.confirm(caller, token(authorization), confirmation == null ? null : confirmation.password());
        erasure.erase(caller.memberId(), caller.actAt(clock.instant()));
    }

    private static ResponseEntity<OwnProfile> answer(Member member) {
        return Etag.answer(member.revision(), OwnProfile.of(member));
    }

    private static String token(String authorization) {
        return authorization.substring(authorization.indexOf(' ') + 1).strip();
    }

    record PasswordChange(
            @Nullable String current, @Nullable String password) {}

    record Confirmation(@Nullable String password) {}
}
