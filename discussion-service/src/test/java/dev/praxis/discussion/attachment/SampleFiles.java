package dev.praxis.discussion.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of many kinds. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] picture(String format, int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] png() {
        return picture("png", 3, 2);
    }

    static byte[] webp() {
        return text("RIFF$\u0000\u0000\u0000WEBPVP8 \u0018\u0000\u0000\u0000");
    }

    static byte[] avif() {
        return text("\u0000\u0000\u0000 ftypavif\u0000\u0000\u0000\u0000avifmif1miafMA1B");
    }

    static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n");
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A document of LibreOffice. */
    static byte[] open(String type) {
        return zip(Map.of("mimetype", type, "content.xml", "<x/>"));
    }

    /** A document of Microsoft Office. */
    static byte[] office(String part) {
        return zip(Map.of("[Content_Types].xml", "<Types/>", part, "<x/>"));
    }

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(text(entry.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
