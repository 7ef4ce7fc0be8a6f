package dev.signpost.access;

import java.util.stream.Collectors;

import dev.signpost.web.Authority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of the threat model, row by row.
 */
class RoleTests {

	@ParameterizedTest
	@CsvSource({ "cluster:read, x, x, x, x", "diagnose:run, x, , x, x", "history:read, , x, x, x",
			"history:export, , x, , x", "history:verify, , x, , x", "plan:write, , , x, x", "plan:approve, , , x, x",
			"plan:apply, , , x, x", "plan:revert, , , x, x", "user:manage, , , , x", "token:manage, , , , x",
			"settings:write, , , , x" })
	void holdsTheAuthoritiesOfTheTable(String authority, String helpDesk, String auditor, String operator,
			String admin) {
		Authority asked = Authority.of(authority).orElseThrow();
		assertThat(Role.HELP_DESK.authorities().contains(asked)).isEqualTo(helpDesk != null);
		assertThat(Role.AUDITOR.authorities().contains(asked)).isEqualTo(auditor != null);
		assertThat(Role.OPERATOR.authorities().contains(asked)).isEqualTo(operator != null);
		assertThat(Role.ADMIN.authorities().contains(asked)).isEqualTo(admin != null);
	}

	@Test
	void leavesPeopleAndTokensToPeople() {
		assertThat(Tokens.grantable().stream().map(Authority::word).collect(Collectors.toSet()))
			.doesNotContain("user:manage", "token:manage")
			.hasSize(Authority.values().length - 2);
	}

}
