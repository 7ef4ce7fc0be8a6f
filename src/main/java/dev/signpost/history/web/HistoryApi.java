package dev.signpost.history.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.signpost.history.History;
import dev.signpost.web.ApiProblem;
import dev.signpost.web.Authority;
import dev.signpost.web.FieldProblem;
import dev.signpost.web.PageAsked;
import dev.signpost.web.Requires;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history for programs. */
@RestController
class HistoryApi {

	private final History history;

	private final JsonMapper json;

	HistoryApi(History history, JsonMapper json) {
		this.history = history;
		this.json = json;
	}

	@GetMapping("/api/v1/history")
	@Requires(Authority.HISTORY_READ)
	ResponseEntity<Object> list(@ModelAttribute HistoryQuery query, @RequestParam(defaultValue = "50") String limit,
			@RequestParam(required = false) @Nullable String after) {
		PageAsked asked = PageAsked.byNumber(limit, after);
		List<FieldProblem> problems = query.problems();
		return !problems.isEmpty() ? ApiProblem.invalid(problems)
				: ResponseEntity.ok(this.history
					.find(query.filter(), (asked.after() != null) ? Long.valueOf(asked.after()) : null, asked.limit())
					.map(EntryBody::of));
	}

	/**
	 * Writes line after line while it reads, so that a million entries need no memory.
	 */
	@GetMapping("/api/v1/history/export")
	@Requires(Authority.HISTORY_EXPORT)
	@Nullable ResponseEntity<Object> export(@RequestParam(defaultValue = "jsonl") String format, HttpServletResponse response)
			throws IOException {
		if (!"jsonl".equals(format)) {
			return ApiProblem.invalid(List.of(FieldProblem.of("format", "UNKNOWN_FORMAT",
					"The history is exported as jsonl; other forms do not exist yet")));
		}
		response.setContentType("application/x-ndjson;charset=UTF-8");
		response.setHeader("Content-Disposition", "attachment; filename=\"signpost-history.jsonl\"");
		write(response.getOutputStream());
		return null;
	}

	private void write(OutputStream out) throws IOException {
		try {
			line(out, new TreeMap<>(
					Map.of("format", "signpost-history-v1", "installationId", this.history.installationId())));
			this.history.export((entry) -> line(out, EntryBody.of(entry)));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		out.flush();
	}

	private void line(OutputStream out, Object body) {
		try {
			out.write((this.json.writeValueAsString(body) + "\n").getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
