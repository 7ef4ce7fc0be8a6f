package dev.signpost.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * A named line of code at which a test can stop this process to kill it.
 *
 * <p>
 * Does nothing unless the process was started with both system properties.
 */
final class Failpoint {

	private static final String WANTED = System.getProperty("signpost.failpoint", "");

	private static final String MARKER = System.getProperty("signpost.failpoint.marker", "");

	private Failpoint() {
	}

	static void hit(String name) {
		if (!WANTED.equals(name) || MARKER.isEmpty()) {
			return;
		}
		try {
			Files.writeString(Path.of(MARKER), name);
			new CountDownLatch(1).await();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
