package dev.praxis.membership.community;

import dev.praxis.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change in a community: what is null stays as it is.
 *
 * @param reviewOn a date in ISO 8601, or an empty text for none
 */
record ChangeRequest(
        @Size(min = 1, max = 100) @Nullable String name,
        @Nullable String slug,
        @Valid @Nullable Charter charter,
        @Nullable Admission joining,
        @Nullable Visibility visibility,
        @Size(max = 10) @Nullable List<@NotBlank @Size(max = 300) String> questions,
        @Size(max = 10) @Nullable String reviewOn) {

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

    @Nullable LocalDate reviewAppliedTo(@Nullable LocalDate current) {
        if (reviewOn == null) {
            return current;
        }
        if (reviewOn.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(reviewOn);
        } catch (DateTimeParseException wrong) {
            throw Refusal.invalid("reviewOn", "wrong-format", "Give a date such as 2026-05-31, or nothing for none.");
        }
    }
}
