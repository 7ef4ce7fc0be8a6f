package dev.signpost.lookup.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.signpost.dns.IpAddress;

/**
 * The machine's resolvers, read as text from {@code /etc/resolv.conf} (resolv.conf(5)):
 * nobody is asked.
 *
 * @param path the file; one that is missing names none
 */
record ResolverFile(Path path) {

	static final ResolverFile OF_THE_MACHINE = new ResolverFile(Path.of("/etc/resolv.conf"));

	/** More than these the C library does not ask. */
	private static final int MOST = 3;

	/**
	 * The addresses in the order in which clients ask them; an address with a zone index
	 * is left out.
	 */
	List<IpAddress> addresses() {
		return text().lines()
			.map(String::strip)
			.filter((line) -> line.matches("nameserver\\s.*"))
			.map((line) -> line.split("\\s+")[1])
			.limit(MOST)
			.map(IpAddress::parse)
			.flatMap(Optional::stream)
			.toList();
	}

	private String text() {
		try (Stream<String> lines = Files.lines(this.path, StandardCharsets.ISO_8859_1)) {
			return String.join("\n", lines.toList());
		}
		catch (IOException | UncheckedIOException ex) {
			return "";
		}
	}

}
