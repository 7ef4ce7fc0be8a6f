package dev.signpost.diagnosis;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;

import org.springframework.stereotype.Component;

/**
 * Reads what this machine has of its own that changes look-ups; a name is never looked
 * up.
 */
@Component
class MachineReading {

	private static final Path HOSTS = Path.of("/etc/hosts");

	private static final Path RESOLVER = Path.of("/etc/resolv.conf");

	private static final int MOST_LINES = 10_000;

	/**
	 * What it has for names of this zone; other entries are nobody's business.
	 */
	Machine read(DnsName zone) {
		return new Machine(
				lines(HOSTS).flatMap(MachineReading::hosts).filter((entry) -> entry.name().isWithin(zone)).toList(),
				search(), ttl("networkaddress.cache.ttl", 30), ttl("networkaddress.cache.negative.ttl", 10), ipv6());
	}

	static Stream<Machine.Hosts> hosts(String line) {
		String[] words = line.replaceFirst("#.*", "").strip().split("\\s+");
		return IpAddress.parse(words[0])
			.stream()
			.flatMap((address) -> Arrays.stream(words)
				.skip(1)
				.flatMap((name) -> DnsName.parse(name).stream())
				.map((name) -> new Machine.Hosts(name, address)));
	}

	private static List<String> search() {
		return lines(RESOLVER).map(String::strip)
			.filter((line) -> line.matches("(search|domain)\\s.*"))
			.reduce((first, last) -> last)
			.map((line) -> Arrays.stream(line.split("\\s+")).skip(1).toList())
			.orElseGet(List::of);
	}

	private static int ttl(String property, int otherwise) {
		String value = Security.getProperty(property);
		return (value != null && value.matches("-?\\d{1,9}")) ? Integer.parseInt(value) : otherwise;
	}

	private static boolean ipv6() {
		try {
			return NetworkInterface.networkInterfaces()
				.flatMap((card) -> card.getInterfaceAddresses().stream())
				.map(InterfaceAddress::getAddress)
				.anyMatch((address) -> address instanceof Inet6Address && !address.isLoopbackAddress()
						&& !address.isLinkLocalAddress());
		}
		catch (SocketException ex) {
			return false;
		}
	}

	private static Stream<String> lines(Path file) {
		try {
			return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1).lines().limit(MOST_LINES)
					: Stream.empty();
		}
		catch (IOException ex) {
			return Stream.empty();
		}
	}

}
