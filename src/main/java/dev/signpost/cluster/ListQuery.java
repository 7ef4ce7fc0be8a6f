package dev.signpost.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.signpost.web.NotFound;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.domain.Specification;

/** Which definitions a list shows, from which key on. */
record ListQuery(String text, @Nullable String zoneId, String after) implements Specification<ClusterRow> {

	private static final long serialVersionUID = 1L;

	static ListQuery of(@Nullable String query, @Nullable String zoneId, @Nullable String after) {
		String text = (query != null) ? Typed.trimmed(query).toLowerCase(Locale.ROOT) : "";
		String zone = (zoneId != null && !zoneId.isEmpty()) ? zoneId : null;
		if (after != null && !after.matches("[a-z0-9.-]{1,253}/[0-9a-f-]{36}")) {
			throw new NotFound("page", "of clusters");
		}
		return new ListQuery(text, zone, (after != null) ? after : "");
	}

	/**
	 * Whether nothing can match: names and addresses are printable ASCII.
	 */
	boolean hopeless() {
		return !printable(this.text) || (this.zoneId != null && !printable(this.zoneId));
	}

	@Override
	public Predicate toPredicate(Root<ClusterRow> root, @Nullable CriteriaQuery<?> query, CriteriaBuilder criteria) {
		List<Predicate> all = new ArrayList<>();
		all.add(criteria.greaterThan(root.get("listKey"), this.after));
		if (this.zoneId != null) {
			all.add(criteria.equal(root.get("zoneId"), this.zoneId));
		}
		if (!this.text.isEmpty()) {
			all.add(criteria.like(root.get("searchText"), "%" + this.text.replaceAll("[\\\\%_]", "\\\\$0") + "%",
					'\\'));
		}
		return criteria.and(all.toArray(Predicate[]::new));
	}

	private static boolean printable(String text) {
		return text.length() <= 300 && text.chars().allMatch((c) -> c >= ' ' && c <= '~');
	}

}
