package dev.signpost.sandbox.route53;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.signpost.sandbox.route53.action.Dispatcher;
import dev.signpost.sandbox.route53.action.Dispatcher.Outcome;
import dev.signpost.sandbox.route53.action.Route;
import dev.signpost.sandbox.route53.fault.FaultSwitches;
import dev.signpost.sandbox.route53.wire.Answer;
import dev.signpost.sandbox.route53.wire.WireRequest;

/** HTTP on one side, requests and answers on the other, every exchange in the log. */
final class DoubleHandler implements HttpHandler {

	private static final System.Logger LOG = System.getLogger(DoubleHandler.class.getName());

	private static final int LARGEST_BODY = 4 * 1024 * 1024;

	private final Dispatcher dispatcher;

	private final FaultSwitches faults;

	private final CallLog calls;

	private final InstantSource clock;

	DoubleHandler(Dispatcher dispatcher, FaultSwitches faults, CallLog calls, InstantSource clock) {
		this.dispatcher = dispatcher;
		this.faults = faults;
		this.calls = calls;
		this.clock = clock;
	}

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
			WireRequest request = new WireRequest(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(),
					exchange.getRequestURI().getRawQuery(), exchange.getRequestHeaders(), body);
			Route route = Route.of(request);
			String requestId = UUID.randomUUID().toString();
			Outcome outcome = answer(route, request, requestId);
			pause(this.faults.delayMillis(route.action().wireName()));
			switch (outcome) {
				case Outcome.HangUp hangUp -> log(route, request, 0, 0, hangUp.why());
				case Outcome.Send send -> send(exchange, route, request, send, requestId);
			}
		}
	}

	/**
	 * A store that fails is the service's own fault, as it would be at AWS.
	 */
	private Outcome answer(Route route, WireRequest request, String requestId) {
		try {
			return this.dispatcher.handle(route, request, requestId);
		}
		catch (RuntimeException ex) {
			LOG.log(System.Logger.Level.ERROR, "The Route 53 double failed at " + route, ex);
			return new Outcome.Send(new Answer.Refusal(500, "InternalFailure", "The request processing has failed."),
					Map.of());
		}
	}

	private void send(HttpExchange exchange, Route route, WireRequest request, Outcome.Send send, String requestId)
			throws IOException {
		Answer answer = send.answer();
		String xml = switch (answer) {
			case Answer.Reply reply -> reply.xml();
			case Answer.Refusal refusal -> Dispatcher.errorXml(route, refusal, requestId);
		};
		byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
		headers(exchange, send.headers(), requestId);
		if (answer instanceof Answer.Reply reply) {
			headers(exchange, reply.headers(), requestId);
		}
		// before the caller can know, so that whoever waits for the answer finds it in
		// the log
		log(route, request, bytes.length, answer.status(),
				(answer instanceof Answer.Refusal refusal) ? refusal.code() : "OK");
		exchange.sendResponseHeaders(answer.status(), bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	private static void headers(HttpExchange exchange, Map<String, String> more, String requestId) {
		exchange.getResponseHeaders().set("Content-Type", "text/xml");
		exchange.getResponseHeaders().set("x-amzn-RequestId", requestId);
		more.forEach(exchange.getResponseHeaders()::set);
	}

	private void log(Route route, WireRequest request, long bytesOut, int status, String outcome) {
		this.calls.add(new RecordedCall(this.clock.instant(), route.action().wireName(), route.id(),
				request.body().length, bytesOut, status, outcome));
	}

	private static void pause(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
