package dev.signpost.wizard.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import dev.signpost.cluster.NodePaste;
import org.jspecify.annotations.Nullable;

/** A list of nodes, pasted. */
record PasteForm(String list) {

	PasteForm(@Nullable String list) {
		this.list = Objects.requireNonNullElse(list, "");
	}

	boolean tooLarge() {
		return this.list.getBytes(StandardCharsets.UTF_8).length > NodePaste.LARGEST;
	}

}
