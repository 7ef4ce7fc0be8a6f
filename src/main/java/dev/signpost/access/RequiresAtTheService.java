package dev.signpost.access;

import java.lang.reflect.Method;
import java.util.function.Supplier;

import dev.signpost.web.Requires;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;

/**
 * Asks again at the service for the authority that its method names.
 *
 * <p>
 * Work without a request has no caller and is refused here: it goes through components
 * that no page can reach.
 */
class RequiresAtTheService extends StaticMethodMatcherPointcut implements AuthorizationManager<MethodInvocation> {

	RequiresAtTheService() {
		setClassFilter((type) -> type.getName().startsWith("dev.signpost.")
				&& !AnnotatedElementUtils.hasAnnotation(type, Controller.class));
	}

	@Override
	public boolean matches(Method method, Class<?> targetClass) {
		return requires(method, targetClass) != null;
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			MethodInvocation call) {
		Object target = call.getThis();
		Requires requires = (target != null) ? requires(call.getMethod(), AopUtils.getTargetClass(target)) : null;
		return new AuthorizationDecision(requires != null && authentication.get() instanceof CallerAuthentication caller
				&& caller.getPrincipal().authorities().contains(requires.value()));
	}

	private static @Nullable Requires requires(Method method, Class<?> targetClass) {
		Method concrete = AopUtils.getMostSpecificMethod(method, targetClass);
		if (concrete.getDeclaringClass() == Object.class) {
			return null;
		}
		Requires own = AnnotatedElementUtils.findMergedAnnotation(concrete, Requires.class);
		return (own != null) ? own : AnnotatedElementUtils.findMergedAnnotation(targetClass, Requires.class);
	}

}
