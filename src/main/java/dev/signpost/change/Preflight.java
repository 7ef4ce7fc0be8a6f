package dev.signpost.change;

import java.util.List;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.ZoneRef;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a definition before anything is sent; filled by a higher module.
 * Every call asks name servers and waits, at most for a run's deadline.
 */
public interface Preflight {

	/**
	 * What the prerequisites, the parent zone and the nodes say of a definition that is
	 * not delegated yet: worst first. That it is not delegated yet is no finding.
	 */
	Report look(ClusterDefinition definition);

	/**
	 * Whether the world really asks this hosted zone.
	 */
	Report zone(ZoneRef zone);

	/**
	 * Whether a name server answers for the cluster at an address that somebody typed.
	 * Asks one question.
	 */
	Line node(DnsName cluster, IpAddress address);

	/**
	 * What was seen.
	 *
	 * @param lines worst first; a check that passed is there once
	 */
	record Report(List<Line> lines) {

		public Report {
			lines = List.copyOf(lines);
		}

		/**
		 * The worst of it; not known where nothing was seen.
		 */
		public Grade worst() {
			return this.lines.stream().map(Line::grade).min(Grade::compareTo).orElse(Grade.NOT_KNOWN);
		}

	}

	/**
	 * One thing that was seen, in words that are filled in.
	 *
	 * @param check for example {@code N1}
	 * @param node its label, or null
	 * @param because whether it only follows from another line
	 */
	record Line(String check, Grade grade, @Nullable String node, String title, @Nullable String why,
			@Nullable String fix, boolean because) {
	}

	/** How bad it is, worst first. */
	enum Grade {

		/** Nobody or only some could resolve. */
		STOP,

		/** Works with less safety. */
		CARE,

		/** Worth knowing. */
		NOTE,

		/** As it should be. */
		FINE,

		/** Could not be tried. */
		NOT_KNOWN

	}

}
