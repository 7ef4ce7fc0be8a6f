package dev.signpost.dns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TtlTests {

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "86401", "99999", "2147483648", "0x3c", "#3c", "6 0", "+60", "060", "６０", "60s",
			"1m", "60.0", "6e1", "", " 60", "60\n", "60\u00A0" })
	void refusesWhatIsNotAWholeNumberFrom1To86400(String typed) {
		assertThat(Ttl.problemWith(typed)).map(Problem::code).contains("NOT_A_TTL");
		assertThatIllegalArgumentException().isThrownBy(() -> Ttl.of(typed));
	}

	@Test
	void refusesFourHundredDigits() {
		assertThat(Ttl.problemWith("1".repeat(400))).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "5", "60", "7200", "86400" })
	void readsWholeSeconds(String typed) {
		assertThat(Ttl.problemWith(typed)).isEmpty();
		assertThat(Ttl.of(typed).seconds()).isEqualTo(Integer.parseInt(typed));
	}

	@Test
	void mayBeAnythingThatAZoneHolds() {
		assertThat(new Ttl(0).seconds()).isZero();
		assertThat(new Ttl(Integer.MAX_VALUE).seconds()).isEqualTo(Integer.MAX_VALUE);
		assertThatIllegalArgumentException().isThrownBy(() -> new Ttl(-1));
	}

}
