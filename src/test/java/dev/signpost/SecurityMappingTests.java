package dev.signpost;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.signpost.web.Requires;
import org.junit.jupiter.api.Test;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing can be called without an authority unless this page says why.
 */
class SecurityMappingTests {

	/** Handlers that need no authority, as {@code Class.method}, and why. */
	private static final Map<String, String> OPEN_HANDLERS = Map.of( //
			"SignInController.show", "the way in", //
			"SetupController.show", "guarded by the set-up code, gone after the first admin", //
			"SetupController.make", "guarded by the set-up code, gone after the first admin", //
			"OpenApiController.document", "describes the API, which the contract does in public");

	/**
	 * Public interfaces of modules that are no service for people, and why. Whoever adds
	 * an interface guards it or explains it here.
	 */
	private static final Map<String, String> OPEN_FACES = Map.ofEntries( //
			Map.entry("Actors", "says who acts; asked by history inside a guarded call"), //
			Map.entry("HistoryLog", "written inside a guarded call, read through another face"), //
			Map.entry("ZoneGateway", "asked inside a guarded call, or by the worker that sends"), //
			Map.entry("ZoneEndpoint", "names the stand-in to the door itself"), //
			Map.entry("CurrentPerson", "says who is there"), //
			Map.entry("ClusterStanding", "filled in by higher modules, asked inside a guarded call"), //
			Map.entry("ClusterCensus", "read by work that nobody asked for"), //
			Map.entry("ClusterHealth", "filled in by a higher module, asked inside a guarded call"), //
			Map.entry("ClusterNeeds", "noted by a run that was asked for inside a guarded call, or by the schedule"), //
			Map.entry("KnownZones", "filled in by a higher module, asked inside a guarded call"), //
			Map.entry("KnownClusters", "read by a run that was asked for inside a guarded call, or by the schedule"), //
			Map.entry("ScheduledRuns", "run by the schedule, or after a change"), //
			Map.entry("Preflight", "filled in by a higher module, asked inside a guarded call"), //
			Map.entry("ChangeProofs", "noted by a run that follows a change"), //
			Map.entry("FindingCode", "a word of the catalogue"), //
			Map.entry("Check", "judges what is given to it"), //
			Map.entry("AddressCheck", "judges what is given to it"), //
			Map.entry("MessageReader", "reads bytes that are at hand"), //
			Map.entry("Lookup", "asked by a run that was asked for inside a guarded call"), //
			Map.entry("PortProbe", "asked by a run that was asked for inside a guarded call"), //
			Map.entry("NetworkView", "says where packets go, to the wire itself"), //
			Map.entry("StartingPoints", "says where the world begins"), //
			Map.entry("EnvironmentLine", "a line of the layout"));

	private static final JavaClasses HOUSE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("dev.signpost");

	@Test
	void askForAnAuthorityInEveryHandler() {
		assertThat(handlers(HOUSE).filter(Predicate.not(SecurityMappingTests::isGuarded))
			.map(SecurityMappingTests::name)
			.filter((name) -> !OPEN_HANDLERS.containsKey(name))).as("handlers without @Requires").isEmpty();
	}

	@Test
	void askForAnAuthorityInEveryServiceMethod() {
		assertThat(serviceMethods(HOUSE).filter(Predicate.not(SecurityMappingTests::isGuarded))
			.map(SecurityMappingTests::name)).as("service methods without @Requires").isEmpty();
	}

	@Test
	void wouldFindWhatIsOpen() {
		JavaClasses bad = new ClassFileImporter().importPackages("badhouse");
		assertThat(handlers(bad).filter(Predicate.not(SecurityMappingTests::isGuarded)).map(SecurityMappingTests::name))
			.containsExactly("OpenToAll.page");
		assertThat(serviceMethods(bad).filter(Predicate.not(SecurityMappingTests::isGuarded))
			.map(SecurityMappingTests::name)).contains("SendsInTransaction.serve");
	}

	@Test
	void listNoHandlerAsOpenThatIsGuardedOrGone() {
		List<String> unguarded = handlers(HOUSE).filter(Predicate.not(SecurityMappingTests::isGuarded))
			.map(SecurityMappingTests::name)
			.toList();
		assertThat(unguarded).containsAll(OPEN_HANDLERS.keySet());
	}

	private static Stream<JavaMethod> handlers(JavaClasses house) {
		return house.stream()
			.filter((type) -> type.isMetaAnnotatedWith(Controller.class))
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isMetaAnnotatedWith(RequestMapping.class));
	}

	private static Stream<JavaMethod> serviceMethods(JavaClasses house) {
		return house.stream()
			.filter(SecurityMappingTests::isFace)
			.filter((face) -> !OPEN_FACES.containsKey(face.getSimpleName()))
			.flatMap((face) -> face.getAllSubclasses().stream().flatMap((type) -> implemented(face, type)));
	}

	/** An interface that another module can see and that somebody here implements. */
	private static boolean isFace(JavaClass type) {
		return type.isInterface() && !type.isAnnotation() && type.getModifiers().contains(JavaModifier.PUBLIC)
				&& !type.reflect().isSealed() && !type.isAnnotatedWith(FunctionalInterface.class)
				&& type.getPackageName().matches("(dev\\.signpost|badhouse)\\.\\w+");
	}

	private static Stream<JavaMethod> implemented(JavaClass face, JavaClass type) {
		Set<String> names = face.getMethods().stream().map(JavaMethod::getName).collect(Collectors.toSet());
		return type.isInterface() ? Stream.empty()
				: type.getMethods()
					.stream()
					.filter((method) -> method.getModifiers().contains(JavaModifier.PUBLIC)
							&& !method.getModifiers().contains(JavaModifier.SYNTHETIC)
							&& names.contains(method.getName()));
	}

	private static boolean isGuarded(JavaMethod method) {
		return method.isAnnotatedWith(Requires.class) || method.getOwner().isAnnotatedWith(Requires.class);
	}

	private static String name(JavaMethod method) {
		return method.getOwner().getSimpleName() + "." + method.getName();
	}

}
