package dev.signpost.lookup.wire;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import dev.signpost.dns.DnsName;
import dev.signpost.lookup.PortProbe.Certificate;
import org.jspecify.annotations.Nullable;

/**
 * A look at the certificate that a server shows. Whoever signed it, it is only read:
 * nothing is told to the server but PING, and nothing that it says is believed.
 */
final class Glance extends X509ExtendedTrustManager {

	private volatile @Nullable X509Certificate shown;

	/**
	 * The connection after a handshake that asked for this name.
	 */
	Socket over(Socket plain, DnsName name) throws IOException {
		SSLSocket secure = (SSLSocket) context().getSocketFactory()
			.createSocket(plain, name.text(), plain.getPort(), true);
		secure.startHandshake();
		return secure;
	}

	/**
	 * What was shown so far, even if the handshake came to nothing.
	 */
	@Nullable Certificate certificate(DnsName name) {
		X509Certificate certificate = this.shown;
		return (certificate != null) ? Certificates.read(certificate, name) : null;
	}

	private SSLContext context() {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { this }, null);
			return context;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has TLS", ex);
		}
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
		this.shown = chain[0];
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
		this.shown = chain[0];
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String type) {
		this.shown = chain[0];
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
		throw new UnsupportedOperationException("no server");
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
		throw new UnsupportedOperationException("no server");
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String type) {
		throw new UnsupportedOperationException("no server");
	}

	@Override
	public X509Certificate[] getAcceptedIssuers() {
		return new X509Certificate[0];
	}

}
