package dev.signpost.zone;

import java.util.List;

import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.ZoneRef;
import dev.signpost.dns.ZoneSnapshot;

/**
 * The door to Route 53. Never call it with a transaction open.
 */
public interface ZoneGateway {

	/**
	 * All hosted zones that the role can list, by name; name servers are not filled in.
	 */
	ZoneAnswer<List<HostedZone>> hostedZones();

	/**
	 * The hosted zones of exactly this name; one call.
	 */
	ZoneAnswer<List<HostedZone>> hostedZonesNamed(DnsName name);

	/**
	 * One hosted zone with its name servers; one call.
	 */
	ZoneAnswer<HostedZone> hostedZone(String zoneId);

	/**
	 * Reads exactly the scope: one listing from the subtree's name, paged while still
	 * below it, and one look-up for each further name.
	 */
	ZoneAnswer<ZoneSnapshot> snapshot(ZoneRef zone, ReadScope scope);

	/**
	 * Sends the batch once, as exact deletions and creations, and says what became of it.
	 * Only answers that prove that nothing happened (Throttling, PriorRequestNotComplete)
	 * are sent again.
	 * @param comment at most 256 characters, kept by AWS
	 */
	Submission submit(ZoneRef zone, ChangeBatch batch, String comment);

	/**
	 * Asks once how far a change has come.
	 * @param changeId without the {@code /change/} prefix
	 */
	Spread spread(String changeId);

	/**
	 * How far this machine's clock is ahead of AWS, in seconds, as last measured;
	 * negative when behind.
	 */
	long clockLeadSeconds();

}
