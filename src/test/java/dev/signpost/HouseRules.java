package dev.signpost;

import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Random;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/**
 * What every class of Signpost keeps to, beyond the walls between modules.
 */
final class HouseRules {

	@ArchTest
	static final ArchRule AWS_STAYS_BEHIND_ITS_DOOR = noClasses().that()
		.resideOutsideOfPackage("..zone.route53..")
		.should()
		.dependOnClassesThat(resideInAPackage("software.amazon.."))
		.because("zone.route53 is the one door to AWS");

	@ArchTest
	static final ArchRule SECURITY_STAYS_IN_ACCESS = noClasses().that()
		.resideOutsideOfPackage("..access..")
		.should()
		.dependOnClassesThat(resideInAPackage("org.springframework.security.."))
		.because("only access knows Spring Security; others say @Requires");

	@ArchTest
	static final ArchRule DNSJAVA_STAYS_ON_THE_WIRE = noClasses().that()
		.resideOutsideOfPackages("..lookup.wire..", "..sandbox..")
		.should()
		.dependOnClassesThat(resideInAPackage("org.xbill.."))
		.because("lookup.wire is the one place that knows dnsjava, besides the servers of the sandbox");

	@ArchTest
	static final ArchRule DNSJAVA_ONLY_READS_AND_WRITES_BYTES = noClasses().should()
		.dependOnClassesThat(resideInAPackage("org.xbill..").and(nameMatching(
				".*\\.(\\w*Resolver|ResolverConfig|Lookup|LookupSession|ZoneTransferIn|Address|Nio\\w+|Cache)(\\$.*)?")))
		.because("its resolvers end a question at the first wrong datagram, and its defaults are process-wide");

	@ArchTest
	static final ArchRule THE_LANGUAGE_IS_PURE = classes().that()
		.resideInAPackage("..dns")
		.should()
		.onlyDependOnClassesThat(resideInAnyPackage("..dns", "java.lang..", "java.util..", "java.time..", "java.net",
				"java.security..", "java.text..", "java.nio", "java.nio.charset..", "com.ibm.icu.text..",
				"org.jspecify..", "org.springframework.modulith"))
		.because("dns has no Spring, no I/O and no clock");

	@ArchTest
	static final ArchRule PLANNING_IS_PURE = classes().that()
		.resideInAPackage("..plan")
		.should()
		.onlyDependOnClassesThat(resideInAnyPackage("..plan", "..dns", "..cluster", "java.lang..", "java.util..",
				"java.time..", "java.net", "java.security..", "java.text..", "java.nio", "java.nio.charset..",
				"org.jspecify..", "org.springframework.modulith")
			.or(type(ByteArrayOutputStream.class)))
		.because("plan can reach no network, clock or database");

	@ArchTest
	static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().that()
		.doNotHaveSimpleName("SignpostConfiguration")
		.should()
		.callMethodWhere(asksTheMachineForTheTime())
		.because("the time comes from the Clock bean");

	@ArchTest
	static final ArchRule CONTROLLERS_LIVE_IN_WEB = classes().that(metaAnnotatedWith(Controller.class))
		.should()
		.bePackagePrivate()
		.andShould()
		.resideInAPackage("..web")
		.andShould()
		.haveNameMatching(".*(Controller|Api)");

	@ArchTest
	static final ArchRule ROWS_ARE_PRIVATE = classes().that(annotatedWith("jakarta.persistence.Entity"))
		.should()
		.bePackagePrivate()
		.andShould()
		.haveSimpleNameEndingWith("Row");

	@ArchTest
	static final ArchRule REPOSITORIES_ARE_PRIVATE = classes().that()
		.areAssignableTo("org.springframework.data.repository.Repository")
		.should()
		.bePackagePrivate()
		.andShould()
		.haveSimpleNameEndingWith("Rows");

	@ArchTest
	static final ArchRule FORMS_ARE_PRIVATE = classes().that()
		.haveSimpleNameEndingWith("Form")
		.should()
		.bePackagePrivate()
		.andShould()
		.beRecords();

	@ArchTest
	static final ArchRule FORMS_HOLD_TYPED_TEXT = classes().that()
		.haveSimpleNameEndingWith("Form")
		.should(new HoldTypedText());

	@ArchTest
	static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields().should()
		.beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
		.orShould()
		.beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
		.orShould()
		.beAnnotatedWith("jakarta.inject.Inject")
		.orShould()
		.beAnnotatedWith("jakarta.annotation.Resource")
		.orShould()
		.beAnnotatedWith("jakarta.persistence.PersistenceContext");

	@ArchTest
	static final ArchRule NO_TRANSACTION_IS_OPEN_WHILE_AWS_IS_ASKED = methods().that(new RunsInTransaction())
		.should(new NeverReach("ZoneGateway"))
		.because("write, send, write: AWS is asked between two transactions");

	@ArchTest
	static final ArchRule STARTS_NO_PROGRAM = noClasses().should()
		.dependOnClassesThat()
		.areAssignableTo(ProcessBuilder.class)
		.orShould()
		.callMethodWhere(target(nameMatching("exec")).and(target(owner(resideInAPackage("java.lang")))));

	@ArchTest
	static final ArchRule GUESSES_NO_SECRET = noClasses().should()
		.dependOnClassesThat()
		.belongToAnyOf(Random.class)
		.orShould()
		.callMethod(Math.class, "random")
		.because("java.util.Random can be foretold; take SecureRandom");

	@ArchTest
	static final ArchRule READS_NO_OBJECTS = noClasses().should()
		.dependOnClassesThat()
		.areAssignableTo(ObjectInputStream.class);

	@ArchTest
	static final ArchRule ASKS_NO_RESOLVER_BY_ACCIDENT = noClasses().should()
		.callMethodWhere(target(owner(
				DescribedPredicate.describe("InetAddress", (JavaClass type) -> type.isAssignableTo(InetAddress.class))))
			.and(target(nameMatching("getByName|getAllByName|getHostName|getCanonicalHostName|getLocalHost"))))
		.orShould()
		.callMethod(InetSocketAddress.class, "getHostName")
		.orShould()
		.callConstructor(InetSocketAddress.class, String.class, int.class)
		.because("a look-up that nobody sees hangs, leaks and can be poisoned");

	@ArchTest
	static final ArchRule PACKAGES_ARE_NAMED_AFTER_THEIR_SUBJECT = noClasses().should()
		.resideInAnyPackage("..service..", "..services..", "..impl..", "..util..", "..utils..", "..common..", "..dto..",
				"..model..", "..helper..", "..manager..");

	@ArchTest
	static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(new BeInNullMarkedPackage());

	private HouseRules() {
	}

	private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
		return DescribedPredicate.describe("the machine's clock", (call) -> switch (call.getTargetOwner().getName()) {
			case "java.time.Instant", "java.time.LocalDate", "java.time.LocalTime", "java.time.LocalDateTime",
					"java.time.ZonedDateTime", "java.time.OffsetDateTime", "java.time.Year", "java.time.YearMonth" ->
				call.getName().equals("now") && !takesClock(call);
			case "java.lang.System" -> call.getName().equals("currentTimeMillis");
			case "java.time.Clock" -> call.getName().startsWith("system") || call.getName().startsWith("tick");
			default -> false;
		});
	}

	private static boolean takesClock(JavaCall<?> call) {
		return call.getTarget()
			.getRawParameterTypes()
			.stream()
			.anyMatch((type) -> type.isEquivalentTo(java.time.Clock.class));
	}

}
