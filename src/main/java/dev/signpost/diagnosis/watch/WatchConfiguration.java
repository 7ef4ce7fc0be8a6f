package dev.signpost.diagnosis.watch;

import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who watches is settled in the database. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

	@Bean
	LockProvider watchLocks(JdbcTemplate jdbc) {
		return new JdbcTemplateLockProvider(jdbc, "diagnosis_lock");
	}

}
