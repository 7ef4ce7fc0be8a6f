package dev.signpost.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import dev.signpost.web.Requires;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks for the authority that the handler of a request names; a handler that names none
 * is closed to everyone.
 */
class RequiresAtTheUrl implements AuthorizationManager<RequestAuthorizationContext> {

	private final Supplier<List<RequestMappingHandlerMapping>> mappings;

	RequiresAtTheUrl(Supplier<List<RequestMappingHandlerMapping>> mappings) {
		this.mappings = mappings;
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		if (!(authentication.get() instanceof CallerAuthentication caller)) {
			return new AuthorizationDecision(false);
		}
		// where there is no handler the answer is 404 or 405, which anybody signed in may
		// know
		return new AuthorizationDecision(
				handler(context.getRequest()).map((handler) -> mayCall(caller.getPrincipal(), handler)).orElse(true));
	}

	private static boolean mayCall(Caller caller, HandlerMethod handler) {
		Requires requires = requires(handler);
		return requires != null && caller.authorities().contains(requires.value());
	}

	private static @Nullable Requires requires(HandlerMethod handler) {
		Requires own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Requires.class);
		return (own != null) ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Requires.class);
	}

	private Optional<HandlerMethod> handler(HttpServletRequest request) {
		ServletRequestPathUtils.parseAndCache(request);
		return this.mappings.get()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().entrySet().stream())
			.map((entry) -> match(entry, request))
			.filter(Objects::nonNull)
			.min(Comparator.comparing(Match::info, (one, other) -> one.compareTo(other, request)))
			.map(Match::handler);
	}

	private static @Nullable Match match(Map.Entry<RequestMappingInfo, HandlerMethod> entry,
			HttpServletRequest request) {
		RequestMappingInfo matching = entry.getKey().getMatchingCondition(request);
		return (matching != null) ? new Match(matching, entry.getValue()) : null;
	}

	private record Match(RequestMappingInfo info, HandlerMethod handler) {
	}

}
