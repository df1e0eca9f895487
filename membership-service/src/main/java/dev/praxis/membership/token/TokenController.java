package dev.praxis.membership.token;

import dev.praxis.platform.access.Caller;
import dev.praxis.platform.access.OpenToAnyone;
import dev.praxis.platform.paging.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Personal access tokens over HTTP. */
@RestController
class TokenController {

    private final TokenIssuing issuing;
    private final TokenExchange exchange;

    TokenController(TokenIssuing issuing, TokenExchange exchange) {
        this.issuing = issuing;
        this.exchange = exchange;
    }

    @PostMapping("/api/v1/me/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TokenView> issue(Caller caller, @RequestBody TokenRequest request) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(issuing.issue(caller, request));
    }

    /** All of them, since there are few. */
    @GetMapping("/api/v1/me/tokens")
    Page<TokenView> list(Caller caller) {
        List<TokenView> all = issuing.of(caller);
        return new Page<>(all, null);
    }

    @DeleteMapping("/api/v1/me/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable String id) {
        issuing.revoke(caller, id);
    }

    @OpenToAnyone
    @PostMapping("/internal/tokens/exchange")
    ResponseEntity<TokenExchange.Exchanged> exchange(@RequestBody Presented presented) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(exchange.exchange(presented.token()));
    }

    record Presented(@Nullable String token) {
        @Override
        public String toString() {
            return "Presented[...]";
        }
    }
}
