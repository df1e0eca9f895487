package dev.praxis.membership.community;

import dev.praxis.membership.member.PersonalData;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which charters a member wrote and which communities a member founded; erasure leaves them without a name. */
@Component
class CharterAuthorship implements PersonalData {

    private final Communities communities;
    private final CharterArchive archive;
    private final WriteConflicts conflicts;

    CharterAuthorship(Communities communities, CharterArchive archive, WriteConflicts conflicts) {
        this.communities = communities;
        this.archive = archive;
        this.conflicts = conflicts;
    }

    @Override
    public String section() {
        return "communities";
    }

    @Override
    public Object exportOf(String memberId) {
        return Map.of(
                "founded",
                communities.withFounder(memberId).stream().map(Founded::of).toList(),
                "chartersWritten",
                Stream.concat(
                                communities.withCharterBy(memberId).stream().map(ArchivedCharter::of),
                                archive.by(memberId).stream())
                        .toList());
    }

    @Override
    public void erase(String memberId, Act act) {
        List<String> ids = Stream.concat(
                        communities.withFounder(memberId).stream(), communities.withCharterBy(memberId).stream())
                .map(Community::id)
                .distinct()
                .toList();
        for (String id : ids) {
            conflicts.retried(() -> {
                Community community = communities.get(id);
                community.forget(memberId);
                return communities.save(community);
            });
        }
        archive.forgetAuthor(memberId);
    }

    private record Founded(String communityId, String name, Instant foundedAt) {
        static Founded of(Community community) {
            return new Founded(community.id(), community.settings().name(), community.foundedAt());
        }
    }
}
