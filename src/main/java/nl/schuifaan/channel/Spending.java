package nl.schuifaan.channel;

/** What a channel that costs money may use in a day, in segments, and has used of it today. */
public interface Spending {

    int budget();

    int usedToday();
}
