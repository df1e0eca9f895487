package dev.praxis.membership.community;

import dev.praxis.membership.member.MemberNames;
import dev.praxis.platform.access.Caller;
import dev.praxis.platform.paging.Page;
import dev.praxis.platform.paging.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a community's charter over HTTP, for those who are signed in. */
@RestController
@RequestMapping("/api/v1/communities/{community}/charter/versions")
class CharterController {

    private final CommunityAccess access;
    private final CharterArchive archive;
    private final MemberNames members;

    CharterController(CommunityAccess access, CharterArchive archive, MemberNames members) {
        this.access = access;
        this.archive = archive;
        this.members = members;
    }

    @GetMapping
    Page<CharterVersionView> list(@PathVariable String community, Paging paging, Caller caller) {
        Page<CharterVersion> page = archive.versions(access.visible(community, caller), paging);
        Map<String, String> names = namesOf(page.items());
        return page.map(version -> CharterVersionView.of(version, names));
    }

    @GetMapping("/{number}")
    CharterVersionView get(@PathVariable String community, @PathVariable int number, Caller caller) {
        CharterVersion version =
                archive.version(access.visible(community, caller), number).orElseThrow(VersionNumber::unknown);
        return CharterVersionView.of(version, namesOf(List.of(version)));
    }

    private Map<String, String> namesOf(List<CharterVersion> versions) {
        return members.namesOf(versions.stream()
                .map(CharterVersion::author)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList());
    }

    /** A version with its author's name; no author where nobody may know any more. */
    record CharterVersionView(int number, @Nullable MemberName author, Instant time, Charter charter) {

        static CharterVersionView of(CharterVersion version, Map<String, String> names) {
            String author = version.author();
            return new CharterVersionView(
                    version.number(),
                    author == null ? null : MemberName.of(author, names),
                    version.time(),
                    version.charter());
        }
    }
}
