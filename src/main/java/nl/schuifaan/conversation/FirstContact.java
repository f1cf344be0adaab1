package nl.schuifaan.conversation;

/** The first words: a greeting in every language there is, and the choice of one. */
final class FirstContact {

    sealed interface At extends Step {}

    @StoredAs("first-contact.greeted")
    record Greeted() implements At {}

    private FirstContact() {}
}
