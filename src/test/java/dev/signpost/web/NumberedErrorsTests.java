package dev.signpost.web;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class NumberedErrorsTests {

	private final NumberedErrors errors = new NumberedErrors();

	@Test
	void saysOfAFaultOnlyANumberThatIsAlsoInTheLog(CapturedOutput log) {
		var said = this.errors.getErrorAttributes(request(500, new IllegalStateException("table secret_table")),
				ErrorAttributeOptions.of(ErrorAttributeOptions.Include.values()));
		assertThat(said).containsOnlyKeys("status", "reference");
		assertThat(log).contains("reference=" + said.get("reference")).contains("table secret_table");
	}

	@Test
	void saysOfARefusalOnlyItsStatus() {
		var said = this.errors.getErrorAttributes(request(403, new IllegalStateException("why")),
				ErrorAttributeOptions.of(ErrorAttributeOptions.Include.values()));
		assertThat(said).containsOnlyKeys("status");
	}

	private static ServletWebRequest request(int status, Exception cause) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
		request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, cause);
		return new ServletWebRequest(request);
	}

}
