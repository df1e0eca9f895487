package dev.praxis.discussion.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps the contents of attachments under their ids; a content never changes. */
interface ContentStorage {

    /** Stores a content. */
    void put(String id, Path content) throws IOException;

    /** A content to be read and closed, empty where there is none. */
    Optional<InputStream> open(String id);

    /** Deletes a content, if there is one. */
    void delete(String id);
}
