package dev.signpost.zone;

import java.net.URI;

/**
 * A stand-in for AWS on this machine; when a bean of this type exists, nothing else is
 * called and the credential chain is not touched.
 */
public interface ZoneEndpoint {

	/**
	 * The address of the stand-in, on loopback; starts it if need be.
	 */
	URI address();

	String accessKeyId();

	String secretAccessKey();

}
