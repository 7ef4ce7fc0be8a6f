package dev.signpost.web;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class ApiErrorFilterTests {

	private final JsonMapper json = JsonMapper.builder()
		.addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
		.build();

	private final ApiErrorFilter filter = new ApiErrorFilter(new NumberedErrors(), this.json);

	@ParameterizedTest
	@CsvSource({ "400,bad-request", "404,not-found", "405,method-not-allowed", "406,not-acceptable",
			"411,length-required", "413,too-large", "415,unsupported-media-type", "500,fault", "503,fault",
			"418,bad-request" })
	void answersAProblemWhateverTheCallerAccepts(int status, String word) throws Exception {
		MockHttpServletResponse answer = answer("/api/v1/nothing", status);
		assertThat(answer.getContentType()).isEqualTo("application/problem+json");
		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getContentAsString()).contains("\"type\":\"/problems/" + word + "\"")
			.contains("\"status\":" + status);
	}

	@Test
	void givesAFaultItsReferenceAndNothingElse() throws Exception {
		assertThat(answer("/api/v1/nothing", 500).getContentAsString()).contains("\"reference\":\"")
			.doesNotContain("secret_table");
		assertThat(answer("/api/v1/nothing", 404).getContentAsString()).doesNotContain("reference");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clusters", "/apis", "/x/api/" })
	void leavesPagesToTheirErrorPage(String address) throws Exception {
		assertThat(answer(address, 404).getContentLength()).isZero();
	}

	private MockHttpServletResponse answer(String address, int status) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
		request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, address);
		request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
		request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("table secret_table"));
		request.addHeader("Accept", "text/html");
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(request, response, new MockFilterChain());
		return response;
	}

}
