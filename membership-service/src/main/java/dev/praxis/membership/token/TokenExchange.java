package dev.praxis.membership.token;

import dev.praxis.membership.member.Member;
import dev.praxis.membership.member.Members;
import dev.praxis.membership.signin.AccessTokenMint;
import dev.praxis.platform.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Exchanges personal access tokens for short-lived access tokens that services understand. */
@Service
class TokenExchange {

    private final AccessTokens tokens;
    private final Members members;
    private final AccessTokenMint mint;
    private final Clock clock;

    TokenExchange(AccessTokens tokens, Members members, AccessTokenMint mint, Clock clock) {
        this.tokens = tokens;
        this.members = members;
        this.mint = mint;
        this.clock = clock;
    }

    Exchanged exchange(@Nullable String presented) {
        TokenSecret secret = new TokenSecret(presented == null ? "" : presented);
        if (!secret.isWellFormed()) {
            throw unknown();
        }
        Instant now = clock.instant();
        AccessToken token = tokens.withHash(secret.hash())
                .filter(found -> found.isValidAt(now.plusSeconds(1)))
                .orElseThrow(TokenExchange::unknown);
        Member member = members.active(token.memberId()).orElseThrow(TokenExchange::unknown);
        tokens.used(token, now);
        AccessTokenMint.Minted minted = mint.mint(member, Set.copyOf(token.scopes()), token.id(), token.expiresAt());
        return new Exchanged(minted.accessToken(), minted.expiresIn(), token.id(), member.id());
    }

    private static Refusal unknown() {
        return Refusal.notFound("unknown-token", "There is no such token, or it is over.");
    }

    /**
     * What a token was exchanged for.
     *
     * @param expiresIn the life of the access token in seconds, 300 at the most
     */
    record Exchanged(String accessToken, long expiresIn, String tokenId, String memberId) {}
}
