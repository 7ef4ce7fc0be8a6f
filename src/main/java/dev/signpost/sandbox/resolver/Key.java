package dev.signpost.sandbox.resolver;

import org.xbill.DNS.Name;

/** What is kept: the records of a name and type. */
record Key(Name name, int type) {
}
