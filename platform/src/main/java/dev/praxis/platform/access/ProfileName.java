package dev.praxis.platform.access;

import org.jspecify.annotations.Nullable;

/** What services read of the state of a member's profile. */
record ProfileName(@Nullable String name) {

    String given() {
        return name == null ? "" : name;
    }
}
