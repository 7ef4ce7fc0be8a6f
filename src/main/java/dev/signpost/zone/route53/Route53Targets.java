package dev.signpost.zone.route53;

import dev.signpost.web.Mode;
import dev.signpost.zone.ZoneEndpoint;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * Chooses between the stand-in on this machine and AWS, never both.
 */
final class Route53Targets {

	private final ZoneProperties properties;

	private final Mode mode;

	Route53Targets(ZoneProperties properties, Mode mode) {
		this.properties = properties;
		this.mode = mode;
	}

	Route53Target choose(@Nullable ZoneEndpoint standIn) {
		if (standIn != null) {
			AwsBasicCredentials keys = AwsBasicCredentials.create(standIn.accessKeyId(), standIn.secretAccessKey());
			return new Route53Target(standIn.address(), StaticCredentialsProvider.create(keys), true);
		}
		if (this.mode == Mode.SANDBOX) {
			throw new IllegalStateException("the sandbox has no Route 53 of its own, and AWS is not for it");
		}
		AwsCredentialsProvider chain = DefaultCredentialsProvider.builder().build();
		AwsCredentialsProvider used = (this.properties.roleArn() == null) ? chain
				: assumed(chain, this.properties.roleArn());
		return new Route53Target(this.properties.endpointAddress(), told(used), false);
	}

	private AwsCredentialsProvider assumed(AwsCredentialsProvider chain, String roleArn) {
		StsClientBuilder sts = StsClient.builder()
			.region(Region.AWS_GLOBAL)
			.credentialsProvider(chain)
			.httpClientBuilder(UrlConnectionHttpClient.builder())
			.overrideConfiguration((settings) -> settings.apiCallTimeout(Route53Clients.READ));
		if (this.properties.endpointAddress() != null) {
			sts.endpointOverride(this.properties.endpointAddress());
		}
		return StsAssumeRoleCredentialsProvider.builder()
			.stsClient(sts.build())
			.refreshRequest((request) -> request.roleArn(roleArn)
				.externalId(this.properties.externalId())
				.roleSessionName("signpost"))
			.build();
	}

	/** Tells a call that had no credentials from one that had no answer. */
	private static AwsCredentialsProvider told(AwsCredentialsProvider provider) {
		return () -> {
			try {
				return provider.resolveCredentials();
			}
			catch (SdkException ex) {
				throw new CredentialsTrouble(ex);
			}
		};
	}

}
