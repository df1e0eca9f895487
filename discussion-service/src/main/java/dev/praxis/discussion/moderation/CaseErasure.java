package dev.praxis.discussion.moderation;

import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Forgets the words of people who are erased. */
@Service
class CaseErasure {

    private final Cases cases;
    private final WriteConflicts conflicts;

    CaseErasure(Cases cases, WriteConflicts conflicts) {
        this.cases = cases;
        this.conflicts = conflicts;
    }

    void forget(String memberId, Instant erased) {
        change(cases.idsReportedBy(memberId), one -> one.forgetReporter(memberId));
        change(cases.idsOf(memberId), one -> one.forgetAuthor(Act.ofPlatform(erased)));
    }

    private void change(List<String> ids, Consumer<ModerationCase> change) {
        for (String id : ids) {
            conflicts.retried(() -> {
                ModerationCase one = cases.get(id);
                change.accept(one);
                return cases.save(one);
            });
        }
    }
}
