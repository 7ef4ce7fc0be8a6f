package dev.signpost.sandbox.route53;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.signpost.sandbox.route53.signature.SandboxKeys;

/**
 * Sends anything to the double, rightly signed: what the AWS CLI refuses to send goes
 * this way. It signs by its own code, not by the double's.
 */
public final class SignedClient {

	private static final String NAMESPACE = "https://route53.amazonaws.com/doc/2013-04-01/";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final URI endpoint;

	private String region = "us-east-1";

	private String service = "route53";

	private String secret = SandboxKeys.SECRET;

	private String accessKeyId = SandboxKeys.ACCESS_KEY_ID;

	private Instant at;

	public SignedClient(URI endpoint) {
		this.endpoint = endpoint;
	}

	SignedClient region(String region) {
		this.region = region;
		return this;
	}

	SignedClient service(String service) {
		this.service = service;
		return this;
	}

	SignedClient secret(String secret) {
		this.secret = secret;
		return this;
	}

	SignedClient accessKeyId(String accessKeyId) {
		this.accessKeyId = accessKeyId;
		return this;
	}

	SignedClient at(Instant at) {
		this.at = at;
		return this;
	}

	/**
	 * Creates a public zone and returns its id.
	 */
	public String createZone(String name) {
		Reply reply = post("/2013-04-01/hostedzone",
				"<CreateHostedZoneRequest xmlns=\"" + NAMESPACE + "\"><Name>" + name + "</Name><CallerReference>" + name
						+ System.nanoTime() + "</CallerReference></CreateHostedZoneRequest>");
		return reply.first("Id").replace("/hostedzone/", "");
	}

	/**
	 * Sends changes, each as the XML of a {@code Change}.
	 */
	public Reply change(String zone, String... changes) {
		return post("/2013-04-01/hostedzone/" + zone + "/rrset/",
				"<ChangeResourceRecordSetsRequest xmlns=\"" + NAMESPACE + "\"><ChangeBatch><Changes>"
						+ String.join("", changes) + "</Changes></ChangeBatch></ChangeResourceRecordSetsRequest>");
	}

	/**
	 * A change of a simple set.
	 */
	public static String simple(String action, String name, String type, String ttl, String... values) {
		return raw(action, name, type, "<TTL>" + ttl + "</TTL>" + records(values));
	}

	static String raw(String action, String name, String type, String rest) {
		return "<Change><Action>" + action + "</Action><ResourceRecordSet><Name>" + name + "</Name><Type>" + type
				+ "</Type>" + rest + "</ResourceRecordSet></Change>";
	}

	static String weighted(String action, String name, String type, String identifier, int weight, String value) {
		return raw(action, name, type, "<SetIdentifier>" + identifier + "</SetIdentifier><Weight>" + weight
				+ "</Weight><TTL>60</TTL>" + records(value));
	}

	static String records(String... values) {
		StringBuilder out = new StringBuilder("<ResourceRecords>");
		for (String value : values) {
			out.append("<ResourceRecord><Value>")
				.append(value.replace("&", "&amp;").replace("<", "&lt;"))
				.append("</Value></ResourceRecord>");
		}
		return out.append("</ResourceRecords>").toString();
	}

	Reply list(String zone, String query) {
		return get("/2013-04-01/hostedzone/" + zone + "/rrset" + query);
	}

	public Reply get(String pathAndQuery) {
		return send("GET", pathAndQuery, "", "application/xml");
	}

	public Reply post(String path, String body) {
		return send("POST", path, body, "application/xml");
	}

	Reply sts(String form) {
		return service("sts").send("POST", "/", form, "application/x-www-form-urlencoded");
	}

	Reply send(String method, String pathAndQuery, String body, String contentType) {
		String time = TIME.format((this.at != null) ? this.at : Instant.now());
		String[] parts = pathAndQuery.split("\\?", 2);
		String query = (parts.length == 2) ? String.join("&", List.of(parts[1].split("&")).stream().sorted().toList())
				: "";
		String canonical = String.join("\n", method, parts[0].replace("%", "%25"), query,
				"host:" + this.endpoint.getAuthority() + "\nx-amz-date:" + time + "\n", "host;x-amz-date",
				sha256(body));
		String scope = time.substring(0, 8) + "/" + this.region + "/" + this.service + "/aws4_request";
		String toSign = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + sha256(canonical);
		byte[] key = ("AWS4" + this.secret).getBytes(StandardCharsets.UTF_8);
		for (String step : scope.split("/")) {
			key = hmac(key, step);
		}
		String authorization = "AWS4-HMAC-SHA256 Credential=" + this.accessKeyId + "/" + scope
				+ ", SignedHeaders=host;x-amz-date, Signature=" + HexFormat.of().formatHex(hmac(key, toSign));
		return exchange(HttpRequest.newBuilder(URI.create(this.endpoint + pathAndQuery))
			.header("Content-Type", contentType)
			.header("X-Amz-Date", time)
			.header("Authorization", authorization)
			.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
			.build());
	}

	static Reply exchange(HttpRequest request) {
		try {
			HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
			return new Reply(response.statusCode(), response.body(),
					response.headers().firstValue("Location").orElse(""),
					response.headers().firstValue("Retry-After").orElse(""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] hmac(byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An answer, read by the names of its elements.
	 */
	public record Reply(int status, String body, String location, String retryAfter) {

		/**
		 * The texts of all elements of a name.
		 */
		public List<String> all(String element) {
			Matcher matcher = Pattern.compile("<" + element + ">([^<]*)</" + element + ">").matcher(this.body);
			return matcher.results().map((match) -> unescape(match.group(1))).toList();
		}

		public String first(String element) {
			return all(element).stream().findFirst().orElse("");
		}

		String code() {
			return first("Code");
		}

		String message() {
			return first("Message");
		}

		private static String unescape(String text) {
			return text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
		}

	}

}
