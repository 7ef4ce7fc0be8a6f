package dev.signpost.zone.route53;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Answers what the test put in line, in that order, and remembers what it was asked. */
final class Route53Stub implements AutoCloseable {

	static final String NAMESPACE = "xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\"";

	final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

	private final Deque<Answer> line = new ArrayDeque<>();

	private final HttpServer server;

	Route53Stub() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::serve);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	Route53Stub ok(String root, String inner) {
		this.line.add(new Answer(200, "<" + root + " " + NAMESPACE + ">" + inner + "</" + root + ">"));
		return this;
	}

	Route53Stub error(int status, String code, String message) {
		this.line.add(new Answer(status,
				"<ErrorResponse " + NAMESPACE + "><Error><Type>Sender</Type><Code>" + code + "</Code><Message>"
						+ message.replace("&", "&amp;").replace("<", "&lt;")
						+ "</Message></Error><RequestId>request-1</RequestId></ErrorResponse>"));
		return this;
	}

	Route53Stub raw(int status, String body) {
		this.line.add(new Answer(status, body));
		return this;
	}

	/** The connection ends without an answer. */
	Route53Stub hangUp() {
		this.line.add(new Answer(0, ""));
		return this;
	}

	private void serve(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(),
				String.valueOf(exchange.getRequestURI().getRawQuery()),
				String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Date")),
				String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")), body));
		Answer answer;
		synchronized (this.line) {
			answer = this.line.isEmpty() ? new Answer(500, "nothing in line") : this.line.poll();
		}
		if (answer.status() == 0) {
			exchange.close();
			return;
		}
		byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/xml");
		exchange.getResponseHeaders().set("x-amzn-RequestId", "request-1");
		exchange.sendResponseHeaders(answer.status(), bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	record Asked(String method, String path, String query, String signedAt, String authorization, String body) {
	}

	private record Answer(int status, String body) {
	}

}
