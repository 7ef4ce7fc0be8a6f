package dev.signpost.access;

import java.util.concurrent.Callable;

import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * An operator for the tests of other modules.
 */
public final class Operators {

	private Operators() {
	}

	/**
	 * An operator as the filters leave one behind.
	 * @param id of the person
	 */
	public static Authentication operator(String id) {
		return new CallerAuthentication(new Caller.Person(id, "Maya Okafor", Role.OPERATOR));
	}

	/**
	 * Lets this thread act as an operator until it is told otherwise.
	 */
	public static void act(String id) {
		SecurityContextHolder.setContext(context(id));
	}

	/**
	 * The work as an operator does it, for another thread.
	 */
	public static <T> Callable<T> as(String id, Callable<T> work) {
		return new DelegatingSecurityContextCallable<>(work, context(id));
	}

	private static SecurityContext context(String id) {
		return new SecurityContextImpl(operator(id));
	}

}
