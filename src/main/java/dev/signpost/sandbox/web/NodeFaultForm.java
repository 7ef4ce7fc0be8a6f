package dev.signpost.sandbox.web;

import org.jspecify.annotations.Nullable;

/** The choice beside a node. */
record NodeFaultForm(@Nullable String name, @Nullable String fault) {
}
