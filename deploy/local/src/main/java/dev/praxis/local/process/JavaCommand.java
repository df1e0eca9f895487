package dev.praxis.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line that runs a main class with the JDK of this process. */
public record JavaCommand(List<String> flags, String classPath, String mainClass, List<String> arguments) {

    public JavaCommand {
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
    }

    /** The command for a main class on the class path of this JVM. */
    public static JavaCommand ofThisClassPath(List<String> flags, String mainClass, List<String> arguments) {
        return new JavaCommand(flags, System.getProperty("java.class.path", ""), mainClass, arguments);
    }

    public List<String> line() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        line.addAll(flags);
        line.add("-cp");
        line.add(classPath);
        line.add(mainClass);
        line.addAll(arguments);
        return List.copyOf(line);
    }

    public JavaCommand withFlags(List<String> more) {
        List<String> all = new ArrayList<>(flags);
        all.addAll(more);
        return new JavaCommand(all, classPath, mainClass, arguments);
    }
}
