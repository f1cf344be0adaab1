package nl.schuifaan.channel.simulator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who has a phone when the simulator is used for the first time, and what a device can be set to. */
final class Cast {

    /** Somebody with a phone. */
    record Person(String name, Handset handset, String language) {}

    static final List<Person> PHONES = List.of(
            new Person("Samira", Handset.SMARTPHONE, "nl"),
            new Person("Karim", Handset.SMARTPHONE, "ar"),
            new Person("Berîvan", Handset.SMARTPHONE, "ku"),
            new Person("Ayşe", Handset.KEYPAD, "tr"),
            new Person("Dirk", Handset.KEYPAD, "nl"));

    /** Languages of a device by their codes, named in themselves. */
    static final Map<String, String> LANGUAGES = new TreeMap<>(Map.of(
            "ar", "العربية", "ckb", "کوردیی ناوەندی", "en", "English", "ku", "Kurmancî", "nl", "Nederlands", "tr",
            "Türkçe"));

    private Cast() {}
}
