package dev.signpost.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * Keeps the database's files to their owner, where the file system can say so.
 */
final class DataFolder {

	private DataFolder() {
	}

	static void closeToOthers(Path folder) {
		if (!Files.isDirectory(folder) || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			return;
		}
		try (Stream<Path> files = Files.list(folder)) {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
			for (Path file : files.filter((each) -> each.getFileName().toString().endsWith(".mv.db")).toList()) {
				Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
