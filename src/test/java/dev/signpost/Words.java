package dev.signpost;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The texts that people see, as the files under {@code messages} hold them.
 */
final class Words {

	private Words() {
	}

	static Stream<Word> all() {
		return SourceTree.files(SourceTree.MESSAGES, ".properties").stream().flatMap((file) -> in(file).stream());
	}

	/**
	 * In the file's order, doubled keys included.
	 */
	static List<Word> in(Path file) {
		List<Word> words = new ArrayList<>();
		Properties reader = new Properties() {

			private static final long serialVersionUID = 1L;

			@Override
			public synchronized Object put(Object key, Object value) {
				words.add(new Word(file.getFileName().toString(), key.toString(), value.toString()));
				return value;
			}

		};
		try (Reader text = Files.newBufferedReader(file)) {
			reader.load(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file.toString(), ex);
		}
		return words;
	}

	/**
	 * A message.
	 *
	 * @param file its file's name, which is its module's
	 */
	record Word(String file, String key, String text) {

		@Override
		public String toString() {
			return this.file + ": " + this.key + " = " + this.text;
		}

	}

}
