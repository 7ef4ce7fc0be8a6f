package dev.signpost;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/**
 * The walls: each module uses only the floors it declares, nothing points up.
 */
class ModularityTests {

	@Test
	void keepsEveryModuleWithinItsDeclaredNeighbours() {
		ApplicationModules.of(SignpostApplication.class).verify();
	}

}
