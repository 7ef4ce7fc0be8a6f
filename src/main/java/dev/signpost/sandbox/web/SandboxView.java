package dev.signpost.sandbox.web;

import java.net.URI;
import java.util.List;

import dev.signpost.sandbox.route53.fault.Faults;

/** The sandbox as the API tells it. */
record SandboxView(URI route53Endpoint, List<NodeView> nodes, Faults route53) {
}
