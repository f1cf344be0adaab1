package nl.schuifaan.conversation;

/** The menu, what's on, a gathering's page, help. */
final class Home {

    sealed interface At extends Step {}

    @StoredAs("home.menu")
    record Menu() implements At {}

    private Home() {}
}
