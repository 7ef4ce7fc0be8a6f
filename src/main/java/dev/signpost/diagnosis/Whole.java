package dev.signpost.diagnosis;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Whether what was read has all its parts: none is null that may not be. */
final class Whole {

	private Whole() {
	}

	static boolean is(@Nullable Object value) {
		return switch (value) {
			case null -> false;
			case Record parts -> Stream.of(parts.getClass().getRecordComponents()).allMatch((part) -> has(parts, part));
			case Collection<?> all -> all.stream().allMatch(Whole::is);
			case Map<?, ?> map -> is(map.keySet()) && is(map.values());
			default -> true;
		};
	}

	private static boolean has(Record whole, RecordComponent part) {
		Object value = value(whole, part);
		return (value != null) ? is(value) : part.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private static @Nullable Object value(Record whole, RecordComponent part) {
		try {
			part.getAccessor().setAccessible(true);
			return part.getAccessor().invoke(whole);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(part.toString(), ex);
		}
	}

}
