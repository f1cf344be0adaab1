package nl.schuifaan.gathering;

/** A gathering as an organiser has written it down, with all that may be wrong in it. */
public record GatheringDraft(GatheringContent content, Slot slot) {}
