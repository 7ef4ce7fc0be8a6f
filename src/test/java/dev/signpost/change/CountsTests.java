package dev.signpost.change;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CountsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			4 | 0 | 0 | create 4 records
			1 | 0 | 0 | create 1 record
			0 | 1 | 0 | replace 1 record
			0 | 0 | 4 | remove 4 records
			1 | 3 | 0 | create 1, replace 3 records
			2 | 1 | 1 | create 2, replace 1, remove 1 record
			0 | 0 | 0 | change nothing""")
	void saysWhatTheButtonDoes(int created, int replaced, int removed, String verbs) {
		assertThat(new Counts(created, replaced, removed, 2).verbs()).isEqualTo(verbs);
	}

}
