package dev.signpost.sandbox.route53.action;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import dev.signpost.sandbox.route53.wire.QueryText;
import dev.signpost.sandbox.route53.wire.WireRequest;

/**
 * Which call a request is.
 *
 * @param id the first id in the path, or empty
 * @param rest what follows the id, or empty
 */
public record Route(Action action, String id, String rest) {

	private static final String VERSION = "2013-04-01";

	public static Route of(WireRequest request) {
		if (request.rawPath().equals("/")) {
			return new Route(sts(request), "", "");
		}
		List<String> path = Arrays.stream(request.rawPath().split("/")).skip(1).map(QueryText::decode).toList();
		String kind = (path.size() > 1 && path.getFirst().equals(VERSION)) ? path.get(1) : "";
		String id = (path.size() > 2) ? path.get(2) : "";
		String rest = (path.size() > 3) ? path.get(3) : "";
		return new Route(action(request.method(), kind, id, rest), id, rest);
	}

	private static Action action(String method, String kind, String id, String rest) {
		return switch (method + " " + kind + (id.isEmpty() ? "" : "/id") + (rest.isEmpty() ? "" : "/" + rest)) {
			case "GET hostedzone" -> Action.LIST_HOSTED_ZONES;
			case "POST hostedzone" -> Action.CREATE_HOSTED_ZONE;
			case "GET hostedzonesbyname" -> Action.LIST_HOSTED_ZONES_BY_NAME;
			case "GET hostedzone/id" -> Action.GET_HOSTED_ZONE;
			case "GET hostedzone/id/rrset" -> Action.LIST_RESOURCE_RECORD_SETS;
			case "POST hostedzone/id/rrset" -> Action.CHANGE_RESOURCE_RECORD_SETS;
			case "GET hostedzone/id/dnssec" -> Action.GET_DNSSEC;
			case "GET change/id" -> Action.GET_CHANGE;
			case "GET testdnsanswer" -> Action.TEST_DNS_ANSWER;
			default -> (method.equals("GET") && kind.equals("hostedzonelimit") && !rest.isEmpty())
					? Action.GET_HOSTED_ZONE_LIMIT : Action.UNKNOWN;
		};
	}

	private static Action sts(WireRequest request) {
		String name = QueryText.parse(new String(request.body(), StandardCharsets.UTF_8)).get("Action");
		return switch ((name != null) ? name : "") {
			case "GetCallerIdentity" -> Action.GET_CALLER_IDENTITY;
			case "AssumeRole" -> Action.ASSUME_ROLE;
			default -> Action.UNKNOWN;
		};
	}

}
