package dev.praxis.local.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs a service's main class in this JVM and ends it with its parent.
 *
 * <p>The first argument names the main class, the rest is handed over. A service itself needs to know nothing of the
 * runner this way. It must not use anything but {@link ParentWatch}: the two travel in a jar of their own.
 */
public final class ServiceLauncher {

    private ServiceLauncher() {}

    public static void main(String[] arguments) throws Throwable {
        ParentWatch.start();
        Method main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true); // a service need not be public to be run
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }
}
