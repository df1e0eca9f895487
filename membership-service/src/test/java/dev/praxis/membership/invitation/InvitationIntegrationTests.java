package dev.praxis.membership.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.praxis.membership.community.CommunityIntegrationTest;
import dev.praxis.membership.community.Foundings;
import dev.praxis.membership.community.Inbox;
import dev.praxis.membership.community.People;
import dev.praxis.membership.community.People.Person;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.test.Api.Answer;
import dev.praxis.platform.test.FactProbe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommunityIntegrationTest
class InvitationIntegrationTests {

    private static final Pattern LINK = Pattern.compile("/join/([\\w-]+)");

    @Autowired
    private People people;

    @Autowired
    private FactProbe facts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private InvitationData data;

    @Autowired
    private Invitations invitations;

    private Person ann;
    private Person bob;
    private String id = "";
    private String community = "";

    @BeforeEach
    void found() {
        ann = people.someone("Ann");
        bob = people.someone("Bob");
        id = Foundings.found(ann.api(), "INVITATION", "UNLISTED");
        community = "/communities/" + id;
    }

    @Test
    void admitsWhoWasInvitedByMail() {
        Answer sent = ann.api().post(community + "/invitations", Map.of("emails", List.of(bob.address())));
        String token = tokenMailedTo(bob.address());

        Answer joined = bob.api().put(community + "/members/me", Map.of("invitation", token));

        String invitation = sent.text("/results/0/invitationId");
        assertThat(sent.text("/results/0/result")).isEqualTo("SENT");
        assertThat(joined.status()).isEqualTo(200);
        assertThat(ann.api().get(community + "/invitations").text("/items/0/state"))
                .isEqualTo("ACCEPTED");
        assertThat(facts.await("InvitationAccepted", id + "." + bob.id())
                        .data()
                        .at("/invitationId")
                        .asString())
                .isEqualTo(invitation);
        assertThat(facts.await("InvitationSent", invitation).data().toString()).doesNotContain("@");
    }

    @Test
    void admitsOnlyOneByAMail() {
        ann.api().post(community + "/invitations", Map.of("emails", List.of(bob.address())));
        String token = tokenMailedTo(bob.address());
        bob.api().put(community + "/members/me", Map.of("invitation", token));

        Answer other = people.someone("Eve").api().put(community + "/members/me", Map.of("invitation", token));

        assertThat(other.status()).isEqualTo(404);
    }

    @Test
    void tellsForEachAddressWhatBecameOfIt() {
        String fresh = UUID.randomUUID() + "@example.com";

        Answer first =
                ann.api().post(community + "/invitations", Map.of("emails", List.of(fresh, "nonsense", ann.address())));
        Answer again = ann.api().post(community + "/invitations", Map.of("emails", List.of(fresh)));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().findValuesAsString("result")).containsExactly("SENT", "MALFORMED", "ALREADY_MEMBER");
        assertThat(again.body().findValuesAsString("result")).containsExactly("ALREADY_INVITED");
    }

    @Test
    void showsWhatALinkInvitesTo() {
        String token = link(Map.of());

        Answer preview = people.anonymous().get("/invitations/" + token);
        Answer hidden = bob.api().get(community);
        Answer shown = bob.api().get(community + "?invitation=" + token);

        assertThat(preview.text("/community/purpose")).isEqualTo("Better Java");
        assertThat(preview.text("/inviter/name")).isEqualTo("Ann");
        assertThat(preview.body().has("expiresAt")).isTrue();
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(shown.status()).isEqualTo(200);
    }

    @Test
    void neverAdmitsMoreThanALinkIsGoodFor() throws Exception {
        String token = link(Map.of("maxUses", 3));
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Person person = people.someone("P" + i);
            attempts.add(() -> person.api()
                    .put(community + "/members/me", Map.of("invitation", token))
                    .status());
        }

        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> done : threads.invokeAll(attempts)) {
                statuses.add(done.get());
            }
        }

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(3);
        assertThat(ann.api()
                        .get(community + "/invitations")
                        .body()
                        .at("/items/0/uses")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void takesALinkBack() {
        String token = link(Map.of());
        String invitation = ann.api().get(community + "/invitations").text("/items/0/id");

        Answer revoked = ann.api().delete(community + "/invitations/" + invitation);

        assertThat(revoked.status()).isEqualTo(204);
        assertThat(people.anonymous().get("/invitations/" + token).status()).isEqualTo(410);
        assertThat(bob.api()
                        .put(community + "/members/me", Map.of("invitation", token))
                        .status())
                .isEqualTo(404);
        facts.await("InvitationRevoked", invitation);
    }

    @Test
    void refusesLinksWithoutBounds() {
        Answer many = ann.api().post(community + "/invitations", Map.of("link", Map.of("maxUses", 10_001)));
        Answer past =
                ann.api().post(community + "/invitations", Map.of("link", Map.of("expiresAt", "2020-01-01T00:00:00Z")));
        Answer neither = ann.api().post(community + "/invitations", Map.of());

        assertThat(List.of(many.status(), past.status(), neither.status())).containsOnly(400);
    }

    @Test
    void forgetsTheAddressesAndNamesOfErasedMembers() {
        Answer sent = ann.api().post(community + "/invitations", Map.of("emails", List.of(bob.address())));
        String invitation = sent.text("/results/0/invitationId");

        data.erase(bob.id(), Act.of(bob.id(), Instant.now()));
        data.erase(ann.id(), Act.of(ann.id(), Instant.now()));

        assertThat(invitations.find(invitation)).hasValueSatisfying(forgotten -> {
            assertThat(forgotten.email()).isNull();
            assertThat(forgotten.inviter()).isNull();
        });
    }

    private String link(Map<String, Object> limits) {
        Answer made = ann.api().post(community + "/invitations", Map.of("link", limits));
        assertThat(made.text("/link/url")).endsWith("/join/" + made.text("/link/token"));
        return made.text("/link/token");
    }

    private String tokenMailedTo(String address) {
        await().untilAsserted(() -> assertThat(inbox.textsTo(address)).hasSize(1));
        Matcher link = LINK.matcher(inbox.textsTo(address).getFirst());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
