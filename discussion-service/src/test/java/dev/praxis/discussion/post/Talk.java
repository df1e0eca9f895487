package dev.praxis.discussion.post;

import dev.praxis.discussion.Neighbourhood;
import dev.praxis.discussion.Neighbourhood.Person;
import java.util.Map;

/** Forums and topics of a community to post in. */
record Talk(Neighbourhood neighbourhood, String community) {

    /** A forum of the community. */
    String forum(String audience) {
        return neighbourhood
                .member(community, "LEADER")
                .api()
                .post("/communities/" + community + "/forums", Map.of("name", "Ward", "audience", audience))
                .text("/id");
    }

    /** A new topic of a member in a new forum for members. */
    String topic(Person author) {
        return author.api()
                .post(
                        "/communities/" + community + "/topics",
                        Map.of("forum", forum("MEMBERS"), "title", "Handover", "body", "Who?"))
                .text("/id");
    }
}
