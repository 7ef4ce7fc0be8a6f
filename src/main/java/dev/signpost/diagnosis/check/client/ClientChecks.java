package dev.signpost.diagnosis.check.client;

import java.util.List;

import dev.signpost.diagnosis.Check;

/**
 * The E family, in reading order.
 */
public final class ClientChecks {

	private ClientChecks() {
	}

	public static List<Check> all() {
		return List.of(new DatabaseNameLeadsToALivingNode(), new DatabasePortIsOpen(), new CertificateCoversTheName(),
				new JavaForgetsAddressesSoon(), new ClusterNameIsNoDatabase());
	}

}
