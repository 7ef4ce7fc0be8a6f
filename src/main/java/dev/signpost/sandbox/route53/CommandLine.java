package dev.signpost.sandbox.route53;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import dev.signpost.sandbox.route53.store.FileStore;
import dev.signpost.sandbox.route53.world.WorldStore;
import org.jspecify.annotations.Nullable;

/** The words after {@code Route53Double} on a command line. */
record CommandLine(int port, @Nullable Path state, long pendingMillis, boolean seed) {

	static CommandLine parse(String[] args) {
		List<String> words = List.of(args);
		String state = after(words, "--state");
		return new CommandLine(Integer.parseInt(or(after(words, "--port"), "0")),
				(state != null) ? Path.of(state) : null, Long.parseLong(or(after(words, "--pending-millis"), "3000")),
				words.contains("--seed"));
	}

	DoubleSettings settings() {
		WorldStore store = (this.state != null) ? new FileStore(this.state) : WorldStore.inMemory();
		return new DoubleSettings(this.port, Duration.ofMillis(this.pendingMillis), store, Clock.systemUTC(), true);
	}

	private static @Nullable String after(List<String> words, String name) {
		int index = words.indexOf(name);
		return (index >= 0 && index + 1 < words.size()) ? words.get(index + 1) : null;
	}

	private static String or(@Nullable String value, String other) {
		return (value != null) ? value : other;
	}

}
