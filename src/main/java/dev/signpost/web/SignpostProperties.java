package dev.signpost.web;

import java.net.URI;
import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What this instance is.
 *
 * @param mode sandbox or live
 * @param dataDir the folder below which H2 files, the set-up code and keys are kept, in a
 * folder of the mode's name
 * @param publicUrl the base of permalinks; the allowed host names follow from it
 */
@Validated
@ConfigurationProperties("signpost")
public record SignpostProperties(@DefaultValue("sandbox") Mode mode, @DefaultValue("./data") Path dataDir,
		@DefaultValue("http://localhost:8080") URI publicUrl) {

	/**
	 * The folder of this mode.
	 */
	public Path modeDir() {
		return this.dataDir.resolve(this.mode.word());
	}

}
