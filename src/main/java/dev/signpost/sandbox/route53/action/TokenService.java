package dev.signpost.sandbox.route53.action;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

import dev.signpost.sandbox.route53.signature.Caller;
import dev.signpost.sandbox.route53.signature.SandboxKeys;
import dev.signpost.sandbox.route53.wire.Answer;
import dev.signpost.sandbox.route53.wire.Answer.Refusal;
import dev.signpost.sandbox.route53.wire.Answer.Reply;
import dev.signpost.sandbox.route53.wire.QueryText;
import dev.signpost.sandbox.route53.xml.XmlOut;

/** The two calls of STS that a console needs, in the query protocol. */
final class TokenService {

	static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

	private static final int USUAL_SECONDS = 3600;

	private TokenService() {
	}

	static Answer getCallerIdentity(Call call) {
		Caller caller = call.caller();
		return reply(call, "GetCallerIdentity",
				(result) -> result.text("Arn", caller.arn())
					.text("UserId", caller.userId())
					.text("Account", caller.account()));
	}

	static Answer assumeRole(Call call) {
		QueryText form = QueryText.parse(new String(call.request().body(), StandardCharsets.UTF_8));
		String role = Objects.requireNonNullElse(form.get("RoleArn"), "");
		String name = Objects.requireNonNullElse(form.get("RoleSessionName"), "");
		String seconds = Objects.requireNonNullElse(form.get("DurationSeconds"), String.valueOf(USUAL_SECONDS));
		if (!role.matches("arn:aws:iam::\\d{12}:role/[\\w+=,.@/-]{1,512}")) {
			return validation("roleArn", role);
		}
		if (!name.matches("[\\w+=,.@-]{2,64}")) {
			return validation("roleSessionName", name);
		}
		if (!seconds.matches("\\d{3,5}") || Integer.parseInt(seconds) < 900 || Integer.parseInt(seconds) > 43200) {
			return validation("durationSeconds", seconds);
		}
		SandboxKeys.Session session = SandboxKeys.assume(role, name, call.now().plusSeconds(Integer.parseInt(seconds)));
		return reply(call, "AssumeRole", (result) -> write(result, session));
	}

	private static void write(XmlOut result, SandboxKeys.Session session) {
		Caller caller = session.key().caller();
		result
			.inside("Credentials",
					(credentials) -> credentials.text("AccessKeyId", session.key().accessKeyId())
						.text("SecretAccessKey", session.key().secret())
						.text("SessionToken", session.token())
						.text("Expiration", ZoneXml.time(session.expiresAt())))
			.inside("AssumedRoleUser", (user) -> user.text("AssumedRoleId", caller.userId()).text("Arn", caller.arn()));
	}

	private static Answer reply(Call call, String action, Consumer<XmlOut> result) {
		return Reply.ok(XmlOut.document(action + "Response", NAMESPACE, (out) -> out.inside(action + "Result", result)
			.inside("ResponseMetadata", (data) -> data.text("RequestId", call.requestId()))));
	}

	private static Refusal validation(String member, String value) {
		return new Refusal(400, "ValidationError",
				"1 validation error detected: Value '" + value + "' at '" + member + "' failed to satisfy constraint");
	}

}
