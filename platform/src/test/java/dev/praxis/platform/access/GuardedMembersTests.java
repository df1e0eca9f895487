package dev.praxis.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.praxis.platform.problem.Refusal;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

class GuardedMembersTests {

    private final MembershipStub stub = new MembershipStub();
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final GuardedMembers members = membersAt(Duration.ofSeconds(30), stub.uri());

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void asksMembershipServiceForRoles() {
        stub.roles.put("/internal/communities/java/members/ada", "LEADER");

        assertThat(members.roleOf("java", "ada")).contains(CommunityRole.LEADER);
        assertThat(members.roleOf("java", "grace")).isEmpty();
    }

    @Test
    void usesOneTokenForManyQuestions() {
        members.roleOf("java", "ada");
        members.roleOf("java", "grace");

        assertThat(stub.tokens).hasValue(1);
    }

    @Test
    void fetchesAnotherTokenWhereTheFirstIsNotAcceptedAnyMore() {
        stub.roles.put("/internal/communities/java/members/ada", "MEMBER");
        members.roleOf("java", "ada");
        stub.tokens.set(5);

        var role = members.roleOf("java", "ada");

        assertThat(role).contains(CommunityRole.MEMBER);
    }

    @Test
    void escapesWhatCallersChoose() {
        stub.roles.put("/internal/communities/a/../b/members/x?y", "LEADER");

        var role = members.roleOf("a/../b", "x?y");

        assertThat(role).contains(CommunityRole.LEADER);
    }

    @Test
    void asksTheNextInstanceWhereOneIsDown() {
        stub.roles.put("/internal/communities/java/members/ada", "LEADER");
        var twoInstances = membersAt(Duration.ofSeconds(30), URI.create("http://127.0.0.1:1"), stub.uri());

        assertThat(twoInstances.roleOf("java", "ada")).contains(CommunityRole.LEADER);
    }

    @Test
    void saysThatNobodyCanTellWhereMembershipServiceFails() {
        stub.failure = 500;

        assertThatThrownBy(() -> members.roleOf("java", "ada"))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.UNAVAILABLE);
                    assertThat(refusal.retryAfterSeconds()).isEqualTo(5);
                });
        assertThat(stub.asked).hasValue(2);
    }

    @Test
    void doesNotWaitForASlowMembershipService() {
        stub.slow = true;
        var impatient = membersAt(Duration.ofMillis(20), stub.uri());

        assertThatThrownBy(() -> impatient.roleOf("java", "ada")).isInstanceOf(Refusal.class);
    }

    @Test
    void stopsAskingWhereMembershipServiceKeepsFailing() {
        stub.failure = 500;
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> members.roleOf("java", "ada")).isInstanceOf(Refusal.class);
        }
        int askedBefore = stub.asked.get();

        assertThatThrownBy(() -> members.roleOf("java", "ada")).isInstanceOf(Refusal.class);

        assertThat(breakers.circuitBreaker("membership").getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(stub.asked).hasValue(askedBefore);
    }

    private GuardedMembers membersAt(Duration patience, URI... instances) {
        RestClient http = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .build();
        MembershipService service =
                new MembershipService(List.of(instances), http, new ServiceTokens(http, "s3cret", Clock.systemUTC()));
        return new GuardedMembers(service::roleOf, new Guard(breakers, patience));
    }
}
