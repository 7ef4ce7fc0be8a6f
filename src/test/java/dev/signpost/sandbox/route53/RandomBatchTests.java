package dev.signpost.sandbox.route53;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.signpost.sandbox.route53.SignedClient.simple;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random batches against a model that knows only simple A, TXT and CNAME sets: accepted
 * exactly if the model says so, and the zone is the model's zone after each.
 */
class RandomBatchTests {

	private static final int BATCHES = 1500;

	private static final String[] NAMES = { "a", "b", "c", "d.a" };

	private final Route53Double route53 = Doubles.empty();

	private final SignedClient client = new SignedClient(this.route53.endpoint());

	@AfterEach
	void stop() {
		this.route53.close();
	}

	@Test
	void acceptsABatchExactlyIfTheModelDoes() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String zone = this.client.createZone("example.com");
		Map<String, String> model = new TreeMap<>();
		int accepted = 0;
		for (int i = 0; i < BATCHES; i++) {
			List<Wish> batch = batch(random, model);
			Map<String, String> after = judge(model, batch);
			int status = this.client.change(zone, batch.stream().map(Wish::xml).toArray(String[]::new)).status();
			assertThat(status).as("seed %d, batch %d: %s on %s", seed, i, batch, model)
				.isEqualTo((after != null) ? 200 : 400);
			model = (after != null) ? after : model;
			accepted += (after != null) ? 1 : 0;
			assertThat(zoneNow(zone)).as("seed %d, batch %d: %s", seed, i, batch).isEqualTo(model);
		}
		assertThat(accepted).as("accepted of " + BATCHES + ", seed " + seed).isBetween(BATCHES / 10, BATCHES * 9 / 10);
	}

	private Map<String, String> zoneNow(String zone) {
		SignedClient.Reply list = this.client.list(zone, "?maxitems=300");
		List<String> names = list.all("Name");
		List<String> types = list.all("Type");
		List<String> values = list.all("Value");
		Map<String, String> now = new TreeMap<>();
		for (int i = 2; i < names.size(); i++) {
			now.put(names.get(i).replace(".example.com.", "") + " " + types.get(i), values.get(i + 3));
		}
		return now;
	}

	private static List<Wish> batch(Random random, Map<String, String> model) {
		List<Wish> batch = new ArrayList<>();
		for (int i = 1 + random.nextInt(3); i > 0; i--) {
			String type = List.of("A", "TXT", "CNAME").get(random.nextInt(3));
			String key = NAMES[random.nextInt(NAMES.length)] + " " + type;
			String action = List.of("CREATE", "CREATE", "DELETE", "DELETE", "UPSERT").get(random.nextInt(5));
			boolean known = action.equals("DELETE") && random.nextInt(4) > 0;
			String found = model.get(key);
			batch.add(new Wish(action, key, (known && found != null) ? found : value(type, random.nextInt(3))));
		}
		return batch;
	}

	private static String value(String type, int number) {
		return switch (type) {
			case "A" -> "192.0.2." + number;
			case "TXT" -> "\"text " + number + "\"";
			default -> "n" + number + ".example.net";
		};
	}

	/** The zone after the batch, or nothing if it must be refused. */
	private static Map<String, String> judge(Map<String, String> model, List<Wish> batch) {
		Map<String, String> after = new TreeMap<>(model);
		Map<String, String> seen = new TreeMap<>();
		for (Wish wish : batch) {
			String before = seen.merge(wish.key(), wish.action(), (first, second) -> first + "+" + second);
			if (before.contains("+") && !before.equals("DELETE+CREATE")) {
				return null;
			}
			String found = after.get(wish.key());
			boolean right = switch (wish.action()) {
				case "CREATE" -> found == null;
				case "DELETE" -> wish.value().equals(found);
				default -> true;
			};
			if (!right) {
				return null;
			}
			if (wish.action().equals("DELETE")) {
				after.remove(wish.key());
			}
			else {
				after.put(wish.key(), wish.value());
			}
		}
		return hasConflict(after) ? null : after;
	}

	private static boolean hasConflict(Map<String, String> zone) {
		Set<String> cnames = new HashSet<>();
		zone.keySet().stream().filter((key) -> key.endsWith(" CNAME")).forEach((key) -> cnames.add(key.split(" ")[0]));
		return zone.keySet().stream().anyMatch((key) -> !key.endsWith(" CNAME") && cnames.contains(key.split(" ")[0]));
	}

	private record Wish(String action, String key, String value) {

		String xml() {
			String[] parts = this.key.split(" ");
			return simple(this.action, parts[0] + ".example.com", parts[1], "60", this.value);
		}

	}

}
