package dev.signpost.database;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * One round of a test class for each database.
 */
class BothDatabases implements ClassTemplateInvocationContextProvider {

	private static final ThreadLocal<Database> CURRENT = ThreadLocal.withInitial(() -> Database.H2);

	/**
	 * The database of the running round, H2 outside of any.
	 */
	static Database current() {
		return CURRENT.get();
	}

	@Override
	public boolean supportsClassTemplate(ExtensionContext context) {
		return true;
	}

	@Override
	public Stream<Round> provideClassTemplateInvocationContexts(ExtensionContext context) {
		return Stream.of(Database.values()).map(Round::new);
	}

	private record Round(Database database) implements ClassTemplateInvocationContext {

		@Override
		public String getDisplayName(int number) {
			return "on " + this.database;
		}

		@Override
		public void prepareInvocation(ExtensionContext context) {
			CURRENT.set(this.database);
			forgetTheContextOf(context.getRequiredTestClass(), context.getRoot());
		}

		/**
		 * Spring looks once for each test class what its context is made of; the second
		 * round has to make it look again.
		 */
		private static void forgetTheContextOf(Class<?> testClass, ExtensionContext root) {
			root.getStore(ExtensionContext.Namespace.create(SpringExtension.class)).remove(testClass);
		}

		@Override
		public List<Extension> getAdditionalExtensions() {
			return List.of(new Borders(this.database));
		}

	}

	private record Borders(
			Database database) implements BeforeClassTemplateInvocationCallback, AfterClassTemplateInvocationCallback {

		@Override
		public void beforeClassTemplateInvocation(ExtensionContext context) {
			if (this.database == Database.POSTGRESQL) {
				Databases.postgres();
			}
		}

		@Override
		public void afterClassTemplateInvocation(ExtensionContext context) {
			CURRENT.remove();
		}

	}

}
