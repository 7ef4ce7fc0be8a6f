package dev.signpost.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long Signpost takes to its first answer and how much memory it then holds, beside
 * an empty Spring Boot web application, in turn.
 */
public final class StartBench {

	private static final int ROUNDS = 5;

	/** What spring-boot-starter-webmvc brings, and nothing else. */
	private static final Pattern WEB_ONLY = Pattern.compile("(spring-boot|spring-boot-(autoconfigure|webmvc|web-server"
			+ "|servlet|tomcat|tomcat-runtime|jackson|http-converter|starter.*|validation)|spring-(core|beans|context|aop"
			+ "|expression|web|webmvc)|tomcat-embed-.*|jackson-.*|slf4j-api|jul-to-slf4j|logback-.*|log4j-.*"
			+ "|jakarta\\.annotation-api|micrometer-(observation|commons)|snakeyaml|jspecify|commons-logging)-[0-9].*");

	private StartBench() {
	}

	static void main(String[] arguments) throws IOException {
		Figures[] figures = { new Figures(), new Figures(), new Figures(), new Figures() };
		for (int round = 0; round <= ROUNDS; round++) {
			measure(round > 0, figures[0], figures[1], classPath((name) -> !name.endsWith("test-classes")),
					"dev.signpost.SignpostApplication", "/sign-in");
			measure(round > 0, figures[2], figures[3], classPath(StartBench::webOnly),
					"dev.signpost.bench.empty.EmptyApplication", "/");
		}
		print("start to first answer, s", figures[0], figures[2]);
		print("resident memory, MiB", figures[1], figures[3]);
	}

	private static void measure(boolean counted, Figures seconds, Figures memory, String classPath, String main,
			String path) throws IOException {
		Path folder = Files.createTempDirectory("signpost-bench");
		Map<String, String> settings = Map.of("SIGNPOST_DATA_DIR", folder.resolve("data").toString(),
				"MANAGEMENT_SERVER_PORT", "0");
		try (Child child = Child.start(classPath, main, path, folder, settings)) {
			if (counted) {
				seconds.add(child.secondsToReady());
				memory.add(child.residentMiB());
			}
		}
	}

	private static void print(String what, Figures ours, Figures empty) {
		System.out.printf("| %s | %.1f | %.1f | %.2f |%n", what, ours.median(), empty.median(),
				ours.median() / empty.median());
	}

	private static boolean webOnly(String entry) {
		String name = Path.of(entry).getFileName().toString();
		return name.equals("test-classes") || WEB_ONLY.matcher(name).matches();
	}

	private static String classPath(Predicate<String> kept) {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter(kept)
			.collect(Collectors.joining(File.pathSeparator));
	}

}
