package dev.signpost;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.signpost.web.Requires;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The served description of the API and the controllers say the same.
 */
class OpenApiTests {

	private static final String BASE = "/api/v1";

	/** Schemas by the records that are written or read as them. */
	private static final Map<String, String> SCHEMAS = Map.ofEntries(
			Map.entry("Zone", "dev.signpost.zone.web.ZonesApi$Zone"),
			Map.entry("Definition", "dev.signpost.cluster.web.DefinitionBody"),
			Map.entry("Cluster", "dev.signpost.cluster.web.ClusterBody"),
			Map.entry("ChangeInShort", "dev.signpost.cluster.web.ClusterBody$ChangeBody"),
			Map.entry("Node", "dev.signpost.cluster.web.ClusterBody$NodeBody"),
			Map.entry("Endpoint", "dev.signpost.cluster.web.ClusterBody$EndpointBody"),
			Map.entry("Plan", "dev.signpost.change.web.PlanBody"),
			Map.entry("Guard", "dev.signpost.change.web.PlanBody$GuardBody"),
			Map.entry("Step", "dev.signpost.change.web.StepBody"),
			Map.entry("Records", "dev.signpost.change.web.StepBody$Records"),
			Map.entry("PlanRequest", "dev.signpost.change.web.PlansApi$PlanRequest"),
			Map.entry("ApplyRequest", "dev.signpost.change.web.PlansApi$ApplyRequest"),
			Map.entry("Change", "dev.signpost.change.web.ChangeBody"),
			Map.entry("Route53", "dev.signpost.change.web.ChangeBody$Route53"),
			Map.entry("Moment", "dev.signpost.change.web.ChangeBody$Moment"),
			Map.entry("Resolution", "dev.signpost.change.web.ChangesApi$Resolution"),
			Map.entry("Diagnosis", "dev.signpost.diagnosis.web.DiagnosisBody"),
			Map.entry("Verdict", "dev.signpost.diagnosis.web.DiagnosisBody$VerdictBody"),
			Map.entry("Finding", "dev.signpost.diagnosis.web.DiagnosisBody$FindingBody"),
			Map.entry("Cause", "dev.signpost.diagnosis.web.DiagnosisBody$CauseBody"),
			Map.entry("Exchange", "dev.signpost.diagnosis.web.DiagnosisBody$ExchangeBody"),
			Map.entry("DiagnosisLine", "dev.signpost.diagnosis.web.DiagnosisLine"),
			Map.entry("DiagnosisRequest", "dev.signpost.diagnosis.web.DiagnosesApi$DiagnosisRequest"),
			Map.entry("HistoryEntry", "dev.signpost.history.web.EntryBody"),
			Map.entry("Sandbox", "dev.signpost.sandbox.web.SandboxView"));

	private static final JsonNode DOCUMENT = document();

	@Test
	void describesEveryCallAndNoOther() {
		assertThat(described().keySet()).isEqualTo(calls().keySet());
	}

	@TestFactory
	Stream<DynamicTest> namesTheAuthorityAndTheParametersOf() {
		Map<String, JsonNode> described = described();
		return calls().entrySet()
			.stream()
			.map((call) -> DynamicTest.dynamicTest(call.getKey(),
					() -> compare(call.getValue(), described.get(call.getKey()))));
	}

	@TestFactory
	Stream<DynamicTest> describesTheFieldsOf() {
		return SCHEMAS.entrySet().stream().map((schema) -> DynamicTest.dynamicTest(schema.getKey(), () -> {
			Set<String> described = DOCUMENT.at("/components/schemas/" + schema.getKey() + "/properties")
				.propertyNames()
				.stream()
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(described).isEqualTo(fields(Class.forName(schema.getValue())));
		}));
	}

	private static void compare(Method handler, JsonNode operation) {
		Requires requires = handler.getAnnotation(Requires.class);
		assertThat(operation.get("x-authority").asString()).isEqualTo(requires.value().word());
		assertThat(parameters(operation, "query")).isEqualTo(queryParameters(handler));
		assertThat(operation.has("requestBody")).isEqualTo(
				Arrays.stream(handler.getParameters()).anyMatch((it) -> it.isAnnotationPresent(RequestBody.class)));
		Stream.of("401", "403").forEach((status) -> assertThat(operation.get("responses").has(status)).isTrue());
	}

	private static Set<String> queryParameters(Method handler) {
		Set<String> names = new TreeSet<>();
		for (Parameter parameter : handler.getParameters()) {
			if (parameter.isAnnotationPresent(RequestParam.class)) {
				names.add(parameter.getName());
			}
			if (parameter.isAnnotationPresent(ModelAttribute.class)) {
				names.addAll(fields(parameter.getType()));
			}
		}
		return names;
	}

	private static Set<String> parameters(JsonNode operation, String place) {
		Set<String> names = new TreeSet<>();
		operation.path("parameters").forEach((parameter) -> {
			if (parameter.get("in").asString().equals(place)) {
				names.add(parameter.get("name").asString());
			}
		});
		return names;
	}

	private static Set<String> fields(Class<?> type) {
		return Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getName)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Map<String, JsonNode> described() {
		Map<String, JsonNode> described = new TreeMap<>();
		DOCUMENT.get("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((method) -> described
					.put(method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(), method.getValue())));
		return described;
	}

	private static Map<String, Method> calls() {
		Map<String, Method> calls = new TreeMap<>();
		new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("dev.signpost")
			.stream()
			.filter((type) -> type.isAnnotatedWith(RestController.class))
			.map(JavaClass::reflect)
			.forEach((controller) -> Arrays.stream(controller.getDeclaredMethods())
				.forEach((method) -> addCalls(calls, controller, method)));
		return calls;
	}

	private static void addCalls(Map<String, Method> calls, Class<?> controller, Method method) {
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
		if (mapping == null || !method.isAnnotationPresent(Requires.class)) {
			return;
		}
		for (String path : paths(mapping)) {
			calls.put(mapping.method()[0] + " " + (base(controller) + path).substring(BASE.length()), method);
		}
	}

	private static List<String> paths(RequestMapping mapping) {
		return (mapping.path().length == 0) ? List.of("") : new ArrayList<>(List.of(mapping.path()));
	}

	private static String base(Class<?> controller) {
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
		return (mapping != null) ? mapping.path()[0] : "";
	}

	private static JsonNode document() {
		try (InputStream json = OpenApiTests.class.getResourceAsStream("/openapi/signpost-v1.json")) {
			return new JsonMapper().readTree(json);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
