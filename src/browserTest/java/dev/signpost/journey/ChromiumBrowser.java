package dev.signpost.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.signpost.peer.Peers;

/** A real Chromium, which also says what it had to complain of. */
final class ChromiumBrowser implements Browser {

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser chromium;

	private final Page page;

	private final List<String> complaints = new java.util.ArrayList<>();

	ChromiumBrowser() {
		Path program = Peers.require("chromium");
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.chromium = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(program)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
		BrowserContext context = this.chromium.newContext();
		this.page = context.newPage();
		this.page.setDefaultTimeout(60_000);
		this.page.onConsoleMessage((message) -> {
			// a refused form is an answer, and Chromium notes its status as an error
			if (message.type().equals("error") && !message.text().contains("status of 422")) {
				this.complaints.add(this.page.url() + " " + message.text());
			}
		});
		this.page.onPageError((error) -> this.complaints.add(this.page.url() + " " + error));
	}

	/** Errors of scripts, and reports of the content policy, so far. */
	List<String> complaints() {
		return List.copyOf(this.complaints);
	}

	/**
	 * What axe finds on the page as it is now, light and dark, wide and narrow.
	 */
	List<String> axe() {
		List<String> found = new java.util.ArrayList<>();
		List<String> before = complaints();
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			for (int width : List.of(1280, 390)) {
				this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
				this.page.setViewportSize(width, 900);
				for (Rule violation : new AxeBuilder(this.page).analyze().getViolations()) {
					found.add(address() + " " + scheme + " " + width + ": " + violation.getId() + " "
							+ violation.getNodes().getFirst().getHtml());
				}
				if (scrollsSideways()) {
					found.add(address() + " " + width + ": scrolls sideways");
				}
			}
		}
		this.page.setViewportSize(1280, 900);
		// axe styles its own probes inline, which the content policy reports
		this.complaints.clear();
		this.complaints.addAll(before);
		return found;
	}

	private boolean scrollsSideways() {
		return (Boolean) this.page
			.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
	}

	/** Where the page is now, also when it has moved by itself. */
	Page page() {
		return this.page;
	}

	@Override
	public void open(String address) {
		this.page.navigate(address);
	}

	@Override
	public void type(String field, String text) {
		this.page.locator("[name=\"" + field + "\"]").first().fill(text);
	}

	@Override
	public void choose(String field, String value) {
		this.page.locator("[name=\"" + field + "\"][value=\"" + value + "\"]").check();
	}

	@Override
	public void press(String words) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first().click();
		this.page.waitForLoadState();
	}

	@Override
	public void follow(String words) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first().click();
		this.page.waitForLoadState();
	}

	@Override
	public String text() {
		return this.page.locator("main").innerText();
	}

	@Override
	public String address() {
		return this.page.url();
	}

	@Override
	public void close() {
		this.chromium.close();
		this.playwright.close();
	}

}
