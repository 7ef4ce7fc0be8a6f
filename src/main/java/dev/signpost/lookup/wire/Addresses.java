package dev.signpost.lookup.wire;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Rdata;

/** Octets, addresses and sockets; nothing here asks anybody. */
final class Addresses {

	private static final int IPV4 = 4;

	private Addresses() {
	}

	static Rdata rdata(byte[] octets) {
		return new Rdata.Address(IpAddress.of((octets.length == IPV4) ? dotted(octets) : groups(octets)));
	}

	/**
	 * The socket itself.
	 */
	static InetSocketAddress socket(IpAddress address, int port) {
		try {
			return new InetSocketAddress(InetAddress.getByAddress(address.octets()), port);
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException("an address of 4 or 16 octets", ex);
		}
	}

	/**
	 * Address and port, for people.
	 */
	static String text(InetSocketAddress socket) {
		byte[] octets = socket.getAddress().getAddress();
		String address = (octets.length == IPV4) ? dotted(octets) : "[" + IpAddress.of(groups(octets)).text() + "]";
		return address + ":" + socket.getPort();
	}

	private static String dotted(byte[] octets) {
		return (octets[0] & 0xff) + "." + (octets[1] & 0xff) + "." + (octets[2] & 0xff) + "." + (octets[3] & 0xff);
	}

	private static String groups(byte[] octets) {
		StringBuilder text = new StringBuilder(39);
		for (int at = 0; at < octets.length; at += 2) {
			text.append((at == 0) ? "" : ":")
				.append(Integer.toHexString((octets[at] & 0xff) << 8 | (octets[at + 1] & 0xff)));
		}
		return text.toString();
	}

}
