package dev.signpost.sandbox.web;

import dev.signpost.sandbox.SandboxNode;

/** A simulated node as the API tells it. */
record NodeView(String name, String address, String fault) {

	static NodeView of(SandboxNode node) {
		return new NodeView(node.name(), node.addresses().getFirst(), node.fault().name());
	}

}
