package dev.signpost.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The API's own description; open to everybody, since it holds nothing of this instance.
 */
@RestController
class OpenApiController {

	@GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
	Resource document() {
		return new ClassPathResource("openapi/signpost-v1.json");
	}

}
