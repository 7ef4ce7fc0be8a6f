package dev.signpost.history;

import java.time.Clock;

import dev.signpost.web.Authority;
import dev.signpost.web.NavigationItem;
import dev.signpost.web.SignpostProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the installation, so that nothing starts on a database of the other mode.
 */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

	@Bean
	Installation installation(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock,
			SignpostProperties properties) {
		DataFolder.closeToOthers(properties.modeDir());
		return new Installations(jdbc, new TransactionTemplate(transactions), clock).open(properties.mode());
	}

	@Bean
	NavigationItem historyNavigation() {
		return new NavigationItem("history.nav", "/history", 30, Authority.HISTORY_READ);
	}

}
