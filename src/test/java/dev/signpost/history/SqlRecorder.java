package dev.signpost.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Keeps the statements that Hibernate sends, so that a test can ask the database for
 * their plan.
 */
public class SqlRecorder implements StatementInspector {

	private static final long serialVersionUID = 1L;

	static final List<String> SEEN = Collections.synchronizedList(new ArrayList<>());

	@Override
	public String inspect(String sql) {
		SEEN.add(sql);
		return sql;
	}

}
