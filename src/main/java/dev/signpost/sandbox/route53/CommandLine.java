package dev.signpost.sandbox.route53;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.Duration;
import java.util.List;

import dev.signpost.sandbox.route53.store.FileStore;
import dev.signpost.sandbox.route53.world.WorldStore;
import org.jspecify.annotations.Nullable;

/** The words after {@code Route53Double} on a command line. */
record CommandLine(int port, @Nullable Path state, long pendingMillis, boolean seed, @Nullable Path endpointFile) {

	private static final System.Logger LOG = System.getLogger(CommandLine.class.getName());

	static CommandLine parse(String[] args) {
		List<String> words = List.of(args);
		String state = after(words, "--state");
		String endpointFile = after(words, "--endpoint-file");
		return new CommandLine(Integer.parseInt(or(after(words, "--port"), "0")),
				(state != null) ? Path.of(state) : null, Long.parseLong(or(after(words, "--pending-millis"), "3000")),
				words.contains("--seed"), (endpointFile != null) ? Path.of(endpointFile) : null);
	}

	DoubleSettings settings() {
		WorldStore store = (this.state != null) ? new FileStore(this.state) : WorldStore.inMemory();
		return new DoubleSettings(this.port, Duration.ofMillis(this.pendingMillis), store, InstantSource.system(),
				true);
	}

	/** Leaves the address where the starter looks for it, whole or not at all. */
	void tell(URI endpoint) {
		LOG.log(System.Logger.Level.INFO, "Route 53 double on {0}", endpoint);
		if (this.endpointFile != null) {
			try {
				Path next = this.endpointFile.resolveSibling(this.endpointFile.getFileName() + ".next");
				Files.writeString(next, endpoint.toString());
				Files.move(next, this.endpointFile, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private static @Nullable String after(List<String> words, String name) {
		int index = words.indexOf(name);
		return (index >= 0 && index + 1 < words.size()) ? words.get(index + 1) : null;
	}

	private static String or(@Nullable String value, String other) {
		return (value != null) ? value : other;
	}

}
