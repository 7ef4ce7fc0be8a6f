package dev.signpost.sandbox.route53.xml;

import java.util.List;

/** One change of a batch as it was asked for. */
public record RequestedChange(Action action, SetDraft set) {

	/** What is to happen with a set. */
	public enum Action {

		CREATE, DELETE, UPSERT

	}

	/** The changes of a {@code ChangeResourceRecordSetsRequest}, in its order. */
	public static List<RequestedChange> readAll(XmlElement request) {
		return request.need("ChangeBatch")
			.need("Changes")
			.children("Change")
			.stream()
			.map(RequestedChange::read)
			.toList();
	}

	private static RequestedChange read(XmlElement change) {
		return new RequestedChange(Action.valueOf(change.needText("Action")),
				SetDraftXml.read(change.need("ResourceRecordSet")));
	}

}
