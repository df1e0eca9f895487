package dev.praxis.membership.importing;

import dev.praxis.membership.member.Accounts;
import dev.praxis.membership.member.Members;
import dev.praxis.membership.member.Registration;
import dev.praxis.membership.token.TokenIssuing;
import dev.praxis.platform.importing.ImportedItem.Status;
import dev.praxis.platform.importing.Intake;
import dev.praxis.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Service;

/**
 * Imports members. Passwords are hashed by one processor fewer than there are, so that people go on signing in meanwhile.
 */
@Service
class MemberImport {

    private final Registration registration;
    private final Members members;
    private final Accounts accounts;
    private final TokenIssuing tokens;
    private final ImportedMarks marks;
    private final Intake intake;
    private final int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    MemberImport(
            Registration registration,
            Members members,
            Accounts accounts,
            TokenIssuing tokens,
            ImportedMarks marks,
            Intake intake) {
        this.registration = registration;
        this.members = members;
        this.accounts = accounts;
        this.tokens = tokens;
        this.marks = marks;
        this.intake = intake;
    }

    List<ImportedMember> take(List<MemberItem> items) {
        Set<String> marked = marks.among(items.stream()
                .map(item -> MemberRefs.idOf(String.valueOf(item.externalId())))
                .toList());
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<ImportedMember>> answers = items.stream()
                    .map(item -> threads.submit(() -> take(item, marked)))
                    .toList();
            List<ImportedMember> taken = new ArrayList<>();
            for (Future<ImportedMember> answer : answers) {
                taken.add(answer.get());
            }
            return taken;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("stopping", "The service stops.", 2);
        }
    }

    private ImportedMember take(MemberItem item, Set<String> marked) {
        return intake.take(() -> taken(item, marked), trouble -> ImportedMember.refused(item.externalId(), trouble));
    }

    private ImportedMember taken(MemberItem item, Set<String> marked) {
        intake.checked(item);
        boolean wantsToken = item.wantsToken();
        Instant registeredAt = intake.past("registeredAt", item.registeredAt());
        String id = MemberRefs.idOf(item.externalId());
        if (marked.contains(id) && members.active(id).isEmpty()) {
            throw Refusal.conflict("member-erased", "This member was erased, and is not imported again.");
        }
        boolean created = registration.registerImported(id, item.newcomer(), registeredAt);
        if (!marked.contains(id)) {
            marks.note(id);
        }
        if (wantsToken && !created) {
            accounts.prove(id, item.password());
        }
        String token = wantsToken ? tokens.issueImported(id) : null;
        return new ImportedMember(item.externalId(), id, created ? Status.CREATED : Status.UNCHANGED, null, token);
    }
}
