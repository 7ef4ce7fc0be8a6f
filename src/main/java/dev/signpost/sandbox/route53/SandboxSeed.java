package dev.signpost.sandbox.route53;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.signpost.sandbox.route53.action.ZoneBirth;
import dev.signpost.sandbox.route53.world.AliasTarget;
import dev.signpost.sandbox.route53.world.Commit;
import dev.signpost.sandbox.route53.world.Decision;
import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.HostedZone;
import dev.signpost.sandbox.route53.world.HostedZone.Vpc;
import dev.signpost.sandbox.route53.world.Ledger;
import dev.signpost.sandbox.route53.world.Policy;
import dev.signpost.sandbox.route53.world.RecordSet;

/**
 * The story of the sandbox: five zones in which every branch of the wizard's first steps
 * can be seen.
 */
public final class SandboxSeed {

	/** The zone of the story, {@code enterprise.example}. */
	public static final String ENTERPRISE = "Z0ENTERPRISE0SANDBOX";

	private static final String LAB = "Z0LABORATORY0SANDBOX";

	private static final String CORP = "Z0CORPPRIVATE0SANDBX";

	private static final String SHOP = "Z0SHOPPUBLIC00SANDBX";

	private static final String SHOP_INSIDE = "Z0SHOPPRIVATE0SANDBX";

	private static final Vpc VPC = new Vpc("eu-central-1", "vpc-0a1b2c3d4e5f60718");

	private SandboxSeed() {
	}

	/** Plants the story into an empty world and leaves any other alone. */
	public static void plant(Ledger ledger, Instant now) {
		for (Commit commit : story(now)) {
			ledger.<Boolean>decide((world) -> (world.version() == 0 || isOurs(world.zones().keySet()))
					&& world.zone(commit.zoneId()) == null ? new Decision.Accept<>(commit, true)
							: new Decision.Refuse<>(false));
		}
	}

	private static boolean isOurs(Set<String> zones) {
		return List.of(ENTERPRISE, LAB, CORP, SHOP, SHOP_INSIDE).containsAll(zones);
	}

	private static List<Commit> story(Instant now) {
		HostedZone enterprise = ZoneBirth.publicZone(ENTERPRISE, DomainName.of("enterprise.example"), "story-1",
				"Company zone");
		HostedZone lab = ZoneBirth.publicZone(LAB, DomainName.of("lab.example"), "story-2", "Test environments");
		HostedZone corp = ZoneBirth.privateZone(CORP, DomainName.of("corp.example"), "story-3",
				"Inside the network only", VPC);
		HostedZone shop = ZoneBirth.publicZone(SHOP, DomainName.of("shop.example"), "story-4",
				"Shop, seen from outside");
		HostedZone inside = ZoneBirth.privateZone(SHOP_INSIDE, DomainName.of("shop.example"), "story-5",
				"Shop, seen from inside", VPC);
		return List.of(ZoneBirth.commit(enterprise, now, 0, enterpriseSets()),
				ZoneBirth.commit(lab, now, 0, RecordSet.simple("www.lab.example", "A", 300, "198.51.100.80"),
						RecordSet.simple("cache.lab.example", "CNAME", 300, "www.lab.example")),
				ZoneBirth.commit(corp, now, 0, RecordSet.simple("intranet.corp.example", "A", 300, "10.20.0.10")),
				ZoneBirth.commit(shop, now, 0, RecordSet.simple("www.shop.example", "A", 300, "198.51.100.90")),
				ZoneBirth.commit(inside, now, 0, RecordSet.simple("www.shop.example", "A", 300, "10.20.0.90")));
	}

	private static RecordSet[] enterpriseSets() {
		return new RecordSet[] { RecordSet.simple("enterprise.example", "A", 300, "198.51.100.10"),
				RecordSet.simple("enterprise.example", "MX", 3600, "10 mail.enterprise.example"),
				RecordSet.simple("enterprise.example", "TXT", 3600, "\"v=spf1 mx -all\""),
				RecordSet.simple("mail.enterprise.example", "A", 300, "198.51.100.25"),
				RecordSet.simple("docs.enterprise.example", "CNAME", 300, "www.enterprise.example"),
				alias("www.enterprise.example", "enterprise.example"),
				weighted("api.enterprise.example", "blue", 90, "198.51.100.41"),
				weighted("api.enterprise.example", "green", 10, "198.51.100.42"),
				RecordSet.simple("*.apps.enterprise.example", "A", 60, "198.51.100.60"),
				// delegated to somebody else: a cluster below it meets the guard about a
				// cut above
				RecordSet.simple("partner.enterprise.example", "NS", 3600, "ns1.partner.example",
						"ns2.partner.example"),
				// what a delegation of old.enterprise.example would hide
				RecordSet.simple("db.old.enterprise.example", "A", 300, "198.51.100.70"),
				RecordSet.simple("status.old.enterprise.example", "TXT", 300, "\"kept for the auditors\""),
				// left over from a signed sub-zone that is gone
				RecordSet.simple("vault.enterprise.example", "DS", 3600,
						"12345 13 2 49FD46E6C4B45C55D4AC3B1D6A8F5A5C36F9A1D9B6E6C2A8E1C0D4B3A2918070"),
				// a plain set at a name that somebody may want for a cluster
				RecordSet.simple("redis.enterprise.example", "TXT", 300, "\"reserved for the cache team\"") };
	}

	private static RecordSet alias(String name, String target) {
		return new RecordSet(DomainName.of(name), "A", null, null, null, List.of(),
				new AliasTarget(ENTERPRISE, target + ".", false), null, null);
	}

	private static RecordSet weighted(String name, String identifier, long weight, String value) {
		return new RecordSet(DomainName.of(name), "A", identifier, new Policy.Weighted(weight), 60L, List.of(value),
				null, null, null);
	}

}
