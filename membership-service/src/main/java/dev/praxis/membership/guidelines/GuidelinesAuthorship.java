package dev.praxis.membership.guidelines;

import dev.praxis.membership.member.PersonalData;
import dev.praxis.platform.fact.Act;
import dev.praxis.platform.fact.WriteConflicts;
import org.springframework.stereotype.Component;

/** Which guidelines a member wrote; erasure leaves them without a name. */
@Component
class GuidelinesAuthorship implements PersonalData {

    private final GuidelinesTexts texts;
    private final WriteConflicts conflicts;

    GuidelinesAuthorship(GuidelinesTexts texts, WriteConflicts conflicts) {
        this.texts = texts;
        this.conflicts = conflicts;
    }

    @Override
    public String section() {
        return "guidelinesWritten";
    }

    @Override
    public Object exportOf(String memberId) {
        return texts.by(memberId);
    }

    @Override
    public void erase(String memberId, Act act) {
        for (Guidelines written : texts.inForceBy(memberId)) {
            conflicts.retried(() -> texts.find(written.communityId()).map(guidelines -> {
                guidelines.forget(memberId);
                return texts.save(guidelines);
            }));
        }
        texts.forgetAuthor(memberId);
    }
}
