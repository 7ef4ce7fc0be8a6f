package dev.signpost.sandbox;

import java.util.List;
import java.util.stream.IntStream;

import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Nameserver.Care;
import dev.signpost.lookup.StartingPoints;
import dev.signpost.sandbox.authority.Addresses;

/** The world of names begins in the sandbox itself. */
class SandboxStartingPoints implements StartingPoints {

	@Override
	public List<Nameserver> roots() {
		return IntStream.range(0, Addresses.ROOTS.size())
			.mapToObj((place) -> new Nameserver((char) ('a' + place) + ".root-servers.example",
					Addresses.ROOTS.get(place), Care.ORDINARY))
			.toList();
	}

	@Override
	public List<Nameserver> resolvers() {
		return List.of(new Nameserver(Addresses.RESOLVER.text(), Addresses.RESOLVER, Care.ORDINARY));
	}

}
