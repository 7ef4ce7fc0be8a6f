package dev.signpost.diagnosis.check.dnssec;

import java.util.Base64;
import java.util.HexFormat;

import dev.signpost.dns.DnsName;
import dev.signpost.lookup.Rdata;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of the RFCs.
 */
class KeyTagsTests {

	@Test
	void knowsTheTagOfTheExampleInRfc4034() {
		byte[] key = Base64.getDecoder()
			.decode("AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMm"
					+ "mAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==");
		assertThat(KeyTags.of(new Rdata.Dnskey(256, 3, 5, key))).isEqualTo(60_485);
	}

	@Test
	void knowsTheHashesOfTheExampleInRfc5155() {
		byte[] salt = HexFormat.of().parseHex("aabbccdd");
		assertThat(Nsec3Hash.label(DnsName.of("example"), salt, 12)).isEqualTo("0p9mhaveqvm6t7vbl5lop2u3t2rp3tom");
		assertThat(Nsec3Hash.label(DnsName.of("a.example"), salt, 12)).isEqualTo("35mthgpgcu1qg68fab165klnsnk3dpvl");
	}

}
