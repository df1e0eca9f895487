package dev.praxis.gateway.token;

/** What became of a personal access token. */
public sealed interface Exchange {

    /**
     * The token is good.
     *
     * @param accessToken what to relay in its place
     * @param tokenId the id of the personal access token
     * @param memberId whose it is
     */
    record Good(String accessToken, String tokenId, String memberId) implements Exchange {}

    /** There is no such token, or not any more. */
    record Unknown() implements Exchange {}
}
