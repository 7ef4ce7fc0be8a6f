package badhouse.dns;

import java.nio.file.Files;
import java.nio.file.Path;

class ReadsFiles {

	boolean exists() {
		return Files.exists(Path.of("zone"));
	}

}
