package dev.signpost.bench.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An empty Spring Boot web application.
 */
@SpringBootApplication
public class EmptyApplication {

	static void main(String[] arguments) {
		SpringApplication.run(EmptyApplication.class, arguments);
	}

}
