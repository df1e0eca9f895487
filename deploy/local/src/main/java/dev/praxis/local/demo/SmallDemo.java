package dev.praxis.local.demo;

import dev.praxis.local.demo.DemoCommunity.Member;
import dev.praxis.local.demo.Settlement.Place;
import dev.praxis.local.demo.Settlement.Resident;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Brings the communities of the demo to a platform: members, communities, then what they talked about. */
final class SmallDemo {

    /** Few enough that their passwords are hashed long before the gateway loses patience. */
    private static final int MEMBERS_AT_ONCE = 25;

    private final PublicApi api;
    private final Content content;
    private final SimulatedTime time;
    private final ProgressLine progress;
    private final Imported imported = new Imported();

    SmallDemo(PublicApi api, Content content, SimulatedTime time, ProgressLine progress) {
        this.api = api;
        this.content = content;
        this.time = time;
        this.progress = progress;
    }

    /**
     * Brings everything, or finds it there.
     *
     * @param tokens whether each member gets a personal access token
     */
    Settlement run(String url, boolean tokens) throws InterruptedException {
        Cast cast = Cast.of(content);
        List<Resident> residents = members(cast, tokens);
        List<Place> places = communities(cast);
        Map<String, String> names = cast.members().stream().collect(Collectors.toMap(Member::key, Member::name));
        Map<String, String> ids = new LinkedHashMap<>();
        for (int i = 0; i < residents.size(); i++) {
            ids.put(cast.members().get(i).key(), residents.get(i).id());
        }
        discussions(places, new ImportItems(time, new Mentions(names, ids), ids));
        return new Settlement(url, residents, places);
    }

    Imported imported() {
        return imported;
    }

    private List<Resident> members(Cast cast, boolean tokens) throws InterruptedException {
        List<Resident> residents = new ArrayList<>();
        List<Member> all = cast.members();
        for (int from = 0; from < all.size(); from += MEMBERS_AT_ONCE) {
            progress.show("Members: " + from + " of " + all.size());
            List<Member> some = all.subList(from, Math.min(from + MEMBERS_AT_ONCE, all.size()));
            List<Map<String, Object>> items = some.stream()
                    .map(member -> ImportItems.member(member, time, tokens))
                    .toList();
            List<JsonNode> taken =
                    imported.items(api.post("/api/v1/import/members", Map.of("members", items)), "members");
            for (int i = 0; i < some.size(); i++) {
                residents.add(resident(some.get(i), taken.get(i)));
            }
        }
        return residents;
    }

    private static Resident resident(Member member, JsonNode taken) {
        return new Resident(
                taken.path("id").asString(),
                member.name(),
                Cast.addressOf(member),
                Cast.PASSWORD,
                taken.path("token").asStringOpt().orElse(null));
    }

    private List<Place> communities(Cast cast) throws InterruptedException {
        List<Place> places = new ArrayList<>();
        for (Content.Entry entry : content.communities()) {
            DemoCommunity community = entry.community();
            progress.show("Communities: " + places.size() + " of "
                    + content.communities().size());
            List<Cast.Membership> members = cast.memberships().getOrDefault(community.slug(), List.of());
            Map<String, Object> item = ImportItems.community(community, members, time);
            JsonNode answer = api.post("/api/v1/import/communities", Map.of("communities", List.of(item)));
            JsonNode taken = imported.items(answer, "communities").getFirst();
            places.add(new Place(taken.path("id").asString(), community.slug(), community.name()));
        }
        return places;
    }

    private void discussions(List<Place> places, ImportItems items) throws InterruptedException {
        int posts = 0;
        for (int i = 0; i < places.size(); i++) {
            Content.Entry entry = content.communities().get(i);
            progress.show("Posts: " + posts + " of " + content.posts());
            JsonNode answer = api.post(
                    "/api/v1/import/discussions",
                    items.discussions(places.get(i).id(), entry));
            for (String kind : List.of("forums", "topics", "posts")) {
                imported.items(answer, kind);
            }
            posts += entry.posts();
        }
    }
}
