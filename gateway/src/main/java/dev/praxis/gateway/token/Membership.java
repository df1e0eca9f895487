package dev.praxis.gateway.token;

import dev.praxis.gateway.backend.BackChannel;
import dev.praxis.platform.PraxisProperties;
import dev.praxis.platform.problem.Refusal;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks membership-service about personal access tokens. */
@Component
class Membership {

    private static final Logger log = LoggerFactory.getLogger(Membership.class);

    private final RestClient http;
    private final String secret;

    Membership(RestClient backChannelClient, PraxisProperties praxis) {
        this.http = backChannelClient;
        this.secret = Objects.requireNonNull(praxis.secret(), "praxis.secret");
    }

    Exchange exchange(String token) {
        try {
            Answer answer = http.post()
                    .uri("http://membership/internal/tokens/exchange")
                    .attribute(BackChannel.CHANGES_NOTHING, true)
                    .headers(headers -> headers.setBasicAuth("praxis", secret))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Question(token))
                    .retrieve()
                    .body(Answer.class);
            Answer good = Objects.requireNonNull(answer);
            return new Exchange.Good(good.accessToken(), good.tokenId(), good.memberId());
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode() == HttpStatus.NOT_FOUND) {
                return new Exchange.Unknown();
            }
            throw unavailable(refused);
        } catch (RestClientException failure) {
            throw unavailable(failure);
        }
    }

    private static Refusal unavailable(RestClientException failure) {
        log.warn("A personal access token could not be checked: {}", failure.toString());
        return Refusal.unavailable("token-check-unavailable", "Your token cannot be checked at the moment.", 2);
    }

    private record Question(String token) {}

    private record Answer(String accessToken, String tokenId, String memberId) {}
}
