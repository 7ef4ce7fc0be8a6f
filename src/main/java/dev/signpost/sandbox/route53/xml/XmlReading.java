package dev.signpost.sandbox.route53.xml;

/** A request body that was read, or the first thing that is wrong with it. */
public sealed interface XmlReading {

	/** The root of a document that the schema allows. */
	record Read(XmlElement root) implements XmlReading {
	}

	/** No XML, or another document than the one that was expected. */
	record Malformed() implements XmlReading {
	}

	/** XML that the schema refuses, with the validator's words. */
	record Invalid(String reason) implements XmlReading {
	}

}
