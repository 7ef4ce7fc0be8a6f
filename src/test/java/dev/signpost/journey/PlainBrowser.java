package dev.signpost.journey;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlRadioButtonInput;
import org.htmlunit.html.HtmlTextArea;

/** A browser without JavaScript. */
final class PlainBrowser implements Browser {

	private final WebClient client = new WebClient(BrowserVersion.CHROME);

	PlainBrowser() {
		this.client.getOptions().setJavaScriptEnabled(false);
		this.client.getOptions().setCssEnabled(false);
		this.client.getOptions().setThrowExceptionOnFailingStatusCode(false);
	}

	@Override
	public void open(String address) {
		try {
			this.client.getPage(address);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void type(String field, String text) {
		switch (page().getElementByName(field)) {
			case HtmlInput input -> input.setValue(text);
			case HtmlTextArea area -> area.setText(text);
			case DomElement other -> throw new AssertionError(field + " is " + other);
		}
	}

	@Override
	public void choose(String field, String value) {
		page().<HtmlRadioButtonInput>getElementsByName(field)
			.stream()
			.map(HtmlRadioButtonInput.class::cast)
			.filter((button) -> button.getValueAttribute().equals(value))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no " + field + "=" + value + " in\n" + text()))
			.setChecked(true);
	}

	@Override
	public void press(String words) {
		click("//button[starts-with(normalize-space(.), '" + words + "')]", words);
	}

	@Override
	public void follow(String words) {
		click("//a[normalize-space(.)='" + words + "']", words);
	}

	@Override
	public String text() {
		DomNode main = page().querySelector("main");
		return (main != null) ? main.asNormalizedText() : page().asNormalizedText();
	}

	@Override
	public String address() {
		return page().getUrl().toString();
	}

	@Override
	public void close() {
		this.client.close();
	}

	private void click(String path, String words) {
		HtmlElement element = page().getFirstByXPath(path);
		if (element == null) {
			throw new AssertionError("nothing says '" + words + "' on " + address() + "\n" + text());
		}
		try {
			element.click();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private HtmlPage page() {
		return (HtmlPage) this.client.getCurrentWindow().getEnclosedPage();
	}

}
