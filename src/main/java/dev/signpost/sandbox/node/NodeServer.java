package dev.signpost.sandbox.node;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.signpost.sandbox.authority.Names;
import dev.signpost.sandbox.authority.Replies;
import dev.signpost.sandbox.authority.Responder;
import dev.signpost.sandbox.authority.ZoneServer;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * The name server of one node, with at most one fault. What is lost or late is the
 * network's matter.
 *
 * @param cluster the node's cluster as it sees it
 * @param resolver what answers in its place where another program sits on its port
 */
public record NodeServer(Outlook cluster, NodeFault fault, Responder resolver) implements Responder {

	private static final Name FORMER = Names.of("former.example.");

	/**
	 * The server of a node.
	 * @param conditions how every node of the cluster is
	 * @param well the outlook of those that are well
	 */
	public static NodeServer of(SimNode node, Function<SimNode, Condition> conditions, Outlook well,
			Responder resolver) {
		NodeFault fault = conditions.apply(node).fault();
		Outlook own = (fault == NodeFault.STALE_ADDRESS) ? Outlook.cutOff(well.cluster(), node) : well;
		return new NodeServer(own, fault, resolver);
	}

	@Override
	public Optional<Message> answer(Message query, boolean tcp) {
		return switch (this.fault) {
			case DOWN, FILTERED -> Optional.empty();
			case LAME -> Optional.of(Replies.to(query, Rcode.REFUSED));
			case SERVFAIL -> Optional.of(Replies.to(query, Rcode.SERVFAIL));
			case UDP_ONLY -> tcp ? Optional.empty() : own(query, false);
			case TCP_ONLY -> tcp ? own(query, true) : Optional.empty();
			case TRUNCATING -> tcp ? own(query, true) : Optional.of(cut(query));
			case RECURSIVE -> this.resolver.answer(query, tcp);
			case WRONG_NAMES -> otherNames(query, tcp);
			case NONE, STALE_ADDRESS, SLOW, LOSSY -> own(query, tcp);
		};
	}

	private Optional<Message> own(Message query, boolean tcp) {
		Record question = query.getQuestion();
		Name apex = this.cluster.cluster().name();
		if (question.getType() == Type.ANY && !tcp && question.getName().subdomain(apex)) {
			return Optional.of(cut(query));
		}
		return from(apex, query, tcp);
	}

	private Optional<Message> from(Name apex, Message query, boolean tcp) {
		return new ZoneServer(List.of(ClusterZone.of(apex, this.cluster, query.getQuestion().getName()))).answer(query,
				tcp);
	}

	/** Answers as if another cluster's name had been asked for. */
	private Optional<Message> otherNames(Message query, boolean tcp) {
		Record question = query.getQuestion();
		Name apex = this.cluster.cluster().name();
		if (!question.getName().subdomain(apex)) {
			return Optional.of(Replies.to(query, Rcode.REFUSED));
		}
		Name other = Names.of(apex.getLabelString(0) + "." + FORMER);
		return below(question.getName().relativize(apex), other).flatMap((name) -> from(other, ask(query, name), tcp))
			.map((reply) -> {
				reply.removeAllRecords(Section.QUESTION);
				reply.addRecord(question, Section.QUESTION);
				return reply;
			});
	}

	private static Optional<Name> below(Name relative, Name other) {
		try {
			return Optional.of(relative.equals(Name.empty) ? other : Name.concatenate(relative, other));
		}
		catch (NameTooLongException ex) {
			return Optional.empty();
		}
	}

	private static Message ask(Message query, Name name) {
		Message asked = query.clone();
		asked.removeAllRecords(Section.QUESTION);
		asked.addRecord(Record.newRecord(name, query.getQuestion().getType(), DClass.IN), Section.QUESTION);
		return asked;
	}

	private static Message cut(Message query) {
		Message reply = Replies.to(query, Rcode.NOERROR);
		reply.getHeader().setFlag(Flags.TC);
		reply.getHeader().setFlag(Flags.AA);
		return reply;
	}

}
