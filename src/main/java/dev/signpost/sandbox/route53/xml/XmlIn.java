package dev.signpost.sandbox.route53.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads a request body without document types or anything from outside, and against the
 * schema. Route 53 validates with Xerces, as the JDK does, so the words are the same.
 */
public final class XmlIn {

	private static final Schema SCHEMA = schema();

	private XmlIn() {
	}

	/** Reads a request whose root must have a certain name. */
	public static XmlReading read(byte[] body, String expectedRoot) {
		try {
			Element root = parse(body);
			return expectedRoot.equals(root.getLocalName()) ? validated(root) : new XmlReading.Malformed();
		}
		catch (SAXException ex) {
			return new XmlReading.Malformed();
		}
	}

	/** Reads what {@link XmlOut#line} wrote, which no schema describes. */
	public static XmlElement readLine(String line) {
		try {
			return new XmlElement(parse(line.getBytes(StandardCharsets.UTF_8)));
		}
		catch (SAXException ex) {
			throw new IllegalStateException("Not a line that this program wrote: " + line, ex);
		}
	}

	private static XmlReading validated(Element root) {
		try {
			Validator validator = SCHEMA.newValidator();
			validator.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
			validator.validate(new DOMSource(root));
			return new XmlReading.Read(new XmlElement(root));
		}
		catch (SAXException ex) {
			return new XmlReading.Invalid(Objects.requireNonNullElse(ex.getMessage(), ""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Element parse(byte[] body) throws SAXException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new ByteArrayInputStream(body)).getDocumentElement();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Schema schema() {
		try {
			SchemaFactory factory = SchemaFactory.newDefaultInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
			factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
			return factory.newSchema(new StreamSource(XmlIn.class.getResourceAsStream("/sandbox/route53.xsd")));
		}
		catch (SAXException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
