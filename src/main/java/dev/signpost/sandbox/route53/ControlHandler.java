package dev.signpost.sandbox.route53;

import java.io.IOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.signpost.sandbox.route53.action.Action;
import dev.signpost.sandbox.route53.fault.FaultSwitches;
import dev.signpost.sandbox.route53.fault.FaultsWanted;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Faults and calls over HTTP, for a harness that runs the double as a process of its own.
 * Only requests that name the loopback address are heard, so that no web page can reach
 * it under a name.
 */
final class ControlHandler implements HttpHandler {

	private final JsonMapper json = JsonMapper.builder().build();

	private final FaultSwitches faults;

	private final CallLog calls;

	ControlHandler(FaultSwitches faults, CallLog calls) {
		this.faults = faults;
		this.calls = calls;
	}

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String host = exchange.getRequestHeaders().getFirst("Host");
			if (host == null || !host.startsWith("127.0.0.1:")) {
				exchange.sendResponseHeaders(421, -1);
				return;
			}
			switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
				case "GET /_double/faults" -> send(exchange, this.faults.get());
				case "PUT /_double/faults" -> put(exchange);
				case "GET /_double/calls" -> send(exchange, this.calls.calls());
				default -> exchange.sendResponseHeaders(404, -1);
			}
		}
	}

	private void put(HttpExchange exchange) throws IOException {
		try {
			FaultsWanted wanted = this.json.readValue(exchange.getRequestBody().readAllBytes(), FaultsWanted.class);
			if (wanted.outOfRange(Action.wireNames()).isEmpty()) {
				this.faults.set(wanted);
				send(exchange, this.faults.get());
			}
			else {
				exchange.sendResponseHeaders(422, -1);
			}
		}
		catch (JacksonException ex) {
			exchange.sendResponseHeaders(400, -1);
		}
	}

	private void send(HttpExchange exchange, Object answer) throws IOException {
		byte[] bytes = this.json.writeValueAsBytes(answer);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

}
