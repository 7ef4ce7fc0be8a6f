package dev.signpost.change;

import java.io.Serializable;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Ttl;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A record set that Signpost set and has not removed. */
@Entity
@Table(name = "change_held")
class HeldRow {

	@EmbeddedId
	Key key;

	int ttl;

	String recordValues;

	long changeNumber;

	@SuppressWarnings("NullAway.Init")
	protected HeldRow() {
	}

	HeldRow(String clusterId, RecordSet set, long changeNumber) {
		this.key = new Key(clusterId, set.name().text(), set.type().name());
		this.ttl = set.ttl().seconds();
		this.recordValues = RecordsJson.writeTexts(set.values());
		this.changeNumber = changeNumber;
	}

	RecordSet set() {
		return new RecordSet(DnsName.of(this.key.name()), new RecordType(this.key.type()), new Ttl(this.ttl),
				RecordsJson.readTexts(this.recordValues));
	}

	/** Whose, and which. */
	@Embeddable
	record Key(String clusterId, String name, String type) implements Serializable {
	}

}
