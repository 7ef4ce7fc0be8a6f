package dev.signpost.web;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
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
	public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		int status = (super.getErrorAttributes(request, options).get("status") instanceof Integer known) ? known : 500;
		Map<String, @Nullable Object> said = new LinkedHashMap<>();
		said.put("status", status);
		if (status >= 500) {
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
