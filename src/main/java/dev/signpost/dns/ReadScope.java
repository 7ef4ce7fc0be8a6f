package dev.signpost.dns;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which part of a zone a snapshot must hold: everything at and below one name, and all
 * entries at some further names.
 *
 * @param subtree the cluster's name
 * @param names looked up one by one: node names outside the subtree, and the labels
 * between these or the subtree and the apex
 */
public record ReadScope(DnsName subtree, Set<DnsName> names) {

	public ReadScope {
		TreeSet<DnsName> outside = new TreeSet<>(names);
		DnsName top = subtree;
		outside.removeIf((name) -> name.isWithin(top));
		names = Collections.unmodifiableSortedSet(outside);
	}

	public boolean covers(DnsName name) {
		return name.isWithin(this.subtree) || this.names.contains(name);
	}

}
