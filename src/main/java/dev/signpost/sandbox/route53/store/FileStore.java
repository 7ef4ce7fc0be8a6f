package dev.signpost.sandbox.route53.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import dev.signpost.sandbox.route53.world.Commit;
import dev.signpost.sandbox.route53.world.World;
import dev.signpost.sandbox.route53.world.WorldStore;

/**
 * A file with one line for each step, for one process. A last line without its line end
 * is a step that was cut off, and is cut away.
 */
public final class FileStore implements WorldStore {

	private final Path file;

	public FileStore(Path file) {
		this.file = file;
	}

	@Override
	public Optional<World> otherThan(long version) {
		return (version < 0 && Files.exists(this.file)) ? Optional.of(load()) : Optional.empty();
	}

	@Override
	public boolean append(Commit commit, long version) {
		byte[] line = (CommitXml.write(commit) + "\n").getBytes(StandardCharsets.UTF_8);
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			ByteBuffer buffer = ByteBuffer.wrap(line);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.force(true);
			return true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private World load() {
		try {
			String text = Files.readString(this.file);
			String whole = text.substring(0, text.lastIndexOf('\n') + 1);
			if (whole.length() < text.length()) {
				Files.writeString(this.file, whole);
			}
			World world = World.empty();
			for (String line : whole.lines().toList()) {
				world = world.after(CommitXml.read(line));
			}
			return world;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
