package dev.signpost.sandbox.route53.xml;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Writes XML without white space between elements. */
public final class XmlOut {

	/** The namespace of every Route 53 document. */
	public static final String ROUTE53 = "https://route53.amazonaws.com/doc/2013-04-01/";

	private final StringBuilder out;

	private XmlOut(StringBuilder out) {
		this.out = out;
	}

	public static String document(String root, String namespace, Consumer<XmlOut> content) {
		StringBuilder out = new StringBuilder("<?xml version=\"1.0\"?>\n");
		out.append('<').append(root).append(" xmlns=\"").append(namespace).append("\">");
		content.accept(new XmlOut(out));
		return out.append("</").append(root).append('>').toString();
	}

	/**
	 * One element on one line without a declaration, as the file and the tables keep it.
	 */
	public static String line(String root, Consumer<XmlOut> content) {
		StringBuilder out = new StringBuilder();
		new XmlOut(out).inside(root, content);
		return out.toString();
	}

	/** Writes nothing for a missing value. */
	public XmlOut text(String name, @Nullable Object value) {
		if (value != null) {
			this.out.append('<').append(name).append('>');
			escape(value.toString());
			this.out.append("</").append(name).append('>');
		}
		return this;
	}

	public XmlOut inside(String name, Consumer<XmlOut> content) {
		this.out.append('<').append(name).append('>');
		content.accept(this);
		this.out.append("</").append(name).append('>');
		return this;
	}

	private void escape(String value) {
		for (char c : value.toCharArray()) {
			switch (c) {
				case '<' -> this.out.append("&lt;");
				case '>' -> this.out.append("&gt;");
				case '&' -> this.out.append("&amp;");
				case '"' -> this.out.append("&quot;");
				case '\n', '\r', '\t' -> this.out.append("&#").append((int) c).append(';');
				default -> this.out.append(c);
			}
		}
	}

}
