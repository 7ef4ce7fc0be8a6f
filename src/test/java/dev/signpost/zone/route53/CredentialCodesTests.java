package dev.signpost.zone.route53;

import dev.signpost.zone.CredentialSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;

import static org.assertj.core.api.Assertions.assertThat;

class CredentialCodesTests {

	@BeforeEach
	void set() {
		System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
		System.setProperty("aws.secretAccessKey", "secret");
	}

	@AfterEach
	void clear() {
		System.clearProperty("aws.accessKeyId");
		System.clearProperty("aws.secretAccessKey");
	}

	@ParameterizedTest
	@CsvSource({ "g,ENVIRONMENT", "n,PROFILE", "'o,i',ROLE", "'p,0,i',ROLE", "r,SSO", "z,CONTAINER", "0,INSTANCE",
			"h,WEB_IDENTITY", "'h,k',WEB_IDENTITY", "v,PROCESS", "'',OTHER", "SomethingNew,OTHER" })
	void readsTheLettersOfTheSdk(String codes, CredentialSource source) {
		assertThat(CredentialCodes.source(codes)).isEqualTo(source);
	}

	@Test
	void knowsALetterThatTheSdkGivesToday() {
		String code = SystemPropertyCredentialsProvider.create().resolveCredentials().providerName().orElseThrow();
		assertThat(CredentialCodes.source(code)).isEqualTo(CredentialSource.PROPERTY);
	}

}
