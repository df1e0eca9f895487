package dev.praxis.membership.token;

import dev.praxis.membership.member.Member;
import dev.praxis.membership.member.Members;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Ids;
import dev.praxis.platform.problem.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Members make, see and revoke tokens. */
@Service
public class TokenIssuing {

    static final int MAX_TOKENS = 50;

    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(30);
    private static final int SWEEP = 500;

    private final AccessTokens tokens;
    private final Members members;
    private final LiveTokens live;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenIssuing(AccessTokens tokens, Members members, LiveTokens live, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.members = members;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    TokenView issue(Caller caller, TokenRequest request) {
        Member member = members.active(caller.memberId()).orElseThrow(TokenIssuing::unknown);
        Instant now = clock.instant();
        Set<String> held = caller.scopes();
        TokenRequest.Checked wanted = request.checked(held, member.administrator(), now);
        if (tokens.of(member.id()).size() >= MAX_TOKENS) {
            throw Refusal.conflict("too-many-tokens", "You have 50 tokens; revoke one first.");
        }
        TokenSecret secret = TokenSecret.random(random);
        AccessToken token = AccessToken.issued(ids.next(), member.id(), wanted, secret.hash(), caller.actAt(now));
        tokens.save(token);
        return TokenView.of(token, secret);
    }

    /** Gives the secret of a new token of a member who came by an import, to read and write for 90 days. */
    public String issueImported(String memberId) {
        Caller member = new Caller(memberId, Set.of("read", "write"), false);
        TokenView issued = issue(member, new TokenRequest("Import", null, null));
        return Objects.requireNonNull(issued.token());
    }

    List<TokenView> of(Caller caller) {
        return tokens.of(caller.memberId()).stream().map(TokenView::of).toList();
    }

    void revoke(Caller caller, String id) {
        AccessToken token = tokens.withId(id)
                .filter(found -> found.memberId().equals(caller.memberId()))
                .orElseThrow(TokenIssuing::unknown);
        token.revoke(caller.actAt(clock.instant()));
        tokens.save(token);
        live.forget(id);
    }

    /** Removes tokens that expired a month ago. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void removeLongExpired() {
        Instant now = clock.instant();
        for (AccessToken token : tokens.expiredBefore(now.minus(SHOWN_AFTERWARDS), SWEEP)) {
            token.revoke(Act.ofPlatform(now));
            tokens.save(token);
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("unknown-token", "You have no such token.");
    }
}
