package dev.signpost.zone.route53;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.signpost.dns.DnsName;

/**
 * The smallest IAM policy with which Signpost can delegate one cluster in one zone.
 *
 * <p>
 * It allows no UPSERT, so AWS itself keeps Signpost from overwriting what it did not
 * read. {@code ForAllValues} holds for an empty list, too; the {@code Null} condition
 * closes that.
 */
public final class LeastPrivilege {

	private static final String POLICY = """
			{
			  "Version": "2012-10-17",
			  "Statement": [
			    {
			      "Sid": "SignpostFindsZones",
			      "Effect": "Allow",
			      "Action": [
			        "route53:ListHostedZones",
			        "route53:ListHostedZonesByName",
			        "sts:GetCallerIdentity"
			      ],
			      "Resource": "*"
			    },
			    {
			      "Sid": "SignpostReadsTheZone",
			      "Effect": "Allow",
			      "Action": [
			        "route53:GetHostedZone",
			        "route53:ListResourceRecordSets",
			        "route53:GetDNSSEC"
			      ],
			      "Resource": "arn:aws:route53:::hostedzone/@zone@"
			    },
			    {
			      "Sid": "SignpostFollowsItsChanges",
			      "Effect": "Allow",
			      "Action": "route53:GetChange",
			      "Resource": "arn:aws:route53:::change/*"
			    },
			    {
			      "Sid": "SignpostWritesTheDelegation",
			      "Effect": "Allow",
			      "Action": "route53:ChangeResourceRecordSets",
			      "Resource": "arn:aws:route53:::hostedzone/@zone@",
			      "Condition": {
			        "ForAllValues:StringEquals": {
			          "route53:ChangeResourceRecordSetsRecordTypes": ["A", "AAAA", "NS"],
			          "route53:ChangeResourceRecordSetsActions": ["CREATE", "DELETE"]
			        },
			        "ForAllValues:StringLike": {
			          "route53:ChangeResourceRecordSetsNormalizedRecordNames": [
			            @names@
			          ]
			        },
			        "Null": {
			          "route53:ChangeResourceRecordSetsNormalizedRecordNames": "false"
			        }
			      }
			    }
			  ]
			}
			""";

	private LeastPrivilege() {
	}

	/**
	 * The policy as JSON.
	 * @param zoneId letters and digits only
	 * @param outsideNodes names of nodes; those inside the cluster's name need no line of
	 * their own
	 */
	public static String policy(String zoneId, DnsName cluster, List<DnsName> outsideNodes) {
		if (!zoneId.matches("[A-Z0-9]{1,32}")) {
			throw new IllegalArgumentException("not the id of a hosted zone");
		}
		String names = names(cluster, outsideNodes).stream()
			.map((name) -> '"' + name.replace("\\", "\\\\") + '"')
			.collect(Collectors.joining(",\n            "));
		return POLICY.replace("@zone@", zoneId).replace("@names@", names);
	}

	/** As Route 53 normalises them: lower case, octal escapes, no final dot. */
	private static List<String> names(DnsName cluster, List<DnsName> outsideNodes) {
		TreeSet<DnsName> outside = new TreeSet<>(outsideNodes);
		outside.removeIf((name) -> name.isWithin(cluster));
		String own = EscapedNames.normalised(cluster);
		List<String> names = new ArrayList<>(List.of(own, "*." + own));
		outside.forEach((name) -> names.add(EscapedNames.normalised(name)));
		return names;
	}

}
