package dev.signpost;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Neither a method nor anything it calls, however far, calls the named type.
 *
 * <p>
 * A call to an interface is followed into all its implementations.
 */
class NeverReach extends ArchCondition<JavaMethod> {

	private final String type;

	NeverReach(String type) {
		super("never reach " + type);
		this.type = type;
	}

	@Override
	public void check(JavaMethod start, ConditionEvents events) {
		Set<JavaMethod> seen = new HashSet<>(Set.of(start));
		Deque<JavaMethod> open = new ArrayDeque<>(seen);
		while (!open.isEmpty()) {
			JavaMethod method = open.pop();
			for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
				if (call.getTargetOwner().getSimpleName().equals(this.type)) {
					events.add(SimpleConditionEvent.violated(start,
							start.getFullName() + " has a transaction open when " + call.getDescription()));
				}
				targets(call).filter(seen::add).forEach(open::push);
			}
		}
	}

	private static Stream<JavaMethod> targets(JavaMethodCall call) {
		JavaClass owner = call.getTargetOwner();
		String[] parameters = call.getTarget()
			.getRawParameterTypes()
			.stream()
			.map(JavaClass::getName)
			.toArray(String[]::new);
		return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
			.flatMap((type) -> type.tryGetMethod(call.getName(), parameters).stream());
	}

}
