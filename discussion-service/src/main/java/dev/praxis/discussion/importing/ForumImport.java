package dev.praxis.discussion.importing;

import dev.praxis.discussion.forum.ForumKeeping;
import dev.praxis.discussion.importing.Discussions.ForumItem;
import dev.praxis.platform.access.CommunityVisit;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.importing.ImportedItem;
import dev.praxis.platform.importing.Intake;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Imports the forums of a community. */
@Component
class ForumImport {

    private final ForumKeeping keeping;
    private final Intake intake;
    private final Clock clock;

    ForumImport(ForumKeeping keeping, Intake intake, Clock clock) {
        this.keeping = keeping;
        this.intake = intake;
        this.clock = clock;
    }

    List<ImportedItem> take(List<ForumItem> items, CommunityVisit visit) {
        return items.stream()
                .map(item -> intake.take(item.externalId(), () -> taken(item, visit)))
                .toList();
    }

    private ImportedItem taken(ForumItem item, CommunityVisit visit) {
        intake.checked(item);
        Instant at = intake.past("at", Objects.requireNonNullElseGet(item.at(), clock::instant));
        Act act = visit.caller().actAt(at);
        String community = visit.communityId();
        if (Boolean.TRUE.equals(item.first())) {
            boolean taken = keeping.takeFirst(community, item.forum(), act);
            return ImportedItem.taken(item.externalId(), community, taken);
        }
        String id = ImportIds.forum(community, item.externalId());
        return ImportedItem.taken(item.externalId(), id, keeping.openImported(community, id, item.forum(), act));
    }
}
