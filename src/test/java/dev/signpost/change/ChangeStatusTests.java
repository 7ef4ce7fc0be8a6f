package dev.signpost.change;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static dev.signpost.change.ChangeStatus.CONFLICT;
import static dev.signpost.change.ChangeStatus.INTENT;
import static dev.signpost.change.ChangeStatus.LIVE;
import static dev.signpost.change.ChangeStatus.NOT_SENT;
import static dev.signpost.change.ChangeStatus.PROVED;
import static dev.signpost.change.ChangeStatus.REFUSED;
import static dev.signpost.change.ChangeStatus.SUBMITTED;
import static dev.signpost.change.ChangeStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

class ChangeStatusTests {

	private static final Map<ChangeStatus, Set<ChangeStatus>> TABLE = Map.of( //
			INTENT, Set.of(SUBMITTED, REFUSED, NOT_SENT, UNKNOWN), //
			SUBMITTED, Set.of(LIVE, UNKNOWN), //
			LIVE, Set.of(PROVED), //
			UNKNOWN, Set.of(SUBMITTED, NOT_SENT, CONFLICT), //
			CONFLICT, Set.of(SUBMITTED, NOT_SENT), //
			PROVED, Set.of(), REFUSED, Set.of(), NOT_SENT, Set.of());

	@Test
	void goesOnAsTheTableSays() {
		assertThat(
				Arrays.stream(ChangeStatus.values()).collect(Collectors.toMap((status) -> status, ChangeStatus::next)))
			.isEqualTo(TABLE);
	}

	@Test
	void holdsNamesUntilItIsSettled() {
		assertThat(Arrays.stream(ChangeStatus.values()).filter(ChangeStatus::settled)).containsExactlyInAnyOrder(LIVE,
				PROVED, REFUSED, NOT_SENT);
	}

	@Test
	void isNeverLeftInAStateThatNobodyLooksAfter() {
		assertThat(Arrays.stream(ChangeStatus.values()).filter((status) -> !status.settled()))
			.allSatisfy((status) -> assertThat(status.next()).isNotEmpty());
	}

}
