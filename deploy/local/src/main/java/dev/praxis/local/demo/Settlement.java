package dev.praxis.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who and what is on the platform now, as programs may want to know it: what {@code --json} writes.
 *
 * @param url where people reach the platform
 */
record Settlement(String url, List<Resident> members, List<Place> communities) {

    /**
     * A member of the demo.
     *
     * @param token a personal access token to read and write, null where none was asked for
     */
    record Resident(
            String id,
            String name,
            String email,
            String password,
            @Nullable String token) {

        @Override
        public String toString() {
            return "Resident[" + id + "]";
        }
    }

    /** A community of the demo. */
    record Place(String id, String slug, String name) {}

    /** Writes it for its owner only, since it holds tokens. */
    void write(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Map<String, Object> document = Map.of("url", url, "members", members, "communities", communities);
        Files.writeString(
                file,
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document),
                StandardOpenOption.TRUNCATE_EXISTING);
    }
}
