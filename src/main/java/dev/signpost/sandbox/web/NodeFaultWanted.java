package dev.signpost.sandbox.web;

import org.jspecify.annotations.Nullable;

/** What is to be wrong with a node, as it was sent. */
record NodeFaultWanted(@Nullable String fault) {
}
