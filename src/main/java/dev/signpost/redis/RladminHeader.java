package dev.signpost.redis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.signpost.dns.IpAddress;
import dev.signpost.redis.ClusterReport.ReportedNode;

/** The line with the names of the columns, and how it tells a row's cells apart. */
final class RladminHeader {

	static final String ADDRESS = "ADDRESS";

	static final String STATUS = "STATUS";

	private static final String ID = "NODE:ID";

	private static final String EXTERNAL = "EXTERNAL_ADDRESS";

	private static final Pattern WORD = Pattern.compile("[^ ]+");

	/** The star marks the node that printed the table. */
	private static final Pattern NODE = Pattern.compile("\\*?(node:\\d{1,6})");

	private static final Pattern LIKE_ADDRESSES = Pattern.compile("[0-9a-fA-F.:,]*[.:,][0-9a-fA-F.:,]*");

	private static final String UP = "OK";

	private final List<String> names = new ArrayList<>();

	private final List<Integer> starts = new ArrayList<>();

	RladminHeader(String line) {
		Matcher words = WORD.matcher(line);
		while (words.find()) {
			this.names.add(words.group());
			this.starts.add(words.start());
		}
	}

	static boolean isIn(String line) {
		return line.stripLeading().startsWith(ID);
	}

	boolean has(String column) {
		return this.names.contains(column);
	}

	/**
	 * The node that a row tells of, or nothing if the row cannot be understood.
	 */
	Optional<ReportedNode> node(String line) {
		return byColumn(line).or(() -> byWord(line));
	}

	private Optional<ReportedNode> byColumn(String line) {
		Map<String, String> cells = new LinkedHashMap<>();
		for (int column = 0; column < this.names.size(); column++) {
			int start = (column == 0) ? 0 : this.starts.get(column);
			if (start > 0 && start <= line.length() && line.charAt(start - 1) != ' ') {
				return Optional.empty();
			}
			int end = (column + 1 < this.names.size()) ? this.starts.get(column + 1) : line.length();
			cells.put(this.names.get(column), cut(line, start, end));
		}
		return node(cells);
	}

	/**
	 * Words may stand for columns up to the address; the outer addresses may be missing.
	 */
	private Optional<ReportedNode> byWord(String line) {
		List<String> words = Arrays.stream(line.strip().split(" +")).toList();
		int address = this.names.indexOf(ADDRESS);
		if (words.size() <= address) {
			return Optional.empty();
		}
		Map<String, String> cells = new LinkedHashMap<>();
		cells.put(ID, words.getFirst());
		cells.put(ADDRESS, words.get(address));
		List<String> rest = words.subList(address + 1, words.size());
		cells.put(EXTERNAL, rest.stream().limit(1).filter(LIKE_ADDRESSES.asMatchPredicate()).findFirst().orElse(""));
		cells.put(STATUS, rest.stream().filter((word) -> word.matches("[A-Z]{2,},?")).findFirst().orElse(""));
		return node(cells);
	}

	private Optional<ReportedNode> node(Map<String, String> cells) {
		Matcher id = NODE.matcher(cells.getOrDefault(ID, ""));
		Optional<SequencedSet<IpAddress>> inner = RladminAddresses.read(cells.getOrDefault(ADDRESS, ""));
		Optional<SequencedSet<IpAddress>> outer = RladminAddresses.read(cells.getOrDefault(EXTERNAL, ""));
		String status = cells.getOrDefault(STATUS, "");
		boolean told = !has(STATUS) || !status.isEmpty();
		if (!id.matches() || inner.isEmpty() || inner.get().isEmpty() || outer.isEmpty() || !told) {
			return Optional.empty();
		}
		SequencedSet<IpAddress> all = new LinkedHashSet<>(inner.get());
		all.addAll(outer.get());
		return Optional.of(new ReportedNode(id.group(1), List.copyOf(all), !has(STATUS) || status.equals(UP)));
	}

	private static String cut(String line, int start, int end) {
		return line.substring(Math.min(start, line.length()), Math.min(end, line.length())).strip();
	}

}
