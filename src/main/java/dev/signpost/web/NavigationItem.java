package dev.signpost.web;

/**
 * A place in the header, contributed as a bean by the feature that owns it.
 *
 * @param key message key of the word shown
 * @param path where it leads; current when the request path starts with it
 * @param order from left to right
 * @param required who sees it
 */
public record NavigationItem(String key, String path, int order, Authority required) {

	/**
	 * Whether it is one of the settings, which share one place in the header and are tabs
	 * on their pages.
	 */
	public boolean setting() {
		return this.path.startsWith("/settings/");
	}

}
