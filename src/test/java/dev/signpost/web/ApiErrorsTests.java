package dev.signpost.web;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorsTests {

	private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Things())
		.setControllerAdvice(new ApiErrors())
		.setMessageConverters(new JacksonJsonHttpMessageConverter(strict()))
		.build());

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"name": "a", "seconds": 1, "owner": "me"} | 400
			{"name": "a", "name": "b", "seconds": 1}   | 400
			{"name": "a", "seconds": 1                 | 400
			{"name": "a", "seconds": 1} trailing       | 400
			[]                                         | 400
			{"name": "a", "seconds": "1"}              | 422
			{"name": "a", "seconds": 1.0}              | 422
			{"name": "a", "seconds": null}             | 422
			{"name": 7, "seconds": 1}                  | 422
			{"name": true, "seconds": 1}               | 422
			{"name": "a", "seconds": 99999999999}      | 422
			{"name": "a", "seconds": 1}                | 200
			""")
	void tellsAnUnreadableBodyFromAWrongValue(String body, int status) {
		assertThat(this.mvc.post().uri("/things").contentType(MediaType.APPLICATION_JSON).content(body))
			.hasStatus(status);
	}

	@Test
	void namesTheFieldThatIsOfTheWrongKind() {
		assertThat(this.mvc.post()
			.uri("/things")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"name\": \"a\", \"seconds\": \"1\"}")).bodyJson()
			.isLenientlyEqualTo("{\"errors\": [{\"field\": \"seconds\", \"code\": \"WRONG_KIND\"}]}");
	}

	@Test
	void writesTimesInUtcWithMilliseconds() {
		assertThat(this.mvc.get().uri("/things?count=1")).bodyText().contains("\"2026-11-23T14:02:11.000Z\"");
	}

	@Test
	void answersAMissingThingWithoutRepeatingItsId() {
		assertThat(this.mvc.get().uri("/things?count=0")).hasStatus(404).bodyText().doesNotContain("<script>");
	}

	@Test
	void refusesAParameterOfTheWrongKind() {
		assertThat(this.mvc.get().uri("/things?count=x")).hasStatus(400);
	}

	private static JsonMapper strict() {
		JsonMapper.Builder mapper = JsonMapper
			.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
		JsonConfiguration.makeStrict(mapper);
		mapper.addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class);
		return mapper.build();
	}

	record Thing(String name, int seconds) {
	}

	record Seen(Instant at) {
	}

	@RestController
	static class Things {

		@PostMapping("/things")
		Thing echo(@RequestBody Thing thing) {
			return thing;
		}

		@GetMapping("/things")
		Seen read(@RequestParam int count) {
			if (count == 0) {
				throw new NotFound("thing", "<script>");
			}
			return new Seen(Instant.parse("2026-11-23T14:02:11Z"));
		}

	}

}
