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
 * Does nothing unless the process was started with the system property
 * {@code signpost.failpoint}: the path of a file that names the line to stop at. Another
 * file, with {@code .hit} behind its name, says that it has stopped there.
 */
final class Failpoint {

	private static final String ARMED = System.getProperty("signpost.failpoint", "");

	private Failpoint() {
	}

	static void hit(String name) {
		if (!ARMED.isEmpty()) {
			stopIfArmed(name);
		}
	}

	private static void stopIfArmed(String name) {
		try {
			Path armed = Path.of(ARMED);
			if (Files.exists(armed) && Files.readString(armed).equals(name)) {
				Files.writeString(Path.of(ARMED + ".hit"), name);
				new CountDownLatch(1).await();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
