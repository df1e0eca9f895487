package dev.praxis.membership.community;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said to found a community.
 *
 * @param slug null where it is to be made of the name
 * @param joining null for {@link Admission#OPEN}
 * @param visibility null for {@link Visibility#LISTED}
 */
public record FoundingRequest(
        @NotBlank @Size(max = 100) String name,
        @Nullable String slug,
        @Valid @Nullable Charter charter,
        @Nullable Admission joining,
        @Nullable Visibility visibility,
        @Size(max = 10) @Nullable List<@NotBlank @Size(max = 300) String> questions,
        @Nullable LocalDate reviewOn) {

    Charter charterOrEmpty() {
        return charter == null ? Charter.empty() : charter;
    }

    CommunitySettings settings(String chosenSlug) {
        return new CommunitySettings(
                chosenSlug,
                name.strip(),
                joining == null ? Admission.OPEN : joining,
                visibility == null ? Visibility.LISTED : visibility,
                questions == null ? List.of() : questions);
    }
}
