package dev.signpost.history;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends, says so right after each commit, and is killed by its parent.
 */
final class KilledWriter {

	private KilledWriter() {
	}

	public static void main(String[] args) {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(Everything.class)
			.web(WebApplicationType.NONE)
			.run();
		HistoryLog log = context.getBean(HistoryLog.class);
		TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
		while (true) {
			HistoryEntry entry = transaction.execute((status) -> log.append(Deed.of("a.b", "x")));
			System.out.println("committed " + entry.sequence() + " " + entry.hash());
		}
	}

	@TestConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EntityScan("dev.signpost.history")
	@Import(HistorySlice.class)
	static class Everything {

	}

}
