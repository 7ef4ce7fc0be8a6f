package dev.signpost;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Signpost.
 */
@SpringBootApplication
public class SignpostApplication {

	public static void main(String[] args) {
		SpringApplication.run(SignpostApplication.class, args);
	}

}
