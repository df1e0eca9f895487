package dev.praxis.local.demo;

import dev.praxis.local.runner.DataOption;
import dev.praxis.local.runner.RunState;
import dev.praxis.local.runner.RunnerException;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fills the running platform with believable communities. */
@Command(
        name = "demo",
        description = "Fills the platform with twelve communities to look around in; once more, it changes nothing.")
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:PRAXIS_TOKEN}",
            description = "A personal access token of an administrator with the scopes read, write and admin"
                    + " (default: PRAXIS_TOKEN, else the demo's own administrator).")
    private @Nullable String token;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes members, with a personal access token each, and communities.")
    private @Nullable Path json;

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            defaultValue = "small",
            description = "small, or large: a million made-up posts more (default small).")
    private Scale scale = Scale.small;

    @Option(
            names = "--posts",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many made-up posts a large demo adds (default 1000000).")
    private int posts;

    /** How much there is to see; the names are what people type. */
    private enum Scale {
        small,
        large
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        long begin = System.nanoTime();
        URI gateway = URI.create(RunState.required(data.directory()).url());
        ProgressLine progress = new ProgressLine(System.out, isTerminal());
        Content content = Content.bundled();
        try (DemoAdministrator administrator =
                DemoAdministrator.of(data.directory(), gateway, given(token), progress::say)) {
            SimulatedTime time = SimulatedTime.endingBefore(Clock.systemUTC());
            SmallDemo demo = new SmallDemo(administrator.api(), content, time, progress);
            Settlement settlement = demo.run(gateway.toString(), json != null);
            if (json != null) {
                settlement.write(json);
            }
            progress.say(String.format(
                    Locale.ROOT,
                    "%d communities, %d members, %d topics, %d posts: %d things created, %d were there, in %.1f s",
                    content.communities().size(),
                    settlement.members().size(),
                    content.topics(),
                    content.posts(),
                    demo.imported().created(),
                    demo.imported().unchanged(),
                    (System.nanoTime() - begin) / 1e9));
            if (scale == Scale.large) {
                fill(administrator.api(), content, time, settlement, progress);
            }
            tellHowToSignIn(System.out, settlement, content);
            return 0;
        } catch (DemoFailure failure) {
            throw new RunnerException(String.valueOf(failure.getMessage()));
        }
    }

    private void fill(PublicApi api, Content content, SimulatedTime time, Settlement settlement, ProgressLine progress)
            throws InterruptedException {
        long begin = System.nanoTime();
        Path note = data.directory().root().resolve("demo-large");
        int sent = new LargeDemo(api, content, time, note, progress).run(settlement.communities(), posts);
        double seconds = (System.nanoTime() - begin) / 1e9;
        progress.say(String.format(
                Locale.ROOT, "%,d made-up posts sent in %.0f s; their facts follow behind", sent, seconds));
    }

    private void tellHowToSignIn(PrintStream out, Settlement settlement, Content content) {
        DemoCommunity first = content.communities().getFirst().community();
        out.println();
        out.println("Sign in at " + settlement.url() + " with the password \"" + Cast.PASSWORD + "\" as");
        out.println("  " + Cast.addressOf(first.members().getFirst()) + "   who leads " + first.name());
        out.println("  " + Cast.addressOf(first.members().getLast()) + "   a member there");
        out.println("All of them are made up, and their password is public: keep this platform to yourself.");
        if (json != null) {
            out.println("Members with their tokens, and communities: " + json);
        }
    }

    private static @Nullable String given(@Nullable String token) {
        return token == null || token.isBlank() ? null : token;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
