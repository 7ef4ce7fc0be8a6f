package dev.signpost.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.signpost.cluster.ClusterHealth.Shape;
import dev.signpost.web.NotFound;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.domain.Specification;

/**
 * Which definitions a list shows, from which key on.
 *
 * @param key what it is sorted by
 * @param prefix what the key begins with
 */
record ListQuery(String key, String prefix, String text, @Nullable String zoneId,
		String after) implements Specification<ClusterRow> {

	private static final long serialVersionUID = 1L;

	private static final String BY_NAME = "[a-z0-9.-]{1,253}/[0-9a-f-]{36}";

	static ListQuery of(@Nullable String query, @Nullable String zoneId, @Nullable String after) {
		return of("listKey", "", query, zoneId, after, BY_NAME);
	}

	/**
	 * Sorted by need, of one shape only or all.
	 */
	static ListQuery worstFirst(@Nullable String query, @Nullable String zoneId, @Nullable Shape shape,
			@Nullable String after) {
		return of("needKey", (shape != null) ? NeedsOfRows.prefix(shape) : "", query, zoneId, after,
				"[0-4]/" + BY_NAME);
	}

	private static ListQuery of(String key, String prefix, @Nullable String query, @Nullable String zoneId,
			@Nullable String after, String form) {
		String text = (query != null) ? Typed.trimmed(query).toLowerCase(Locale.ROOT) : "";
		String zone = (zoneId != null && !zoneId.isEmpty()) ? zoneId : null;
		if (after != null && !after.matches(form)) {
			throw new NotFound("page", "of clusters");
		}
		return new ListQuery(key, prefix, text, zone, (after != null) ? after : "");
	}

	String keyOf(ClusterRow row) {
		return this.key.equals("listKey") ? row.listKey() : row.needKey();
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
		all.add(criteria.greaterThan(root.get(this.key), this.after));
		if (!this.prefix.isEmpty()) {
			all.add(criteria.like(root.get(this.key), this.prefix + "%"));
		}
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
