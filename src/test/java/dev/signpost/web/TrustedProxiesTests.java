package dev.signpost.web;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TrustedProxiesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			192.0.2.9    | 198.51.100.7                           | 192.0.2.9
			10.0.0.1     | 198.51.100.7                           | 198.51.100.7
			10.0.0.1     | 127.0.0.1, 198.51.100.7                | 198.51.100.7
			10.0.0.1     | 198.51.100.7, 10.0.0.2                 | 198.51.100.7
			10.0.0.1     | 2001:DB8::1                            | 2001:db8::1
			10.0.0.1     | <script>alert(1)</script>              | 10.0.0.1
			10.0.0.1     | 10.0.0.2                               | 10.0.0.1
			10.0.0.1     |                                        | 10.0.0.1
			""")
	void believesOnlyProxiesThatWereNamed(String peer, String header, String client) throws Exception {
		assertThat(seen("10.0.0.0/8", peer, header).getRemoteAddr()).isEqualTo(client);
	}

	@Test
	void trustsNobodyByDefault() throws Exception {
		assertThat(seen("", "127.0.0.1", "198.51.100.7").getRemoteAddr()).isEqualTo("127.0.0.1");
	}

	@Test
	void takesTheSchemeFromATrustedProxyOnly() throws Exception {
		assertThat(seen("10.0.0.0/8", "10.0.0.1", "198.51.100.7").isSecure()).isTrue();
		assertThat(seen("10.0.0.0/8", "192.0.2.9", "198.51.100.7").isSecure()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.0.0.0", "everybody", "10.0.0.0/33", "10.0.0.0/8;127.0.0.1/8" })
	void stopsTheStartOnASettingThatIsNoNetwork(String setting) {
		assertThatExceptionOfType(InvalidSetting.class).isThrownBy(() -> TrustedProxies.of(setting));
	}

	private static HttpServletRequest seen(String setting, String peer, String header) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		request.setRemoteAddr(peer);
		request.addHeader("X-Forwarded-Proto", "https");
		if (header != null) {
			request.addHeader("X-Forwarded-For", header);
		}
		AtomicReference<HttpServletRequest> seen = new AtomicReference<>();
		new ForwardedRequests(TrustedProxies.of(setting)).doFilter(request, new MockHttpServletResponse(),
				(inner, response) -> seen.set((HttpServletRequest) inner));
		return seen.get();
	}

}
