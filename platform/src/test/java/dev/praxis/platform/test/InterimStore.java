package dev.praxis.platform.test;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/** A document store for tests until the runner's own store takes its place. */
final class InterimStore {

    private InterimStore() {}

    public static void main(String[] arguments) throws Exception {
        MongoServer server = new MongoServer(H2Backend.inMemory());
        server.bind("127.0.0.1", Integer.parseInt(arguments[1]));
        System.out.println("praxis-store ready mongodb://127.0.0.1:" + arguments[1]);
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        Runtime.getRuntime().halt(0);
    }
}
