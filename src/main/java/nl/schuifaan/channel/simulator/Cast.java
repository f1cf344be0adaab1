package nl.schuifaan.channel.simulator;

import java.util.List;

/** Who has a phone when the simulator is used for the first time. */
final class Cast {

    /** Somebody with a phone. */
    record Person(String name, Handset handset, String language) {}

    static final List<Person> PHONES = List.of(
            new Person("Samira", Handset.SMARTPHONE, "nl"),
            new Person("Karim", Handset.SMARTPHONE, "ar"),
            new Person("Berîvan", Handset.SMARTPHONE, "ku"),
            new Person("Ayşe", Handset.KEYPAD, "tr"),
            new Person("Dirk", Handset.KEYPAD, "nl"));

    private Cast() {}
}
