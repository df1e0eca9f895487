package dev.praxis.membership.importing;

import dev.praxis.membership.community.Founding;
import dev.praxis.membership.community.FoundingRequest;
import dev.praxis.membership.guidelines.GuidelinesEditing;
import dev.praxis.membership.importing.MemberRefs.Known;
import dev.praxis.membership.joining.EarlierJoining;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.DerivedId;
import dev.praxis.platform.importing.ImportedItem;
import dev.praxis.platform.importing.ImportedItem.Status;
import dev.praxis.platform.importing.Intake;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Imports communities with their guidelines and members. */
@Service
class CommunityImport {

    private final Founding founding;
    private final GuidelinesEditing guidelines;
    private final EarlierJoining joining;
    private final MemberRefs refs;
    private final Intake intake;

    CommunityImport(
            Founding founding, GuidelinesEditing guidelines, EarlierJoining joining, MemberRefs refs, Intake intake) {
        this.founding = founding;
        this.guidelines = guidelines;
        this.joining = joining;
        this.refs = refs;
        this.intake = intake;
    }

    List<ImportedCommunity> take(List<CommunityItem> items) {
        return items.stream().map(this::take).toList();
    }

    private ImportedCommunity take(CommunityItem item) {
        return intake.take(() -> taken(item), trouble -> ImportedCommunity.refused(item.externalId(), trouble));
    }

    private ImportedCommunity taken(CommunityItem item) {
        intake.checked(item);
        FoundingRequest request = intake.checked(item.request());
        Instant foundedAt = intake.past("foundedAt", item.foundedAt());
        Known people = refs.known(item.people());
        String founder = people.id("founder", item.founder());
        String id = DerivedId.of(item.externalId(), "import", "community");
        Act act = Act.of(founder, foundedAt);
        boolean created = founding.foundImported(id, request, act);
        if (item.guidelines() != null) {
            guidelines.writeFirst(id, item.guidelines(), act);
        }
        List<ImportedItem> members = item.membersOrNone().stream()
                .map(member -> intake.take(member.member(), () -> join(id, member, founder, people)))
                .toList();
        Status status = created ? Status.CREATED : Status.UNCHANGED;
        return new ImportedCommunity(item.externalId(), id, status, null, members);
    }

    private ImportedItem join(String communityId, CommunityItem.Membership member, String founder, Known people) {
        Instant joinedAt = intake.past("joinedAt", member.joinedAt());
        String id = people.id("member", member.member());
        boolean created = joining.join(communityId, id, member.roleOrMember(), joinedAt, founder);
        return ImportedItem.taken(member.member(), id, created);
    }
}
