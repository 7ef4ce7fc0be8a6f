package dev.signpost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import dev.signpost.web.InvalidSetting;
import dev.signpost.web.SignpostProperties;

/** The folder of this mode: nobody but its owner reads what is kept there. */
final class DataFolder {

	private final Path folder;

	DataFolder(SignpostProperties signpost) {
		this.folder = signpost.modeDir();
	}

	/**
	 * Makes the folder, before a database puts its file there.
	 */
	void make() {
		try {
			Files.createDirectories(this.folder);
			close(this.folder, "rwx------");
		}
		catch (IOException ex) {
			throw new InvalidSetting("SIGNPOST_DATA_DIR", this.folder.toString(),
					"Name a folder that Signpost can make and write to.");
		}
	}

	/**
	 * Closes the files that are there.
	 */
	void closeFiles() {
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : List.copyOf(files.filter(Files::isRegularFile).toList())) {
				close(file, "rw-------");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void close(Path path, String permissions) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

}
