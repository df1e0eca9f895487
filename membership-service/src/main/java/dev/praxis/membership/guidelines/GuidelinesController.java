package dev.praxis.membership.guidelines;

import dev.praxis.membership.community.CommunityAccess;
import dev.praxis.membership.community.MemberName;
import dev.praxis.membership.community.VersionNumber;
import dev.praxis.membership.member.MemberNames;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import dev.praxis.platform.text.Markdown;
import dev.praxis.platform.web.Etag;
import dev.praxis.platform.web.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Guidelines over HTTP: whoever sees a community reads them before joining. */
@RestController
@RequestMapping("/api/v1/communities/{community}/guidelines")
class GuidelinesController {

    private final CommunityAccess access;
    private final GuidelinesEditing editing;
    private final GuidelinesTexts texts;
    private final MemberNames members;
    private final Markdown markdown;

    GuidelinesController(
            CommunityAccess access,
            GuidelinesEditing editing,
            GuidelinesTexts texts,
            MemberNames members,
            Markdown markdown) {
        this.access = access;
        this.editing = editing;
        this.texts = texts;
        this.members = members;
        this.markdown = markdown;
    }

    @GetMapping
    ResponseEntity<GuidelinesView> get(
            @PathVariable String community,
            @RequestParam(required = false) @Nullable String invitation,
            @Nullable Caller caller) {
        Guidelines guidelines = find(community, invitation, caller);
        return answer(guidelines);
    }

    @PutMapping
    ResponseEntity<GuidelinesView> write(
            @PathVariable String community, @Valid @RequestBody GuidelinesText text, IfMatch ifMatch, Caller caller) {
        return answer(editing.write(community, text.text(), ifMatch, caller));
    }

    @GetMapping("/versions")
    Page<GuidelinesView> versions(@PathVariable String community, Paging paging, Caller caller) {
        Page<GuidelinesVersion> page = texts.versions(find(community, null, caller), paging);
        Map<String, String> names = namesOf(page.items());
        return page.map(version -> view(version, names));
    }

    @GetMapping("/versions/{number}")
    GuidelinesView version(@PathVariable String community, @PathVariable int number, Caller caller) {
        GuidelinesVersion version =
                texts.version(find(community, null, caller), number).orElseThrow(VersionNumber::unknown);
        return view(version, namesOf(List.of(version)));
    }

    private Guidelines find(String community, @Nullable String invitation, @Nullable Caller caller) {
        return texts.find(access.visible(community, caller, invitation).id()).orElseThrow(GuidelinesEditing::unknown);
    }

    private ResponseEntity<GuidelinesView> answer(Guidelines guidelines) {
        return ResponseEntity.ok()
                .eTag(Etag.of(guidelines.revision()))
                .body(view(guidelines.version(), namesOf(List.of(guidelines.version()))));
    }

    private Map<String, String> namesOf(List<GuidelinesVersion> versions) {
        return members.namesOf(versions.stream()
                .flatMap(version -> Stream.ofNullable(version.author()))
                .distinct()
                .toList());
    }

    private GuidelinesView view(GuidelinesVersion version, Map<String, String> names) {
        String author = version.author();
        return new GuidelinesView(
                version.number(),
                author == null ? null : MemberName.of(author, names),
                version.time(),
                version.text(),
                markdown.html(version.text()));
    }

    /** The text of guidelines in Markdown. */
    record GuidelinesText(@NotBlank @Size(max = 20_000) String text) {}

    /** A version of guidelines; {@code html} is safe to show. */
    record GuidelinesView(int version, @Nullable MemberName author, Instant time, String text, String html) {}
}
