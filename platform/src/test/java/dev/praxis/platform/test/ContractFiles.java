package dev.praxis.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The contracts of a service as files in its module. */
final class ContractFiles {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Contracts contracts;
    private final Path directory;

    ContractFiles(Contracts contracts, Path directory) {
        this.contracts = contracts;
        this.directory = directory;
    }

    /** What the code would write, by file name. */
    Map<String, String> expected() {
        Map<String, String> files = new TreeMap<>();
        for (Contract contract : contracts.all()) {
            files.put(contract.schemaFile(), PRETTY.writeValueAsString(contract.schema()) + '\n');
            files.put(contract.sampleFile(), PRETTY.writeValueAsString(contract.sample()) + '\n');
        }
        files.put("asyncapi.yaml", AsyncApi.of(contracts));
        return files;
    }

    /** What is there, by file name. */
    Map<String, String> committed() {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> paths = Files.list(directory)) {
                for (Path path : paths.toList()) {
                    files.put(path.getFileName().toString(), Files.readString(path));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** The changes since what is there that break readers, by the type they are in. */
    Map<String, List<String>> breaks() {
        Map<String, String> committed = committed();
        Map<String, List<String>> breaks = new TreeMap<>();
        for (Contract contract : contracts.all()) {
            String before = committed.get(contract.schemaFile());
            List<String> found =
                    before == null ? List.of() : Compatibility.breaks(PRETTY.readTree(before), contract.schema());
            if (!found.isEmpty()) {
                breaks.put(contract.versionedName(), found);
            }
        }
        return breaks;
    }

    /** Writes what the code would write, unless that breaks readers. */
    void write() {
        if (!breaks().isEmpty()) {
            throw new IllegalStateException("Not written, these changes need a new version: " + breaks());
        }
        try {
            Files.createDirectories(directory);
            for (var file : expected().entrySet()) {
                Files.writeString(directory.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
