package dev.signpost.diagnosis;

/**
 * The places of the check catalogue, in reading order: P prerequisites, D delegation, N
 * nodes, C agreement, R resolvers, S signatures above, E the client's way, F failover.
 */
public enum CheckId {

	P1, P2, P3, P4, P5, P6,

	D1, D2, D3, D4, D5, D6, D7, D8, D9, D10, D11, D12, D13,

	N1, N2, N3, N4, N5, N6, N7, N8, N9, N10, N11, N12, N13, N14, N15, N16, N17, N18, N19, N20,

	C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11,

	R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11,

	S1, S2, S3, S4,

	E1, E2, E3, E4, E5,

	F1, F2, F3, F4;

	/**
	 * The family's letter.
	 */
	public char family() {
		return name().charAt(0);
	}

}
