package dev.praxis.discussion.attachment;

import dev.praxis.discussion.attachment.FileType.Family;
import dev.praxis.platform.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells by its content what a file is, and refuses what is not taken or not what its name says. */
@Component
class FileInspection {

    private static final int LONGEST_TYPE = 200;
    private static final String MACROS = "vbaProject.bin";

    /** Where the parts of a document of a type lie (ECMA-376, part 1). */
    private static final Map<FileType, String> PARTS =
            Map.of(FileType.DOCX, "word/", FileType.XLSX, "xl/", FileType.PPTX, "ppt/");

    private final Tika tika = new Tika();
    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();

    /**
     * What a file is.
     *
     * @param mediaType told by the content
     * @param width in pixels, where the content tells
     */
    record Finding(
            String mediaType,
            @Nullable Integer width,
            @Nullable Integer height) {}

    /**
     * Looks into a file.
     *
     * @throws Refusal where it is not taken
     */
    Finding inspect(Path file, FileName name) throws IOException {
        FileType claimed = FileType.ofExtension(name.extension())
                .orElseThrow(
                        () -> wrongType("Files of this kind are not taken. Send pictures, PDF, text, CSV, Markdown, "
                                + "or documents of LibreOffice and Microsoft Office without macros."));
        if (!isWhatItClaims(file, claimed)) {
            throw wrongType("This file is not what its name says.");
        }
        return claimed.family() == Family.PICTURE
                ? picture(file, claimed)
                : new Finding(claimed.mediaType(), null, null);
    }

    private boolean isWhatItClaims(Path file, FileType claimed) throws IOException {
        return switch (claimed.family()) {
            case PICTURE, DOCUMENT -> detected(file).toString().equals(claimed.mediaType());
            case TEXT -> isText(detected(file));
            case OPEN_DOCUMENT -> inZip(file, zip -> isOpenDocument(zip, claimed));
            case OFFICE_OPEN_XML -> inZip(file, zip -> isOffice(zip, claimed));
        };
    }

    private MediaType detected(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return MediaType.parse(tika.detect(in));
        }
    }

    /** Text that browsers would run is none, whatever it is called. */
    private boolean isText(MediaType type) {
        return (type.equals(MediaType.TEXT_PLAIN)
                        || known.getMediaTypeRegistry().isSpecializationOf(type, MediaType.TEXT_PLAIN))
                && !type.equals(MediaType.TEXT_HTML)
                && !type.getSubtype().contains("xml")
                && !type.getSubtype().contains("script");
    }

    private interface ZipTest {
        boolean test(ZipFile zip) throws IOException;
    }

    /** Reads the list at the end of the file; nothing is unpacked. */
    private static boolean inZip(Path file, ZipTest test) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return test.test(zip);
        } catch (ZipException noZip) {
            return false;
        }
    }

    private static boolean isOpenDocument(ZipFile zip, FileType claimed) throws IOException {
        ZipEntry type = zip.getEntry("mimetype");
        if (type == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(type)) {
            String told = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
            return told.strip().equals(claimed.mediaType()) && zip.getEntry("content.xml") != null;
        }
    }

    private static boolean isOffice(ZipFile zip, FileType claimed) {
        String parts = PARTS.getOrDefault(claimed, "");
        return zip.getEntry("[Content_Types].xml") != null
                && zip.stream().anyMatch(entry -> entry.getName().startsWith(parts))
                && zip.stream().noneMatch(entry -> entry.getName().endsWith(MACROS));
    }

    /** The measures of a picture; those of WebP and AVIF are not read. */
    private static Finding picture(Path file, FileType type) throws IOException {
        if (type == FileType.WEBP || type == FileType.AVIF) {
            return new Finding(type.mediaType(), null, null);
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw broken();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new Finding(type.mediaType(), reader.getWidth(0), reader.getHeight(0));
            } catch (IOException | RuntimeException unreadable) {
                throw broken();
            } finally {
                reader.dispose();
            }
        }
    }

    private static Refusal broken() {
        return wrongType("This picture cannot be read.");
    }

    private static Refusal wrongType(String detail) {
        return Refusal.invalid("file", "wrong-type", detail);
    }
}
