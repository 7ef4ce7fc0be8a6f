package dev.signpost.wizard.web;

import java.util.List;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.Draft;
import dev.signpost.cluster.NodePaste.Unread;
import dev.signpost.web.Choice;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** The page of the nodes, with rows or with the box to paste into. */
@Component
class NodesPage {

	/** Above this many the answer with all addresses outgrows one small packet. */
	private static final int SMALL_PACKET = 13;

	private final Wizard wizard;

	NodesPage(Wizard wizard) {
		this.wizard = wizard;
	}

	String typed(Draft draft, NodesForm form, BindingResult errors, Model model) {
		return show(draft, form, errors, List.of(), model, "type");
	}

	/**
	 * The rows of a pasted list, with the lines that were not understood.
	 */
	String pasted(Draft draft, NodesForm form, BindingResult errors, List<Unread> unread, Model model) {
		return show(draft, form, errors, unread, model, "type");
	}

	String paste(Draft draft, PasteForm form, BindingResult errors, List<Unread> unread, Model model) {
		return show(draft, form, errors, unread, model, "paste");
	}

	/**
	 * A line of the summary: the problem, and at which node.
	 */
	private static Choice problem(FieldError error) {
		String sentence = java.util.Objects.requireNonNullElse(error.getDefaultMessage(), "");
		String row = error.getField().replaceFirst("^nodes\\[(\\d{1,3})].*", "$1");
		return new Choice(error.getField(),
				row.matches("\\d+") ? "Node " + (Integer.parseInt(row) + 1) + ": " + sentence : sentence);
	}

	private String show(Draft draft, Object form, BindingResult errors, List<Unread> unread, Model model, String by) {
		this.wizard.frame(model, draft, "nodes");
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
		model.addAttribute("by", by);
		model.addAttribute("unread", unread);
		model.addAttribute("name", draft.typed().name());
		model.addAttribute("most", ClusterDefinition.MOST_NODES);
		model.addAttribute("summary", errors.getFieldErrors().stream().map(NodesPage::problem).toList());
		model.addAttribute("many", form instanceof NodesForm rows && rows.nodes().size() > SMALL_PACKET);
		return "wizard/nodes";
	}

}
