package dev.praxis.discussion.attachment;

import java.util.List;
import java.util.Optional;

/** The kinds of files that are taken. Neither archives nor anything that a browser runs, such as SVG, are among them. */
enum FileType {
    PNG("image/png", Family.PICTURE, "png"),
    JPEG("image/jpeg", Family.PICTURE, "jpg jpeg"),
    GIF("image/gif", Family.PICTURE, "gif"),
    WEBP("image/webp", Family.PICTURE, "webp"),
    AVIF("image/avif", Family.PICTURE, "avif"),
    PDF("application/pdf", Family.DOCUMENT, "pdf"),
    TEXT("text/plain", Family.TEXT, "txt"),
    CSV("text/csv", Family.TEXT, "csv"),
    MARKDOWN("text/markdown", Family.TEXT, "md markdown"),
    ODT("application/vnd.oasis.opendocument.text", Family.OPEN_DOCUMENT, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Family.OPEN_DOCUMENT, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", Family.OPEN_DOCUMENT, "odp"),
    ODG("application/vnd.oasis.opendocument.graphics", Family.OPEN_DOCUMENT, "odg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Family.OFFICE_OPEN_XML, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Family.OFFICE_OPEN_XML, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Family.OFFICE_OPEN_XML, "pptx");

    private final String mediaType;
    private final Family family;
    private final String extensions;

    /** The extensions are separated by blanks. */
    FileType(String mediaType, Family family, String extensions) {
        this.mediaType = mediaType;
        this.family = family;
        this.extensions = extensions;
    }

    /** How the content of a kind of file is told. */
    enum Family {
        PICTURE,
        DOCUMENT,
        TEXT,
        OPEN_DOCUMENT,
        OFFICE_OPEN_XML
    }

    /** The type that files with an extension have. */
    static Optional<FileType> ofExtension(String extension) {
        return List.of(values()).stream()
                .filter(type -> List.of(type.extensions.split(" ", -1)).contains(extension))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    Family family() {
        return family;
    }

    /** Whether a media type is shown within a page; all others are downloaded. */
    static boolean isPicture(String mediaType) {
        return mediaType.startsWith("image/");
    }
}
