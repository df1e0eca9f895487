package dev.praxis.membership.guidelines;

import dev.praxis.membership.guidelines.GuidelinesFact.GuidelinesRevised;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.Aggregate;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** The rules of one community, in the version that is in force. */
@Document("guidelines")
@CompoundIndex(name = "by-author", def = "{'version.author': 1}", sparse = true)
public class Guidelines extends Aggregate {

    private final String communityId;
    private GuidelinesVersion version;

    Guidelines(String id, String communityId, GuidelinesVersion version) {
        super(id);
        this.communityId = communityId;
        this.version = version;
    }

    /** The id of a community's guidelines. */
    static String id(String communityId) {
        return communityId + ".guidelines";
    }

    /** Writes the first version. */
    static Guidelines first(String communityId, String text, Act act) {
        GuidelinesVersion first = new GuidelinesVersion(1, act.actor(), act.time(), text);
        Guidelines guidelines = new Guidelines(id(communityId), communityId, first);
        guidelines.record(new GuidelinesRevised(communityId, 1), act);
        return guidelines;
    }

    /** Writes them anew; the same text is no new version. */
    void revise(String text, Act act) {
        if (!text.equals(version.text())) {
            version = new GuidelinesVersion(version.number() + 1, act.actor(), act.time(), text);
            record(new GuidelinesRevised(communityId, version.number()), act);
        }
    }

    /** Forgets that a member wrote the version in force. */
    void forget(String memberId) {
        if (memberId.equals(version.author())) {
            version = version.withoutAuthor();
        }
    }

    @Override
    public String communityId() {
        return communityId;
    }

    GuidelinesVersion version() {
        return version;
    }
}
