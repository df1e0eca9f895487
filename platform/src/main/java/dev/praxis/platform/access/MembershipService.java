package dev.praxis.platform.access;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks membership-service over HTTP, one instance after the other. */
final class MembershipService {

    private final List<URI> instances;
    private final RestClient http;
    private final ServiceTokens tokens;
    private final AtomicInteger turn = new AtomicInteger();

    MembershipService(List<URI> instances, RestClient http, ServiceTokens tokens) {
        this.instances = List.copyOf(instances);
        this.http = http;
        this.tokens = tokens;
    }

    record Found(CommunityRole role) {}

    record FoundCommunity(String id, CommunityState state) {}

    /** The role of a member in a community, empty where the person is none of its members. */
    Optional<CommunityRole> roleOf(String communityId, String memberId) {
        return get(Found.class, "/internal/communities/{community}/members/{member}", communityId, memberId)
                .map(Found::role);
    }

    /** The community with an id or a slug. */
    Optional<KnownCommunity> community(String reference) {
        return get(FoundCommunity.class, "/internal/communities/{community}", reference)
                .map(found -> found.state().known(found.id()));
    }

    private <T> Optional<T> get(Class<T> type, String path, Object... variables) {
        URI instance = next();
        try {
            return Optional.ofNullable(http.get()
                    .uri(UriComponentsBuilder.fromUri(instance)
                            .replacePath(path)
                            .encode()
                            .buildAndExpand(variables)
                            .toUri())
                    .headers(headers -> headers.setBearerAuth(tokens.token(instance)))
                    .retrieve()
                    .body(type));
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode() == HttpStatus.NOT_FOUND) {
                return Optional.empty();
            }
            if (refused.getStatusCode() == HttpStatus.UNAUTHORIZED) {
                tokens.drop();
            }
            throw refused;
        }
    }

    private URI next() {
        if (instances.isEmpty()) {
            throw new IllegalStateException("praxis.services.membership names no instance");
        }
        return instances.get(Math.floorMod(turn.getAndIncrement(), instances.size()));
    }
}
