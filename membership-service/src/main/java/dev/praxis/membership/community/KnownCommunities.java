package dev.praxis.membership.community;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The communities that other features show, whoever asks. */
@Component
public class KnownCommunities {

    private final Communities communities;

    KnownCommunities(Communities communities) {
        this.communities = communities;
    }

    public Optional<Community> withId(String id) {
        return communities.withId(id);
    }

    public List<Community> withIds(Collection<String> ids) {
        return communities.withIds(ids);
    }
}
