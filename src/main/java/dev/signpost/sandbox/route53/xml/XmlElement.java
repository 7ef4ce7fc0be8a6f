package dev.signpost.sandbox.route53.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element that has passed the schema, asked by the names of its children. */
public record XmlElement(Element element) {

	public List<XmlElement> children(String name) {
		List<XmlElement> found = new ArrayList<>();
		for (Node node = this.element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child && name.equals(child.getLocalName())) {
				found.add(new XmlElement(child));
			}
		}
		return found;
	}

	public @Nullable XmlElement child(String name) {
		List<XmlElement> found = children(name);
		return found.isEmpty() ? null : found.getFirst();
	}

	/** A child that the schema demands. */
	public XmlElement need(String name) {
		return Objects.requireNonNull(child(name), name);
	}

	public @Nullable String text(String name) {
		XmlElement child = child(name);
		return (child != null) ? child.element.getTextContent() : null;
	}

	/** The text of a child that the schema demands. */
	public String needText(String name) {
		return Objects.requireNonNull(text(name), name);
	}

	public @Nullable Long number(String name) {
		String text = text(name);
		return (text != null) ? Long.valueOf(text.strip()) : null;
	}

	/** An XML boolean: {@code true} or {@code 1}. */
	public boolean isTrue(String name) {
		String text = text(name);
		return text != null && (text.strip().equals("true") || text.strip().equals("1"));
	}

}
