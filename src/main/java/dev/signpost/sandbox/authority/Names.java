package dev.signpost.sandbox.authority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import dev.signpost.sandbox.route53.world.DomainName;
import org.xbill.DNS.Name;

/**
 * Names of the record store as names of messages.
 */
public final class Names {

	private Names() {
	}

	/** The same labels, byte by byte. */
	public static Name of(DomainName name) {
		ByteArrayOutputStream wire = new ByteArrayOutputStream();
		for (String label : name.labels()) {
			wire.write(label.length());
			label.chars().forEach(wire::write);
		}
		wire.write(0);
		try {
			return new Name(wire.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Not a name: " + name, ex);
		}
	}

	/** A name with its final dot that this program wrote itself. */
	public static Name of(String absolute) {
		return Name.fromConstantString(absolute);
	}

}
