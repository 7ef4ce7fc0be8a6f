package dev.signpost.bench;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the servers of {@link SmallInternet} hold. */
final class SmallZones {

	static final String ROOT = "127.0.3.1";

	static final String TLD = "127.0.3.2";

	static final List<String> PARENTS = List.of("127.0.3.11", "127.0.3.12", "127.0.3.13", "127.0.3.14");

	static final int NODES = 3;

	private SmallZones() {
	}

	static String cluster(int number) {
		return "c" + number + ".enterprise.example";
	}

	static String node(int number) {
		return "127.0.4." + number;
	}

	static String root() {
		return """
				$TTL 86400
				@ SOA a.root.example. h.example. 1 1 1 1 60
				@ NS a.root.example.
				a.root.example. A %s
				example. NS a.tld.example.
				a.tld.example. A %s
				""".formatted(ROOT, TLD);
	}

	static String tld() {
		return "$TTL 86400\n@ SOA a.tld h 1 1 1 1 60\n@ NS a.tld\na.tld A " + TLD + "\n"
				+ each(4, (i) -> "enterprise NS ns%d.dns\nns%1$d.dns A %s\n".formatted(i, PARENTS.get(i - 1)));
	}

	/** The parent zone with the right delegation of each cluster. */
	static String parent(int clusters) {
		return "$TTL 900\n@ SOA ns1.dns.example. h.example. 1 7200 900 1209600 900\n"
				+ each(4, (i) -> "@ 172800 NS ns" + i + ".dns.example.\n") + each(clusters, (cluster) -> each(NODES,
						(i) -> "c%d 60 NS node%d.c%1$d\nnode%2$d.c%1$d 60 A %s\n".formatted(cluster, i, node(i))));
	}

	/** What a node holds for any cluster; the database is on the first node. */
	static String ofCluster() {
		return "$TTL 5\n@ SOA ns1 h 1 3600 600 86400 5\n@ A %s\nredis-12000 A %1$s\n".formatted(node(1))
				+ each(NODES, (i) -> "@ 3600 NS ns%d\nns%1$d A %s\nnode%1$d A %2$s\n".formatted(i, node(i)));
	}

	static String each(int count, IntFunction<String> line) {
		return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining());
	}

}
