package dev.praxis.membership.community;

import dev.praxis.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to change in a community: what is null stays as it is. */
record ChangeRequest(
        @Size(min = 1, max = 100) @Nullable String name,
        @Nullable String slug,
        @Valid @Nullable Charter charter,
        @Nullable Admission joining,
        @Nullable Visibility visibility,
        @Size(max = 10) @Nullable List<@NotBlank @Size(max = 300) String> questions,
        @Nullable LocalDate reviewOn) {

    CommunitySettings appliedTo(CommunitySettings current) {
        if (name != null && name.isBlank()) {
            throw Refusal.invalid("name", "required", "A community has a name.");
        }
        return new CommunitySettings(
                slug == null || slug.equals(current.slug()) ? current.slug() : Slug.chosen(slug),
                name == null ? current.name() : name.strip(),
                joining == null ? current.joining() : joining,
                visibility == null ? current.visibility() : visibility,
                questions == null ? current.questions() : questions);
    }
}
