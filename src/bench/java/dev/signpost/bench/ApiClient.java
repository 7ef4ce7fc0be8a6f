package dev.signpost.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the API as a script would. */
final class ApiClient {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final String address;

	private final String token;

	ApiClient(String address, String token) {
		this.address = address;
		this.token = token;
	}

	Answer post(String path, String body) {
		return send(request("/api/v1" + path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	Answer get(String path) {
		return send(request(path));
	}

	/**
	 * Asks until the status is this one, at most two minutes.
	 */
	void awaitStatus(String path, String status) {
		for (int tries = 0; tries < 600; tries++) {
			if (get(path).text("status").equals(status)) {
				return;
			}
			pause();
		}
		throw new IllegalStateException(path + " is not " + status);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path)).header("Authorization", "Bearer " + this.token);
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() >= 400) {
				throw new IllegalStateException(response.statusCode() + " " + response.body());
			}
			return new Answer(response.body(), response.headers().firstValue("Location").orElse(""));
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(200);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What came back. */
	record Answer(String body, String location) {

		String text(String field) {
			JsonNode node = JSON.readTree(this.body).get(field);
			return node.asString();
		}

	}

}
