package dev.signpost.peer.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Ttl;
import dev.signpost.peer.PeerProcess;
import org.jspecify.annotations.Nullable;

/**
 * A small internet of real servers on port 53: a root, a top level, four servers of
 * {@code enterprise.example}, the nodes of {@code cache.enterprise.example}, and a
 * resolver. Each part can be told to be wrong before it starts or broken afterwards.
 *
 * <p>
 * Needs addresses of 127.0.0.0/8 on the loopback interface, so a network of its own.
 */
final class RealWorld implements AutoCloseable {

	private static final String ROOT_ZONE = """
			$TTL 86400
			@ SOA a.root.example. h.example. 1 1 1 1 60
			@ NS a.root.example.
			a.root.example. A 127.0.1.1
			example. NS a.tld.example.
			a.tld.example. A 127.0.1.2
			""";

	private static final byte[] KNOCK = { 0x12, 0x34, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1 };

	static final String CLUSTER = "cache.enterprise.example";

	static final String ROOT = "127.0.1.1";

	static final String TLD = "127.0.1.2";

	static final List<String> PARENTS = List.of("127.0.1.11", "127.0.1.12", "127.0.1.13", "127.0.1.14");

	/**
	 * Serves {@code enterprise.example} too, and is none of the hosted zone's servers.
	 */
	static final String OLD_HOST = "127.0.1.21";

	static final String RESOLVER = "127.0.1.53";

	private final Path folder;

	private final Kind kind;

	private final int nodes;

	private final Map<String, PeerProcess> daemons = new LinkedHashMap<>();

	private final Map<Integer, String> zones = new HashMap<>();

	private final Map<Integer, List<String>> settings = new HashMap<>();

	private final Map<Integer, Kind> kinds = new HashMap<>();

	private String parentRecords;

	private String apexRecords = "";

	private String label = "ns";

	private String soa = "ns hostmaster 2024010101 300 300 1800 60";

	private final Map<Integer, String> soas = new HashMap<>();

	private String topLevel = four(
			(i) -> "enterprise NS ns" + i + ".dns\nns" + i + ".dns A " + PARENTS.get(i - 1) + "\n");

	private @Nullable String oddParent;

	private String resolverLines = "";

	private String resolverModules = "iterator";

	private boolean signed;

	RealWorld(Path folder, Kind kind, int nodes) {
		this.folder = folder;
		this.kind = kind;
		this.nodes = nodes;
		this.parentRecords = delegation(IntStream.rangeClosed(1, nodes).boxed().toList(), 60);
	}

	/**
	 * The address of a node, from 1.
	 */
	static String node(int number) {
		return "127.0.2." + number;
	}

	int nodes() {
		return this.nodes;
	}

	/**
	 * How nodes call themselves: {@code ns}, {@code ns-node} or {@code node}, and a
	 * number.
	 */
	RealWorld label(String childLabel) {
		this.label = childLabel;
		return this;
	}

	/**
	 * What the parent zone holds at and below the cluster's name, instead of the right
	 * delegation.
	 */
	RealWorld parent(String records) {
		this.parentRecords = records;
		return this;
	}

	/**
	 * Further records of the parent zone.
	 */
	RealWorld alsoInParent(String records) {
		this.apexRecords = records;
		return this;
	}

	/**
	 * What the top level says of {@code enterprise.example}, instead of the right
	 * delegation to the four.
	 */
	RealWorld topLevel(String records) {
		this.topLevel = records;
		return this;
	}

	/**
	 * What the fourth of the parent zone's servers holds at and below the cluster's name.
	 */
	RealWorld oddParent(String records) {
		this.oddParent = records;
		return this;
	}

	/**
	 * Signs the parent zone, with signatures that ended yesterday.
	 */
	RealWorld signedUntilYesterday() {
		this.signed = true;
		return this;
	}

	/**
	 * Further lines of the resolver's configuration.
	 */
	RealWorld resolver(String lines) {
		this.resolverLines = lines;
		return this;
	}

	/**
	 * Lets the resolver check signatures from a key that signed nothing here.
	 */
	RealWorld validating() {
		this.resolverModules = "validator iterator";
		return resolver(" trust-anchor: \"enterprise.example. DS 12345 13 2 "
				+ "49FD46E6C4B45C55D4AC3B1D6A8F5A5C36F9A1D9B6E6C2A8E1C0D4B3A2918070\"\n");
	}

	/**
	 * A node's SOA: primary, mailbox, serial and four times.
	 */
	RealWorld soa(int node, String fields) {
		this.soas.put(node, fields);
		return this;
	}

	/**
	 * Asks the resolver for an address, so that it remembers.
	 */
	void remember(String name) {
		remember(RESOLVER, name, "A");
	}

	void remember(String resolver, String name, String type) {
		run("dig", "+short", "+tries=1", "@" + resolver, name, type);
	}

	/**
	 * What a node's zone holds besides its SOA.
	 */
	RealWorld zone(int node, String records) {
		this.zones.put(node, records);
		return this;
	}

	/**
	 * Another program at this node.
	 */
	RealWorld kind(int node, Kind other) {
		this.kinds.put(node, other);
		return this;
	}

	/**
	 * Further lines of a node's configuration.
	 */
	RealWorld setting(int node, String... lines) {
		this.settings.put(node, List.of(lines));
		return this;
	}

	/**
	 * The right delegation to these nodes.
	 */
	static String delegation(List<Integer> numbers, int ttl) {
		return numbers.stream().map((i) -> "cache " + ttl + " NS node" + i + ".cache\n").collect(Collectors.joining())
				+ glue(numbers, ttl);
	}

	static String glue(List<Integer> numbers, int ttl) {
		return numbers.stream()
			.map((i) -> "node" + i + ".cache " + ttl + " A " + node(i) + "\n")
			.collect(Collectors.joining());
	}

	/**
	 * What every node of a healthy cluster holds; databases are on node1.
	 */
	String healthyZone() {
		return zoneOf(IntStream.rangeClosed(1, this.nodes).boxed().toList(), Map.of());
	}

	/**
	 * A node's view where some names lead to other nodes, as after a failover.
	 * @param moved the node whose names lead elsewhere, to where
	 */
	String zoneOf(List<Integer> listed, Map<Integer, Integer> moved) {
		StringBuilder zone = new StringBuilder();
		listed.forEach((i) -> zone.append("@ 3600 NS ").append(this.label).append(i).append('\n'));
		List<String> names = new ArrayList<>();
		for (int i = 1; i <= this.nodes; i++) {
			String address = node(moved.getOrDefault(i, i));
			names.add("node" + i + " 5 A " + address);
			if (!this.label.equals("node")) {
				names.add(this.label + i + " 5 A " + address);
			}
		}
		names.add("@ 5 A " + node(moved.getOrDefault(1, 1)));
		names.add("redis-12000 5 A " + node(moved.getOrDefault(1, 1)));
		return zone + String.join("\n", names) + "\n";
	}

	/**
	 * Starts everything; ask {@link #ready} afterwards.
	 */
	RealWorld start() {
		above();
		for (int i = 1; i <= this.nodes; i++) {
			startNode(i);
		}
		resolver();
		return this;
	}

	void startNode(int number) {
		Path home = home("node" + number);
		String zone = "$TTL 5\n@ 60 SOA " + this.soas.getOrDefault(number, this.soa) + "\n"
				+ this.zones.getOrDefault(number, healthyZone());
		Kind kindHere = this.kinds.getOrDefault(number, this.kind);
		write(home.resolve("zone"), zone);
		this.daemons.put("node" + number, switch (kindHere) {
			case BIND -> named(home, number);
			case POWERDNS -> powerdns(home, number);
			case UNBOUND -> unbound(home, node(number), "iterator", "");
			case ROOT_BIND -> rootServer(home, number);
		});
	}

	/**
	 * Waits until every program that is meant to answer does.
	 */
	RealWorld await() {
		List<String> addresses = new ArrayList<>(List.of(ROOT, PARENTS.getLast(), RESOLVER));
		IntStream.rangeClosed(1, this.nodes).mapToObj(RealWorld::node).forEach(addresses::add);
		addresses.forEach(this::await);
		return this;
	}

	private void await(String address) {
		InetSocketAddress server = new InetSocketAddress(InetAddress.ofLiteral(address), 53);
		try (DatagramSocket asker = new DatagramSocket()) {
			asker.setSoTimeout(50);
			for (int tries = 0; tries < 200; tries++) {
				asker.send(new DatagramPacket(KNOCK, KNOCK.length, server));
				try {
					asker.receive(new DatagramPacket(new byte[2_048], 2_048));
					return;
				}
				catch (SocketTimeoutException ex) {
					// not at home yet
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		throw new IllegalStateException(server + " does not answer:\n" + logs());
	}

	/**
	 * Ends a node's program: its port is closed.
	 */
	void stop(int number) {
		this.daemons.get("node" + number).close();
	}

	/**
	 * Stops a node where it is: it is silent.
	 */
	void freeze(int number) {
		run("kill", "-STOP", Long.toString(this.daemons.get("node" + number).pid()));
	}

	/**
	 * A rule of the firewall in front of a node, until this world ends.
	 * @param packets which packets, for example {@code tcp dport 53}
	 * @param fate {@code drop} or {@code reject}
	 */
	void firewall(int number, String packets, String fate) {
		rule("in ip daddr " + node(number) + " " + packets + " " + fate);
	}

	/**
	 * Any rule of chain {@code in} or {@code out}, until this world ends.
	 */
	void rule(String rule) {
		run("nft", "add table ip world");
		run("nft", "add chain ip world in { type filter hook input priority 0; }");
		run("nft", "add chain ip world out { type filter hook output priority 0; }");
		run("nft", "add rule ip world " + rule);
	}

	private static void run(String... command) {
		try {
			int code = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.INHERIT)
				.start()
				.waitFor();
			if (code != 0) {
				throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * A node starts again with another zone.
	 */
	void restart(int number, String zone) {
		stop(number);
		this.zones.put(number, zone);
		startNode(number);
		await(node(number));
	}

	/**
	 * What the parent zone holds below its apex, as Route 53's API would list it.
	 */
	List<RecordSet> held() {
		Map<RecordKey, List<String>> values = new LinkedHashMap<>();
		Map<RecordKey, Ttl> ttls = new HashMap<>();
		(this.parentRecords + this.apexRecords).lines().map((line) -> line.split(" ", 4)).forEach((field) -> {
			RecordKey key = new RecordKey(absolute(field[0]), new RecordType(field[2]));
			ttls.put(key, new Ttl(Integer.parseInt(field[1])));
			boolean name = List.of("NS", "CNAME").contains(field[2]);
			values.computeIfAbsent(key, (first) -> new ArrayList<>())
				.add(name ? absolute(field[3]).absolute() : field[3]);
		});
		return values.entrySet()
			.stream()
			.map((entry) -> new RecordSet(entry.getKey().name(), entry.getKey().type(), ttls.get(entry.getKey()),
					entry.getValue()))
			.toList();
	}

	private static DnsName absolute(String name) {
		return DnsName.of(name.endsWith(".") ? name : name + ".enterprise.example");
	}

	/**
	 * What each program said last, for the failure of a test.
	 */
	String logs() {
		return this.daemons.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + ":\n" + tail(entry.getValue().output()))
			.collect(Collectors.joining("\n"));
	}

	private static String tail(String output) {
		return output.substring(Math.max(0, output.length() - 1_500));
	}

	@Override
	public void close() {
		this.daemons.values().forEach(PeerProcess::close);
		run("nft", "flush ruleset");
	}

	private PeerProcess named(Path home, int number) {
		boolean served = !this.settings.getOrDefault(number, List.of()).contains("no-zone");
		String zone = served ? "zone \"" + CLUSTER + "\" { type primary; file \"zone\"; check-names ignore; };" : "";
		write(home.resolve("named.conf"), options(home, node(number), lines(number)) + zone);
		return PeerProcess.start("named", home, List.of("-g", "-n", "1", "-c", home.resolve("named.conf").toString()));
	}

	private PeerProcess powerdns(Path home, int number) {
		boolean served = !this.settings.getOrDefault(number, List.of()).contains("no-zone");
		write(home.resolve("named.conf"),
				served ? "zone \"" + CLUSTER + "\" { type native; file \"" + home.resolve("zone") + "\"; };\n" : "");
		write(home.resolve("pdns.conf"),
				String.join("\n", "launch=bind", "bind-config=" + home.resolve("named.conf"),
						"local-address=" + node(number), "local-port=53", "socket-dir=" + home, "cache-ttl=0",
						"daemon=no", "guardian=no", "disable-axfr=yes", "loglevel=3", lines(number)) + "\n");
		return PeerProcess.start("pdns_server", home, List.of("--config-dir=" + home));
	}

	private String lines(int number) {
		return this.settings.getOrDefault(number, List.of())
			.stream()
			.filter((line) -> !line.equals("no-zone"))
			.collect(Collectors.joining("\n"));
	}

	private void above() {
		Path home = home("above");
		String listen = ROOT + "; " + TLD + "; " + OLD_HOST + "; " + String.join("; ", PARENTS);
		String odd = (this.oddParent != null) ? """
				view odd { match-destinations { %s; };
				  zone "enterprise.example" { type primary; file "odd"; check-names ignore; }; };
				""".formatted(PARENTS.getLast()) : "";
		write(home.resolve("named.conf"), options(home, listen, "") + """
				view root { match-destinations { %s; }; zone "." { type primary; file "root"; }; };
				view tld { match-destinations { %s; }; zone "example" { type primary; file "tld"; }; };
				%s view parent { match-destinations { any; };
				  zone "enterprise.example" { type primary; file "parent"; check-names ignore; }; };
				""".formatted(ROOT, TLD, odd));
		write(home.resolve("root"), ROOT_ZONE);
		write(home.resolve("parent"), parentZone(this.parentRecords));
		write(home.resolve("odd"), parentZone((this.oddParent != null) ? this.oddParent : ""));
		String trust = this.signed ? sign(home) : "";
		write(home.resolve("tld"),
				"$TTL 86400\n@ SOA a.tld h 1 1 1 1 60\n@ NS a.tld\na.tld A " + TLD + "\n" + this.topLevel + trust);
		this.daemons.put("above", PeerProcess.start("named", home,
				List.of("-g", "-n", "1", "-c", home.resolve("named.conf").toString())));
	}

	private String parentZone(String records) {
		return "$TTL 900\n@ SOA ns1.dns.example. h 1 7200 900 1209600 900\n"
				+ four((i) -> "@ 172800 NS ns" + i + ".dns.example.\n") + "www A 127.0.9.80\n" + records
				+ this.apexRecords;
	}

	/** Signs the parent zone and gives the DS records that the level above holds. */
	private static String sign(Path home) {
		run("dnssec-keygen", "-q", "-K", home.toString(), "-a", "ECDSAP256SHA256", "enterprise.example");
		run("dnssec-signzone", "-q", "-S", "-z", "-P", "-K", home.toString(), "-d", home.toString(), "-s", "now-864000",
				"-e", "now-86400", "-o", "enterprise.example", "-f", home.resolve("signed").toString(),
				home.resolve("parent").toString());
		run("mv", home.resolve("signed").toString(), home.resolve("parent").toString());
		try {
			return Files.readString(home.resolve("dsset-enterprise.example."));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private PeerProcess rootServer(Path home, int number) {
		write(home.resolve("root"), ROOT_ZONE);
		write(home.resolve("named.conf"),
				options(home, node(number), "") + "zone \".\" { type primary; file \"root\"; };");
		return PeerProcess.start("named", home, List.of("-g", "-n", "1", "-c", home.resolve("named.conf").toString()));
	}

	private static String four(java.util.function.IntFunction<String> line) {
		return IntStream.rangeClosed(1, 4).mapToObj(line).collect(Collectors.joining());
	}

	private static String options(Path home, String listen, String more) {
		return """
				options { directory "%s"; pid-file none; session-keyfile none; listen-on-v6 { none; };
				  listen-on port 53 { %s; }; recursion no; notify no;
				  minimal-responses no; empty-zones-enable no; dnssec-validation no; %s };
				controls { };
				""".formatted(home, listen,
				more.contains("allow-transfer") ? more : "allow-transfer { none; }; " + more);
	}

	private void resolver() {
		this.daemons.put("resolver", unbound(home("resolver"), RESOLVER, this.resolverModules, this.resolverLines));
	}

	private static PeerProcess unbound(Path home, String address, String modules, String lines) {
		write(home.resolve("hints"), ". 3600000 NS a.root.example.\na.root.example. 3600000 A " + ROOT + "\n");
		write(home.resolve("unbound.conf"), """
				server:
				 interface: %s
				 outgoing-interface: %s
				 access-control: 127.0.0.0/8 allow_snoop
				 do-not-query-localhost: no
				 root-hints: %s
				 username: ""
				 chroot: ""
				 directory: %s
				 pidfile: ""
				 use-syslog: no
				 do-daemonize: no
				 do-ip6: no
				 module-config: "%s"
				%s
				remote-control:
				 control-enable: no
				""".formatted(address, address, home.resolve("hints"), home, modules, lines));
		return PeerProcess.start("unbound", home, List.of("-d", "-c", home.resolve("unbound.conf").toString()));
	}

	private Path home(String name) {
		try {
			return Files.createDirectories(this.folder.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A program that nodes run. */
	enum Kind {

		/** As most parents, and some nodes. */
		BIND,

		/** As Redis Enterprise's nodes. */
		POWERDNS,

		/** A resolver where a node should be. */
		UNBOUND,

		/** A server of the root zone where a node should be. */
		ROOT_BIND

	}

}
