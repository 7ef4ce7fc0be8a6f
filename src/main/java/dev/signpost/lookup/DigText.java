package dev.signpost.lookup;

import dev.signpost.dns.IpAddress;

/**
 * Questions and answers as people know them from {@code dig}: the command that repeats a
 * question, and an answer laid out so that it can be compared line by line with what the
 * command prints.
 *
 * <p>
 * The first comment line says who made the text. Bytes that cannot be printed are
 * escaped, so that nothing in the text can hide or move anything. A long answer is cut,
 * and says so.
 *
 * @param product who lays the answers out, for example {@code Signpost 1.0.0}
 */
public record DigText(String product) {

	/**
	 * The command that puts the same question on the wire, fit to be pasted into a shell.
	 */
	public static String command(IpAddress server, Question question) {
		return "dig " + DigCommand.arguments(server, question);
	}

	/**
	 * What came of a question, in lines that each end with a line feed.
	 */
	public String answer(IpAddress server, Question question, Answer answer) {
		DigPage page = new DigPage();
		DigOutcome outcome = new DigOutcome(page, server, question);
		outcome.before(answer);
		banner(page, server, question);
		outcome.after(answer);
		return page.text();
	}

	private void banner(DigPage page, IpAddress server, Question question) {
		page.line("; <<>> " + this.product + " <<>> " + DigCommand.arguments(server, question));
		page.line("; (1 server found)");
		page.line(";; global options: +cmd");
	}

}
