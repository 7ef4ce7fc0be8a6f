package dev.signpost.lookup.wire;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Lookup;
import dev.signpost.lookup.MessageReader;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.NetworkView;
import dev.signpost.lookup.PortProbe;
import dev.signpost.lookup.StartingPoints;
import dev.signpost.web.SignpostProperties;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class WireConfigurationTests {

	private static final IpAddress ADDRESS = IpAddress.of("192.0.2.1");

	private static final InetSocketAddress ELSEWHERE = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 5300);

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Settings.class,
			WireConfiguration.class);

	@Test
	void leadsStraightToTheAddressLive() {
		this.runner.withPropertyValues("signpost.mode=live").run((context) -> {
			assertThat(context).hasSingleBean(Lookup.class)
				.hasSingleBean(PortProbe.class)
				.hasSingleBean(MessageReader.class);
			assertThat(context.getBean(NetworkView.class).route(ADDRESS, 53))
				.contains(new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 53));
			assertThat(context.getBean(StartingPoints.class).roots()).hasSize(26);
		});
	}

	@Test
	void leadsNowhereInASandboxOfItsOwn() {
		this.runner.run((context) -> assertThat(context.getBean(NetworkView.class).route(ADDRESS, 53)).isEmpty());
	}

	@Test
	void givesWayToASandboxThatKnowsTheWay() {
		this.runner.withBean("sandboxView", NetworkView.class, () -> (address, port) -> Optional.of(ELSEWHERE))
			.withBean("sandboxPoints", StartingPoints.class, Nowhere::new)
			.run((context) -> {
				assertThat(context.getBean(NetworkView.class).route(ADDRESS, 53)).contains(ELSEWHERE);
				assertThat(context.getBean(StartingPoints.class)).isInstanceOf(Nowhere.class);
			});
	}

	@Test
	void readsTheSettings() {
		this.runner.withPropertyValues("signpost.lookup.root-servers=127.0.0.2,127.0.0.3").run((context) -> {
			assertThat(context.getBean(StartingPoints.class).roots()).hasSize(2);
		});
		this.runner.withPropertyValues("signpost.lookup.timeout=0s").run((context) -> {
			assertThat(context).hasFailed();
		});
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(SignpostProperties.class)
	static class Settings {

	}

	private static final class Nowhere implements StartingPoints {

		@Override
		public List<Nameserver> roots() {
			return List.of();
		}

		@Override
		public List<Nameserver> resolvers() {
			return List.of();
		}

	}

}
