package dev.praxis.discussion.forum;

import dev.praxis.platform.access.CommunityRole;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A room of a community in which topics are talked about. */
@Document("forums")
@CompoundIndex(name = "name", def = "{'communityId': 1, 'nameKey': 1}", unique = true)
public class Forum extends Aggregate {

    private final String communityId;
    private String name;
    private String nameKey;
    private String description;
    private Audience audience;
    private boolean archived;
    private final Instant openedAt;

    Forum(String id, String communityId, String name, String description, Audience audience, Instant openedAt) {
        super(id);
        this.communityId = communityId;
        this.name = name;
        this.nameKey = keyOf(name);
        this.description = description;
        this.audience = audience;
        this.openedAt = openedAt;
    }

    /** Opens a forum. */
    static Forum open(String id, String communityId, String name, String description, Audience audience, Act act) {
        Forum forum = new Forum(id, communityId, name, description, audience, act.time());
        forum.record(new ForumFact.ForumOpened(communityId, id, audience), act);
        return forum;
    }

    /** Changes what is said of the forum, who may read it and whether topics may be started in it. */
    void change(String nextName, String nextDescription, Audience nextAudience, boolean nextArchived, Act act) {
        List<String> changed = new ArrayList<>();
        if (!name.equals(nextName)) {
            name = nextName;
            nameKey = keyOf(nextName);
            changed.add("name");
        }
        if (!description.equals(nextDescription)) {
            description = nextDescription;
            changed.add("description");
        }
        if (audience != nextAudience) {
            audience = nextAudience;
            changed.add("audience");
        }
        if (archived != nextArchived) {
            archived = nextArchived;
            changed.add("archived");
        }
        if (!changed.isEmpty()) {
            record(new ForumFact.ForumChanged(communityId, id(), changed, audience, archived), act);
        }
    }

    /** Refuses new topics in a forum that is archived. */
    public void requireOpen() {
        if (archived) {
            throw Refusal.conflict("forum-archived", "This forum is archived; no new topics can be started in it.");
        }
    }

    /** Whether a visitor of its community may read it. */
    public boolean admits(CommunityVisit visit) {
        return audience.admits(visit);
    }

    /** Whether a member of its community with a role may read it. */
    public boolean admits(CommunityRole role) {
        return audience.admits(role);
    }

    @Override
    public String communityId() {
        return communityId;
    }

    public String name() {
        return name;
    }

    /** The name as it is compared: no community has two that differ in the case of letters only. */
    String nameKey() {
        return nameKey;
    }

    public String description() {
        return description;
    }

    public Audience audience() {
        return audience;
    }

    public boolean isArchived() {
        return archived;
    }

    public Instant openedAt() {
        return openedAt;
    }

    private static String keyOf(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
