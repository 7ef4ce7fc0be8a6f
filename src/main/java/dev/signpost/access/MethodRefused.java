package dev.signpost.access;

import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * A method that only the API has, at the address of a page.
 */
final class MethodRefused extends RequestRejectedException {

	private static final long serialVersionUID = 1L;

	MethodRefused() {
		super("not a method of pages");
	}

}
