package dev.signpost.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for pages as somebody who is signed in. */
final class PageClient {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String address;

	private PageClient(String address) {
		this.address = address;
	}

	static PageClient signedIn(String address, Map<String, String> admin) {
		PageClient client = new PageClient(address);
		Matcher token = TOKEN.matcher(client.get("/sign-in").body());
		if (!token.find()) {
			throw new IllegalStateException("no form");
		}
		client.post("/sign-in", "username=" + admin.get("SIGNPOST_SETUP_USER") + "&password="
				+ encoded(admin.get("SIGNPOST_SETUP_PASSWORD")) + "&_csrf=" + encoded(token.group(1)));
		return client;
	}

	/** How long the page takes, to its last byte. */
	double milliseconds(String path) {
		long before = System.nanoTime();
		HttpResponse<String> page = get(path);
		if (page.statusCode() != 200) {
			throw new IllegalStateException(path + " answers " + page.statusCode());
		}
		return (System.nanoTime() - before) / 1e6;
	}

	private HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.address + path)).build());
	}

	private void post(String path, String form) {
		send(HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build());
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
