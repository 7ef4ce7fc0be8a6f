package dev.signpost.bench;

import java.io.IOException;
import java.sql.SQLException;

/**
 * All measurements, one after the other, as the lines of the README's table.
 */
public final class Bench {

	private Bench() {
	}

	static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
		CallsBench.main(arguments);
		StartBench.main(arguments);
		PagesBench.main(arguments);
		LookupBench.main(arguments);
		DiagnosisBench.main(arguments);
	}

}
