package dev.signpost.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Numbers of one kind, measured again and again. */
final class Figures {

	private final List<Double> values = new ArrayList<>();

	void add(double value) {
		this.values.add(value);
	}

	double median() {
		return quantile(0.5);
	}

	/**
	 * The value below which this share of all values lies.
	 * @param share 0 to 1
	 */
	double quantile(double share) {
		List<Double> sorted = new ArrayList<>(this.values);
		Collections.sort(sorted);
		return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
	}

}
