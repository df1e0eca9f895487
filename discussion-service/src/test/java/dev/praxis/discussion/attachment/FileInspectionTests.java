package dev.praxis.discussion.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.praxis.discussion.attachment.FileInspection.Finding;
import dev.praxis.platform.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileInspectionTests {

    private static final String ODT = "application/vnd.oasis.opendocument.text";

    @TempDir
    private Path folder = Path.of("");

    private final FileInspection inspection = new FileInspection();

    static Stream<Arguments> takenFiles() {
        return Stream.of(
                arguments("a.png", SampleFiles.png(), "image/png"),
                arguments("a.JPG", SampleFiles.picture("jpg", 1, 1), "image/jpeg"),
                arguments("a.gif", SampleFiles.picture("gif", 1, 1), "image/gif"),
                arguments("a.webp", SampleFiles.webp(), "image/webp"),
                arguments("a.avif", SampleFiles.avif(), "image/avif"),
                arguments("a.pdf", SampleFiles.pdf(), "application/pdf"),
                arguments("a.txt", SampleFiles.text("Ask the nurse."), "text/plain"),
                arguments("a.txt", SampleFiles.text("\u00dcbergabe um sechs"), "text/plain"),
                arguments("a.csv", SampleFiles.text("name;beds\nward 3;12\n"), "text/csv"),
                arguments("a.md", SampleFiles.text("# Handover\n\n- who\n"), "text/markdown"),
                arguments("a.odt", SampleFiles.open(ODT), ODT),
                arguments(
                        "a.ods",
                        SampleFiles.open("application/vnd.oasis.opendocument.spreadsheet"),
                        "application/vnd.oasis.opendocument.spreadsheet"),
                arguments("a.docx", SampleFiles.office("word/document.xml"), FileType.DOCX.mediaType()),
                arguments("a.xlsx", SampleFiles.office("xl/workbook.xml"), FileType.XLSX.mediaType()),
                arguments("a.pptx", SampleFiles.office("ppt/presentation.xml"), FileType.PPTX.mediaType()));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("takenFiles")
    void takesFilesThatAreWhatTheirNamesSay(String name, byte[] content, String type) throws IOException {
        assertThat(inspect(name, content).mediaType()).isEqualTo(type);
    }

    static Stream<Arguments> refusedFiles() {
        return Stream.of(
                arguments("a.svg", SampleFiles.text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                arguments("a.zip", SampleFiles.zip(Map.of("a", "b"))),
                arguments("a.html", SampleFiles.text("<html></html>")),
                arguments("a.exe", SampleFiles.text("MZ")),
                arguments("a", SampleFiles.png()),
                arguments("a.png.exe", SampleFiles.png()),
                arguments("a.png", SampleFiles.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")),
                arguments("a.png", SampleFiles.text("<html><script>alert(1)</script>")),
                arguments("a.png", SampleFiles.picture("jpg", 1, 1)),
                arguments("a.png", Arrays.copyOf(SampleFiles.png(), 12)),
                arguments("a.txt", SampleFiles.text("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                arguments(
                        "a.txt",
                        SampleFiles.text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                arguments("a.txt", SampleFiles.png()),
                arguments("a.csv", SampleFiles.zip(Map.of("a", "b"))),
                arguments("a.pdf", SampleFiles.text("Ask the nurse.")),
                arguments("a.docx", SampleFiles.zip(Map.of("a", "b"))),
                arguments("a.docx", SampleFiles.office("xl/workbook.xml")),
                arguments("a.docx", SampleFiles.text("PK\u0003\u0004 but no more")),
                arguments(
                        "a.docx",
                        SampleFiles.zip(
                                Map.of("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", ""))),
                arguments("a.odt", SampleFiles.open("application/vnd.oasis.opendocument.spreadsheet")),
                arguments("a.odt", SampleFiles.zip(Map.of("mimetype", ODT))));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("refusedFiles")
    void refusesOtherFiles(String name, byte[] content) {
        assertThatThrownBy(() -> inspect(name, content))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.fields().getFirst().code()).isEqualTo("wrong-type"));
    }

    @Test
    void measuresPictures() throws IOException {
        assertThat(inspect("a.png", SampleFiles.picture("png", 30, 20))).isEqualTo(new Finding("image/png", 30, 20));
        assertThat(inspect("a.txt", SampleFiles.text("x")).width()).isNull();
    }

    private Finding inspect(String name, byte[] content) throws IOException {
        Path file = folder.resolve("upload");
        Files.write(file, content);
        return inspection.inspect(file, FileName.of(name));
    }
}
