package dev.signpost.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import dev.signpost.web.SignpostProperties;
import dev.signpost.web.StartLine;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * While nobody exists, makes the first admin from the settings or prints a one-time link.
 */
@Component
@Order(0)
@EnableConfigurationProperties(SetupProperties.class)
class SetupAtStart implements ApplicationRunner, StartLine {

	private final Setup setup;

	private final SetupProperties given;

	private final SignpostProperties signpost;

	private final AtomicReference<@Nullable String> link = new AtomicReference<>();

	SetupAtStart(Setup setup, SetupProperties given, SignpostProperties signpost) {
		this.setup = setup;
		this.given = given;
		this.signpost = signpost;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.given.hasToken()) {
			this.setup.firstToken(this.given.checkedToken());
		}
		if (this.given.hasPerson()) {
			this.setup.bySettings(this.given.checkedUser(), this.given.checkedPassword());
		}
		if (!this.setup.isDone()) {
			String code = this.setup.newCode();
			write(code);
			this.link.set(this.signpost.publicUrl() + "/setup?code=" + code);
		}
	}

	@Override
	public Optional<Line> line() {
		return Optional.ofNullable(this.link.get())
			.map((address) -> new Line("Set up",
					address + "\n" + "(once, within 30 minutes; the code is also in " + file() + ")"));
	}

	private Path file() {
		return this.signpost.modeDir().resolve("setup-code");
	}

	/**
	 * Readable for its owner only, from the first moment on where the file system can say
	 * so.
	 */
	private void write(String code) {
		try {
			Path file = file();
			Files.createDirectories(file.getParent());
			Files.deleteIfExists(file);
			Files.createFile(file, ownerOnly(file));
			Files.writeString(file, code + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static FileAttribute<?>[] ownerOnly(Path file) {
		return file.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
