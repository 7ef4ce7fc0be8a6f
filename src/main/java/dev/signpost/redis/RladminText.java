package dev.signpost.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.signpost.dns.DnsText;
import dev.signpost.dns.Problem;
import dev.signpost.redis.ClusterReport.ReportedNode;

/**
 * Reads what {@code rladmin status nodes} prints, pasted by a person: by column, or by
 * word where a mail program has squeezed the blanks.
 */
public final class RladminText {

	private static final int LONGEST = 100_000;

	private static final int MOST_LINES_NAMED = 20;

	/** What terminals are told, and blanks that only look like one. */
	private static final Pattern COLOURS = Pattern.compile("\\u001b\\[[0-9;?]*[ -/]*[@-~]");

	private static final Pattern BLANKS = Pattern.compile("[\\t\\u00a0]");

	private static final Pattern SECTION = Pattern.compile("\\s*[A-Z][A-Z ]*:\\s*");

	private final RladminHeader header;

	private final List<ReportedNode> nodes = new ArrayList<>();

	private final List<Line> strange = new ArrayList<>();

	private RladminText(RladminHeader header) {
		this.header = header;
	}

	/**
	 * Reads pasted text; what stands before and after the table of nodes is passed over.
	 */
	public static Outcome read(String pasted) {
		if (pasted.length() > LONGEST) {
			return refused("TOO_LONG", "Paste only the output of rladmin status nodes; this is longer than it can be");
		}
		List<String> lines = plain(pasted).lines().toList();
		for (int at = 0; at < lines.size(); at++) {
			if (RladminHeader.isIn(lines.get(at))) {
				return new RladminText(new RladminHeader(lines.get(at))).table(lines, at + 1);
			}
		}
		return refused("NO_TABLE", "Paste the output of rladmin status nodes with the line that begins with NODE:ID");
	}

	private Outcome table(List<String> lines, int first) {
		if (!this.header.has(RladminHeader.ADDRESS)) {
			return refused("NO_ADDRESS_COLUMN", "The column ADDRESS is missing: paste all columns");
		}
		for (int at = first; at < lines.size() && !ends(lines.get(at)); at++) {
			row(at + 1, lines.get(at));
		}
		if (this.nodes.isEmpty()) {
			return refused("NO_NODES", "No line under NODE:ID could be read as a node");
		}
		return new Read(new ClusterReport(this.nodes), this.strange, this.header.has(RladminHeader.STATUS));
	}

	private void row(int number, String line) {
		this.header.node(line)
			.filter((node) -> this.nodes.stream().noneMatch((other) -> other.id().equals(node.id())))
			.ifPresentOrElse(this.nodes::add, () -> notUnderstood(number, line));
	}

	private void notUnderstood(int number, String line) {
		if (this.strange.size() < MOST_LINES_NAMED) {
			this.strange.add(new Line(number, DnsText.printable(line.strip())));
		}
	}

	private static boolean ends(String line) {
		return line.isBlank() || SECTION.matcher(line).matches();
	}

	private static String plain(String pasted) {
		return BLANKS.matcher(COLOURS.matcher(pasted).replaceAll("")).replaceAll(" ");
	}

	private static Outcome refused(String code, String sentence) {
		return new Refused(new Problem(code, sentence));
	}

	/** What came of it. */
	public sealed interface Outcome {

	}

	/**
	 * Nodes were found.
	 *
	 * @param notUnderstood lines in the table that could not be read, at most 20
	 * @param statusKnown false if there was no column STATUS, and every node is taken to
	 * be up
	 */
	public record Read(ClusterReport report, List<Line> notUnderstood, boolean statusKnown) implements Outcome {

		public Read {
			notUnderstood = List.copyOf(notUnderstood);
		}

	}

	/** It is not the output that was asked for. */
	public record Refused(Problem problem) implements Outcome {
	}

	/**
	 * A line of the pasted text.
	 *
	 * @param number from 1
	 * @param text made printable
	 */
	public record Line(int number, String text) {
	}

}
