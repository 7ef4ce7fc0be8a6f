package badhouse.cluster;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.xbill.DNS.Name;
import org.xbill.DNS.SimpleResolver;
import software.amazon.awssdk.regions.Region;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * A house that keeps no rule: one class for each, so that a rule which stopped biting is
 * noticed. Nothing here is ever run.
 */
public interface Breaches {

	void serve();

	record KnowsAws(Region region) {

	}

	record KnowsSecurity(Authentication authentication) {

	}

	record KnowsDnsjava(Name name) {

	}

	class AsksThroughDnsjava {

		Object ask() throws IOException {
			return new SimpleResolver("192.0.2.53");
		}

	}

	class LooksAtTheClock {

		Instant now() {
			return Instant.now();
		}

	}

	@Controller
	class OpenToAll {

		@GetMapping("/open")
		String page() {
			return "open";
		}

	}

	@Entity
	class PublicEntity {

		@Id
		long id;

	}

	interface PublicRepository extends Repository<PublicEntity, Long> {

	}

	class NumberForm {

		int ttl;

		List<Instant> moments = List.of();

	}

	class InjectsFields {

		@Autowired
		String text;

	}

	interface ZoneGateway {

		void submit();

	}

	interface Step {

		void take();

	}

	record Sends(ZoneGateway zones) implements Step {

		@Override
		public void take() {
			this.zones.submit();
		}

	}

	record SendsInTransaction(Step step) implements Breaches {

		@Override
		@Transactional
		public void serve() {
			inside();
		}

		private void inside() {
			this.step.take();
		}

	}

	class StartsPrograms {

		Process start() throws IOException {
			return new ProcessBuilder("true").start();
		}

	}

	class Guesses {

		int secret() {
			return new Random().nextInt();
		}

	}

	class ReadsObjects {

		Object read(ObjectInputStream stream) throws IOException, ClassNotFoundException {
			return stream.readObject();
		}

	}

	class AsksTheResolver {

		InetAddress ask(String name) throws UnknownHostException {
			return InetAddress.getByName(name);
		}

	}

}
