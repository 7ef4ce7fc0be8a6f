package dev.signpost.sandbox.route53;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import dev.signpost.sandbox.route53.action.Dispatcher;
import dev.signpost.sandbox.route53.fault.FaultSwitches;
import dev.signpost.sandbox.route53.world.Ledger;

/**
 * The strict Route 53 double: an HTTP server on 127.0.0.1 that answers Route 53 and STS.
 */
public final class Route53Double implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final Ledger ledger;

	private final FaultSwitches faults;

	private final CallLog calls = new CallLog();

	private Route53Double(DoubleSettings settings) {
		this.ledger = new Ledger(settings.store());
		this.faults = new FaultSwitches(settings.pending().toMillis());
		this.server = open(settings.port());
		this.server.setExecutor(this.threads);
		Dispatcher dispatcher = new Dispatcher(this.ledger, this.faults, settings.clock());
		this.server.createContext("/", new DoubleHandler(dispatcher, this.faults, this.calls, settings.clock()));
		if (settings.control()) {
			this.server.createContext("/_double/", new ControlHandler(this.faults, this.calls));
		}
	}

	public static Route53Double start(DoubleSettings settings) {
		Route53Double started = new Route53Double(settings);
		started.server.start();
		return started;
	}

	/**
	 * Runs by itself until it is killed:
	 * {@code [--port n] [--state file] [--pending-millis n] [--seed] [--endpoint-file file]}.
	 * The last file gets the address as soon as it answers.
	 */
	public static void main(String[] args) {
		CommandLine line = CommandLine.parse(args);
		Route53Double started = start(line.settings());
		if (line.seed()) {
			SandboxSeed.plant(started.ledger(), line.settings().clock().instant());
		}
		line.tell(started.endpoint());
	}

	public URI endpoint() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	public Ledger ledger() {
		return this.ledger;
	}

	public FaultSwitches faults() {
		return this.faults;
	}

	public CallLog calls() {
		return this.calls;
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/**
	 * An idle connection that the server closes looks like a lost answer, so it stays
	 * open for an hour.
	 */
	private static HttpServer open(int port) {
		System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
		System.getProperties().putIfAbsent("sun.net.httpserver.idleInterval", "3600");
		try {
			InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
			return HttpServer.create(new InetSocketAddress(loopback, port), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Port " + port + " of 127.0.0.1 cannot be opened", ex);
		}
	}

}
