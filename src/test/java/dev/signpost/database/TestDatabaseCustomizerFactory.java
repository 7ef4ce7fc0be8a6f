package dev.signpost.database;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every Spring context of the tests an empty database, a folder and free ports, so
 * that no test ever meets the data of another one or of a person.
 *
 * <p>
 * Test classes whose rows are rolled back share a context where Spring would share it;
 * all others have one of their own. A class that names a {@code spring.datasource.url}
 * keeps it.
 */
class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> attributes) {
		boolean rolledBack = AnnotatedElementUtils.hasAnnotation(testClass, DataJpaTest.class);
		return new Customizer(BothDatabases.current(), rolledBack ? "shared" : testClass.getName());
	}

	/**
	 * Its two components are part of the key under which Spring keeps a context.
	 */
	private record Customizer(Database database, String owner) implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration config) {
			if (Stream.of(config.getPropertySourceProperties())
				.noneMatch((line) -> line.startsWith("spring.datasource.url"))) {
				TestPropertyValues.of(Databases.fresh(this.database).properties()).applyTo(context);
			}
			Path folder = Path.of("target", "test-data", UUID.randomUUID().toString());
			TestPropertyValues.of("SIGNPOST_DATA_DIR=" + folder, "management.server.port=0").applyTo(context);
		}

	}

}
