package dev.signpost.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.hibernate.annotations.BatchSize;

import org.springframework.data.domain.Persistable;

/** The table {@code cluster}. */
@Entity
@Table(name = "cluster")
class ClusterRow implements Persistable<String> {

	@Id
	private String id;

	@Transient
	private boolean fresh;

	private String listKey;

	private String needKey;

	private String name;

	private String zoneId;

	private String zoneName;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private long ttl;

	private long nsTtl;

	@Enumerated(EnumType.STRING)
	private Audience audience;

	private String endpoints;

	private String otherNameServers;

	private boolean installed;

	private String searchText;

	private long version;

	private Instant changedAt;

	@ElementCollection
	@CollectionTable(name = "cluster_node", joinColumns = @JoinColumn(name = "cluster_id"))
	@OrderColumn(name = "place")
	@BatchSize(size = 200)
	private List<NodeValue> nodes = new ArrayList<>();

	@SuppressWarnings("NullAway")
	protected ClusterRow() {
		// for Hibernate
	}

	@SuppressWarnings("NullAway")
	ClusterRow(ClusterId id, ClusterDefinition definition, Instant now) {
		this.id = id.toString();
		this.fresh = true;
		this.name = definition.name().text();
		this.listKey = this.name + "/" + id;
		this.needKey = NeedsOfRows.prefix(ClusterHealth.Shape.NOT_CHECKED) + this.listKey;
		this.zoneId = definition.zone().id();
		this.zoneName = definition.zone().apex().text();
		this.visibility = definition.zone().visibility();
		revise(definition, now);
	}

	/**
	 * Takes over everything but name and zone, and counts the version up.
	 */
	final void revise(ClusterDefinition definition, Instant now) {
		this.ttl = definition.ttl().seconds();
		this.nsTtl = definition.nsTtl().seconds();
		this.audience = definition.audience();
		this.endpoints = definition.endpoints()
			.stream()
			.map((endpoint) -> endpoint.name() + " " + endpoint.port() + " " + endpoint.tls())
			.collect(Collectors.joining("\n"));
		this.otherNameServers = NodeValue.joined(definition.otherNameServers());
		this.installed = definition.installed();
		this.nodes.clear();
		definition.nodes().stream().map(NodeValue::of).forEach(this.nodes::add);
		this.searchText = searchText(definition);
		this.version++;
		this.changedAt = now;
	}

	private static String searchText(ClusterDefinition definition) {
		Stream<String> nodes = definition.nodes()
			.stream()
			.flatMap((node) -> Stream.concat(Stream.of(node.name().text()),
					node.addresses().stream().map((address) -> address.text())));
		return Stream.concat(Stream.of(definition.name().text()), nodes).collect(Collectors.joining(" "));
	}

	@Override
	public String getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.fresh;
	}

	String listKey() {
		return this.listKey;
	}

	String needKey() {
		return this.needKey;
	}

	Cluster toCluster() {
		return new Cluster(new ClusterId(java.util.UUID.fromString(this.id)), toDefinition(), this.version,
				this.changedAt);
	}

	ClusterDefinition toDefinition() {
		return new ClusterDefinition(DnsName.of(this.name),
				new ZoneRef(this.zoneId, DnsName.of(this.zoneName), this.visibility), new Ttl((int) this.ttl),
				new Ttl((int) this.nsTtl), this.nodes.stream().map(NodeValue::toNode).toList(), this.audience,
				Arrays.stream(this.endpoints.split("\n"))
					.filter((line) -> !line.isEmpty())
					.map(ClusterRow::endpoint)
					.toList(),
				NodeValue.split(this.otherNameServers), this.installed);
	}

	private static Endpoint endpoint(String line) {
		String[] parts = line.split(" ");
		return new Endpoint(DnsName.of(parts[0]), Integer.parseInt(parts[1]), Boolean.parseBoolean(parts[2]));
	}

}
