package dev.signpost.web;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Says of an error only its status, and for a fault of ours a number that is also in the
 * log; never the exception's text.
 */
@Component
class NumberedErrors extends DefaultErrorAttributes {

	private static final Logger logger = LoggerFactory.getLogger(NumberedErrors.class);

	@Override
	public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, Object> all = super.getErrorAttributes(request, options);
		Map<String, Object> said = new LinkedHashMap<>();
		said.put("status", all.getOrDefault("status", 500));
		if (said.get("status") instanceof Integer status && status >= 500) {
			said.put("reference", number(request, status));
		}
		return said;
	}

	private String number(WebRequest request, int status) {
		String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
		logger.error("reference={} status={}", reference, status, getError(request));
		return reference;
	}

}
